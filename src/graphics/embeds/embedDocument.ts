import type { Chart } from '../../charts/chart.ts';
import type { Svg } from '../../charts/render/svg.ts';
import type { Lang } from '../../i18n/index.ts';
import type { MapGate } from '../../maps/approval.ts';
import type { GraphicSpec } from '../graphic.ts';
import type { FigureCard } from '../figureCard.ts';

import { wholeTitle } from '../../charts/chart.ts';
import { el, fragment } from '../../charts/render/svg.ts';
import { langOfText, otherLang, TAGS } from '../../i18n/index.ts';
import { embeds } from '../../i18n/charts/embeds.ts';
import { punctuation } from '../../i18n/punctuation.ts';
import { escapeXml } from '../../text/escapeXml.ts';
import { usedStyle, usedVariables } from './embedStyle.ts';
import { policySource } from '../policySource.ts';
import { drawChart } from '../spec.ts';

/** The texts of what stands inline in an embed. */
export interface EmbedSheets {
  /** `variables.css` and `steps.css`, of which what is used is taken. */
  readonly variables: string;
  /** `embed.css`, `marks.css`, `maps.css`, `progressMap.css`, one behind the other. */
  readonly styles: string;
  /** Short: it stands in every embed. */
  readonly script: string;
  /** The script of tips, for embeds with marks. */
  readonly tip: string;
}

const XMLNS = ' xmlns="http://www.w3.org/2000/svg"';

/** How a tip looks in any drawing, also in one that was frozen before there were tips: in the colours of the browser. */
const TIP_STYLE =
  '#quote-pop{position:absolute;max-width:min(26em,90%);padding:4px 8px;border:1px solid;background:Canvas;color:CanvasText;font-size:14px}#quote-pop a{display:block}';

/** What an embed shows, drawn: it can be kept and put into a document of a later day. */
export interface DrawnEmbed {
  readonly title: string;
  /** Rules that the drawing uses, with their variables. */
  readonly style: string;
  /** Head and drawings as HTML. */
  readonly drawing: string;
  /** Whose numbers these are, as HTML; empty where it shows none. */
  readonly source: string;
}

/** What stands around a drawing. */
export interface EmbedInput {
  readonly id: string;
  readonly lang: Lang;
  /** Hash of the edition; empty where the embed shows whatever is newest. */
  readonly edition: string;
  /** Whether the site no longer has the graphic. */
  readonly retired: boolean;
  /** Addresses: the page behind it, the newest edition, the rows of a frozen one, the embed itself in the other language. */
  readonly page: string;
  readonly newest: string;
  readonly rows: string;
  readonly other: string;
}

/** Draws a graphic as embeds show it. */
export function drawEmbed(spec: GraphicSpec, gate: MapGate, sheets: EmbedSheets): DrawnEmbed {
  if (spec.draw === 'figure') {
    const { input: card } = spec;
    const source = citedBy(card).svg;
    return dress(
      { title: `${card.bound}${card.value}${card.unit} ${card.what}`, drawing: figureBody(card).svg, source },
      sheets,
    );
  }
  const chart = drawChart(spec, gate);
  const source = escapeXml(embeds(chart.lang)('source', { source: chart.source }));
  return dress({ title: wholeTitle(spec.input), drawing: chartBody(chart).svg, source }, sheets);
}

/** A few words in the place of a graphic that is not shown any longer. */
export function drawNotice(title: string, text: string, sheets: EmbedSheets): DrawnEmbed {
  const drawing = el('header', {}, el('h1', {}, title), el('p', { class: 'sub' }, text)).svg;
  return dress({ title, drawing, source: '' }, sheets);
}

function dress(drawn: Omit<DrawnEmbed, 'style'>, sheets: EmbedSheets): DrawnEmbed {
  const used = usedStyle(sheets.styles, drawn.drawing);
  return { ...drawn, style: `body{${usedVariables(sheets.variables, used)}}${used}` };
}

