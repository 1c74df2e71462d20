import type { RenderFunction } from '@observablehq/plot';

import type { Svg } from '../render/svg.ts';
import type { Places } from './drawn.ts';

import { hit, mark } from '../render/drawing.ts';
import { el, fragment } from '../render/svg.ts';
import { drawn } from './drawn.ts';

/** What answers to a pointer, a finger and the keyboard: where, its words, and the sentence that it opens. */
export interface Target {
  /** Empty where there is no sentence to open. */
  readonly href: string;
  readonly title: string;
  /** Code of the region that it shows: pointing at it marks the region in every drawing of the page. */
  readonly region?: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether it is round. */
  readonly isRound?: boolean;
}

/**
 * The top layer of a chart: nothing is seen of it, and everything that can be touched is in it. Plot puts titles on the shape and
 * not on its link, and each of its marks is a layer: links of the shapes themselves would lie under the next one.
 */
export function links(targets: readonly Target[] | ((places: Places) => readonly Target[])): RenderFunction {
  return drawn((places) => {
    const all = typeof targets === 'function' ? targets(places) : targets;
    return fragment(
      ...all.map(({ href, title, region = '', x, y, width, height, isRound = false }): Svg => {
        const area = isRound
          ? el('circle', { class: 'c-hit', cx: x + width / 2, cy: y + height / 2, r: width / 2 })
          : hit(x, y, width, height);
        return mark(href, title, region, area);
      }),
    );
  });
}
