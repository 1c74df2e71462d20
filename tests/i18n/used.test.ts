import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Keys that come from the data: ids of rules. */
const NAMED_BY_DATA = new Set(['checks/rules.ts']);

const sources = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/.test(name))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') })),
);
const catalogues = sources.filter(
  ({ path, text }) =>
    path.startsWith('src/i18n/') && (text.includes('createMessages(') || path.includes('i18n/records')),
);

/** Keys made of parts, as patterns: `t(`${kind}Hint`)`. Of at least three letters, else they would fit everything. */
const patterns = sources.flatMap(({ text }) =>
  [...text.matchAll(/\(`([^`]*\$\{[^`]*)`/g)]
    .map(([, template = '']) => template.split(/\$\{[^}]*\}/))
    .filter((parts) => /^\w{3,}$/.test(parts.join('')))
    .map((parts) => new RegExp(`^${parts.join('\\w+')}$`)),
);

test('every message is said somewhere', () => {
  expect(catalogues.length).toBeGreaterThan(10);
  const silent = catalogues.flatMap(({ path, text }) => {
    if (NAMED_BY_DATA.has(path.slice('src/i18n/'.length))) return [];
    const keys = new Set(
      [...text.matchAll(/^ {2,4}(?:'([\w-]+)'|(\w+)):(?! \{)/gm)].map(([, a, b]) => a ?? b ?? ''),
    );
    // A catalogue may use its own messages; where their keys are quoted it names them anyway.
    const said = (key: string): boolean =>
      sources.some(
        (source) => (source.path !== path || !key.includes('-')) && source.text.includes(`'${key}'`),
      );
    return [...keys]
      .filter((key) => !said(key))
      .filter((key) => !patterns.some((pattern) => pattern.test(key)))
      .map((key) => `${path}: ${key}`);
  });
  expect(silent).toEqual([]);
});
