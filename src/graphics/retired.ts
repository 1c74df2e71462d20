import type { Lang } from '../i18n/index.ts';
import type { Editions, GraphicSpec } from './editions.ts';

/** A graphic that the tables no longer have: what is in its place says so and shows its last edition. */
export interface RetiredGraphic {
  readonly id: string;
  readonly lang: Lang;
  readonly spec: GraphicSpec;
  /** Hashes of its editions, the oldest first. */
  readonly editions: readonly string[];
}

/** The charts or figures that are gone: their addresses stand in pictures and articles, and keep working. */
export function retiredGraphics(
  known: ReadonlyMap<string, Editions>,
  what: 'charts' | 'figures',
  lang: Lang,
): RetiredGraphic[] {
  return [...known].flatMap(([id, { current, editions }]) => {
    const last = Object.values(editions).at(-1);
    if (current !== null || last === undefined) return [];
    const spec = last[lang];
    return (spec.draw === 'figure') === (what === 'figures')
      ? [{ id, lang, spec, editions: Object.keys(editions) }]
      : [];
  });
}
