import { describe, expect, test } from 'vitest';
import { decodeSource } from '../../src/text/decode.ts';
import { formatMessage } from '../../src/text/message.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...codes: number[]): Uint8Array => new Uint8Array(codes);

/** 截至目前，共检查单位1.2万家次。㐂 in GBK and GB18030, written by hand because nothing here encodes it. */
const GBK = bytes(
  0xbd, 0xd8, 0xd6, 0xc1, 0xc4, 0xbf, 0xc7, 0xb0, 0xa3, 0xac, 0xb9, 0xb2, 0xbc, 0xec, 0xb2, 0xe9, 0xb5, 0xa5, 0xce, 0xbb,
  0x31, 0x2e, 0x32, 0xcd, 0xf2, 0xbc, 0xd2, 0xb4, 0xce, 0xa1, 0xa3,
); // prettier-ignore
const GB18030_ONLY = bytes(0x81, 0x39, 0xef, 0x36); // a character that only the four-byte part has

function problemOf(input: Uint8Array): string {
  const { message } = decodeSource(input, 'a.txt');
  return message === undefined ? 'no problem' : formatMessage(message);
}

describe('what can be read', () => {
  test('UTF-8, with and without a byte order mark, with Windows line ends', () => {
    expect(decodeSource(utf8('\uFEFF警情\r\n21764起\n'), 'a.txt')).toEqual({
      text: '警情\n21764起\n',
    });
  });

  test('a lone carriage return stays: offsets refer to the text as published', () => {
    expect(decodeSource(utf8('a\rb'), 'a.txt').text).toBe('a\rb');
  });

  test('GBK', () => {
    expect(decodeSource(GBK, 'a.txt')).toEqual({
      text: '截至目前，共检查单位1.2万家次。',
    });
  });

  test('GB18030 with four-byte characters', () => {
    const read = decodeSource(new Uint8Array([...GBK, ...GB18030_ONLY]), 'a.txt');
    expect(read.text).toMatch(/^截至目前，共检查单位1\.2万家次。.$/u);
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s with a byte order mark', (encoding) => {
    const units = [...'\uFEFF出动3人'].map((character) => character.charCodeAt(0));
    const pairs = units.flatMap((unit) =>
      encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
    );
    expect(decodeSource(bytes(...pairs), 'a.txt')).toEqual({ text: '出动3人' });
  });

  test('characters beyond the first plane and compatibility forms are left alone', () => {
    expect(decodeSource(utf8('𠮷㎡℃'), 'a.txt').text).toBe('𠮷㎡℃');
  });
});

describe('what cannot, and what is said of it', () => {
  const wanted = 'text in UTF-8, GBK, GB18030, or UTF-16 with a byte order mark';

  test('an empty file', () => {
    expect(problemOf(bytes())).toBe('empty file: 0 bytes (a.txt); expected a text');
  });

  test('a file of white space', () => {
    expect(problemOf(utf8('\uFEFF \r\n　'))).toBe('empty file: only white space (a.txt); expected a text');
  });

  test('a binary file', () => {
    expect(problemOf(bytes(0x50, 0x4b, 0x0a, 0x04, 0x00))).toBe(
      `binary file: byte 00 at 4 (a.txt:2:2); expected ${wanted}`,
    );
    expect(problemOf(utf8('一\n二\u0007'))).toBe(
      `binary file: control character 07 (a.txt:2:2); expected ${wanted}`,
    );
    expect(problemOf(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toMatch(/^unreadable byte: 89/);
  });

  test('lone surrogates, in UTF-8 and in UTF-16', () => {
    const tail = [0xed, 0xa0, 0xbd];
    expect(problemOf(new Uint8Array([...utf8('甲\n乙丙'), ...tail]))).toBe(
      `lone surrogate: U+D83D (a.txt:2:3); expected ${wanted}`,
    );
    expect(problemOf(bytes(0xff, 0xfe, 0x32, 0x4e, 0x3d, 0xd8))).toMatch(
      /^lone surrogate in utf-16le at code unit 2 \(a\.txt:1:3\)/,
    );
  });

  test('UTF-8 that is cut off is not taken for GBK', () => {
    const cut = utf8('全区消防救援队伍共接报处置各类警情').slice(0, -1);
    expect(problemOf(cut)).toBe(`unreadable byte: E6 (a.txt:1:17); expected ${wanted}`);
  });

  test('a damaged character in the middle is found by line and column', () => {
    const damaged = new Uint8Array([...utf8('第一行\n第二'), 0xc0, ...utf8('行')]);
    expect(problemOf(damaged)).toBe(`unreadable byte: C0 (a.txt:2:3); expected ${wanted}`);
  });

  test('a real replacement character before the damage is not blamed', () => {
    expect(problemOf(new Uint8Array([...utf8('\uFFFD甲'), 0xff, 0x41]))).toMatch(
      /^unreadable byte: FF \(a\.txt:1:3\)/,
    );
  });

  test('Latin-1', () => {
    expect(problemOf(bytes(0x63, 0x61, 0x66, 0xe9, 0x20, 0xe0))).toMatch(
      /^unreadable byte: E9 \(a\.txt:1:4\)/,
    );
  });
});
