import type { PublishedFigure } from '../datasets/schema/index.ts';

/** What a person may correct of a figure, in the words of figures.csv. */
export const FIELDS = [
  'value', 'max', 'bound', 'unit', 'role', 'action', 'object', 'subject', 'time', 'period', 'indicator', 'region',
] as const satisfies readonly (keyof PublishedFigure)[]; // prettier-ignore

export type Field = (typeof FIELDS)[number];
export type Fields = Pick<PublishedFigure, Field>;

/** The fields of a figure, or of whatever has them, and nothing else of it. */
export function fieldsOf<Of extends Readonly<Record<Field, unknown>>>(figure: Of): Pick<Of, Field> {
  const { value, max, bound, unit, role, action, object, subject, time, period, indicator, region } = figure;
  return { value, max, bound, unit, role, action, object, subject, time, period, indicator, region };
}

/** Fields in which two readings of a figure differ, in their order. */
export function differingFields(a: Fields, b: Fields): Field[] {
  return FIELDS.filter((field) => a[field] !== b[field]);
}
