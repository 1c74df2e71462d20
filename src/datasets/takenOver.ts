import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Name in the environment of a file that lists the parts of the site whose pages are taken over from the last build. */
export const TAKEN_VARIABLE = 'YOUJU_TAKEN_OVER';

let taken: ReadonlySet<string> | undefined;

/** Whether the pages of a part are to be made: `bulletins/<id>` with its figures, `regions/<code>`, `charts/<id>`. */
export function isToBeMade(part: string): boolean {
  const file = process.env[TAKEN_VARIABLE] ?? '';
  taken ??= new Set(file === '' ? [] : (JSON.parse(readFileSync(file, 'utf8')) as string[]));
  return !taken.has(part);
}
