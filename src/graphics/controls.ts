import type { ChartEntry } from './entry.ts';

/** What a reader may change in a chart. */
export type Controls =
  /** Regions whose series of the same indicator and kind of amount may be laid beside it. */
  | { readonly kind: 'series'; readonly others: readonly { readonly id: string; readonly name: string }[] }
  /** Offices of which its deadlines may be shown alone, with how many each has; the empty name last. */
  | { readonly kind: 'offices'; readonly offices: readonly (readonly [name: string, count: number])[] }
  /** The filter of its page holds for it, too. */
  | { readonly kind: 'calendar' };

/** Null where there is nothing to change; `siblings` are charts among which are those that can be laid beside it. */
export function controlsOf({ spec }: ChartEntry, siblings: readonly ChartEntry[]): Controls | null {
  if (spec.draw === 'calendar') return { kind: 'calendar' };
  if (spec.draw === 'time-series') {
    const familyOf = (id: string): string => id.slice(0, id.lastIndexOf('-'));
    const others = siblings.flatMap(({ spec: { draw, input } }) =>
      draw === 'time-series' && input.id !== spec.input.id && familyOf(input.id) === familyOf(spec.input.id)
        ? [{ id: input.id, name: input.name ?? '' }]
        : [],
    );
    return others.length === 0 ? null : { kind: 'series', others };
  }
  if (spec.draw !== 'timeline') return null;
  const counts = new Map<string, number>();
  for (const { office = '' } of spec.input.items) counts.set(office, (counts.get(office) ?? 0) + 1);
  const offices = [...counts].sort(([a, n], [b, m]) => Number(a === '') - Number(b === '') || m - n);
  return offices.length < 2 ? null : { kind: 'offices', offices };
}
