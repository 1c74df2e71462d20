import type { Span } from '../span.ts';
import type { Numeral } from '../numerals/numeral.ts';

/** A number with its unit. The span is `raw`: numeral, multiplier, 余/多 and unit, as printed. */
export interface Quantity extends Span {
  /** The numeral with multiplier and 余/多, without the unit. */
  readonly numeral: Span;
  /** In base units, exact: 25.5万处 → 255000; 97.65% → 97.65; 三分之二 → 0.6666666666666666; of a range the lower end. */
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly max: number | null;
  /** One unit of the last printed digit, in base units: 25.5万 → 1000, 21764 → 1, 97.65% → 0.01, 近百万 → 1000000. */
  readonly step: number;
  /** As printed without 万/亿 and filler 个; `:1` of a ratio, `1` of a bare proportion, empty where none is printed. */
  readonly unit: string;
  /** `over` where 余 多 来 几 数 stands inside the span. */
  readonly mark: 'over' | null;
  /** By the written form: 25.5万 is `decimal`; 五六十 and 3至5 are `range`; 1.5倍 and 翻番 `multiple`. */
  readonly kind: 'integer' | 'decimal' | 'fraction' | 'percent' | 'ratio' | 'range' | 'multiple';
  /** Of the digits; 万 and 亿 behind arabic digits do not make it mixed. */
  readonly script: 'arabic' | 'chinese' | 'mixed';
  /** Nothing but 百 千 万 or 亿 (千家, 百场, 万元): a number only behind 近, 超, 上 and the like, else a name or a label. */
  readonly pure: boolean;
}

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
export interface Draft extends SimpleQuantity {
  start: number;
}

export const draft = (fields: Partial<Draft> & Pick<Draft, 'end' | 'numeral' | 'value'>): Draft => ({
  start: fields.numeral.start,
  end: fields.end,
  numeral: fields.numeral,
  value: fields.value,
  max: fields.max ?? null,
  step: fields.step ?? 1,
  unit: fields.unit ?? '',
  mark: fields.mark ?? null,
  kind: fields.kind ?? 'integer',
  script: fields.script ?? 'chinese',
  pure: fields.pure ?? false,
  shareable: fields.shareable ?? null,
  prefixed: fields.prefixed ?? false,
  unitExponent: fields.unitExponent ?? 0,
});

/** Kind of a number with this unit, `plain` where the unit tells nothing. */
export function kindOf(unit: string, plain: 'integer' | 'decimal'): Quantity['kind'] {
  if (unit === '%' || unit === '％' || unit === '‰' || unit === '‱' || unit === '﹪') return 'percent';
  return unit === '倍' ? 'multiple' : plain;
}
