import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { layers } from '../layers.config.ts';

/** Every module of src and scripts, by its path from the root. */
const files = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/.test(name))
    .map((name) => join(folder, name)),
);

/** Folders in the order in which data flows; scripts stand behind all of src, tests behind them. */
const depthOf = (path: string): number => {
  const [top = '', folder = ''] = path.split('/');
  if (top !== 'src') return layers.length + ['scripts', 'tests'].indexOf(top);
  return layers.findIndex((layer) => layer.includes(folder));
};

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import) '([^']+)'/g)].map(([, path]) => path!);

test('imports run one way, components and scripts included', () => {
  const against = files.flatMap((file) =>
    importsOf(file)
      .filter((path) => path.startsWith('.'))
      .map((path) => join(file, '..', path))
      .filter((target) => /^(?:src|scripts|tests)\//.test(target) && depthOf(target) > depthOf(file))
      .map((target) => `${file} imports ${target}`),
  );
  expect(against).toEqual([]);
});

test('only scripts, and scripts of a page, ask what time it is', () => {
  const pure = files.filter((file) => /^src\/(?!enhance\/)/.test(file));
  expect(pure.filter((file) => readFileSync(file, 'utf8').includes('new Date()'))).toEqual([]);
});

test('src/text and src/figures import nothing but their own modules: they run in a browser', () => {
  const pure = files.filter((file) => /^src\/(?:text|figures)\//.test(file));
  expect(pure.flatMap((file) => importsOf(file).filter((path) => !path.startsWith('.')))).toEqual([]);
});

test('every folder of src has its place in the order, and the README prints it', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) expect(layers.flat()).toContain(name);
  const printed = layers.map((layer) => layer.join(', ')).join(' → ');
  expect(readFileSync('README.md', 'utf8')).toContain(printed);
});
