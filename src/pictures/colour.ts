/** A colour of sRGB, channels 0 … 255, and how much it covers, 0 … 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const HEX = /^#(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i;

/** Reads `#abc`, `#aabbcc`, `#aabbccdd` and `transparent`. */
export function parseColour(text: string): Colour {
  if (text === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 };
  if (!HEX.test(text)) throw new Error(`unknown colour: ${text}; expected #rrggbb`);
  const digits = text.slice(1);
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const channel = (k: number): number => parseInt(long.slice(2 * k, 2 * k + 2), 16);
  return {
    red: channel(0),
    green: channel(1),
    blue: channel(2),
    alpha: long.length === 8 ? channel(3) / 255 : 1,
  };
}

/** `#rrggbb`; how much it covers is another attribute in SVG. */
export function formatColour({ red, green, blue }: Colour): string {
  return `#${[red, green, blue].map((x) => Math.round(x).toString(16).padStart(2, '0')).join('')}`;
}

/** `color-mix(in oklab, a share, b)`, as CSS Color 5 defines it: mixed premultiplied. `share` is that of `a`, 0 … 1. */
export function mixColours(a: Colour, b: Colour, share: number): Colour {
  const alpha = a.alpha * share + b.alpha * (1 - share);
  if (alpha === 0) return { ...a, alpha };
  const [from, to] = [toOklab(a), toOklab(b)];
  const mix = (k: 0 | 1 | 2): number => (from[k] * a.alpha * share + to[k] * b.alpha * (1 - share)) / alpha;
  return fromOklab([mix(0), mix(1), mix(2)], alpha);
}

type Oklab = readonly [lightness: number, a: number, b: number];

const linear = (x: number): number => {
  const c = x / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

const gamma = (c: number): number => {
  const x = c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055;
  return Math.min(255, Math.max(0, x * 255));
};

/** Matrices of Björn Ottosson, bottosson.github.io/posts/oklab. */
function toOklab({ red, green, blue }: Colour): Oklab {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Oklab, alpha: number): Colour {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    red: gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    green: gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    blue: gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
    alpha,
  };
}
