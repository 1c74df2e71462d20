import type { MapGate } from '../../maps/approval.ts';
import type { GraphicSpec } from '../graphic.ts';
import type { SnippetOptions } from './snippets.ts';

import { wholeTitle } from '../../charts/chart.ts';
import { addressOfChart, chartFile, pageOfFigure } from '../../datasets/address.ts';
import { chartEmbedSize, figureEmbedSize } from './embedSize.ts';
import { drawChart } from '../spec.ts';
import { punctuation } from '../../i18n/punctuation.ts';

/** What the snippets of a graphic are made from. `root` is the address of the site, with a slash at its end. */
export function snippetOptions(
  spec: GraphicSpec,
  root: string,
  gate: MapGate,
): Omit<SnippetOptions, 'theme' | 'edition'> {
  if (spec.draw === 'figure') {
    const { id, lang, bound, value, unit, what, where, before, raw, behind } = spec.input;
    const page = pageOfFigure(id);
    return {
      root,
      id,
      lang,
      title: [`${bound}${value}${unit}`, what, where].filter((part) => part !== '').join(' · '),
      size: figureEmbedSize(spec.input),
      page,
      picture: { path: `${page}share.${lang}.png`, width: 1200, height: 630, alt: before + raw + behind },
    };
  }
  const chart = drawChart(spec, gate);
  const { id, lang, description } = chart;
  const title = wholeTitle(chart);
  return {
    root,
    id,
    lang,
    title,
    size: chartEmbedSize(chart),
    page: addressOfChart(id),
    picture: {
      path: chartFile(id, lang, 'png'),
      width: 1080,
      height: 0,
      alt: `${title}${punctuation(lang)('nextSentence')}${description}`,
    },
  };
}
