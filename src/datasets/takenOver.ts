import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Name in the environment of a file that lists the bulletins whose pages are taken over from the last build. */
export const TAKEN_VARIABLE = 'YOUJU_TAKEN_OVER';

let taken: ReadonlySet<string> | undefined;

/** Whether the pages of a bulletin and of its figures are to be made. */
export function isToBeMade(bulletin: string): boolean {
  const file = process.env[TAKEN_VARIABLE] ?? '';
  taken ??= new Set(file === '' ? [] : (JSON.parse(readFileSync(file, 'utf8')) as string[]));
  return !taken.has(bulletin);
}
