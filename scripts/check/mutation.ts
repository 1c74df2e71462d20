import type { Check, CheckInput } from '../../src/checks/check.ts';
import type { SourceDocument } from '../../src/figures/document.ts';

import { checkDocument } from '../../src/checks/checkDocument.ts';
import { findFormula } from '../../src/checks/formula.ts';
import { judgeEqual } from '../../src/checks/judge.ts';
import { readPrinted } from '../../src/checks/printed.ts';
import { toNumber } from '../../src/checks/rational.ts';
import { extract } from '../../src/figures/extract.ts';
import { readQuantities } from '../../src/text/quantities/read.ts';
import { createRandom } from './random.ts';

/** An equality that came out consistent, and where it stands. */
export interface Equality {
  readonly path: string;
  readonly check: Check;
}

/** Sum, growth, share and points; that a part is no more than its whole is no equality. */
export function isEquality({ kind, verdict }: Check): boolean {
  return (
    verdict === 'consistent' && (kind === 'sum' || kind === 'share' || kind === 'growth' || kind === 'ratio')
  );
}

/** What the table calls it: differences of percentages are a kind of their own. */
export function mutationKind({ kind, unit }: Check): string {
  return /百分[点點]/u.test(unit) ? 'points' : kind;
}

/** A sample of so many, each item as likely as any other, however many come; the seed fixes it. */
export class Sample<Item> {
  readonly items: Item[] = [];
  #seen = 0;
  readonly #size: number;
  readonly #random: () => number;

  constructor(size: number, seed: number) {
    this.#size = size;
    this.#random = createRandom(seed);
  }

  get seen(): number {
    return this.#seen;
  }

  add(item: Item): void {
    this.#seen++;
    if (this.items.length < this.#size) this.items.push(item);
    else {
      const at = Math.floor(this.#random() * this.#seen);
      if (at < this.#size) this.items[at] = item;
    }
  }
}

/** A text with one number changed. */
interface Mutated {
  readonly text: string;
  readonly start: number;
  readonly from: string;
  readonly to: string;
}

const DIGITS = /\d+(?:\.\d+)?/u;

/**
 * Changes one number of an equality so far that no rounding of any of its numbers would make it hold; null where none can be changed
 * so (words in the place of digits).
 */
export function mutate(text: string, check: Check, random: () => number): Mutated | null {
  const formula = findFormula(check.formula);
  if (formula === null || check.claimed === null) return null;
  const numbers = [...check.inputs, check.claimed];
  for (let attempt = 0; attempt < 200; attempt++) {
    const at = Math.floor(random() * numbers.length);
    const number = numbers[at];
    // 约, 近 and 超 leave room that no change of the digits could be told from.
    if (number === undefined || number.reading?.isLoose === true) continue;
    const printed = text.slice(number.start, number.end);
    const raw = changeDigits(printed, number, factorOf(random));
    if (raw === null || raw === printed) continue;
    const reading = readRaw(raw, number);
    if (reading === null) continue;
    const readings = numbers.map((one, k) => (k === at ? reading : one.reading));
    const [claimed, inputs] = [readings.at(-1) ?? null, readings.slice(0, -1)];
    const computed = formula.compute(inputs.flatMap((one) => (one === null ? [] : [one])));
    if (computed === null || claimed === null) continue;
    if (judgeEqual(computed, claimed).verdict !== 'contradiction') continue;
    const start = number.start;
    return { text: text.slice(0, start) + raw + text.slice(number.end), start, from: printed, to: raw };
  }
  return null;
}

/** From 3 to 43 per cent more or less. */
const factorOf = (random: () => number): number => 1 + (random() < 0.5 ? -1 : 1) * (0.03 + random() * 0.4);

const NUMERAL = /^[零〇一二两三四五六七八九十百千万亿]+?(?=(?:万|亿)?[^零〇一二两三四五六七八九十百千万亿])/u;

/** The number with other digits, as many decimals as before; one in Chinese numerals in digits. Null where it is neither. */
function changeDigits(printed: string, { reading }: CheckInput, factor: number): string | null {
  const digits = DIGITS.exec(printed)?.[0];
  if (digits !== undefined) {
    const changed = (Number(digits) * factor).toFixed(digits.split('.')[1]?.length ?? 0);
    return Number(changed) > 0 ? printed.replace(digits, changed) : null;
  }
  const numeral = NUMERAL.exec(printed)?.[0];
  if (numeral === undefined || reading === null) return null;
  const rest = printed.slice(numeral.length);
  const scale = rest.startsWith('亿') ? 1e8 : rest.startsWith('万') ? 1e4 : 1;
  const changed = Math.round((toNumber(reading.point) / scale) * factor);
  return changed > 0 ? `${String(changed)}${rest}` : null;
}

function readRaw(raw: string, { raw: before }: CheckInput): ReturnType<typeof readPrinted> | null {
  const read = readQuantities(raw)[0];
  if (read === undefined) return null;
  const mark = before.replace(/[\d０-９].*$/su, '');
  return readPrinted({ raw, value: read.value, max: null, bound: 'exact', unit: read.unit, before: mark });
}

/** Whether the changed number is found: a contradiction that rests on it. */
export function isFound(document: SourceDocument, { text, start }: Mutated): boolean {
  const changed = { ...document, text };
  return checkDocument(changed, extract(changed)).some(
    ({ verdict, inputs, claimed }) =>
      verdict === 'contradiction' &&
      [...inputs, ...(claimed === null ? [] : [claimed])].some((one) => one.start === start),
  );
}
