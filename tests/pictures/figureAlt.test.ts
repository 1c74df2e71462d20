import { expect, test } from 'vitest';

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
