import { describe, expect, test } from 'vitest';

import { overlaps } from '../../src/charts/text/boxes.ts';
import { createExamples } from '../../scripts/images/galleryExamples.ts';
import { createNastyCharts } from './nasty.ts';
import { numberOf, readDrawing, shapesOf } from './readDrawing.ts';

const langs = ['zh', 'en'] as const;

const drawings = langs.flatMap((lang) =>
  [
    ...createExamples(lang).map((chart) => ({ name: chart.id, chart })),
    ...createNastyCharts(lang).map(({ name, chart }) => ({ name: `${name} ${lang}`, chart })),
  ].flatMap(({ name, chart }) => [
    { name: `${name} wide`, svg: chart.wide, width: 720 },
    { name: `${name} narrow`, svg: chart.narrow, width: 344 },
  ]),
);

describe.each(drawings)('$name', ({ svg, width }) => {
  const drawing = readDrawing(svg);

  test('no text leaves the drawing', () => {
    expect(drawing.width).toBe(width);
    const outside = drawing.texts.filter(
      ({ left, right, top, bottom }) =>
        left < -0.1 || right > drawing.width + 0.1 || top < -0.1 || bottom > drawing.height + 0.1,
    );
    expect(outside).toEqual([]);
  });

  test('no two texts overlap', () => {
    const { texts } = drawing;
    const clashes = texts.flatMap((one, i) =>
      texts.slice(i + 1).flatMap((other) => (overlaps(one, other) ? [`${one.text} × ${other.text}`] : [])),
    );
    expect(clashes).toEqual([]);
  });

  test('no coordinate is anything but a finite number, nothing is drawn outside', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
    for (const rect of shapesOf(svg, 'rect')) {
      const left = numberOf(rect, 'x') + rect.dx;
      const taken = numberOf(rect, 'width');
      expect(left).toBeGreaterThanOrEqual(-0.1);
      expect(taken).toBeGreaterThanOrEqual(0);
      expect(left + taken).toBeLessThanOrEqual(width + 15);
    }
  });
});

test('text is 12 px or more on a phone of 320 px with margins of 16 px', () => {
  for (const { svg, width } of drawings) {
    if (width !== 344) continue;
    for (const [, size = ''] of svg.matchAll(/font-size="([^"]*)"/g)) {
      expect((Number(size) * (320 - 32)) / 344).toBeGreaterThanOrEqual(12);
    }
  }
});
