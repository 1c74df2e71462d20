import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';

import type { EditionFile, GraphicSpecs } from '../../src/graphics/editions.ts';

import { allGraphics } from '../../src/graphics/allGraphics.ts';
import { addEditions, dataOf, formatEditionFile, parseEditionFile } from '../../src/graphics/editions.ts';
import { retiredGraphics } from '../../src/graphics/retired.ts';
import { drawChart } from '../../src/graphics/spec.ts';
import { createCollection } from '../views/collection.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
const graphics = [...allGraphics(createCollection()).values()].flat();
const chart = graphics.find(({ zh }) => zh.draw === 'time-series')!;
const figure = graphics.find(({ zh }) => zh.draw === 'figure')!;

/** The same graphic with something else in its input. */
const change = (specs: GraphicSpecs, input: object): GraphicSpecs =>
  ({
    zh: { ...specs.zh, input: { ...specs.zh.input, ...input } },
    en: { ...specs.en, input: { ...specs.en.input, ...input } },
  }) as GraphicSpecs;

describe('editions of graphics', () => {
  test('are the same where the data is, whatever is said about it', () => {
    expect(dataOf(change(chart, { title: '别的标题', subtitle: '', source: 'x', kicker: '某行动' }).zh)).toBe(
      dataOf(chart.zh),
    );
    expect(dataOf(change(chart, { kind: 'stock' }).zh)).not.toBe(dataOf(chart.zh));
    expect(dataOf(change(figure, { what: '别的名称' }).zh)).toBe(dataOf(figure.zh));
    const data = { ...(figure.zh.draw === 'figure' ? figure.zh.input.data : {}), value: 12345 };
    expect(dataOf(change(figure, { data }).zh)).not.toBe(dataOf(figure.zh));
  });

  test('are added, never taken away; the current one is told', () => {
    const { id } = chart.zh.input;
    const first = addEditions({}, [chart], hash);
    const [a] = Object.keys(first[id]!.editions);
    expect(first[id]).toEqual({ current: a, editions: { [a!]: chart } });
    expect(addEditions(first, [chart], hash)).toEqual(first);

    const second = addEditions(first, [change(chart, { kind: 'stock' })], hash);
    expect(Object.keys(second[id]!.editions)).toEqual([a, second[id]!.current]);
    expect(second[id]!.editions[a!]).toEqual(chart);

    const back = addEditions(second, [change(chart, { title: '新标题' })], hash);
    expect(back[id]!.current).toBe(a);
    // What is frozen keeps its words, too.
    expect(back[id]!.editions[a!]).toEqual(chart);

    const gone = addEditions(back, [], hash);
    expect(gone[id]).toEqual({ current: null, editions: second[id]!.editions });
  });

  test('tell what is gone, with its last edition, for the page in its place', () => {
    const known = addEditions(
      addEditions({}, [chart, figure], hash),
      [change(chart, { kind: 'stock' })],
      hash,
    );
    const retired = (of: EditionFile, what: 'charts' | 'figures') =>
      retiredGraphics(new Map(Object.entries(of)), what, 'en');
    expect(retired(known, 'charts')).toEqual([]);
    expect(retired(known, 'figures').map(({ id }) => id)).toEqual([figure.zh.input.id]);
    const [gone] = retired(addEditions(known, [], hash), 'charts');
    expect(gone).toMatchObject({
      id: chart.zh.input.id,
      lang: 'en',
      spec: change(chart, { kind: 'stock' }).en,
    });
    expect(gone!.editions).toHaveLength(2);
  });

  test('come back from their file as they were, intervals without an end and addresses under a base included', () => {
    const open = change(chart, { high: Infinity, low: -Infinity });
    const file: EditionFile = addEditions({}, [open, ...graphics.filter((one) => one !== chart)], hash);
    expect(parseEditionFile(formatEditionFile(file))).toEqual(file);
    const based = parseEditionFile(formatEditionFile(file), '/a/b');
    const spec = based[figure.zh.input.id]!.editions[based[figure.zh.input.id]!.current!]!.en;
    expect(spec.draw === 'figure' && spec.input.href).toMatch(/^\/a\/b\/en\/bulletins\//);
    // A quote that begins with a slash is no address.
    expect(formatEditionFile(based)).not.toContain('"/a/b/a/b');
  });

  test('are drawn as the chart that stands on the site', () => {
    const file = parseEditionFile(formatEditionFile(addEditions({}, graphics, hash)));
    const gate = { approval: '', audience: 'public' } as const;
    for (const { zh } of graphics) {
      if (zh.draw === 'figure') continue;
      const { current, editions } = file[zh.input.id]!;
      const kept = editions[current!]!.zh;
      if (kept.draw === 'figure') throw new Error(`expected a chart: ${zh.input.id}`);
      expect(drawChart(kept, gate)).toEqual(drawChart(zh, gate));
    }
  });
});
