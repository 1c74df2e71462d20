import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

import { importDirection } from './layers.config.ts';

// Components, and scripts of pages in JavaScript. TypeScript is Oxlint's (oxlint.config.ts).
export default defineConfig(
  globalIgnores(['**/*.ts', 'dist*/', 'coverage/', 'public/data/', 'data/', '.astro/', 'scripts/']),
  eslint.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { eqeqeq: 'error', '@typescript-eslint/consistent-type-imports': 'error' },
  },
  ...importDirection,
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
  },
);
