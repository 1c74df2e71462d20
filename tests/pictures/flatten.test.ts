import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { LANGS } from '../../src/i18n/index.ts';
import { boundsOf } from '../../src/pictures/bounds.ts';
import { formatColour, mixColours, parseColour } from '../../src/pictures/colour.ts';
import { flatten } from '../../src/pictures/flatten.ts';
import { createStyleSheet } from '../../src/pictures/styleSheet.ts';
import { parseDrawing } from '../../src/pictures/xml.ts';
import { createNastyCharts } from '../charts/nasty.ts';
import { allMade, exampleCharts, pictureChart, sheet } from './made.ts';

/** What the editor of WeChat strips or breaks, and what a picture has no use for. */
const FORBIDDEN =
  /\s(?:id|class|style|href|role|aria-[a-z]+|on[a-z]+)=|<(?:defs|style|script|a|title|pattern|image|foreignObject)\b|url\(|var\(|color-mix|currentColor|light-dark/;

test('flattened pictures hold nothing that an editor strips', () => {
  for (const { name, picture } of allMade()) {
    // What words say is not markup.
    const markup = picture.svg.replace(/>[^<]*</g, '><');
    expect(FORBIDDEN.exec(markup)?.[0], name).toBe(undefined);
    expect(parseDrawing(picture.svg).name).toBe('svg');
  }
});

test('the check on forbidden constructs finds them in what is drawn for pages', () => {
  for (const chart of exampleCharts('zh')) expect(FORBIDDEN.test(chart.wide)).toBe(true);
});

test('every class of a mark has its look in the sheets', () => {
  const classes = new Set(
    LANGS.flatMap((lang) => exampleCharts(lang))
      .flatMap(({ wide, narrow }) => [...`${wide}${narrow}`.matchAll(/class="([^"]*)"/g)])
      .flatMap(([, names]) => names!.split(' ')),
  );
  const css = ['charts/marks.css', 'maps/maps.css']
    .map((path) => readFileSync(`src/${path}`, 'utf8'))
    .join('');
  const structural = new Set(['marks', 'c-key']);
  for (const name of classes) if (!structural.has(name)) expect(css, name).toContain(`.${name}`);
});

test('shapes are filled or stroked with literal colours', () => {
  for (const chart of exampleCharts('zh')) {
    const { svg } = flatten(chart.narrow, sheet).svg;
    for (const [shape] of svg.matchAll(/<(?:rect|circle|path)\b[^>]*>/g))
      expect(shape, chart.id).toMatch(/(?:fill|stroke)="#[0-9a-f]{6}"/);
  }
});

test('the cascade goes by classes, then by order; states of a page are left out', () => {
  const own = createStyleSheet(':root { --ink: light-dark(#111111, #eeeeee); }', [
    '.marks path { fill: none; } .dot { fill: #aa0000; } .marks .dot { fill: var(--ink); } .marks .dot:hover { fill: #00ff00; }',
    '[data-elder] .marks .dot { fill: #0000ff; } @media (min-width: 1px) { .marks .x .dot { fill: #0000ff; } }',
  ]);
  const fill = (name: string, classes: string[], around: string[]): string | undefined =>
    own.propertiesOf({ name, classes }, [{ name: 'svg', classes: around }]).get('fill');
  expect(fill('path', ['dot'], ['marks'])).toBe('var(--ink)');
  expect(fill('path', [], ['marks'])).toBe('none');
  expect(fill('path', ['dot'], [])).toBe('#aa0000');
  expect(formatColour(own.colourOf('var(--ink)'))).toBe('#111111');
  expect(() => own.colourOf('var(--none)')).toThrow(
    'unknown variable: var(--none); expected one of variables.css',
  );
  expect(() => own.colourOf('rebeccapurple')).toThrow('unknown colour: rebeccapurple; expected #rrggbb');
});

/** What browsers give for `color-mix(in oklab, …)`. */
test('colours mix as in CSS', () => {
  const mix = (a: string, b: string, share: number): string =>
    formatColour(mixColours(parseColour(a), parseColour(b), share));
  expect(mix('#ffffff', '#000000', 0.5)).toBe('#636363');
  expect(mix('#ff0000', '#0000ff', 0.5)).toBe('#8c53a2');
  expect(mix('#2b5f93', '#fbfaf7', 1)).toBe('#2b5f93');
  const half = mixColours(parseColour('#2b5f93'), parseColour('transparent'), 0.22);
  expect([formatColour(half), half.alpha]).toEqual(['#2b5f93', 0.22]);
});

test('a drawing without words keeps its shapes, and their box', () => {
  const chart = exampleCharts('zh')[0]!;
  const shape = flatten(chart.narrow, sheet, { words: false });
  expect(shape.svg.svg).not.toContain('<text');
  const { left, right, top, bottom } = boundsOf(shape.svg.svg)!;
  expect(left).toBeGreaterThanOrEqual(-1);
  expect(right).toBeLessThanOrEqual(shape.width + 1);
  expect(top).toBeGreaterThanOrEqual(-1);
  expect(bottom).toBeLessThanOrEqual(shape.height + 1);
  expect(boundsOf('<g/>')).toBe(null);
  expect(boundsOf('<g transform="translate(10 5)"><path d="M1 2h3v4l-8 1z"/></g>')).toEqual({
    left: 6,
    top: 7,
    right: 14,
    bottom: 12,
  });
});

test('a drawing without words has no legend: samples alone say nothing', () => {
  const chart = exampleCharts('zh').find(({ narrow }) => narrow.includes('class="c-key"'))!;
  const [key = ''] = /<g class="c-key">.*?<\/g>/.exec(chart.narrow)!;
  const shapes = (svg: string): number => [...svg.matchAll(/<(?:rect|path|circle)\b/g)].length;
  const [all, none] = [true, false].map((words) => shapes(flatten(chart.narrow, sheet, { words }).svg.svg));
  expect(shapes(key)).toBeGreaterThan(0);
  expect(none).toBe(all! - shapes(key));
});

test('maps with boundaries keep the line on their approval in every picture', () => {
  const maps = exampleCharts('zh').filter(({ wide }) => /未经地图审核|审图号/.test(wide));
  expect(maps.length).toBeGreaterThan(2);
  for (const chart of maps)
    for (const { name, picture } of pictureChart(chart))
      expect(picture.svg, name).toMatch(/未经地图审核|审图号/);
});

test('hostile names stay words', () => {
  for (const { name, chart } of createNastyCharts('en')) {
    const flat = flatten(chart.narrow, sheet);
    const words = parseDrawing(flat.svg.svg);
    expect(JSON.stringify([...words.attributes]), name).not.toContain('script');
    expect(flat.svg.svg, name).not.toMatch(/<script|[\u202a-\u202e\u2066-\u2069]/);
  }
});

test('what is not a drawing of ours is refused', () => {
  expect(() => parseDrawing('<svg><g></svg>')).toThrow('unclosed element: g; expected </g>');
  expect(() => parseDrawing('<svg><g/>')).toThrow('unclosed element: svg; expected one whole drawing');
  expect(() => parseDrawing("<svg width='1'/>")).toThrow('unreadable drawing');
});
