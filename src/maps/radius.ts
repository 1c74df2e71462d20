/** Radius of a circle whose area is in proportion to the value; the largest value gets `most`. */
export function radiusScale(values: readonly number[], most: number): (value: number) => number {
  const top = Math.max(0, ...values);
  return (value) => (top > 0 && value > 0 ? most * Math.sqrt(value / top) : 0);
}
