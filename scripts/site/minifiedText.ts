import { readFileSync } from 'node:fs';

import type { AstroUserConfig } from 'astro';

import { minifySync } from 'vite';

/** What Vite takes as a plugin, as Astro's configuration names it. */
type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const SUFFIX = '?minified';

/** `import script from './tip.js?minified'` is the text of a script as short as it can be: what stands inline in every embed. */
export function minifiedText(): Plugin {
  return {
    name: 'minified-text',
    enforce: 'pre',
    load(id: string) {
      if (!id.endsWith(SUFFIX)) return null;
      const path = id.slice(0, -SUFFIX.length);
      const { code } = minifySync(path, readFileSync(path, 'utf8'), { compress: true, mangle: true });
      return `export default ${JSON.stringify(code)}`;
    },
  };
}
