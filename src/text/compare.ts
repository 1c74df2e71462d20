/** Order by `<`: the same on every machine, which collation is not. */
export function compare<Key extends string | number>(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How often each value occurs, the most frequent first, then by name: the same input gives the same lines. */
export function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b));
}

/** The items with the greatest keys, as many as `most`, in the order in which they stand; all where there are no more. */
export function greatest<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  most: number,
): readonly Item[] {
  if (items.length <= most) return items;
  const kept = new Set(items.toSorted((a, b) => compare(keyOf(b), keyOf(a))).slice(0, most));
  return items.filter((item) => kept.has(item));
}
