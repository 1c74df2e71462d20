import { defineConfig } from 'astro/config';

import { minifiedText } from './scripts/site/minifiedText.ts';
import { scriptName } from './scripts/site/scriptName.ts';
import { shortPreload } from './scripts/site/shortPreload.ts';
import { siteFiles } from './scripts/site/siteFiles.ts';
import { slicedPages } from './scripts/site/slicedPages.ts';

// `YOUJU_BASE` is the sub-path the site is served under, `YOUJU_SITE` its origin, for absolute addresses: without
// one the site is a local preview, whose addresses name no host;
// `YOUJU_OUT` the folder it is written to.
const { YOUJU_BASE = '/', YOUJU_SITE = '', YOUJU_OUT = './dist' } = process.env;

export default defineConfig({
  ...(YOUJU_SITE === '' ? {} : { site: YOUJU_SITE }),
  base: YOUJU_BASE,
  outDir: YOUJU_OUT,
  trailingSlash: 'always',
  compressHTML: true,
  integrations: [slicedPages(), siteFiles()],
  devToolbar: { enabled: false },
  // The Content-Security-Policy allows nothing inline: neither scripts, nor styles, nor data addresses.
  // While one page is written, the next ones are drawn.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    // `npm run dev` need not watch what builds put up.
    server: { watch: { ignored: [`${import.meta.dirname}/dist*/**`] } },
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: { rolldownOptions: { output: { entryFileNames: scriptName, chunkFileNames: scriptName } } },
      },
    },
    worker: {
      format: 'es',
      // What several parts of a worker read with is one file: in two it would weigh more.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [{ name: 'reading', test: /\/src\/(?:text|figures)\//, minShareCount: 2 }],
          },
        },
      },
    },
    plugins: [minifiedText(), shortPreload(YOUJU_BASE)],
  },
});
