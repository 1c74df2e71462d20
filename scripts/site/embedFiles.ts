import process from 'node:process';

import type { Published } from '../../src/datasets/published.ts';
import type { GraphicSpec } from '../../src/graphics/graphic.ts';
import type { Lang } from '../../src/i18n/index.ts';
import type { SiteFile } from './siteFiles.ts';

import { readPublished } from '../../src/datasets/published.ts';
import { isToBeMade } from '../../src/datasets/takenOver.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { snippetOptions } from '../../src/graphics/embeds/snippetOptions.ts';
import { embedPath, snippetsOf } from '../../src/graphics/embeds/snippets.ts';
import { figureCard } from '../../src/graphics/figureCard.ts';
import { embeds } from '../../src/i18n/charts/embeds.ts';
import { href, LANGS } from '../../src/i18n/index.ts';
import { siteAddress } from '../images/imageSite.ts';

/** oEmbed 1.0 of every graphic that is made anew, as a file: a `rich` embed whose frame needs no script. */
export function* embedFiles(): Generator<SiteFile> {
  const published = readPublished();
  for (const lang of LANGS)
    for (const [id, read] of graphics(published, lang))
      yield [`${embedPath(id, lang)}oembed.json`, () => formatOEmbed(read(), lang)];
}

function* graphics(
  published: Published,
  lang: Lang,
): Generator<readonly [id: string, read: () => GraphicSpec]> {
  for (const { spec } of allCharts(published, lang))
    if (isToBeMade(`charts/${spec.input.id}`)) yield [spec.input.id, () => spec];
  for (const { id, bulletin } of published.figures)
    if (published.pages.has(id) && isToBeMade(`bulletins/${bulletin}`))
      yield [id, () => ({ draw: 'figure', input: figureCard(published, id, lang) })];
}

function formatOEmbed(spec: GraphicSpec, lang: Lang): string {
  const absolute = siteAddress(process.env);
  const root = absolute('/');
  // The drawing only gives its height; a map without approval is no lower than one with it.
  const options = snippetOptions(spec, root, { approval: '', audience: 'public' });
  const { title, size, page } = options;
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: embeds(lang)('brand'),
    provider_url: root,
    author_url: absolute(href(page, lang)),
    html: snippetsOf({ ...options, theme: 'auto', edition: '' }).plain,
    width: size.width,
    height: size.height,
  };
  return `${JSON.stringify(answer)}\n`;
}
