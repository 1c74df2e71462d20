import type { Box } from '../../src/charts/text/boxes.ts';

import { measure } from '../../src/charts/text/measure.ts';

/** A text of a drawing and the box that it fills. */
export interface DrawnText extends Box {
  readonly text: string;
}

/** A shape of a drawing: its opening tag, and how far the groups around it shift it. */
export interface DrawnShape {
  readonly tag: string;
  readonly dx: number;
  readonly dy: number;
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

/** The shapes of a kind, `circle` or `text`, in order. */
export function shapesOf(svg: string, kind: string): DrawnShape[] {
  const around: (readonly [dx: number, dy: number])[] = [[0, 0]];
  const shapes: DrawnShape[] = [];
  for (const [tag, close = '', name = ''] of svg.matchAll(/<(\/?)(\w+)[^<>]*>/g)) {
    const [dx, dy] = around.at(-1) ?? [0, 0];
    if (close !== '') around.pop();
    else {
      const transform = attribute(tag, 'transform');
      const [, x, y] = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/.exec(transform ?? 'translate(0 0)') ?? [];
      if (x === undefined) throw new Error(`unreadable transform: ${transform}; expected translate(1 2)`);
      if (name === kind) shapes.push({ tag, dx: dx + Number(x), dy: dy + Number(y) });
      if (!tag.endsWith('/>')) around.push([dx + Number(x), dy + Number(y)]);
    }
  }
  return shapes;
}

/** A number of a shape itself; zero where it says none. */
export const numberOf = ({ tag }: DrawnShape, name: string): number => Number(attribute(tag, name) ?? 0);

/** Reads the words of a drawing and where they stand. */
export function readDrawing(svg: string): Drawing {
  const size = Number(attribute(svg, 'font-size'));
  const [, , width = NaN, height = NaN] = (attribute(svg, 'viewBox') ?? '').split(' ').map(Number);
  const contents = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)];
  const texts = shapesOf(svg, 'text').map((shape, i): DrawnText => {
    const { tag } = shape;
    const text = unescape(contents[i]?.[1] ?? '');
    const own = Number(attribute(tag, 'font-size') ?? size);
    const bold = attribute(tag, 'class')?.includes('c-number') === true;
    const taken = measure(text, own, bold ? 'bold' : 'normal');
    const x = numberOf(shape, 'x') + shape.dx;
    const y = numberOf(shape, 'y') + shape.dy;
    const anchor = attribute(tag, 'text-anchor') ?? 'start';
    const left = anchor === 'end' ? x - taken : anchor === 'middle' ? x - taken / 2 : x;
    // Chinese characters reach from 0.86 em above the baseline to 0.14 em below it.
    return { text, left, right: left + taken, top: y - own * 0.86, bottom: y + own * 0.14 };
  });
  return {
    width,
    height,
    texts,
    titles: [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title = '']) => unescape(title)),
    links: [...svg.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => unescape(href)),
  };
}
