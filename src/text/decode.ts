import { createError, type Message } from './message.ts';
import { type Place, placeOf } from './place.ts';

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** A file read as text, or the reason why it cannot be. */
type Decoded =
  | { readonly text: string; readonly message?: undefined }
  | { readonly message: Message; readonly text?: undefined };

/**
 * Bytes of a published file → the source text. UTF-8 is tried first, because no Chinese text in GBK happens to
 * be valid UTF-8; GB18030 (of which GBK is a part) accepts almost any bytes and is therefore only believed when
 * the result looks like Chinese prose. `file` is named in the message.
 */
export function decodeSource(bytes: Uint8Array, file: string): Decoded {
  const refuse = (ruleId: string, reason: string, place?: Place): Decoded => {
    return { message: createError(ruleId, reason, file, place === undefined ? 'a text' : TEXT, place) };
  };
  if (bytes.length === 0) return refuse('empty-file', 'empty file: 0 bytes');
  const marked = readMarked(bytes);
  const binary = marked === null ? bytes.indexOf(0) : -1;
  if (binary >= 0)
    return refuse('binary-file', `binary file: byte 00 at ${binary}`, placeOfByte(bytes, binary));
  for (const encoding of marked === null ? (['utf-8', 'gb18030'] as const) : [marked]) {
    const text = decodeStrictly(bytes, encoding);
    if (text === null || (encoding === 'gb18030' && !looksChinese(bytes))) continue;
    return checkSource(text, file);
  }
  return refuse(...undecodable(bytes, marked));
}

/** The source text of what was decoded already, or why it is none. `file` is named in the message. */
export function checkSource(text: string, file: string): Decoded {
  const source = normalizeSource(text);
  const refuse = (ruleId: string, reason: string, expected: string, at?: number): Decoded => ({
    message: createError(ruleId, reason, file, expected, at === undefined ? {} : placeOf(source, at)),
  });
  if (source.trim() === '') {
    const reason = text === '' ? 'empty file: 0 bytes' : 'empty file: only white space';
    return refuse('empty-file', reason, 'a text');
  }
  if (!source.isWellFormed()) {
    const at = source.search(LONE);
    const unit = hex(source.charCodeAt(at), 4);
    return refuse('lone-surrogate', `lone surrogate: U+${unit}`, TEXT, at);
  }
  const control = source.search(CONTROL);
  if (control < 0) return { text: source };
  const code = hex(source.charCodeAt(control), 2);
  return refuse('binary-file', `binary file: control character ${code}`, TEXT, control);
}

const TEXT = 'text in UTF-8, GBK, GB18030, or UTF-16 with a byte order mark';

/** Half of a pair that stands alone. */
const LONE = /\p{Surrogate}/u;

/** Characters that no text holds: C0 without tab, line feed, vertical tab, form feed, carriage return; and DEL. */
// eslint-disable-next-line no-control-regex -- finding control characters is what this is for.
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/;

/** The encoding that a byte order mark names. UTF-8's is left to the decoder. */
function readMarked(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The text of bytes that are valid in an encoding, else null. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * GB18030 decodes noise, and cut-off UTF-8, into rare characters. Prose in it is made of the 3755 common
 * characters, which GB 2312 put in one place (lead bytes B0–D7), and of its punctuation (A1–A3); 97 in 100
 * characters of any bulletin are, a quarter of misread UTF-8 is.
 */
function looksChinese(bytes: Uint8Array): boolean {
  const limit = Math.min(bytes.length, 200_000);
  let pairs = 0;
  let usual = 0;
  for (let i = 0; i < limit; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[i + 1] ?? 0;
    const isUsual = trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
    pairs += 1;
    usual += isUsual ? 1 : 0;
    i += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return pairs > 0 && usual * 10 >= pairs * 7;
}

/** Why bytes are no text, and where. */
function undecodable(
  bytes: Uint8Array,
  marked: Encoding | null,
): [ruleId: string, reason: string, place: Place] {
  if (marked !== null) {
    const text = new TextDecoder(marked, { ignoreBOM: true }).decode(bytes);
    const at = text.indexOf('\uFFFD');
    return ['lone-surrogate', `lone surrogate in ${marked} at code unit ${at}`, placeOf(text, at)];
  }
  const at = firstInvalid(bytes);
  const place = placeOfByte(bytes, at);
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  if (first === 0xed && second >= 0xa0 && second <= 0xbf) {
    const unit = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    return ['lone-surrogate', `lone surrogate: U+${hex(unit, 4)}`, place];
  }
  return ['unknown-encoding', `unreadable byte: ${hex(first, 2)}`, place];
}

/** Offset of the first byte that is not UTF-8, by the table of well-formed sequences (Unicode 16, table 3-7). */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return at;
    for (let k = 1; k < length; k += 1) {
      const low = k > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
      const high = k > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
      const unit = bytes[at + k];
      if (unit === undefined || unit < low || unit > high) return at;
    }
    at += length;
  }
  return at;
}

/** Line and column of a byte: columns count characters of the valid UTF-8 before it. */
function placeOfByte(bytes: Uint8Array, at: number): Place {
  const text = new TextDecoder().decode(bytes.subarray(0, at));
  return placeOf(text, text.length);
}

const hex = (code: number, width: number): string => code.toString(16).toUpperCase().padStart(width, '0');

/**
 * The text that every offset refers to: a leading BOM dropped, CRLF turned into LF, nothing else touched (no
 * NFKC, which would move offsets: ㎡ → m2).
 */
export function normalizeSource(text: string): string {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return body.includes('\r\n') ? body.replaceAll('\r\n', '\n') : body;
}
