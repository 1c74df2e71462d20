import { formatOrdinal } from './ordinals.ts';

/** One level of a list: how its number is made. */
export interface ListLevel {
  readonly start: number;
  /** ST_NumberFormat; `bullet` is a sign without a number. */
  readonly format: string;
  /** The printed number, with %1 … %9 for the counters of the levels: （%1）. */
  readonly pattern: string;
  /** Level from which on a paragraph restarts it, 0 never; undefined: any level above it. */
  readonly restart?: number | undefined;
  /** Whether the counters of the levels above are printed as plain digits. */
  readonly isPlain?: boolean | undefined;
}

/** What a paragraph's list is: lists of one definition count on together, unless one sets its own start. */
export interface List {
  readonly id: string;
  readonly definition: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Starts that this list sets for itself, by level. */
  readonly starts: readonly (number | undefined)[];
}

/** Counts the numbered paragraphs of a document, which stores them without their numbers. */
export class ListCounter {
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  /** The number of the next paragraph at a level (from 0) of a list, as printed, with what stands between it and the text. */
  next(list: List, level: number, text: string): string {
    const own = list.levels[level];
    if (own === undefined) return '';
    const counters = this.#counters.get(list.definition) ?? [];
    this.#counters.set(list.definition, counters);
    const forced = list.starts[level];
    const key = `${list.id} ${level}`;
    if (forced !== undefined && !this.#started.has(key)) counters[level] = forced;
    else counters[level] = (counters[level] ?? own.start - 1) + 1;
    this.#started.add(key);
    for (let below = level + 1; below < 9; below += 1) {
      const restart = list.levels[below]?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) counters[below] = undefined;
    }
    if (own.format === 'bullet') return '• ';
    const number = own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const definition = list.levels[at];
      // A level that no paragraph has opened yet stands at its start.
      const value = (counters[at] ??= definition?.start ?? 1);
      return formatOrdinal(
        value,
        own.isPlain === true && at < level ? 'decimal' : (definition?.format ?? 'decimal'),
      );
    });
    return number === '' ? '' : number + gapBetween(number, text);
  }
}

/** 一、and （1） stand close to the text; a Latin number does not, lest 1. and 5万元 become 1.5万元. */
function gapBetween(number: string, text: string): string {
  if (/[、）】）．。：]$/u.test(number)) return '';
  return /^[\d０-９.,A-Za-z(（]/u.test(text) || /[\dA-Za-z\p{Script=Han}]$/u.test(number) ? ' ' : '';
}
