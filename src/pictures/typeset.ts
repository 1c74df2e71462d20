import type { Weight } from '../charts/text/measure.ts';
import type { Svg } from '../charts/render/svg.ts';

import { measure, wrap } from '../charts/text/measure.ts';
import { el, fragment } from '../charts/render/svg.ts';
import { breakWell } from './breakWell.ts';
import { plainText } from './plainText.ts';

/** The box of a text in a picture, in its units; tests check that it holds ink and that the edges of the picture stay free. */
export interface TextBox {
  /** What stands there: `title`, `source`. */
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Words that are set: what is drawn, how high it is, where it stands. */
export interface Block {
  readonly svg: Svg;
  readonly height: number;
  readonly boxes: readonly TextBox[];
}

/** A stretch of a line that looks other than the line: the number in its sentence. */
export interface Run {
  readonly text: string;
  readonly weight?: Weight;
  readonly fill?: string;
  readonly size?: number;
}

/** How words are set. */
interface Setting {
  /** What they are, for tests: `title`. */
  readonly name: string;
  readonly x: number;
  /** Top of the first line. */
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly weight?: Weight;
  /** Height of a line, in sizes; 1.4 where it is not said. */
  readonly leading?: number;
}

/** How far the baseline lies below the top of a line of height 1.4: Chinese characters stand in the middle of it. */
const ASCENT = 0.88;

/** Sets lines one below the other. A line is a text, or runs that look different. */
export function setLines(lines: readonly (string | readonly Run[])[], setting: Setting): Block {
  const { name, x, y, size, fill, weight = 'normal', leading = 1.4 } = setting;
  const step = size * leading;
  const lead = (step - size * 1.16) / 2;
  const drawn = lines.map((line, k) => {
    const baseline = y + k * step + lead + size * ASCENT + size * 0.12;
    const runs = typeof line === 'string' ? [{ text: line }] : line;
    if (runs.every(({ text }) => text === '')) return null;
    return el(
      'text',
      { x, y: baseline, 'font-size': size, 'font-weight': weight === 'bold' ? 700 : null, fill },
      ...runs.map((run) => (isPlain(run) ? plainText(run.text) : setRun(run))),
    );
  });
  const width = Math.max(
    0,
    ...lines.map((line) => widthOf(typeof line === 'string' ? [{ text: line }] : line, size, weight)),
  );
  const height = lines.length * step;
  return {
    svg: fragment(...drawn),
    height,
    boxes: width === 0 ? [] : [{ name, left: x, top: y, width, height }],
  };
}

const isPlain = ({ weight, fill, size }: Run): boolean =>
  weight === undefined && fill === undefined && size === undefined;

const setRun = ({ text, weight, fill, size }: Run): Svg =>
  el(
    'tspan',
    { 'font-weight': weight === 'bold' ? 700 : null, fill: fill ?? null, 'font-size': size ?? null },
    // Some programs drop spaces at the ends of a `<tspan>`, so they become no-break spaces.
    plainText(text).replace(/^ | $/g, '\u00a0'),
  );

/** Width of a line of runs. */
export function widthOf(runs: readonly Run[], size: number, weight: Weight = 'normal'): number {
  return runs.reduce((sum, run) => sum + measure(run.text, run.size ?? size, run.weight ?? weight), 0);
}

/** Room for a heading: how wide, how many lines at most, in which sizes, the largest first. */
interface Room {
  readonly width: number;
  readonly most: number;
  /** Height that the lines may take together; without it any. */
  readonly height?: number;
  readonly leading?: number;
  readonly sizes: readonly number[];
}

/**
 * A heading in bold lines, in the largest size in which nothing is cut and that is not too high; else in the smallest, ending
 * in `…` where it is cut.
 */
export function fitHeading(
  text: string,
  room: Room,
): { readonly lines: readonly string[]; readonly size: number } {
  const { width, height = Infinity, leading = 1.4 } = room;
  const plain = plainText(text).replace(/\s+/g, ' ').trim();
  const smallest = room.sizes.at(-1) ?? 16;
  for (const size of room.sizes) {
    const most = Math.max(1, Math.min(room.most, Math.floor(height / (size * leading))));
    const lines = wrap(plain, size, width, most, 'bold');
    if (isWhole(lines, plain)) return { lines: breakWell(plain, lines.length, size, width) ?? lines, size };
    if (size === smallest) return { lines, size };
  }
  return { lines: [], size: smallest };
}

const isWhole = (lines: readonly string[], text: string): boolean =>
  lines.join('').replaceAll(' ', '').length === text.replaceAll(' ', '').length;

/** A last line shorter than this share of the width looks like a mistake (a widow). */
const ORPHAN = 0.2;

/** A text in lines; where its last line would hold a character or two, the lines are made a little shorter. */
export function bodyLines(text: string, size: number, room: number, most: number): string[] {
  const plain = plainText(text);
  const lines = wrap(plain, size, room, most);
  const isOrphan = (tried: readonly string[]): boolean => measure(tried.at(-1) ?? '', size) < room * ORPHAN;
  if (lines.length < 2 || !isOrphan(lines)) return lines;
  for (const share of [0.95, 0.9, 0.85, 0.8]) {
    const tried = wrap(plain, size, room * share, most);
    if (tried.length === lines.length && !isOrphan(tried)) return tried;
  }
  return lines;
}

/** An address in lines, broken only after slashes and hyphens, so that its words stay whole. */
export function addressLines(address: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of plainText(address).split(/(?<=[/-])|(?=#)/)) {
    const [piece = ''] = wrap(part, size, width, 1);
    if (line !== '' && measure(line + piece, size) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line].filter((words) => words !== '').slice(0, 3);
}
