import { expect, test } from 'vitest';

import { LANGS } from '../../src/i18n/index.ts';
import { origins } from '../../src/i18n/origins.ts';
import { countByOrigin } from '../../src/views/promiseView.ts';
import { createCollection } from './collection.ts';

test('how many numbers open their sentence, and how many their citation, is counted from the tables', () => {
  const published = createCollection();
  const [first, ...rest] = published.facts;
  const facts = [{ ...first!, url: 'https://a.example/1' }, ...rest.map((fact) => ({ ...fact, url: '' }))];
  const counts = countByOrigin({ figures: published.figures, facts });
  expect(counts).toEqual({ read: 6, byHand: 8, withAddress: 1, withoutAddress: 7 });
  for (const lang of LANGS) {
    const text = origins(lang)('promise', { ...counts });
    expect(text).not.toMatch(/\{\w+\}/);
    for (const n of [6, 8, 1, 7]) expect(text).toContain(String(n));
  }
});
