import { escapeXml } from '../../text/escapeXml.ts';

/** A piece of SVG, as opposed to a text, which has yet to be escaped. */
export interface Svg {
  readonly svg: string;
}

/** An attribute that is null or false is left out; numbers are printed with one decimal. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

export type Child = Svg | string | null;

/** One decimal at most: a tenth of a pixel is not seen, but is loaded. */
export function formatCoordinate(x: number): string {
  const rounded = Math.round(x * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** An element. Children that are plain strings are text. */
export function el(name: string, attributes: Attributes, ...children: readonly Child[]): Svg {
  let open = name;
  for (const key in attributes) {
    const value = attributes[key] ?? null;
    if (value === null || value === false) continue;
    const shown =
      typeof value === 'number' ? formatCoordinate(value) : value === true ? '' : escapeXml(value);
    open += ` ${key}="${shown}"`;
  }
  const inner = join(children);
  return { svg: inner === '' ? `<${open}/>` : `<${open}>${inner}</${name}>` };
}

/** Elements and texts one behind the other. */
export function fragment(...children: readonly Child[]): Svg {
  return { svg: join(children) };
}

function join(children: readonly Child[]): string {
  let inner = '';
  for (const child of children) {
    if (child !== null) inner += typeof child === 'string' ? escapeXml(child) : child.svg;
  }
  return inner;
}

/** A path through numbers and letters: `path('M', 0, -1.25, 'H', 7)` → `M0-1.3H7`. */
export function path(...parts: readonly (string | number)[]): string {
  let d = '';
  let separate = false;
  for (const part of parts) {
    const shown = typeof part === 'string' ? part : formatCoordinate(part);
    // A minus separates as well as a space does.
    d += (separate && typeof part === 'number' && !shown.startsWith('-') ? ' ' : '') + shown;
    separate = typeof part === 'number';
  }
  return d;
}
