import { unifyIdeographs } from './ideographs.ts';
import type { SourcePlace } from '../../datasets/documents/places.ts';

import { decodeSource } from '../../text/decode.ts';
import { LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** Where a piece of text stood in the file; its offsets come when it is added to the source. */
export type Origin = Omit<SourcePlace, 'start' | 'end'>;

/** A piece of a line, and where it stood. */
export interface Piece {
  readonly text: string;
  readonly origin?: Origin | undefined;
}

/** Kinds of what a text does not hold, or holds with a doubt, though its file shows it. */
export type LossKind =
  | 'hidden-text'
  | 'picture'
  | 'embedded-object'
  | 'equation'
  | 'unread-number'
  | 'doubtful-number'
  | 'aslant-text'
  | 'page-without-text'
  | 'columns'
  | 'recognised-text'
  | 'other-texts';

/** Something of a file that a person should look at, because its text does not hold it as the file shows it. */
export interface Loss {
  readonly kind: LossKind;
  /** What was lost or is doubtful, as far as it is known. */
  readonly text: string;
  readonly origin: Origin;
}

/** What a file says, as text, where each stretch of it stood, and what of the file is not in it. */
export interface Extract {
  readonly text: string;
  readonly places: readonly SourcePlace[];
  readonly losses: readonly Loss[];
}

/** Characters that a source may not hold (C0 but white space, DEL), and those that say nothing: soft hyphen, zero width, BOM. */
const UNPRINTED =
  // eslint-disable-next-line no-control-regex -- dropping control characters is what this is for.
  /[\u0000-\u0008\u000B-\u001F\u007F\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF\uFFFE\uFFFF]/gu;

/** Text as it may stand in a source: nothing unprinted, no half of a surrogate pair, no sign that only looks like a character. */
function cleanText(text: string): string {
  return unifyIdeographs(text.replace(UNPRINTED, '').toWellFormed());
}

/** Refuses a text longer than people write: all that is read from it is held at once. */
export function checkLength(characters: number): void {
  if (characters <= LIMITS.characters) return;
  const reason = `long text: more than ${LIMITS.characters} characters`;
  throw new Refusal(reason, 'a document of a size that people read');
}

/** Bytes of a text in one of the encodings of Chinese. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const { text, message } = decodeSource(bytes, file);
  if (text === undefined) throw new Refusal(message.reason, message.expected ?? 'a text');
  return text;
}

/** Builds a source line by line, with the place of each piece. */
export class SourceBuilder {
  readonly #lines: string[] = [];
  readonly #places: SourcePlace[] = [];
  readonly #losses: Loss[] = [];
  #length = 0;

  /** Notes what the text will not hold. Of a thousand pictures a person need not be told one by one. */
  addLoss(kind: LossKind, text: string, origin: Origin = {}): void {
    if (this.#losses.length < LIMITS.losses)
      this.#losses.push({ kind, text: cleanText(text).trim().slice(0, 80), origin });
  }

  /** Adds a line. Pieces that stood at one place become one. */
  addLine(pieces: readonly Piece[]): void {
    let line = '';
    for (const { text, origin } of pieces) {
      const clean = cleanText(text).replaceAll('\n', ' ');
      const start = this.#length + line.length;
      line += clean;
      if (origin === undefined || clean.trim() === '') continue;
      this.#addPlace({ start, end: start + clean.length, ...origin });
    }
    this.#lines.push(line);
    this.#length += line.length + 1;
    checkLength(this.#length);
  }

  /** An empty line, unless one stands there or nothing does. */
  addBreak(): void {
    if (this.#lines.length === 0 || this.#lines.at(-1) === '') return;
    this.addLine([]);
  }

  #addPlace(place: SourcePlace): void {
    const last = this.#places.at(-1);
    const { start, end, ...origin } = place;
    if (last !== undefined) {
      const { start: from, end: to, ...other } = last;
      // A line break between two stretches of one page belongs to the page as well.
      if (start - to <= 1 && JSON.stringify(other) === JSON.stringify(origin)) {
        this.#places[this.#places.length - 1] = { start: from, end, ...origin };
        return;
      }
    }
    this.#places.push(place);
  }

  build(): Extract {
    let last = this.#lines.length;
    while (last > 0 && this.#lines[last - 1] === '') last -= 1;
    const text = this.#lines
      .slice(0, last)
      .map((line) => `${line}\n`)
      .join('');
    return { text, places: this.#places, losses: this.#losses };
  }
}
