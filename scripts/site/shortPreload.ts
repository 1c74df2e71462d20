import type { AstroUserConfig } from 'astro';

/** What Vite takes as a plugin, as Astro's configuration names it. */
type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const HELPER = '\0vite/preload-helper.js';

/**
 * A module that is imported when it is used brings others, which are asked for at the same time. Vite's own script for that also waits for
 * style sheets, which no script of ours brings, and weighs five times as much.
 */
export function shortPreload(base: string): Plugin {
  const root = base.endsWith('/') ? base : `${base}/`;
  return {
    name: 'short-preload',
    enforce: 'post',
    transform(_: string, id: string) {
      if (id !== HELPER) return null;
      return `export const __vitePreload = (load, names = []) => {
        for (const name of names) {
          const link = document.createElement('link');
          link.rel = 'modulepreload';
          link.href = ${JSON.stringify(root)} + name;
          document.head.append(link);
        }
        return load();
      };`;
    },
  };
}
