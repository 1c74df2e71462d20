/** Shares of a reading against reference figures, each 0 to 1; `figures` is how many references there are. */
interface AccuracyRow {
  /** Id of a bulletin, `all` of them, or `passages` for those of other publishers. */
  readonly bulletin: string;
  /** The kind of the bulletin, or of these passages by their titles; absent where a row is of all kinds. */
  readonly genre?: string;
  /** Of passages: how many. */
  readonly documents?: number;
  readonly figures: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly value: number;
  readonly bound: number;
  readonly unit: number;
  readonly role: number;
  readonly object: number;
  readonly action: number;
  readonly period: number;
  readonly frame: number;
}

/** What `npm run data` measured: a row for each bulletin that has reference figures, for all of them, for all passages, and for those of each kind. */
export type Accuracy = readonly AccuracyRow[];
