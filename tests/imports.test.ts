import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Folders in the order of the flow of data; the linter enforces it, this test that the linter is told so. */
const ORDER = [
  'text',
  'figures',
  'datasets',
  'reports',
  'reviews',
  'checks',
  'lint',
  'intake',
  'i18n',
  'citations',
  'views',
  'charts',
  'maps',
  'graphics',
  'pictures',
  'enhance',
  'layouts',
  'components',
  'pages',
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

const importsOf = (file: string): string[] =>
  [...readFileSync(join('src', file), 'utf8').matchAll(/from '([^']+)'/g)].map(([, path]) => path!);

test('imports run one way: text → figures → datasets → reports → reviews → checks → lint → i18n → citations → views → charts, maps → graphics → pictures → components → pages', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((path) => path.startsWith('.'))
      .map((path) => join(file, '..', path))
      .filter((target) => ORDER.indexOf(target.split('/')[0]!) > ORDER.indexOf(file.split('/')[0]!))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('src/text and src/figures import nothing but their own modules: they run in a browser', () => {
  const pure = files.filter((file) => file.startsWith('text/') || file.startsWith('figures/'));
  expect(pure.flatMap((file) => importsOf(file).filter((path) => !path.startsWith('.')))).toEqual([]);
});

test('every folder of src has its place in the linter’s order', () => {
  const layers = /const layers = (.*);/.exec(readFileSync('eslint.config.js', 'utf8'))![1]!;
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) expect(layers).toContain(`'${name}'`);
});
