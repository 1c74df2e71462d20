import type { Chart } from '../charts/chart.ts';
import type { Child, Svg } from '../charts/svg.ts';
import type { Lang } from '../i18n/index.ts';
import type { MapGate } from '../maps/approval.ts';
import type { GraphicSpec } from './editions.ts';
import type { FigureCard } from './figureCard.ts';

import { wholeTitle } from '../charts/chart.ts';
import { el, escape, fragment } from '../charts/svg.ts';
import { TAGS } from '../i18n/index.ts';
import { embeds } from '../i18n/embeds.ts';
import { usedStyle, usedVariables } from './embedStyle.ts';
import { policySource } from './policySource.ts';
import { drawChart } from './spec.ts';

/** The texts of what stands inline in an embed. */
export interface EmbedSheets {
  /** `variables.css`, of which what is used is taken. */
  readonly variables: string;
  /** `embed.css`, `marks.css`, `maps.css`, one behind the other. */
  readonly styles: string;
  readonly script: string;
}

export interface EmbedInput {
  readonly spec: GraphicSpec;
  /** Hash of the edition; empty where the embed shows whatever is newest. */
  readonly edition: string;
  /** Whether the site still has the graphic. */
  readonly retired: boolean;
  /** Addresses: the page behind it, the newest edition, the embed itself in both languages. */
  readonly page: string;
  readonly newest: string;
  readonly other: string;
  readonly gate: MapGate;
}

/** A script without comments and indents. Ours hold no template over several lines. */
function squeezeScript(script: string): string {
  return script
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The whole document of an embed: one request, and nothing in it that its policy does not name. */
export async function embedDocument(input: EmbedInput, sheets: EmbedSheets): Promise<string> {
  const { spec, other } = input;
  const { id, lang } = spec.input;
  const body =
    spec.draw === 'figure' ? figureBody(spec.input, input) : chartBody(drawChart(spec, input.gate), input);
  const otherLang: Lang = lang === 'zh' ? 'en' : 'zh';
  const used = usedStyle(sheets.styles, body.svg);
  const variables = usedVariables(sheets.variables, used);
  const style = `body{${variables}}${used}`;
  const script = squeezeScript(sheets.script);
  const policy = [
    "default-src 'none'",
    `style-src ${await policySource(style)}`,
    `script-src ${await policySource(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title =
    spec.draw === 'figure'
      ? `${spec.input.bound}${spec.input.value}${spec.input.unit} ${spec.input.what}`
      : wholeTitle(spec.input);
  return `<!doctype html><html lang="${TAGS[lang]}" data-id="${escape(id)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escape(policy)}"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escape(title)}</title><base target="_blank"><link rel="alternate" hreflang="${TAGS[otherLang]}" href="${escape(other)}"><style>${style}</style></head><body>${body.svg}<script>${script}</script></body></html>`;
}

function chartBody(chart: Chart, input: EmbedInput): Svg {
  const { kicker, title, subtitle, source, wide, narrow } = chart;
  return fragment(
    el(
      'header',
      {},
      kicker === undefined ? null : el('p', { class: 'sub' }, kicker),
      el('h1', {}, title),
      subtitle === '' ? null : el('p', { class: 'sub' }, subtitle),
    ),
    el('main', {}, form('wide', wide), form('narrow', narrow)),
    footer(embeds(chart.lang)('source', { source }), input),
  );
}

const form = (name: 'wide' | 'narrow', svg: string): Svg => el('div', { class: `form ${name}` }, { svg });

function figureBody(card: FigureCard, input: EmbedInput): Svg {
  const { lang, bound, value, unit, what, whatIsQuoted, where, before, raw, behind } = card;
  const zh = lang === 'zh' ? null : TAGS.zh;
  const by = [`${card.publisher}：《${card.title}》`, card.number, card.published]
    .filter((part) => part !== '')
    .join('，');
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
    footer(el('span', { lang: zh }, by), input),
  );
}

/** Whose numbers these are, which edition, and the way back to the sentence. */
function footer(source: Child, { spec, edition, retired, page, newest }: EmbedInput): Svg {
  const { lang } = spec.input;
  const t = embeds(lang);
  const dot = ' · ';
  return el(
    'footer',
    {},
    source,
    dot,
    el('a', { href: page }, t('brand')),
    ...(edition === '' ? [] : [dot, t('frozen', { edition }), dot, el('a', { href: newest }, t('newest'))]),
    ...(retired ? [dot, t('retired')] : []),
  );
}
