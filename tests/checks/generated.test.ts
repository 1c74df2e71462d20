import fc from 'fast-check';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';

import { formatTable } from '../../scripts/run/summary.ts';
import { checkDocument } from '../../src/checks/checkDocument.ts';
import { extract } from '../../src/figures/extract.ts';
import { drawFrom } from './statements/draw.ts';
import { FORMS } from './statements/forms.ts';

/** How many statements are drawn of either kind, and by which seed; `npm run check -- --generated` asks for them, and for the counts. */
const [asked = '10000', seed = '1'] = (process.env['YOUJU_STATEMENTS'] ?? '').split(' ').filter(Boolean);
const runs = { numRuns: Math.ceil(Number(asked) / FORMS.length), seed: Number(seed) };
const statements = runs.numRuns * FORMS.length;

/** What the rules make of a statement: whether they checked anything of it, and whether they accuse it. */
function read(text: string): { readonly isChecked: boolean; readonly isAccused: boolean } {
  const document = {
    id: 'generated', text, title: '', publisher: '', region: '', genre: '', published: '2024-06-15',
  }; // prettier-ignore
  const checks = checkDocument(document, extract(document));
  const isAccused = checks.some(({ verdict }) => verdict === 'contradiction');
  return { isChecked: checks.length > 0, isAccused };
}

let checked = 0;
const missed = new Map<string, number>();

test.each(FORMS)('$name: no true statement is accused', ({ write }) => {
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const { isChecked, isAccused } = read(write(drawFrom(generate), true));
      if (isChecked) checked++;
      return !isAccused;
    }),
    runs,
  );
});

test.each(FORMS)('$name: false statements are drawn', ({ name, write }) => {
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      if (!read(write(drawFrom(generate), false)).isAccused) missed.set(name, (missed.get(name) ?? 0) + 1);
    }),
    runs,
  );
});

const missedInAll = (): number => [...missed.values()].reduce((sum, count) => sum + count, 0);

test('99 % of the true statements are checked, and of the false ones found', () => {
  expect(checked).toBeGreaterThanOrEqual(0.99 * statements);
  expect(missedInAll()).toBeLessThanOrEqual(0.01 * statements);
});

afterAll(() => {
  if (process.env['YOUJU_STATEMENTS'] === undefined) return;
  const rows = FORMS.map(({ name }) => [name, missed.get(name) ?? 0]);
  process.stdout.write(
    `${formatTable(['form', 'false: missed'], rows)}\n` +
      `${statements} true statements: a check was made of ${checked}\n` +
      `${statements} false statements: ${statements - missedInAll()} found, ${((1 - missedInAll() / statements) * 100).toFixed(2)} %\n`,
  );
});
