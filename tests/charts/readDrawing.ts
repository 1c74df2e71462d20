import type { Box } from '../../src/charts/text/freeLabels.ts';

import { measure } from '../../src/charts/text/measure.ts';

/** A text of a drawing and the box that it fills. */
export interface DrawnText extends Box {
  readonly text: string;
}

/** What a test wants to know of a drawing. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
  /** Contents of `<title>`, unescaped, in order. */
  readonly titles: readonly string[];
  readonly links: readonly string[];
}

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`[ ]${name}="([^"]*)"`).exec(tag)?.[1];

/** Reads the words of a drawing and where they stand. */
export function readDrawing(svg: string): Drawing {
  const size = Number(attribute(svg, 'font-size'));
  const [, , width = NaN, height = NaN] = (attribute(svg, 'viewBox') ?? '').split(' ').map(Number);
  const texts = [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(
    ([, tag = '', content = '']): DrawnText => {
      const text = unescape(content);
      const own = Number(attribute(tag, 'font-size') ?? size);
      const bold = attribute(tag, 'class')?.includes('c-number') === true;
      const taken = measure(text, own, bold ? 'bold' : 'normal');
      const x = Number(attribute(tag, 'x'));
      const y = Number(attribute(tag, 'y'));
      const anchor = attribute(tag, 'text-anchor') ?? 'start';
      const left = anchor === 'end' ? x - taken : anchor === 'middle' ? x - taken / 2 : x;
      // Chinese characters reach from 0.86 em above the baseline to 0.14 em below it.
      return { text, left, right: left + taken, top: y - own * 0.86, bottom: y + own * 0.14 };
    },
  );
  return {
    width,
    height,
    texts,
    titles: [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title = '']) => unescape(title)),
    links: [...svg.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => unescape(href)),
  };
}
