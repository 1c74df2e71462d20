import type { Published } from '../datasets/published.ts';
import type { GraphicSpecs } from './editions.ts';
import type { ChartEntry } from './entry.ts';

import { allCharts } from './allCharts.ts';
import { figureCard } from './figureCard.ts';

/**
 * Every graphic that can be embedded, by the name of the file that keeps its editions: charts by the page on which they
 * stand (`indicators-fires`, `home`), figures by their bulletin (`bulletins-nmg-2024-119`).
 */
export function allGraphics(published: Published): Map<string, GraphicSpecs[]> {
  const files = new Map<string, GraphicSpecs[]>();
  const add = (file: string, specs: GraphicSpecs): void => {
    const known = files.get(file);
    if (known === undefined) files.set(file, [specs]);
    else known.push(specs);
  };
  const english = new Map(allCharts(published, 'en').map((entry) => [entry.spec.input.id, entry]));
  for (const entry of allCharts(published, 'zh')) {
    const twin = english.get(entry.spec.input.id) ?? entry;
    add(fileOf(entry), { zh: entry.spec, en: twin.spec });
  }
  for (const { id, bulletin } of published.figures) {
    const [zh, en] = (['zh', 'en'] as const).map((lang) => figureCard(published, id, lang));
    if (zh !== undefined && en !== undefined)
      add(`bulletins-${bulletin}`, { zh: { draw: 'figure', input: zh }, en: { draw: 'figure', input: en } });
  }
  return files;
}

function fileOf({ page }: ChartEntry): string {
  return page === '/' ? 'home' : page.slice(1, -1).replaceAll('/', '-');
}
