import { plot } from '@observablehq/plot';

import type { PlotOptions } from '@observablehq/plot';
import type { Chart, ChartHead } from '../chart.ts';
import type { Form } from './drawing.ts';
import type { Svg } from './svg.ts';

import { DrawnElement, drawnDocument } from './dom.ts';
import { WIDTHS, drawing, mark } from './drawing.ts';
import { emptyPlot } from '../plots/empty.ts';
import { el, formatCoordinate, fragment, path } from './svg.ts';

/** A chart as a specification: what Plot draws, here at build time or in a browser. */
export type ChartPlot = PlotOptions & {
  readonly height: number;
};

/** A chart from its specification; without one it has nothing to draw, and says so. */
export function createChart(
  head: ChartHead,
  told: Pick<Chart, 'kind' | 'description' | 'columns' | 'rows'> & { readonly subtitle?: string },
  plotOf: (form: Form) => ChartPlot | null,
): Chart {
  const { id, lang, title, subtitle, source } = head;
  const draw = (form: Form): string => drawPlot(head, form, plotOf(form) ?? emptyPlot(lang, form));
  let wide: string | undefined;
  let narrow: string | undefined;
  return {
    id,
    lang,
    title,
    subtitle,
    source,
    ...told,
    // Each is drawn when it is asked for: in a browser one of them is seen, and the other can wait.
    get wide() {
      return (wide ??= draw('wide'));
    },
    get narrow() {
      return (narrow ??= draw('narrow'));
    },
  };
}

/** The `<svg>` of a specification. */
export function drawPlot(head: ChartHead, form: Form, options: ChartPlot): string {
  const { height: own, ...rest } = options;
  const height = Math.max(own, head.heights?.[form] ?? 0);
  const shapes = shapesOf({ width: WIDTHS[form], height, ...rest });
  return drawing(head, form, height, shapes);
}

/** Draws a specification and prints it: the shapes only, each with its class; Plot's own style and groups say nothing that ours does not. */
export function shapesOf(options: PlotOptions): Svg {
  const all = {
    margin: 0,
    axis: null,
    y: { type: 'identity' },
    ...options,
    document: drawnDocument as never,
  };
  const svg = plot(all as PlotOptions) as unknown;
  if (!(svg instanceof DrawnElement)) throw new Error('unexpected drawing; expected one svg');
  return fragment(...svg.children.flatMap((child) => printed(child, { class: null, fill: null })));
}

/** What Plot says of a mark for its own style, and what a class of ours says better. */
const DROPPED = new Set(['aria-label', 'class', 'fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit']); // prettier-ignore

/** What a shape has of its group: its class, and its fill where that is a hatching. */
interface Look {
  readonly class: string | null;
  readonly fill: string | null;
}

/**
 * Groups are dissolved: their look goes to what is in them, and their shift by half a pixel, which Plot makes for coarse
 * screens, is left out, so that a drawing is the same everywhere. The title of a shape names its link.
 */
function printed({ name, attributes, children, innerHTML, textContent }: DrawnElement, around: Look): Svg[] {
  if (name === 'style' || name === 'title') return [];
  const fill = attributes.get('fill') ?? '';
  const look = {
    class: attributes.get('class') ?? around.class,
    fill: fill.startsWith('url(') ? fill : around.fill,
  };
  const together = name === 'g' ? pathOf(children) : null;
  if (together !== null) return [el('path', { ...look, d: together })];
  const inner = children.flatMap((child) => printed(child, look));
  if (name === 'g') return innerHTML === '' ? inner : [{ svg: innerHTML }];
  if (name === 'a') {
    const title = children.flatMap((child) => child.children).find((child) => child.name === 'title');
    // Plot has no channel for a region: the one of names, which the title gives better, carries its code.
    const region = children[0]?.attributes.get('aria-label') ?? '';
    return [mark(attributes.get('href') ?? '', title?.textContent ?? '', region, ...inner)];
  }
  const own = [...attributes]
    .filter(([key]) => !DROPPED.has(key))
    .map(([key, value]) => [key, key === 'd' ? shortenPath(value) : shorten(value)]);
  return [el(name, { ...look, ...(Object.fromEntries(own) as Record<string, string>) }, textContent)];
}

/** The shapes of a mark as one path, which is a third of their bytes: upright and level lines, boxes, symbols. Null of all others. */
function pathOf(shapes: readonly DrawnElement[]): string | null {
  const parts = shapes.map(({ name, attributes }) => {
    const at = (key: string): number => Number(attributes.get(key));
    if (name === 'line')
      return path('M', at('x1'), at('y1'), ...(at('x1') === at('x2') ? ['V', at('y2')] : ['H', at('x2')]));
    if (name === 'rect')
      return path('M', at('x'), at('y'), 'h', at('width'), 'v', at('height'), 'h', -at('width'), 'z');
    const [, x = '', y = ''] = /^translate\((.*),(.*)\)$/.exec(attributes.get('transform') ?? '') ?? [];
    return x === '' ? null : symbolAt(Number(x), Number(y), attributes.get('d') ?? '');
  });
  return parts.length > 0 && parts.every((part) => part !== null) ? parts.join('') : null;
}

/** A symbol of straight lines, `M0,-8L8,0`, at a place: `M20 12l8 8`. */
function symbolAt(x: number, y: number, d: string): string {
  const [first = [0, 0], ...points] = d
    .slice(1)
    .split('L')
    .map((point) => point.split(',').map(Number));
  let [px = 0, py = 0] = first;
  const steps = points.flatMap(([dx = 0, dy = 0]) => {
    const step = [dx - px, dy - py];
    [px, py] = [dx, dy];
    return step;
  });
  return path('M', x + (first[0] ?? 0), y + (first[1] ?? 0), 'l', ...steps);
}

/** A line over many whole pixels, as boundaries are, takes half of the bytes in steps: `M10 20l3-4 5 6z`. */
function shortenPath(d: string): string {
  if (!/^M[\d,MLZ-]{60,}$/.test(d)) return shorten(d);
  return d.replace(/M([^MZ]*)(Z?)/g, (_, line: string, close: string) => {
    const points = line.split('L').map((point) => point.split(',').map(Number));
    let [px = 0, py = 0] = points[0] ?? [];
    let steps = `M${px} ${py}l`;
    points.slice(1).forEach(([x = 0, y = 0], i) => {
      steps += `${i === 0 || x < px ? '' : ' '}${x - px}${y < py ? '' : ' '}${y - py}`;
      [px, py] = [x, y];
    });
    return steps + close.toLowerCase();
  });
}

/** Numbers to a tenth, and no comma where a space does. */
const shorten = (value: string): string =>
  value.replace(/-?\d+\.\d+(?:e-\d+)?/g, (number) => formatCoordinate(Number(number))).replaceAll(',', ' ');
