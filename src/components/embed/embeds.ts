import type { Published, WithdrawalRow } from '../../datasets/published.ts';
import type { DrawnEmbed } from '../../graphics/embeds/embedDocument.ts';
import type { ChartSpec } from '../../graphics/spec.ts';
import type { GraphicSpec } from '../../graphics/graphic.ts';
import type { GoneAddress } from '../../graphics/pageAddresses.ts';
import type { Lang } from '../../i18n/index.ts';
import type { MapGate } from '../../maps/approval.ts';

import marksCss from '../../charts/marks.css?raw';
import script from '../../enhance/embed.js?minified';
import tip from '../../enhance/tip.js?minified';
import { addressOfChart, pageOfFigure } from '../../datasets/address.ts';
import { readPublished } from '../../datasets/published.ts';
import { drawEmbed, drawNotice, embedDocument } from '../../graphics/embeds/embedDocument.ts';
import { rebase } from '../../graphics/frozen.ts';
import { editionsFolder, publishedRecord, readEdition } from '../../graphics/frozenFolder.ts';
import { goneWords } from '../../graphics/gone.ts';
import { editionsOf, withdrawalOf } from '../../graphics/shownEditions.ts';
import { placedCharts } from '../../graphics/chartSlice.ts';
import { figureCard } from '../../graphics/figureCard.ts';
import { isToBeMade } from '../../datasets/takenOver.ts';
import { goneAddresses, graphicAt } from '../../graphics/pageAddresses.ts';
import { embedPath } from '../../graphics/embeds/snippets.ts';
import { fileHref, href, langPaths, otherLang } from '../../i18n/index.ts';
import mapsCss from '../../maps/maps.css?raw';
import statesCss from '../../maps/progressMap.css?raw';
import embedCss from '../../styles/embed.css?raw';
import steps from '../../styles/steps.css?raw';
import variables from '../../styles/variables.css?raw';

const SHEETS = {
  variables: variables + steps,
  styles: embedCss + marksCss + mapsCss + statesCss,
  script,
  tip,
};

interface EmbedProps {
  readonly id: string;
  readonly lang: Lang;
  /** Hash of a frozen edition; empty for the newest. */
  readonly edition: string;
  /** The chart as the tables give it; undefined of figures and of what they do not give. */
  readonly chart: ChartSpec | undefined;
}

type EmbedPaths = { params: Record<string, string | undefined>; props: EmbedProps }[];

/** Routes of the newest of each graphic, and of those that were public and are no more. */
export function embedPaths(): EmbedPaths {
  const published = readPublished();
  const figures = published.figures.filter(
    ({ id, bulletin }) => published.pages.has(id) && isToBeMade(`bulletins/${bulletin}`),
  );
  const ids = [
    ...[...placedCharts(published, 'zh').keys()].filter((id) => isToBeMade(`charts/${id}`)),
    ...figures.map(({ id }) => id),
    ...goneGraphics().keys(),
  ];
  return langPaths().flatMap(({ params, props: { lang } }) =>
    ids.map((id) => ({
      params: { ...params, id },
      props: { id, lang, edition: '', chart: chartOf(published, id, lang) },
    })),
  );
}

/** Routes of all frozen editions. */
export function editionPaths(): EmbedPaths {
  return langPaths().flatMap(({ params, props: { lang } }) =>
    Object.keys(publishedRecord().charts).flatMap((id) =>
      editionsOf(id).map(({ edition }) => ({
        params: { ...params, id, edition },
        props: { id, lang, edition, chart: chartOf(readPublished(), id, lang) },
      })),
    ),
  );
}

/** The document of one embed. */
export async function embedResponse(props: EmbedProps, gate: MapGate): Promise<Response> {
  const { id, lang, edition } = props;
  const spec = graphicOf(props);
  const input = {
    id,
    lang,
    edition,
    retired: spec === undefined && drawnOf(props, gate).source !== '',
    page: href(id.includes('@') ? pageOfFigure(id) : addressOfChart(id), lang),
    newest: fileHref(embedPath(id, lang)),
    rows: fileHref(`${embedPath(id, lang, edition)}rows.csv`),
    other: fileHref(embedPath(id, otherLang(lang), edition)),
  };
  const html = await embedDocument(drawnOf(props, gate), input, SHEETS);
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** The rows of a frozen edition, as they were; of one that holds numbers of a withdrawn bulletin, why they are not shown. */
export function rowsResponse({ id, lang, edition }: EmbedProps): Response {
  const frozen = readEdition(editionsFolder(), id, edition);
  const withdrawal = withdrawalOf(readPublished(), frozen.bulletins);
  const rows =
    withdrawal === undefined ? frozen.forms[lang].rows : `\uFEFF${goneWords(withdrawal, lang).text}\n`;
  return new Response(rows, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}

/** A frozen one as it was drawn, the newest as the tables have it today, of what is gone its last edition or why it is gone. */
function drawnOf(props: EmbedProps, gate: MapGate): DrawnEmbed {
  const { id, lang, edition } = props;
  const spec = graphicOf(props);
  if (edition === '' && spec !== undefined) return drawEmbed(spec, gate, SHEETS);
  const shown = edition === '' ? editionsOf(id).at(-1)?.edition : edition;
  if (shown !== undefined) {
    const { bulletins, forms } = readEdition(editionsFolder(), id, shown);
    const withdrawal = withdrawalOf(readPublished(), bulletins);
    if (withdrawal !== undefined) return drawGone(withdrawal, lang);
    const { drawing, ...form } = forms[lang];
    return { ...form, drawing: rebase(drawing, fileHref('')) };
  }
  return drawGone(goneGraphics().get(id)?.withdrawal ?? null, lang);
}

function drawGone(withdrawal: WithdrawalRow | null, lang: Lang): DrawnEmbed {
  const { title, text } = goneWords(withdrawal, lang);
  return drawNotice(title, text, SHEETS);
}

/** A chart of the tables; undefined where they do not give it. */
const chartOf = (published: Published, id: string, lang: Lang): ChartSpec | undefined =>
  placedCharts(published, lang).get(id)?.entry.spec;

/** A graphic of the tables; undefined where they do not give it. */
function graphicOf({ id, lang, chart }: EmbedProps): GraphicSpec | undefined {
  if (!id.includes('@')) return chart;
  const published = readPublished();
  if (!published.pages.has(id) || !published.byId.figures.has(id)) return undefined;
  return { draw: 'figure', input: figureCard(published, id, lang) };
}

let gone: ReadonlyMap<string, GoneAddress> | undefined;

/** Graphics that were public and are no more, by their ids. */
function goneGraphics(): ReadonlyMap<string, GoneAddress> {
  gone ??= new Map(
    goneAddresses(readPublished(), publishedRecord()).flatMap((address) => {
      const id = graphicAt(address.path);
      return id === null ? [] : [[id, address] as const];
    }),
  );
  return gone;
}