/** The whole document of an embed: one request, and nothing in it that its policy does not name. */
export async function embedDocument(
  { title, style: drawn, drawing, source }: DrawnEmbed,
  input: EmbedInput,
  sheets: Pick<EmbedSheets, 'script' | 'tip'>,
): Promise<string> {
  const { id, lang, other } = input;
  const hasMarks = drawing.includes('<svg');
  const style = hasMarks ? drawn + TIP_STYLE : drawn;
  const script = hasMarks ? sheets.script + sheets.tip : sheets.script;
  const policy = [
    "default-src 'none'",
    `style-src ${await policySource(style)}`,
    `script-src ${await policySource(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // The base of a document says nothing of links in a drawing; a name space is for files; a region is marked in other drawings.
  const marks = drawing
    .replaceAll('<a href="', '<a target="_blank" href="')
    .replaceAll(XMLNS, '')
    .replaceAll(/ data-region="\d*"/g, '');
  const body = marks + footer(source, input).svg;
  return `<!doctype html><html lang="${TAGS[lang]}" data-id="${escapeXml(id)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escapeXml(title)}</title><base target="_blank"><link rel="alternate" hreflang="${TAGS[otherLang(lang)]}" href="${escapeXml(other)}"><style>${style}</style></head><body>${body}<script>${script}</script></body></html>`;
}

function chartBody({ kicker, title, subtitle, wide, narrow }: Chart): Svg {
  return fragment(
    el(
      'header',
      {},
      kicker === undefined ? null : el('p', { class: 'sub' }, kicker),
      el('h1', {}, title),
      subtitle === '' ? null : el('p', { class: 'sub' }, subtitle),
    ),
    el('main', {}, form('wide', wide), form('narrow', narrow)),
  );
}

const form = (name: 'wide' | 'narrow', svg: string): Svg => el('div', { class: `form ${name}` }, { svg });

function citedBy({ publisher, title, number, published, lang }: FigureCard): Svg {
  const mark = punctuation(lang);
  const said = (text: string): Svg | string => {
    const tag = langOfText(text, lang);
    return tag === undefined ? text : el('span', { lang: tag }, text);
  };
  const rest = [number, published].filter((part) => part !== '');
  return fragment(
    said(publisher),
    mark('colon'),
    said(`《${title}》`),
    ...rest.flatMap((part) => [mark('comma'), said(part)]),
  );
}

function figureBody(card: FigureCard): Svg {
  const { lang, bound, value, unit, what, whatIsQuoted, where, before, raw, behind } = card;
  const zh = lang === 'zh' ? null : TAGS.zh;
  return fragment(
    el(
      'header',
      {},
      el(
        'p',
        { class: 'amount' },
        el('a', { href: card.href }, bound, value, unit === '' ? null : el('small', {}, unit)),
      ),
      el('h1', {}, el('span', { lang: whatIsQuoted ? zh : null }, what)),
      where === '' ? null : el('p', { class: 'sub' }, where),
    ),
    el('main', {}, el('blockquote', { class: 'quote', lang: zh }, before, el('mark', {}, raw), behind)),
  );
}

/** Whose numbers these are, which edition, and the way back to the sentence. */
function footer(source: string, { lang, edition, retired, page, newest, rows }: EmbedInput): Svg {
  const t = embeds(lang);
  const dot = ' · ';
  const frozen = [
    dot,
    t('frozen', { edition }),
    // What is not shown any longer has no rows either.
    ...(source === '' ? [] : [dot, el('a', { href: rows }, t('frozenRows'))]),
    dot,
    el('a', { href: newest }, t('newest')),
  ];
  return el(
    'footer',
    {},
    ...(source === '' ? [] : [{ svg: source }, dot]),
    el('a', { href: page }, t('brand')),
    ...(edition === '' ? [] : frozen),
    ...(retired ? [dot, t('retired')] : []),
  );
}
