/** What a cell of a column is. `integer` and `number` are plain decimals in CSV. */
export type ColumnType = 'string' | 'integer' | 'number';

/**
 * A column of a published table: the one definition from which the descriptor, the Parquet type and the data
 * dictionary are made.
 */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly titleZh: string;
  /** Meaning, unit, and what an empty cell says. */
  readonly description: string;
  /** Never empty. */
  readonly required: boolean;
  /** Allowed values, where they are a list. */
  readonly values?: readonly string[];
  /** XML Schema regular expression of the whole cell. */
  readonly pattern?: string;
  /** Smallest number allowed. */
  readonly minimum?: number;
  /** Table and column that it refers to; an empty cell refers to nothing. */
  readonly refersTo?: readonly [table: string, column: string];
}

/** A published table. */
export interface Table {
  readonly name: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly description: string;
  /** Column whose values are all different and never empty. */
  readonly key: string;
  readonly columns: readonly Column[];
}

type Extra = Partial<Pick<Column, 'values' | 'pattern' | 'minimum' | 'refersTo'>>;

/** A column of text that may be empty. */
export function text(name: string, titleZh: string, description: string, extra: Extra = {}): Column {
  return { name, type: 'string', titleZh, description, required: false, ...extra };
}

/** A column of numbers that may be empty. */
export function number(name: string, titleZh: string, description: string, extra: Extra = {}): Column {
  return { name, type: 'number', titleZh, description, required: false, ...extra };
}

/** A column of whole numbers, never empty, zero or more. */
export function count(name: string, titleZh: string, description: string): Column {
  return { name, type: 'integer', titleZh, description, required: true, minimum: 0 };
}

/** A column of ordinals, from 1, that may be empty. */
export function ordinal(name: string, titleZh: string, description: string): Column {
  return { name, type: 'integer', titleZh, description, required: false, minimum: 1 };
}

/** The same column, never empty. */
export function filled(column: Column): Column {
  return { ...column, required: true };
}
