import type { Message } from '../text/message.ts';
import type { SheetRow } from './sheet.ts';

import { formatDecimal } from '../datasets/csv.ts';
import { headOf } from './form.ts';

/** Money has two decimals; a sum of such numbers as the machine adds them may be off by less than this. */
const NOISE = 0.005;

/** Whether the row of sums holds the sums of the other rows; a cell that is empty in all of them has none. */
export function checkTotals(rows: readonly SheetRow[], file: string, total: string): Message[] {
  const parts = rows.filter(({ reporter }) => reporter.scope !== 'total').flatMap(({ cells }) => cells);
  const totals = rows.filter(({ reporter }) => reporter.scope === 'total').flatMap(({ cells }) => cells);
  return totals.flatMap(({ column, raw, value, placeOf }): Message[] => {
    const values = parts.filter((cell) => cell.column === column).map((cell) => cell.value);
    const sum = values.reduce((all, value) => all + value, 0);
    if (Math.abs(sum - value) < NOISE) return [];
    const reason = `invalid ${total} of ${headOf(column)}: ${raw}`;
    const expected = `${formatDecimal(sum)}, the sum of the other rows`;
    return [{ reason, ruleId: 'invalid-total', file, expected, severity: 'error', ...placeOf() }];
  });
}
