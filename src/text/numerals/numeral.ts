import type { Span } from '../span.ts';

/** A numeral in any script or mix of scripts, kept exact: its value is `digits` × 10^`exponent`. */
export interface Numeral extends Span {
  readonly digits: bigint;
  readonly exponent: number;
  /** Upper end of two neighbouring digits (五六十), on the same exponent; equal to `digits` otherwise. */
  readonly highDigits: bigint;
  /** One unit of the last printed digit is 10^`lastPlace`. */
  readonly lastPlace: number;
  /** 余 多 来 几 数 inside it. */
  readonly over: boolean;
  /** Written with a point. */
  readonly decimal: boolean;
  readonly script: 'arabic' | 'chinese' | 'mixed';
  /** Power of ten of the 万 亿 that multiplies the whole (15.9万 → 4, 3千万亿 → 12), else 0. */
  readonly scale: number;
  /** The same with 百 and 千 where a single digit stands before them (三千万 → 7, 3百 → 2), else `scale`. */
  readonly wholeScale: number;
  /** Whether 十 百 千 万 亿 or 兆 occurs in it. */
  readonly hasMagnitude: boolean;
  /** Nothing but 百, 千, 万 or 亿: a number only behind 近, 超, 上 and the like. */
  readonly pure: boolean;
  /** A single Chinese digit, 十 or 零. */
  readonly single: boolean;
}

/** The exact value `digits` × 10^`exponent` as the nearest double: shifted as text, never multiplied. */
export function toNumber(digits: bigint, exponent: number): number {
  return exponent === 0 ? Number(digits) : Number(`${digits}e${exponent}`);
}
