import { expect, test } from 'vitest';
import { placeOf } from '../../src/text/place.ts';
import { normalizeSource } from '../../src/text/decode.ts';
import { padStartTo, padTo, widthOf } from '../../src/text/width.ts';

test('a place is counted from 1; the line end belongs to its line', () => {
  expect(placeOf('一二\n三', 0)).toEqual({ line: 1, column: 1 });
  expect(placeOf('一二\n三', 2)).toEqual({ line: 1, column: 3 });
  expect(placeOf('一二\n三', 3)).toEqual({ line: 2, column: 1 });
  expect(placeOf('一二\n三', 99)).toEqual({ line: 2, column: 2 });
  expect(placeOf('', 5)).toEqual({ line: 1, column: 1 });
});

test('only the byte order mark and CRLF are touched', () => {
  expect(normalizeSource('\uFEFF\uFEFFa\r\nb\rc\n㎡')).toBe('\uFEFFa\nb\rc\n㎡');
});

test('a Chinese character, full-width digit or emoji is two columns wide', () => {
  expect(widthOf('警情21起')).toBe(8);
  expect(widthOf('１，🔥')).toBe(6);
  expect(widthOf('é')).toBe(1);
  expect(padTo('起', 4)).toBe('起  ');
  expect(padStartTo('起', 4)).toBe('  起');
  expect(padTo('太长了', 4)).toBe('太长了');
});
