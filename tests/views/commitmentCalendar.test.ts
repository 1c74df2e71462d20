import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { CommitmentStatusRow } from '../../src/datasets/published.ts';
import type { PromiseLine } from '../../src/views/commitments/commitmentView.ts';

import { escapeText, foldLine, formatCalendar } from '../../src/views/commitments/commitmentCalendar.ts';
import { firstDueDay, ruleOf } from '../../src/views/commitments/commitmentCalendar.ts';
import { addDays } from '../../src/text/edtf.ts';

const bulletin = {
  id: 'jia',
  title: '方案',
  publisher: '某局',
  published: '2024-05-02',
} as PromiseLine['bulletin'];

const line = (rest: Partial<CommitmentStatusRow>): PromiseLine => ({
  row: {
    id: 'jia@10', source: 'commitments', bulletin: 'jia', region: '', campaigns: '', office: '各部门', task: '完成；排查,整治;收尾',
    due: '../2024-11-20', deadline: '2024-11-20', every: '', targets: '', answers: '', grounds: '', status: 'not-due',
    as_of: '2024-06-01', quote: '各部门要在2024年11月中旬前完成对各类学校、医院、养老机构等特殊敏感场所的整治工作。\n下一行', ...rest,
  },
  anchor: 'p', address: '/bulletins/jia/#duty-10', region: undefined, within: [], bulletin, campaigns: [], targets: [],
}); // prettier-ignore

const HEAD = { name: '期限', absolute: (path: string) => `https://example.org${path}` };
const calendar = (...lines: PromiseLine[]): string => formatCalendar(HEAD, lines);
const unfold = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

describe('an iCalendar file', () => {
  test('ends its lines with CRLF, and folds them at 75 octets within no character', () => {
    const text = calendar(line({}));
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const one of text.split('\r\n')) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
  });

  test('any text survives folding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const safe = escapeText(text);
        const folded = foldLine(safe);
        expect(folded.replaceAll('\r\n ', '')).toBe(safe);
        for (const one of folded.split('\r\n')) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
      }),
    );
  });

  test('an event of one whole day on the last day, with its words', () => {
    const lines = unfold(calendar(line({})));
    expect(lines).toContain('DTSTART;VALUE=DATE:20241120');
    expect(lines).toContain('DTEND;VALUE=DATE:20241121');
    expect(lines).toContain('UID:jia@10@youju');
    expect(lines).toContain('DTSTAMP:20240502T000000Z');
    expect(lines).toContain('SUMMARY:完成；排查\\,整治\\;收尾');
    expect(lines.find((one) => one.startsWith('DESCRIPTION:'))).toMatch(
      /^DESCRIPTION:各部门\\n.*。\\n下一行\\n某局《方案》$/,
    );
    expect(lines).toContain('URL:https://example.org/bulletins/jia/#duty-10');
    expect(lines.some((one) => one.startsWith('RRULE'))).toBe(false);
  });

  test('the same tables give the same bytes, on any day', () => {
    expect(calendar(line({ as_of: '2030-01-01' }))).toBe(calendar(line({})));
  });

  test('what has no day of its own is left out', () => {
    const text = calendar(line({ due: '', deadline: '', every: 'P1W' }), line({ due: '', deadline: '' }));
    expect(text).not.toContain('VEVENT');
  });
});

describe('what comes again', () => {
  const WINDOW = { due: '2024-04-30/2025-11-15', deadline: '2025-11-15' };

  test.each([
    ['P1D', '2024-04-30', 'FREQ=DAILY;UNTIL=20251115'],
    ['P1W', '2024-05-05', 'FREQ=WEEKLY;UNTIL=20251115'],
    ['P2W', '2024-05-05', 'FREQ=WEEKLY;INTERVAL=2;UNTIL=20251115'],
    ['P1M', '2024-04-30', 'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20251115'],
    ['P3M', '2024-06-30', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20251115'],
    ['P6M', '2024-06-30', 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1;UNTIL=20251115'],
    ['P1Y', '2024-12-31', 'FREQ=YEARLY;UNTIL=20251115'],
  ])('%s within a window begins on %s', (every, first, rule) => {
    const row = { ...WINDOW, every };
    expect(firstDueDay(row, '2024-05-02')).toBe(first);
    expect(ruleOf(row, first)).toBe(rule);
  });

  test('a window shorter than the rhythm holds one event, on its last day', () => {
    const row = { due: '2024-04/2024-05', deadline: '2024-05-31', every: 'P1Y' };
    expect([firstDueDay(row, ''), ruleOf(row, '2024-05-31')]).toEqual(['2024-05-31', '']);
  });

  test('the 20th of each month begins with the first behind the publication', () => {
    const row = { due: 'XXXX-XX-20', deadline: '', every: 'P1M' };
    expect(['2024-05-02', '2024-05-20', '2024-12-21'].map((day) => firstDueDay(row, day))).toEqual([
      '2024-05-20',
      '2024-05-20',
      '2025-01-20',
    ]);
    expect(ruleOf(row, '2024-05-20')).toBe('FREQ=MONTHLY;BYMONTHDAY=20');
    expect(firstDueDay(row, '2024')).toBe('');
    expect(firstDueDay({ ...row, due: 'XXXX-XX-31' }, '2024-06-02')).toBe('');
  });

  test('days are counted in the calendar', () => {
    expect([addDays('2024-02-28', 1), addDays('2024-12-31', 1), addDays('2023-02-28', 1)]).toEqual([
      '2024-02-29',
      '2025-01-01',
      '2023-03-01',
    ]);
  });
});
