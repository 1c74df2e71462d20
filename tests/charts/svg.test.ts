import fc from 'fast-check';
import { expect, test } from 'vitest';

import { hatch, placed } from '../../src/charts/render/drawing.ts';
import { el, formatCoordinate, fragment, path } from '../../src/charts/render/svg.ts';
import { escapeXml } from '../../src/text/escapeXml.ts';
import { numberOf, shapesOf } from './readDrawing.ts';

test('texts and attributes are escaped, pieces of SVG are not', () => {
  const inner = el('title', {}, '"onload="x" <script> & ‮');
  expect(el('a', { href: '/x/?a=1&b="2"' }, inner, 'a<b').svg).toBe(
    '<a href="/x/?a=1&amp;b=&quot;2&quot;"><title>&quot;onload=&quot;x&quot; &lt;script&gt; &amp; ‮</title>a&lt;b</a>',
  );
  expect(fragment('<', null, el('g', {})).svg).toBe('&lt;<g/>');
});

test('attributes that are null or false are left out, numbers have one decimal', () => {
  expect(el('rect', { x: 1.25, y: -0.01, width: 10, rx: null, hidden: false }).svg).toBe(
    '<rect x="1.3" y="0" width="10"/>',
  );
  expect([0.04, -0.04, 99.95, 1 / 3].map(formatCoordinate)).toEqual(['0', '0', '100', '0.3']);
  expect(path('M', 0, 1.25, 'H', 7)).toBe('M0 1.3H7');
});

test('what XML cannot hold is replaced', () => {
  expect(escapeXml('a\u0000b\u0008c\ud800d\uffffe')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
});

test('hatching stays in its box', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 40 }), (width, height) => {
      const points = [...hatch(10, 20, width, height).svg.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)];
      for (const [, x, y] of points) {
        expect(Number(x)).toBeGreaterThanOrEqual(10);
        expect(Number(x)).toBeLessThanOrEqual(10 + width);
        expect(Number(y)).toBeGreaterThanOrEqual(20);
        expect(Number(y)).toBeLessThanOrEqual(20 + height);
      }
    }),
  );
});

test('what is placed in what is placed stands where both together put it', () => {
  const { svg } = placed(10, 2.5, placed(-3, 0, el('rect', { x: 1, width: 5 })), el('rect', { y: 4 }));
  expect(svg).toContain('transform="translate(-3 0)"');
  const corners = shapesOf(svg, 'rect').map((rect) => [
    numberOf(rect, 'x') + rect.dx,
    numberOf(rect, 'y') + rect.dy,
  ]);
  expect(corners).toEqual([
    [8, 2.5],
    [10, 6.5],
  ]);
  expect(() => shapesOf('<g transform="scale(2)"/>', 'rect')).toThrow(
    'unreadable transform: scale(2); expected translate(1 2)',
  );
});
