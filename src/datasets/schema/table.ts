import { z } from 'zod';

import type { FORMATS } from './column.ts';

/** What a cell of a column is. `integer` and `number` are plain decimals in CSV. */
type ColumnType = 'string' | 'integer' | 'number';

/** A column of a published table, read off the Zod type of its row: for the descriptor, Parquet and the dictionary. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly title: string;
  /** Meaning, unit, and what an empty cell says, in Chinese and in English. */
  readonly zh: string;
  readonly en: string;
  /** Never empty. */
  readonly required: boolean;
  /** Allowed values, where they are a list. */
  readonly values?: readonly string[];
  /** XML Schema regular expression of the whole cell. */
  readonly pattern?: string | undefined;
  readonly format?: keyof typeof FORMATS | undefined;
  /** Smallest number allowed. */
  readonly minimum?: number;
  /** Table and column that it refers to; an empty cell refers to nothing. */
  readonly refersTo?: readonly [table: string, column: string] | undefined;
}

/** What a published table says of itself. */
interface TableWords {
  readonly name: string;
  /** Column whose values are all different and never empty. */
  readonly key: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** What it holds, in Chinese and in English. */
  readonly zh: string;
  readonly en: string;
}

/** A published table: the one declaration from which the type of its rows, its files and its dictionary derive. */
export interface Table<
  Shape extends Readonly<Record<string, z.ZodType>> = Readonly<Record<string, z.ZodType>>,
> extends TableWords {
  /** A row. Text that is empty is ''; only numbers can be missing (null). */
  readonly row: z.ZodObject<Shape>;
  /** In the order of the files. */
  readonly columns: readonly Column[];
}

/** Declares a table; the columns stand in the order in which they are published. */
export function table<const Shape extends Readonly<Record<string, z.ZodType>>>(
  words: TableWords,
  shape: Shape,
): Table<Shape> {
  return { ...words, row: z.object(shape), columns: columnsOf(shape) };
}

/** What `column.ts` says of a column beside its type. */
const wordsSchema = z.object({
  title: z.string(),
  zh: z.string(),
  en: z.string(),
  pattern: z.string().optional(),
  format: z.enum(['region', 'edtf', 'url']).optional(),
  refersTo: z.tuple([z.string(), z.string()]).optional(),
});

/** What JSON Schema says of a cell that is not empty. */
const cellSchema = z.object({
  type: z.enum(['string', 'integer', 'number']),
  minLength: z.number().optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
});

/** Columns as their types describe them, in their order. */
export function columnsOf(shape: Readonly<Record<string, z.ZodType>>): Column[] {
  return Object.entries(shape).map(([name, type]) => columnOf(name, type));
}

function columnOf(name: string, type: z.ZodType): Column {
  const isOptional = type instanceof z.ZodNullable;
  const cell = cellSchema.parse(z.toJSONSchema(isOptional ? type.unwrap() : type));
  const { minLength, enum: words, minimum } = cell;
  const mayBeEmpty = cell.type === 'string' ? (words?.includes('') ?? minLength !== 1) : isOptional;
  return {
    name, type: cell.type, ...wordsSchema.parse(type.meta()), required: !mayBeEmpty,
    ...(words === undefined ? {} : { values: words.filter((word) => word !== '') }),
    ...(minimum === undefined ? {} : { minimum }),
  }; // prettier-ignore
}
