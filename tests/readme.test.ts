import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { readCatalogue } from '../scripts/data/catalogue.ts';
import { createDisk } from '../scripts/run/disk.ts';
import { readSources } from '../scripts/data/sources.ts';
import { TABLES } from '../src/datasets/schema/index.ts';
import { formatDictionary } from '../src/datasets/files/dictionary.ts';
import { createFigureRow } from '../src/datasets/figureRow.ts';
import { readDocument } from '../src/datasets/documents/readDocument.ts';

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

test('it is short', () => {
  expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(80);
});

test('its example is what the engine reads', () => {
  const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)![1]!) as Record<string, unknown>;
  const effects = createDisk();
  const { catalogue } = readCatalogue('.', effects);
  const { sources } = readSources('data/bulletins', effects);
  const { document } = sources.find(({ bulletin }) => String(shown['id']).startsWith(`${bulletin.id}@`))!;
  const figure = readDocument(document, catalogue).figures.find(({ id }) => id === shown['id'])!;
  expect(createFigureRow(figure)).toMatchObject(shown);
  const sentence = /^> (.*)$/m.exec(readme)![1]!;
  expect(sentence.replaceAll('**', '')).toBe(figure.quote);
  expect(sentence).toContain(`**${figure.raw}**`);
});

describe('what it names exists', () => {
  const commands = [...readme.matchAll(/npm (?:run (?:-s )?)?([a-z]+)/g)].map(([, name]) => name!);
  test.each([...new Set(commands)].filter((name) => name !== 'ci' && name !== 'run'))(
    'npm run %s',
    (name) => {
      expect(manifest.scripts).toHaveProperty(name);
    },
  );

  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path!);
  test.each(links)('%s', (path) => {
    expect(existsSync(path)).toBe(true);
    expect(statSync(path).isDirectory()).toBe(path.endsWith('/'));
  });
});

test('every dependency is listed with its reason, and no other', () => {
  const table = readme.slice(readme.indexOf('## Dependencies'));
  const listed = [...table.matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm)].flatMap(([, names]) => names!.split(', '));
  const installed = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  expect(listed.filter((name) => name !== 'package').sort()).toEqual(installed.sort());
});

test('CI runs exactly the test command', () => {
  expect(readme).toContain('    npm ci && npm test ');
  expect(readFileSync('.ci/run', 'utf8')).toMatch(/\nnpm ci && npm test\n$/);
});

test('the data dictionary is what the definitions of the columns give', () => {
  expect(readFileSync('docs/data-dictionary.md', 'utf8')).toBe(formatDictionary(TABLES));
});
