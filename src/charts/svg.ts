/** A piece of SVG, as opposed to a text, which has yet to be escaped. */
export interface Svg {
  readonly svg: string;
}

/** An attribute that is null or false is left out; numbers are printed with one decimal. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

export type Child = Svg | string | null;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/* eslint-disable no-control-regex -- The characters that XML cannot hold are control characters. */
const UNSAFE = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/* eslint-enable no-control-regex */

/**
 * Text as it may stand in an element or an attribute. What XML cannot hold (control characters, half a surrogate
 * pair) becomes U+FFFD, so that one broken character does not blank a whole drawing.
 */
export function escape(text: string): string {
  // Most texts of a drawing are numbers and classes: looking once is half the time of drawing.
  if (!UNSAFE.test(text)) return text;
  return text
    .toWellFormed()
    .replace(ILLEGAL, '\ufffd')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

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
    const shown = typeof value === 'number' ? formatCoordinate(value) : value === true ? '' : escape(value);
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
    if (child !== null) inner += typeof child === 'string' ? escape(child) : child.svg;
  }
  return inner;
}

/** A path through numbers and letters: `path('M', 0, 1.25, 'H', 7)` → `M0 1.3H7`. */
export function path(...parts: readonly (string | number)[]): string {
  let d = '';
  let separate = false;
  for (const part of parts) {
    if (typeof part === 'string') d += part;
    else d += (separate ? ' ' : '') + formatCoordinate(part);
    separate = typeof part === 'number';
  }
  return d;
}
