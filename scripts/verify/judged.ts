import { join } from 'node:path';

import type { VerifyRecord } from '../../src/verify/record.ts';
import type { Verifier } from '../../src/verify/verifyText.ts';
import type { Effects } from '../run/effects.ts';

import { parseCsv } from '../../src/datasets/files/csv.ts';
import { formatMessage } from '../../src/text/message.ts';
import { CliError } from '../run/effects.ts';
import { readText } from '../data/catalogue.ts';
import { formatTable } from '../run/summary.ts';

const COLUMNS = ['path', 'start', 'end', 'region', 'published', 'verdict', 'right', 'note'] as const;

/**
 * Looks the judged sentences up again. The list holds no text: `path,start,end,region,published,verdict,right,note`, of which `path` is a
 * file below the folder, `start` and `end` the place of the number in it, `verdict` the answer when it was read, and `right` yes or no.
 * Right is an answer that was judged right and is the same now, or was judged wrong and is another one now.
 */
export function readJudged(
  list: string,
  folder: string,
  verifier: Verifier,
  record: VerifyRecord,
  effects: Effects,
): string {
  const { rows, messages } = parseCsv(readText(list, effects), list, { required: COLUMNS });
  const [problem] = messages;
  if (problem !== undefined) throw new CliError(formatMessage(problem));
  const counts = { right: 0, wrong: 0, changed: 0, absent: 0 };
  for (const { cells } of rows) {
    const { path, start, region, published, verdict, right } = cells;
    const text = readText(join(folder, path), effects);
    const answer = verifier
      .verify(text, { region, published }, record)
      .find(({ figure }) => figure.start === Number(start))?.answer;
    if (answer === undefined) counts.absent += 1;
    else if (answer.verdict !== verdict) counts.changed += 1;
    else if (right === 'yes') counts.right += 1;
    else counts.wrong += 1;
  }
  return formatTable(
    ['judged', 'right', 'wrong', 'answered otherwise now', 'no longer read'],
    [[rows.length, counts.right, counts.wrong, counts.changed, counts.absent]],
  );
}
