import type { AstroIntegration } from 'astro';

/** Makes the pages of each part from its slice of the tables: what is taken over must depend on nothing else. */
export function slicedPages(): AstroIntegration {
  return {
    name: 'sliced-pages',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) => {
        addMiddleware({
          order: 'pre',
          entrypoint: new URL('../../src/layouts/slicedPages.ts', import.meta.url),
        });
      },
    },
  };
}
