import type { Child, Svg } from '../charts/render/svg.ts';
import type { Colour } from './colour.ts';
import type { StyleSheet } from './styleSheet.ts';
import type { Block, TextBox } from './typeset.ts';

import { el, path } from '../charts/render/svg.ts';
import { formatColour } from './colour.ts';
import { qrCode } from './qrCode.ts';

/** A picture that needs nothing but a font: what is drawn, how large it is shown, where its words stand. */
export interface Picture {
  /** `<svg>` without ids, classes, styles or links. */
  readonly svg: string;
  /** Width in pixels of the PNG made from it; the height follows. */
  readonly pixels: number;
  /** Size in the units of the drawing. */
  readonly width: number;
  readonly height: number;
  /** Boxes of the texts, in units of the drawing. */
  readonly boxes: readonly TextBox[];
}

/** Colours of the light theme that pictures use beside those of the marks. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  readonly accent: string;
}

export function paletteOf(sheet: StyleSheet): Palette {
  const of = (name: string): string => formatColour(sheet.colourOf(`var(--${name})`) satisfies Colour);
  return {
    paper: of('paper'),
    ink: of('ink'),
    muted: of('muted'),
    hairline: of('hairline'),
    accent: of('accent'),
  };
}

/** Fonts on the reader's machine; the PNG is made with the first. */
export const FONT = 'Noto Sans SC';
const FAMILIES = `${FONT}, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif`;

/** What a picture is made of besides its ground. */
export interface Content {
  readonly width: number;
  readonly height: number;
  readonly pixels: number;
  readonly blocks: readonly Block[];
  /** Drawn before the words. */
  readonly shapes: readonly Child[];
}

/** Lays words and shapes on paper, with the mark of the site at the upper edge. */
export function createPicture(content: Content, palette: Palette): Picture {
  const { width, pixels, blocks, shapes } = content;
  const height = Math.ceil(content.height);
  const svg = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: path(0, 0, width, height),
      'font-family': FAMILIES,
    },
    el('rect', { width, height, fill: palette.paper }),
    ...shapes,
    ...blocks.map((block) => block.svg),
  ).svg;
  return { svg, pixels, width, height, boxes: blocks.flatMap(({ boxes }) => boxes) };
}

/** The bar in the colour of the seal with which every picture begins. */
export function bar(x: number, width: number, height: number, { accent }: Palette): Svg {
  return el('rect', { x, y: 0, width, height, fill: accent });
}

export function hairline(x: number, y: number, width: number, { hairline: stroke }: Palette): Svg {
  return el('path', { d: path('M', x, y, 'H', x + width), stroke, fill: 'none' });
}

/** A drawing moved and scaled to its place. */
export function placed(svg: Svg, x: number, y: number, scale = 1): Svg {
  const factor = scale === 1 ? '' : ` scale(${Number(scale.toFixed(4))})`;
  return el(
    'g',
    { transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})${factor}` },
    svg,
  );
}

export { qrCode };

/** An address as people type it: without the protocol, and without the slash after a bare host. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/^([^/]+)\/$/, '$1');
}
