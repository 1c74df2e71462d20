import type { APIRoute } from 'astro';

import { absoluteBelow } from '../../citations/index.ts';
import { TABLES } from '../../datasets/schema/index.ts';
import { createDcat } from '../../datasets/files/dcat.ts';
import { readFiles, readPublished } from '../../datasets/published.ts';
import { fileHref, href } from '../../i18n/index.ts';
import { originalNames } from '../../i18n/publishers.ts';

export const GET: APIRoute = ({ site }) => {
  const absolute = absoluteBelow(site);
  const published = readPublished();
  const catalogue = createDcat({
    tables: TABLES,
    files: readFiles(),
    page: absolute(href('/data/', 'zh')),
    addressOf: (path) => absolute(fileHref(`/data/${path}`)),
    publishers: originalNames(published.byId.publishers, published.observations, 'zh'),
    modified: published.asOf,
  });
  return new Response(`${JSON.stringify(catalogue, null, 1)}\n`);
};
