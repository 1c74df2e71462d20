import { closeSync, openSync, readSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import type { SitePage } from '../../src/views/feeds/sitemap.ts';

import { readPublished } from '../../src/datasets/published.ts';
import { lastChanges } from '../../src/views/changes/changesView.ts';
import { createSitemap, readHead } from '../../src/views/feeds/sitemap.ts';

/** The head of a page ends before, its styles included; its body need not be read. */
const HEAD_BYTES = 65_536;

/**
 * Writes `sitemap.xml` and `robots.txt` when all pages are built. What is listed is what the pages say of themselves – their
 * canonical address, their languages, `noindex` – so a new page needs no entry anywhere.
 */
export function sitemap(): AstroIntegration {
  let root: string | undefined;
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = `${config.base.replace(/\/$/, '')}/`;
        root = config.site === undefined ? undefined : new URL(base, config.site).href;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        // A list of addresses without a host leads nowhere.
        if (root === undefined) {
          writeFileSync(join(folder, 'robots.txt'), 'User-agent: *\nAllow: /\n');
          return;
        }
        for (const [name, text] of createSitemap(readPages(folder, root), root))
          writeFileSync(join(folder, name), text);
        // Robots ask for this at the root of a host only; below a sub-path it is there for whoever runs the host to copy.
        writeFileSync(join(folder, 'robots.txt'), `User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap.xml\n`);
      },
    },
  };
}

/** The pages of a built site that may be listed; `root` is its absolute address. */
function readPages(folder: string, root: string): SitePage[] {
  const changed = lastChanges(readPublished());
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => {
      const head = readHead(readStart(join(folder, name)));
      if (head === null) return [];
      const path = `/${head.address.slice(root.length)}`.replace(/^\/en\//, '/');
      return [{ ...head, changed: changed.get(path) ?? '' }];
    });
}

function readStart(path: string): string {
  const bytes = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, 'r');
  const length = readSync(file, bytes, 0, HEAD_BYTES, 0);
  closeSync(file);
  const text = bytes.toString('utf8', 0, length);
  const end = text.indexOf('</head>');
  return end < 0 ? text : text.slice(0, end);
}
