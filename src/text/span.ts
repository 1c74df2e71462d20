/** A half-open stretch of a source, in UTF-16 code units: `source.slice(start, end)`. */
export interface Span {
  /** Offset of the first code unit. */
  readonly start: number;
  /** Offset behind the last code unit. */
  readonly end: number;
}
