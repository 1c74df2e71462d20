import type { Quantity } from './quantity.ts';
import type { Numeral } from './numeral.ts';

/** A quantity that is no range of two, with what a range needs to share its multiplier and unit. */
export interface SimpleQuantity extends Quantity {
  /** The numeral whose multiplier can be shared (3至5万), null for fractions, halves and signs. */
  readonly shareable: Numeral | null;
  /** 百分之三十: its % also holds for what follows (百分之三十到四十一). */
  readonly prefixed: boolean;
  /** The unit multiplies by 10^`unitExponent`: 成 → −1, else 0. */
  readonly unitExponent: number;
}

/** A quantity whose start is not settled yet. */
export type Draft = Omit<SimpleQuantity, 'start'>;

export const draft = (fields: Partial<Draft> & Pick<Draft, 'end' | 'numeral' | 'value'>): Draft => ({
  max: null,
  step: 1,
  unit: '',
  mark: null,
  kind: 'integer',
  script: 'chinese',
  pure: false,
  shareable: null,
  prefixed: false,
  unitExponent: 0,
  ...fields,
});

/** Kind of a number with this unit, `plain` where the unit tells nothing. */
export function kindOf(unit: string, plain: 'integer' | 'decimal'): Quantity['kind'] {
  if (unit === '%' || unit === '％' || unit === '‰' || unit === '‱' || unit === '﹪') return 'percent';
  return unit === '倍' ? 'multiple' : plain;
}
