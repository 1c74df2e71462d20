import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { drawEmbed } from '../../src/graphics/embeds/embedDocument.ts';
import { figureCard } from '../../src/graphics/figureCard.ts';
import { createCollection, idOf } from '../views/collection.ts';

const published = createCollection();

test('a target says that it is one, and a result nothing of the kind', () => {
  expect(figureCard(published, idOf('19座'), 'zh').where).toMatch(/^目标 · /);
  expect(figureCard(published, idOf('19座'), 'en').where).toMatch(/^Target · /);
  expect(figureCard(published, idOf('1次'), 'zh').where).toMatch(/^要求 · /);
  expect(figureCard(published, idOf('13座'), 'zh').where).not.toMatch(/目标|要求/);
});

test('every figure says what it counts, if only as it is printed', () => {
  for (const { id } of published.figures) expect(figureCard(published, id, 'zh').what, id).not.toBe('');
});

test('an embed of a target shows it', () => {
  const spec = { draw: 'figure', input: figureCard(published, idOf('19座'), 'zh') } as const;
  const sheets = {
    variables: readFileSync('src/styles/variables.css', 'utf8'),
    styles: '',
    script: '',
    tip: '',
  };
  const { drawing: html } = drawEmbed(spec, { approval: '', audience: 'public' }, sheets);
  expect(html).toContain('<p class="sub">目标 · ');
});
