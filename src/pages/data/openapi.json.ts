import type { APIRoute } from 'astro';

import { absoluteBelow } from '../../citations/index.ts';
import { api } from '../../i18n/api.ts';
import { fileHref } from '../../i18n/index.ts';
import { openApiOf } from '../../views/staticAddresses.ts';

export const GET: APIRoute = ({ site }) => {
  const t = api('en');
  const root = absoluteBelow(site)(fileHref('/')).replace(/\/$/, '');
  const document = openApiOf(
    root,
    ({ meaning }) => t(meaning),
    (name) => t(`name_${name}` as 'name_table'),
  );
  return new Response(`${JSON.stringify(document, null, 1)}\n`);
};
