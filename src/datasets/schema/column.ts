import { z } from 'zod';

/** What a column says beyond what its Zod type says. */
interface Extra {
  /** Regular expression of the whole cell, as XML Schema writes it. */
  readonly pattern?: string;
  /** Table and column that it refers to; an empty cell refers to nothing. */
  readonly refersTo?: readonly [table: string, column: string];
}

const described = <Type extends z.ZodType>(type: Type, title: string, zh: string, en: string, extra: Extra = {}): Type =>
  type.meta({ title, zh, en, ...extra });

/** Text that may be empty. `zh` and `en`: meaning, unit, and what an empty cell says. */
export function text(title: string, zh: string, en: string, extra: Extra = {}): z.ZodString {
  const { pattern } = extra;
  const type = pattern === undefined ? z.string() : z.string().regex(new RegExp(`^(?:${pattern})?$`));
  return described(type, title, zh, en, extra);
}

/** Text that is never empty. */
export function filled(title: string, zh: string, en: string, extra: Extra = {}): z.ZodString {
  const { pattern } = extra;
  const type = pattern === undefined ? z.string().min(1) : z.string().regex(new RegExp(`^(?:${pattern})$`)).min(1);
  return described(type, title, zh, en, extra);
}

/** One word of a list; the cell may be empty where '' is among them. */
export function oneOf<const Word extends string>(
  words: readonly Word[],
  title: string,
  zh: string,
  en: string,
): z.ZodEnum<{ [K in Word]: K }> {
  return described(z.enum(words), title, zh, en);
}

/** A number that may be missing. */
export function optionalNumber(title: string, zh: string, en: string): z.ZodNullable<z.ZodNumber> {
  return described(z.number().nullable(), title, zh, en);
}

/** A number that is always there. */
export function number(title: string, zh: string, en: string): z.ZodNumber {
  return described(z.number(), title, zh, en);
}

/** A whole number that is always there, zero or more. */
export function count(title: string, zh: string, en: string): z.ZodInt {
  return described(z.int().min(0), title, zh, en);
}

/** A whole number from 1 that may be missing. */
export function ordinal(title: string, zh: string, en: string): z.ZodNullable<z.ZodInt> {
  return described(z.int().min(1).nullable(), title, zh, en);
}
