import type { GraphicSpec, GraphicSpecs } from '../../graphics/editions.ts';
import type { Lang } from '../../i18n/index.ts';
import type { MapGate } from '../../maps/approval.ts';

import marksCss from '../../charts/marks.css?raw';
import script from '../../enhance/embed.js?raw';
import { absoluteBelow } from '../../citations/index.ts';
import { addressOfFigure } from '../../datasets/address.ts';
import { readPublished } from '../../datasets/published.ts';
import { allGraphics } from '../../graphics/allGraphics.ts';
import { addressOfChart } from '../../graphics/chartSubject.ts';
import { embedDocument } from '../../graphics/embedDocument.ts';
import { readEditions } from '../../graphics/publishedEditions.ts';
import { snippetOptions } from '../../graphics/snippetOptions.ts';
import { embedPath, snippetsOf } from '../../graphics/snippets.ts';
import { embeds } from '../../i18n/embeds.ts';
import { fileHref, href, langPaths, otherLang } from '../../i18n/index.ts';
import mapsCss from '../../maps/maps.css?raw';
import embedCss from '../../styles/embed.css?raw';
import variables from '../../styles/variables.css?raw';

const SHEETS = { variables, styles: embedCss + marksCss + mapsCss, script };

export interface EmbedProps {
  readonly id: string;
  readonly lang: Lang;
  /** Hash of a frozen edition; empty for the newest. */
  readonly edition: string;
}

/** Routes of all embeds: the newest of each graphic, or every edition of each. */
export function embedPaths(
  which: 'newest' | 'frozen',
): { params: Record<string, string | undefined>; props: EmbedProps }[] {
  return langPaths().flatMap(({ params, props: { lang } }) =>
    [...readEditions()].flatMap(([id, { editions }]) =>
      which === 'newest'
        ? [{ params: { ...params, id }, props: { id, lang, edition: '' } }]
        : Object.keys(editions).map((edition) => ({
            params: { ...params, id, edition },
            props: { id, lang, edition },
          })),
    ),
  );
}

/** oEmbed 1.0, as a file: a `rich` embed whose frame needs no script. */
export function oEmbedResponse({ id, lang }: EmbedProps, site: URL | undefined): Response {
  const spec = specOf(id, lang, '');
  const absolute = absoluteBelow(site);
  const root = absolute(fileHref('/'));
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
  return new Response(`${JSON.stringify(answer)}\n`);
}

/** The document of one embed. */
export async function embedResponse({ id, lang, edition }: EmbedProps, gate: MapGate): Promise<Response> {
  const spec = specOf(id, lang, edition);
  const retired = readEditions().get(id)?.current === null;
  const html = await embedDocument(
    {
      spec,
      edition,
      retired,
      page: pageOf(spec),
      newest: fileHref(embedPath(id, lang)),
      other: fileHref(embedPath(id, otherLang(lang), edition)),
      gate,
    },
    SHEETS,
  );
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** The page behind an embed: of a figure its own, of a chart that which offers it. */
function pageOf({ draw, input: { id, lang } }: GraphicSpec): string {
  return href(draw === 'figure' ? addressOfFigure(id) : addressOfChart(id), lang);
}

let live: ReadonlyMap<string, GraphicSpecs> | undefined;

/** What an embed shows: the newest as the tables have it today; of a graphic that they no longer have, its last edition. */
function specOf(id: string, lang: Lang, edition: string): GraphicSpec {
  live ??= new Map(
    [...allGraphics(readPublished()).values()].flat().map((specs) => [specs.zh.input.id, specs]),
  );
  const editions = readEditions().get(id)?.editions ?? {};
  const specs = edition === '' ? (live.get(id) ?? Object.values(editions).at(-1)) : editions[edition];
  if (specs === undefined) throw new Error(`unknown edition: ${id} ${edition}`);
  return specs[lang];
}
