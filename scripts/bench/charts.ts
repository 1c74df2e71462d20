import type { BarItem } from '../../src/charts/plots/rankedBars.ts';
import type { Effects } from '../run/effects.ts';

import { rankedBars } from '../../src/charts/plots/rankedBars.ts';

/** As long as one of them is drawn again and again, in milliseconds. */
const TOTAL = 2000;

const NAMES = [
  '北京',
  '天津',
  '河北',
  '山西',
  '内蒙古',
  '辽宁',
  '吉林',
  '黑龙江',
  '上海',
  '江苏',
  '浙江',
  '安徽',
];
const VALUES = NAMES.map((name, k) => ({ name, value: ((k * 104_729) % 99_991) + 100 }));

/** What of Plot and linkedom is used; their own types need those of a browser. */
interface Plot {
  readonly plot: (options: unknown) => { readonly outerHTML: string };
  readonly barX: (data: unknown, options: unknown) => unknown;
  readonly text: (data: unknown, options: unknown) => unknown;
}
interface Linkedom {
  readonly parseHTML: (html: string) => { readonly document: unknown };
}

/** Drawings per second of twelve bars with their labels: by this project, and by Plot alone over linkedom. */
export interface ChartSpeed {
  readonly ours: number;
  readonly peer: number;
}

export function measureCharts(effects: Effects, drawPeer: () => string[], total = TOTAL): ChartSpeed {
  const drawOurs = (): string[] => {
    const items = VALUES.map(({ name, value }): BarItem => {
      const raw = `${value}个`;
      return {
        name,
        actual: {
          value,
          max: null,
          low: value,
          high: value,
          bound: 'exact',
          raw,
          unit: '个',
          period: '2024',
          href: '/',
        },
      };
    });
    const { wide, narrow } = rankedBars({
      id: 'bench',
      lang: 'zh',
      title: '',
      subtitle: '',
      source: '',
      items,
    });
    return [wide, narrow];
  };
  return { ours: speedOf(drawOurs, total, effects), peer: speedOf(drawPeer, total, effects) };
}

/** Draws the same by Plot over linkedom; both are packages of the benchmarks. */
export async function loadPeer(): Promise<() => string[]> {
  const [plot, dom] = ['@observablehq/plot', 'linkedom'];
  const Plot = (await import(plot)) as Plot;
  const { document } = ((await import(dom)) as Linkedom).parseHTML(
    '<!doctype html><html><body></body></html>',
  );
  const options = { x: 'value', y: 'name' };
  return () => [
    Plot.plot({
      document,
      width: 720,
      marginLeft: 90,
      x: { axis: null },
      y: { label: null, domain: NAMES },
      marks: [
        Plot.barX(VALUES, options),
        Plot.text(VALUES, { ...options, text: 'value', textAnchor: 'start' }),
      ],
    }).outerHTML,
  ];
}

/** Drawings in a second; what is drawn in the first tenth of the time warms up. */
function speedOf(draw: () => string[], total: number, effects: Effects): number {
  const run = (milliseconds: number): number => {
    const started = effects.clock();
    let count = 0;
    let elapsed = 0;
    while (elapsed < milliseconds) {
      count += draw().filter((svg) => svg.includes('<svg')).length;
      elapsed = effects.clock() - started;
    }
    return (1000 * count) / elapsed;
  };
  run(total / 10);
  return run(total);
}
