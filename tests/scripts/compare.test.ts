import { expect, test } from 'vitest';

import { compareVerb, normalize } from '../../scripts/compare.ts';
import { CliError } from '../../scripts/run/effects.ts';
import { createWorld } from './world.ts';

test('pages are compared after white space and the hashes of what they load, all else byte for byte', () => {
  const world = createWorld();
  const write = (folder: string, page: string, table: string): void => {
    world.write(`${folder}/index.html`, page);
    world.write(`${folder}/data/figures.csv`, table);
  };
  const head = (hash: string): string => `<script src="/_astro/a.astro_lang.${hash}.js"></script>`;
  write('a', `<p>\n  19座 </p>${head('Bxrd4kDm')}`, 'id\n1\n');
  write('b', `<p>19座</p>${head('COkV-eAY')}`, 'id\n1\n');
  expect(compareVerb([world.path('a'), world.path('b')], world.effects)).toBe(0);
  write('b', `<p>18座</p>${head('COkV-eAY')}`, 'id\n1 \n');
  world.write('b/new.html', '');
  expect(compareVerb([world.path('a'), world.path('b')], world.effects)).toBe(1);
  expect(world.out()).toContain('differs: /data/figures.csv');
  expect(world.out()).toContain('differs: /index.html');
  expect(world.out()).toMatch(/only in .*b: \/new\.html/);
  expect(world.out()).toContain('2 files before, 3 after: 3 differences');
});

test('a blank in a line counts, one beside a block does not', () => {
  expect(normalize('<p>a <b>b</b></p> <p>c</p>')).toBe(normalize('<p>\n  a\n  <b>b</b>\n</p><p>c</p>'));
  expect(normalize('a <b>b</b>')).not.toBe(normalize('a<b>b</b>'));
  expect(normalize('a b')).not.toBe(normalize('ab'));
  expect(normalize("style-src 'sha256-IX6lbk5ay0iLZ5PUC0G8fnXwbDHQ/cFXZ+Oqp7AKOq8='")).toBe(
    "style-src 'sha256-'",
  );
});

test('a folder that is not there is said so', () => {
  const world = createWorld();
  expect(() => compareVerb([world.path('a'), world.path('b')], world.effects)).toThrow(CliError);
  expect(() => compareVerb(['a'], world.effects)).toThrow('missing folder');
});
