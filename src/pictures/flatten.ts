import type { Attributes, Svg } from '../charts/render/svg.ts';
import type { StyleSheet, Styled } from './styleSheet.ts';
import type { Element } from './xml.ts';

import { el, fragment } from '../charts/render/svg.ts';
import { formatColour } from './colour.ts';
import { plainText } from './plainText.ts';
import { parseDrawing } from './xml.ts';

/** Properties of CSS that are attributes of SVG, too; the others say how a page behaves, not how a picture looks. */
const COLOURS = new Set(['fill', 'stroke']);
const PLAIN = new Set([
  'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'paint-order', 'font-weight',
]); // prettier-ignore

/** What an attribute of the drawing itself may be. Names, roles and links are for pages. */
const KEPT = new Set([
  'x', 'y', 'width', 'height', 'd', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2', 'points', 'transform',
  'font-size', 'font-weight', 'text-anchor', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'rx', 'dy', 'dx',
]); // prettier-ignore

/** Hatching of areas is a pattern, which needs an id: a tint of the same strokes takes its place, in the key as on the map. */
const HATCHED = 'color-mix(in oklab, var(--missing) 28%, var(--paper))';

/**
 * Resolves the classes of a drawing into attributes with literal colours of the light theme, and drops all that a
 * picture does not need: links, names, areas for fingers, patterns. No `id`, `class`, `style`, `defs` or `url()` is left.
 */
export function flatten(
  svg: string,
  sheet: StyleSheet,
  { words = true }: { readonly words?: boolean } = {},
): { readonly svg: Svg; readonly width: number; readonly height: number } {
  const root = parseDrawing(svg);
  const [, , width = 0, height = 0] = (root.attributes.get('viewBox') ?? '').split(' ').map(Number);
  const children = root.children.map((child) => flattenChild(child, sheet, [styledOf(root)], words));
  const size = root.attributes.get('font-size') ?? null;
  return { svg: el('g', { 'font-size': size }, ...children), width, height };
}

/** The group of a legend: samples without their words say nothing. */
const KEY = 'c-key';

const DROPPED = new Set(['title', 'desc', 'defs', 'style', 'script']);

function flattenChild(
  child: Element | string,
  sheet: StyleSheet,
  ancestors: readonly Styled[],
  words: boolean,
): Svg | string | null {
  if (typeof child === 'string') return plainText(child);
  const { name, children } = child;
  const styled = styledOf(child);
  if (DROPPED.has(name) || (!words && (name === 'text' || styled.classes.includes(KEY)))) return null;
  const attributes = attributesOf(child, sheet.propertiesOf(styled, ancestors), sheet);
  if (attributes === null) return null;
  const inner = children.map((child) => flattenChild(child, sheet, [...ancestors, styled], words));
  const isGroup = name === 'a' || name === 'g';
  if (isGroup && Object.keys(attributes).length === 0) return fragment(...inner);
  return el(isGroup ? 'g' : name, attributes, ...inner);
}

const styledOf = ({ name, attributes }: Element): Styled => ({
  name,
  classes: (attributes.get('class') ?? '').split(' ').filter((name) => name !== ''),
});

/** Null where there is nothing to see. */
function attributesOf(
  { attributes: own }: Element,
  properties: ReadonlyMap<string, string>,
  sheet: StyleSheet,
): Attributes | null {
  if (properties.get('visibility') === 'hidden') return null;
  const all: Record<string, string> = {};
  for (const [key, value] of own) if (KEPT.has(key)) all[key] = value;
  // A property of a sheet goes before an attribute of the same name.
  for (const [key, value] of properties) if (COLOURS.has(key) || PLAIN.has(key)) all[key] = value;
  for (const key of COLOURS) {
    const value = all[key];
    if (value === undefined || value === 'none') continue;
    const colour = sheet.colourOf(value.startsWith('url(') ? HATCHED : value);
    if (colour.alpha === 0 && !('stroke' in all)) return null;
    all[key] = formatColour(colour);
    if (colour.alpha < 1) all[`${key}-opacity`] = String(Number(colour.alpha.toFixed(3)));
  }
  const width = all['stroke-width'];
  if (width !== undefined) all['stroke-width'] = width.replace('px', '');
  return all;
}
