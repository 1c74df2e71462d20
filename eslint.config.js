import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * The folders of src in the order in which data flows. A folder may import from itself and from those before it; the README prints
 * this list. Scripts stand behind all of them, tests behind scripts.
 */
const layers = [['text'], ['figures'], ['datasets'], ['reports'], ['reviews'], ['checks'], ['tables'], ['lint'], ['intake'], ['i18n'], ['citations'], ['views'], ['charts', 'maps'], ['graphics'], ['pictures'], ['enhance', 'styles', 'layouts', 'components'], ['pages']]; // prettier-ignore

/** Layers that run in a browser's worker as they are: nothing from npm, nothing of Node. */
const selfContained = ['text', 'figures'];

const importDirection = layers.flatMap((layer, depth) => {
  const later = [...layers.slice(depth + 1).flat(), 'scripts', 'tests'];
  const direction = {
    regex: `^(?:\\.\\./)+(?:${later.join('|')})/`,
    message: `src/${layer.join(', src/')} may import only from: ${layers
      .slice(0, depth + 1)
      .flat()
      .join(', ')}.`,
  };
  const alone = layer.some((name) => selfContained.includes(name))
    ? { regex: '^[^.]', message: 'This layer imports nothing but its own modules.' }
    : { regex: '^node:', message: 'Only scripts touch the machine.' };
  const restrict = (endings, patterns) => ({
    files: layer.map((name) => `src/${name}/**/*.${endings}`),
    // The doors through which the site reads the published tables, and what the publisher froze.
    ignores: ['src/datasets/published.ts', 'src/graphics/frozenFolder.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  });
  // Components read the configuration of the build.
  return [restrict('ts', [direction, alone]), restrict('astro', [direction])];
});

/** Scripts stand behind all of src; nothing that runs depends on tests. */
const scriptDirection = {
  files: ['scripts/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ regex: '^(?:\\.\\./)+tests/', message: 'Scripts do not import tests.' }] },
    ],
  },
};

// Rules that ask for types are Oxlint's (oxlint.config.ts).
export default defineConfig(
  globalIgnores(['dist/', 'dist-unconfirmed/', 'coverage/', 'public/data/', 'data/', '.astro/']),
  eslint.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // Sources hold U+3000 and other white space on purpose, in strings and patterns.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipTemplates: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  { files: ['*.config.{js,mjs,ts}', '**/*.d.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    // The same input gives the same bytes: no clock, no chance, no collation of this machine. Scripts of the page run later.
    files: ['src/**/*.ts'],
    ignores: ['src/enhance/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is handed in.' },
        { object: 'Math', property: 'random', message: 'Randomness is handed in.' },
        { property: 'localeCompare', message: 'Compare with < and >: collation depends on the machine.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is handed in.' },
      ],
      'no-restricted-globals': ['error', 'process', 'performance', 'fetch', 'setTimeout', 'setInterval'],
    },
  },
  ...importDirection,
  scriptDirection,
  {
    files: ['tests/**/*.ts'],
    rules: {
      // A test that a value is there says so better with ! than with a branch that never runs.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['*.{js,mjs}', 'src/enhance/*.js', 'public/embed/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'document', 'window', 'parent', 'location', 'localStorage', 'URL', 'URLSearchParams', 'HTMLElement', 'customElements', 'addEventListener', 'removeEventListener', 'setTimeout', 'clearTimeout', 'innerHeight', 'scrollX', 'scrollY', 'CustomEvent'].map((name) => [name, 'readonly']), // prettier-ignore
      ),
    },
  },
  astro.configs.recommended,
  {
    files: ['**/*.astro'],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, projectService: false, extraFileExtensions: ['.astro'] },
    },
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
);
