import type { Bound, Role } from '../figures/figure.ts';

/** What a person may correct of a figure, in the words of figures.csv. */
export interface Fields {
  /** In base units; of a range the lower end. */
  readonly value: number;
  readonly max: number | null;
  readonly bound: Bound;
  readonly unit: string;
  readonly role: Role;
  readonly action: string;
  readonly object: string;
  readonly subject: string;
  /** The words that date it, as printed. */
  readonly time: string;
  /** The same in EDTF; may be empty. */
  readonly period: string;
  /** Id of the catalogue; empty where none fits. */
  readonly indicator: string;
  /** GB/T 2260 code; empty where unknown. */
  readonly region: string;
}

export type Field = keyof Fields;

export const FIELDS = [
  'value', 'max', 'bound', 'unit', 'role', 'action', 'object', 'subject', 'time', 'period', 'indicator', 'region',
] as const satisfies readonly Field[]; // prettier-ignore

export const BOUNDS: readonly Bound[] = ['exact', 'about', 'over', 'under', 'at_least', 'at_most'];
export const ROLES: readonly Role[] = ['actual', 'target', 'requirement'];

/** The fields of a figure, and nothing else of it. */
export function fieldsOf(figure: Fields): Fields {
  const { value, max, bound, unit, role, action, object, subject, time, period, indicator, region } = figure;
  return { value, max, bound, unit, role, action, object, subject, time, period, indicator, region };
}

/** Fields in which two readings of a figure differ, in their order. */
export function differingFields(a: Fields, b: Fields): Field[] {
  return FIELDS.filter((field) => a[field] !== b[field]);
}
