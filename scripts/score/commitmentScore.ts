import type { Commitment } from '../../src/figures/commitments/commitment.ts';

/** A row of deadlines.csv. */
export interface DeadlineRow {
  readonly bulletin: string;
  readonly before: string;
  readonly raw: string;
  readonly due: string;
  readonly every: string;
  readonly task: string;
}

/** How well the commitments that were read agree with the reference. */
interface CommitmentScore {
  /** Share of the reference found with `due` and `every` right. */
  readonly recall: number;
  /** Share of what was found that stands in the reference, `due` and `every` right. */
  readonly precision: number;
  readonly hits: number;
  readonly wanted: number;
  readonly found: number;
  /** One line per miss and per spurious commitment. */
  readonly misses: readonly string[];
}

/**
 * Scores commitments: a hit overlaps the reference's words and has its `due` and `every`. Every commitment serves
 * one row. Throws where a row's words are not in its text.
 */
export function scoreCommitments(
  rows: readonly DeadlineRow[],
  commitments: readonly Commitment[],
  texts: ReadonlyMap<string, string>,
): CommitmentScore {
  const misses: string[] = [];
  const used = new Set<Commitment>();
  let hits = 0;
  for (const row of rows) {
    const at = (texts.get(row.bulletin) ?? '').indexOf(row.before + row.raw);
    if (at < 0) throw new Error(`unknown words: ${row.before}${row.raw} (${row.bulletin})`);
    const start = at + row.before.length;
    const end = start + row.raw.length;
    const near = commitments.filter(
      (c) => c.bulletin === row.bulletin && c.start < end && c.end > start && !used.has(c),
    );
    const hit = near.find((c) => c.due === row.due && c.every === row.every);
    if (hit !== undefined) {
      used.add(hit);
      hits++;
      continue;
    }
    const seen = near.map((c) => `${c.due}|${c.every}`).join(', ') || 'nothing';
    misses.push(`${row.bulletin}@${start} ${row.raw}: found ${seen}, wanted ${row.due}|${row.every}`);
  }
  for (const c of commitments)
    if (!used.has(c))
      misses.push(`${c.id} spurious ${c.raw}: ${c.due}|${c.every} (${c.task}) by ${c.steps[0]?.rule}`);
  return {
    recall: rows.length === 0 ? 1 : hits / rows.length,
    precision: commitments.length === 0 ? 1 : hits / commitments.length,
    hits,
    wanted: rows.length,
    found: commitments.length,
    misses,
  };
}
