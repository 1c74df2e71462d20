import eslint from '@eslint/js';
import { defineConfig } from 'oxlint';
import tseslint from 'typescript-eslint';

import { importDirection } from './layers.config.ts';

/** Rules that Oxlint does not have, and one whose advice here would take undefined for null. */
const LEFT_OUT = [
  'no-octal',
  'no-unsafe-class-instance-assignment',
  'no-unsafe-enum-assignment',
  'prefer-optional-chain',
];

/** The recommended rules of ESLint and the strict ones of typescript-eslint, by the names that they have in Oxlint. */
const recommended = Object.assign(
  {},
  ...[
    eslint.configs.recommended,
    ...tseslint.configs.strictTypeChecked,
    ...tseslint.configs.stylisticTypeChecked,
  ].map((config) => config.rules),
) as Readonly<Record<string, 'off' | 'error'>>;
const rules = Object.entries(recommended)
  .map(([name, level]) => [name.replace('@typescript-eslint/', 'typescript/'), level] as const)
  .filter(([name, level]) => level !== 'off' && !LEFT_OUT.includes(name.replace('typescript/', '')));

export default defineConfig({
  plugins: ['typescript'],
  categories: { correctness: 'off' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['**/*.js', '**/*.astro', 'scripts/bench/node_modules/'],
  rules: {
    ...Object.fromEntries(rules),
    eqeqeq: 'error',
    'no-console': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/explicit-module-boundary-types': 'error',
    // Sources hold U+3000 and other white space on purpose, in strings and patterns.
    'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipTemplates: true }],
    'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
    'typescript/switch-exhaustiveness-check': 'error',
    // A number prints the same everywhere; objects and null are what the rule is for.
    'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
    // Spreading a string into its characters is what a reader of Chinese text means to do.
    'typescript/no-misused-spread': 'off',
  },
  overrides: [
    { files: ['*.config.*', '**/*.d.ts'], rules: { 'no-restricted-exports': 'off' } },
    {
      // The same input gives the same bytes: no clock, no chance, no collation of this machine.
      files: ['src/**/*.ts'],
      rules: {
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'Time is handed in.' },
          { object: 'Math', property: 'random', message: 'Randomness is handed in.' },
          { property: 'localeCompare', message: 'Compare with < and >: collation depends on the machine.' },
        ],
        'no-restricted-globals': ['error', 'process', 'performance', 'fetch', 'setTimeout', 'setInterval'],
      },
    },
    {
      // Scripts of the page run later.
      files: ['src/enhance/**/*.ts'],
      rules: { 'no-restricted-properties': 'off', 'no-restricted-globals': 'off' },
    },
    ...importDirection,
    {
      // The doors through which the site reads the published tables, stories, what is taken over, and what the publisher froze.
      files: [
        'src/datasets/published.ts',
        'src/datasets/tableReader.ts',
        'src/datasets/storyFiles.ts',
        'src/datasets/takenOver.ts',
        'src/graphics/frozenFolder.ts',
      ],
      rules: { 'no-restricted-imports': 'off' },
    },
    {
      // Scripts stand behind all of src; nothing that runs depends on tests.
      files: ['scripts/**/*.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          { patterns: [{ regex: '^(?:\\.\\./)+tests/', message: 'Scripts do not import tests.' }] },
        ],
      },
    },
    {
      // A test that a value is there says so better with ! than with a branch that never runs.
      files: ['tests/**/*.ts'],
      rules: { 'typescript/no-non-null-assertion': 'off' },
    },
  ],
});
