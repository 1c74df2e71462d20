import type { AnyRow } from './index.ts';
import type { Table } from './table.ts';

import { matcher } from './column.ts';

/**
 * Rows that contradict the declaration of their table: an error of ours, found before anything is written.
 * Gives `table.column: what is wrong` for each kind of fault once. Rows that are `known` to fit are looked at for what they say of others only.
 */
export function checkRows(
  table: Table,
  rows: readonly AnyRow[],
  keysOf: (table: string) => ReadonlySet<string>,
  isKnown: (row: AnyRow) => boolean = () => false,
): string[] {
  const faults = new Set<string>();
  const add = (column: string, fault: string): void => void faults.add(`${table.name}.${column}: ${fault}`);
  const references = table.columns.flatMap(({ name, refersTo }) =>
    refersTo === undefined ? [] : [{ name, keys: keysOf(refersTo[0]) }],
  );
  const patterns = table.columns.flatMap(({ name, pattern }) =>
    pattern === undefined ? [] : [{ name, matches: matcher(pattern) }],
  );
  const seen = new Set<AnyRow[string] | undefined>();
  for (const row of rows) {
    const key = row[table.key];
    if (seen.has(key)) add(table.key, `doubled ${String(key)}`);
    seen.add(key);
    if (!isKnown(row)) {
      const { error } = table.row.safeParse(row);
      for (const { path, message } of error?.issues ?? []) {
        const column = String(path[0]);
        add(column, `${message.charAt(0).toLowerCase()}${message.slice(1)}: ${String(row[column])}`);
      }
      for (const { name, matches } of patterns) {
        const cell = String(row[name]);
        if (cell !== '' && !matches(cell)) add(name, `not of the pattern: ${cell}`);
      }
    }
    for (const { name, keys } of references) {
      const cell = String(row[name]);
      if (cell !== '' && !keys.has(cell)) add(name, `refers to nothing: ${cell}`);
    }
  }
  return [...faults];
}
