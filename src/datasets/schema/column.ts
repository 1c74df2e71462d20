import { z } from 'zod';

import { isEdtf } from '../../text/edtf.ts';

/** Code of GB/T 2260: 6 digits, 9 for towns and streets. */
const REGION_CODE = '[0-9]{6}([0-9]{3})?';

/** What text of a kind must be, in the words of a message, and whether it is. */
export const FORMATS = {
  region: { expected: 'a code of GB/T 2260: 6 or 9 digits', fits: matcher(REGION_CODE) },
  edtf: { expected: 'an EDTF date or interval', fits: isEdtf },
  url: {
    expected: 'an http(s) address',
    fits: (text: string): boolean => z.url({ protocol: /^https?$/ }).safeParse(text).success,
  },
} as const;

/** What a column says beyond what its Zod type says. */
interface Extra {
  /** Regular expression of the whole cell, as XML Schema writes it. */
  readonly pattern?: string;
  readonly format?: keyof typeof FORMATS;
  /** Table and column that it refers to; an empty cell refers to nothing. */
  readonly refersTo?: readonly [table: string, column: string];
}

/** Whether a text matches a pattern as a whole. */
export function matcher(pattern: string): (text: string) => boolean {
  const whole = new RegExp(`^(?:${pattern})$`);
  return (text) => whole.test(text);
}

function described<Type extends z.ZodType>(
  type: Type,
  title: string,
  zh: string,
  en: string,
  extra: Extra = {},
): Type {
  return type.meta({
    title,
    zh,
    en,
    ...extra,
    ...(extra.format === 'region' ? { pattern: REGION_CODE } : {}),
  });
}

/** Text that may be empty. `zh` and `en`: meaning, unit, and what an empty cell says. */
export function text(title: string, zh: string, en: string, extra: Extra = {}): z.ZodString {
  return described(z.string(), title, zh, en, extra);
}

/** Text that is never empty. */
export function filled(title: string, zh: string, en: string, extra: Extra = {}): z.ZodString {
  return described(z.string().min(1), title, zh, en, extra);
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
