import { expect, test } from 'vitest';

import { createDisk } from '../../scripts/run/disk.ts';
import { scoreCopies } from '../../scripts/score/scoreIntake.ts';
import { compareCopy } from '../../scripts/score/fidelity.ts';

test(
  'copies of the bulletins in Word, PDF and as web pages in GBK, and of other makers, give the figures of the text',
  { timeout: 60_000 },
  async () => {
    const scores = await scoreCopies(createDisk());
    expect(scores.size).toBe(30);
    for (const [name, { f1, same, misses }] of scores) {
      expect(f1, `${name}: ${misses.slice(0, 5).join('; ')}`).toBeGreaterThanOrEqual(0.99);
      expect(same, `${name}: ${misses.slice(0, 5).join('; ')}`).toBeGreaterThanOrEqual(0.99);
    }
  },
);

test('the comparison sees a figure that is missing, moved or read in another way', () => {
  const figure = (start: number, raw: string, value: number) => ({
    start, raw, value, max: null, bound: 'exact', unit: '家', role: 'actual', action: '', object: '', period: '', quote: '',
  }); // prettier-ignore
  const text = '全区检查1200家，整改350处。';
  const copy = '页眉\n全区检查1200家，\n整改300处。';
  const own = [figure(4, '1200家', 1200), figure(12, '350处', 350)];
  const other = [figure(7, '1200家', 1201), figure(16, '300处', 300)];
  type Figures = Parameters<typeof compareCopy>[1];
  const { hits, f1, same } = compareCopy(text, own as unknown as Figures, copy, other as unknown as Figures);
  expect({ hits, f1, same }).toEqual({ hits: 1, f1: 0.5, same: 0 });
});
