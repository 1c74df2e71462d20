/** Order by `<`: the same on every machine, which collation is not. */
export function compare<Key extends string | number>(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
