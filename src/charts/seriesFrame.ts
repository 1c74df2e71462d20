/** Where the days and the values of a time series lie in its drawing. */
export interface SeriesFrame {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
