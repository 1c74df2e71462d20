import { join } from 'node:path';

import type { VerifyRecord } from '../../src/verify/record.ts';
import type { Verifier } from '../../src/verify/verifyText.ts';
import type { Effects } from '../run/effects.ts';

import { parseCsv } from '../../src/datasets/files/csv.ts';
import { formatMessage } from '../../src/text/message.ts';
import { CliError } from '../run/effects.ts';
import { readText } from '../data/catalogue.ts';
import { formatTable } from '../run/summary.ts';

const OUTCOMES = ['judged', 'right', 'wrong', 'otherwise'] as const;
const COLUMNS = ['path', 'start', 'end', 'region', 'published', 'verdict', 'right', 'note'] as const;

/**
 * Looks the judged sentences up again. The list holds no text: `path,start,end,region,published,verdict,right,note`, of which `path` is a
 * file below the folder, `start` and `end` the place of the number in it, `verdict` the answer when it was read, and `right` yes or no.
 * Counted for each answer of the list: right and wrong where the answer is the same now, as it was judged; otherwise where it is another
 * one now or the number is no longer read, which only reading it again can judge.
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
  const counts = new Map<string, Record<(typeof OUTCOMES)[number], number>>();
  for (const { cells } of rows) {
    const { path, start, region, published, verdict, right } = cells;
    const text = readText(join(folder, path), effects);
    const answer = verifier
      .verify(text, { region, published }, record)
      .find(({ figure }) => figure.start === Number(start))?.answer;
    const count = counts.get(verdict) ?? { judged: 0, right: 0, wrong: 0, otherwise: 0 };
    counts.set(verdict, count);
    count.judged += 1;
    if (answer?.verdict !== verdict) count.otherwise += 1;
    else if (right === 'yes') count.right += 1;
    else count.wrong += 1;
  }
  const line = (
    name: string,
    some: readonly Record<(typeof OUTCOMES)[number], number>[],
  ): (string | number)[] => [
    name,
    ...OUTCOMES.map((outcome) => some.reduce((sum, count) => sum + count[outcome], 0)),
  ];
  return formatTable(
    ['answer', 'judged', 'right', 'wrong', 'answered otherwise now'],
    [...[...counts].map(([verdict, count]) => line(verdict, [count])), line('all', [...counts.values()])],
  );
}
