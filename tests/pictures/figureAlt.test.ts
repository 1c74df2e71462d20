import { expect, test } from 'vitest';

import type { PublishedFigure } from '../../src/datasets/published.ts';

import { LANGS } from '../../src/i18n/index.ts';
import { figureAlt } from '../../src/pictures/figurePictures.ts';
import { figureView } from '../../src/views/bulletins/figureView.ts';
import { createCollection } from '../views/collection.ts';

const published = createCollection();

test('the words for a picture of a figure say all of it, and leave nothing unfilled', () => {
  for (const lang of LANGS)
    for (const { id, quote } of published.figures) {
      const view = figureView(published, id);
      const alt = figureAlt({ view, lang, address: '' });
      expect(alt).not.toMatch(/\{\w+\}|undefined/);
      for (const part of [quote, view.bulletin.publisher]) expect(alt).toContain(part);
    }
});

test('the words name the publisher in English where a name is known', () => {
  const [{ id }] = published.figures as [PublishedFigure];
  const view = { ...figureView(published, id), publisher: { zh: '甲局', en: 'Office A' } };
  expect(figureAlt({ view, lang: 'en', address: '' })).toContain('(Office A, ');
  expect(figureAlt({ view, lang: 'zh', address: '' })).toContain('（甲局，');
});
