import { z } from 'zod';

import type { Column, Table } from './table.ts';

import { FORMATS, matcher } from './column.ts';

type Shape = Readonly<Record<string, z.ZodType>>;

/** Schemas of cells as people write them, by column: text in, what the column holds out. */
type InputShape<Of extends Shape, Name extends keyof Of> = {
  readonly [K in Name]: z.ZodType<z.infer<Of[K]>, string>;
};

/**
 * The cells of some columns as people write them in a CSV: text, checked and converted as the declaration of the table says. The
 * message of an error is what was expected. White space at the ends is dropped, unless cells are quoted from a document (`verbatim`).
 */
export function inputShape<Of extends Shape, const Name extends keyof Of & string>(
  table: Table<Of>,
  names: readonly Name[],
  ends: 'trimmed' | 'verbatim' = 'trimmed',
): InputShape<Of, Name> {
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const entries = names.map((name) => [name, inputOf(columns.get(name), name, ends)] as const);
  // A loop over names cannot be followed by the compiler.
  return Object.fromEntries(entries) as InputShape<Of, Name>;
}

function inputOf(column: Column | undefined, name: string, ends: 'trimmed' | 'verbatim'): z.ZodType {
  if (column === undefined) throw new Error(`unknown column: ${name}`);
  const expected = `${expectedOf(column)}${column.required ? '' : ', or empty'}`;
  const text = ends === 'trimmed' ? z.string().trim() : z.string();
  const cell = text.refine((said) => (said.trim() === '' ? !column.required : fits(column, said)), expected);
  if (column.type === 'string') return cell;
  return cell.transform((said) => (said === '' ? null : Number(said)));
}

function fits({ type, values, pattern, format }: Column, text: string): boolean {
  if (type !== 'string') return (type === 'integer' ? /^-?\d+$/ : /^-?\d+(?:\.\d+)?$/).test(text);
  if (values !== undefined) return values.includes(text);
  if (format !== undefined) return FORMATS[format].fits(text);
  return pattern === undefined || matcher(pattern)(text);
}

function expectedOf({ type, values, pattern, format }: Column): string {
  if (type !== 'string') return type === 'integer' ? 'a whole number' : 'a plain decimal in base units';
  if (values !== undefined) return `one of ${values.join(', ')}`;
  if (format !== undefined) return FORMATS[format].expected;
  return pattern === undefined ? 'a text' : `text of the form ${pattern}`;
}
