import { compare } from '../../src/text/compare.ts';

/** How many letters must be put in, left out or exchanged to make one word of another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, exchanged));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The names that somebody who wrote `name` may have meant, the nearest first: of those that hold it, else by letters. */
export function nearestNames(name: string, names: readonly string[], most = 3): string[] {
  return names
    .map((candidate) => ({ candidate, far: candidate.includes(name) ? 0 : distance(name, candidate) }))
    .filter(({ candidate, far }) => far <= Math.max(3, candidate.length / 2))
    .sort((a, b) => a.far - b.far || compare(a.candidate, b.candidate))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
