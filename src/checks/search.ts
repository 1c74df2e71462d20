/** Index of the first of the items, which are sorted by `start`, that starts at `at` or behind; their number where none does. */
export function firstFrom(items: readonly { readonly start: number }[], at: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
