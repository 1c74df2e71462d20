import { describe, expect, test } from 'vitest';

import type { Row } from '../../src/datasets/files/writeCsv.ts';
import type { DayChanges } from '../../src/views/changes/changesView.ts';

import { publishRows } from '../datasets/publishRows.ts';
import { fieldName, formatCell, formatCounts } from '../../src/i18n/changes.ts';
import { cutChanges } from '../../src/views/changes/changesCut.ts';
import { firstDays } from '../../src/tables/firstDays.ts';
import { changesView, countChanges, lastChanges } from '../../src/views/changes/changesView.ts';
import { createCollection, idOf } from './collection.ts';

const base = createCollection();

/** A row of the table of changes in a few words. */
const row = (day: string, change: string, figure: string, rest: Row = {}): Row => ({
  id: `${day}${change}${figure}${String(rest['field'] ?? '')}${String(rest['after'] ?? '')}`,
  day,
  commit: 'c'.repeat(40),
  bulletin: 'jia',
  figure,
  change,
  cause: 'reading',
  figures: 1,
  ...rest,
});

const collectionWith = (changes: readonly Row[]): ReturnType<typeof createCollection> =>
  publishRows({
    rowsOf: (table) => (table === 'changes' ? changes : base[table]),
    textOf: base.textOf,
  });

const told = (days: readonly DayChanges[]): unknown[] =>
  days.flatMap(({ day, bulletins }) =>
    bulletins.flatMap(({ whole, causes }) => [
      ...(whole === null ? [] : [`${day} ${whole.change} ${String(whole.figures)}`]),
      ...causes.flatMap(({ cause, figures }) =>
        figures.map(
          ({ change, raw, fields, exists }) =>
            `${day} ${cause} ${change} ${raw}${exists ? '' : ' (gone)'} ${fields.map(({ field, before, after }) => `${field}:${before}→${after}`).join(' ')}`,
        ),
      ),
    ]),
  );

const STATIONS = idOf('19座');

describe('the changes of a day', () => {
  test('are newest first, the sum of its commits, without what was changed back', () => {
    const published = collectionWith([
      row('2025-01-01', 'added', '', { figures: 6, cause: 'source' }),
      row('2025-01-02', 'changed', STATIONS, { field: 'unit', before: '座', after: '个' }),
      row('2025-01-02', 'changed', STATIONS, { field: 'value', before: '1', after: '2' }),
      row('2025-01-02', 'changed', STATIONS, { field: 'value', before: '2', after: '19', cause: 'review' }),
      row('2025-01-02', 'changed', STATIONS, { field: 'unit', before: '个', after: '座' }),
      row('2025-01-03', 'changed', STATIONS, { field: 'value', before: '1', after: '2' }),
      row('2025-01-03', 'changed', STATIONS, { field: 'value', before: '2', after: '1' }),
      row('2025-01-04', 'added', 'jia@999', { after: '9座', quote_after: '新。' }),
      row('2025-01-04', 'changed', 'jia@999', { field: 'value', before: '9', after: '90' }),
      row('2025-01-05', 'withdrawn', 'jia@999', { before: '9座', quote_before: '新。', cause: 'source' }),
      row('2025-01-06', 'added', 'jia@998', { after: '8座' }),
      row('2025-01-06', 'withdrawn', 'jia@998', { before: '8座' }),
    ]);
    expect(told(changesView(published))).toEqual([
      '2025-01-05 source withdrawn 9座 (gone) ',
      '2025-01-04 reading added 9座 (gone) ',
      '2025-01-02 review changed 19座 value:1→19',
      '2025-01-01 added 6',
    ]);
    expect([...firstDays(published)]).toEqual([['jia', '2025-01-01']]);
    const days = lastChanges(published);
    expect(days.get('/bulletins/jia/')).toBe('2025-01-06');
    expect(days.get(`/bulletins/jia/${STATIONS.slice(4)}/`)).toBe('2025-01-03');
    expect(days.get(`/bulletins/jia/${idOf('5座').slice(4)}/`)).toBe('2025-01-01');
    expect(days.has('/bulletins/yi/')).toBe(false);
  });

  test('are cut to what a page can hold, and counted all the same', () => {
    const many = Array.from({ length: 7 }, (_, k) =>
      row('2025-01-02', 'changed', `jia@${String(k)}`, { field: 'value', before: '1', after: '2' }),
    );
    const { days, left } = cutChanges(changesView(collectionWith(many)), 5);
    const [one] = days[0]!.bulletins;
    expect([one!.causes[0]!.figures.length, one!.causes[0]!.left, one!.counts.changed, left]).toEqual([
      5, 2, 7, 0,
    ]);
    const long = Array.from({ length: 70 }, (_, k) =>
      row(`20${String(k + 10)}-01-01`, 'withdrawn', 'jia@1', { before: 'x' }),
    );
    const cut = cutChanges(changesView(collectionWith(long)), 5);
    expect([cut.days.length, cut.days[0]!.day, cut.left]).toEqual([60, '2079-01-01', 10]);
  });

  test('are told in words', () => {
    const published = collectionWith([row('2025-01-02', 'withdrawn', STATIONS, { before: '19座' })]);
    const counts = countChanges(changesView(published)[0]!.bulletins[0]!);
    expect([formatCounts(counts, 'zh'), formatCounts({ ...counts, changed: 2 }, 'en')]).toEqual([
      '撤下 1 个',
      '2 changed, 1 withdrawn',
    ]);
    expect([fieldName('value', 'zh'), fieldName('value', 'en')]).toEqual(['数值', 'value']);
    const cells = [
      ['period', '../2024-05'],
      ['role', 'target'],
      ['indicator', 'alarms'],
      ['indicator', 'gone'],
      ['campaign', 'lifeline'],
      ['region', '150000'],
      ['unit', ''],
    ] as const;
    expect(cells.map(([field, cell]) => formatCell(published, field, cell, 'en'))).toEqual([
      'as of May 2024', 'target', 'Alarms', 'gone', 'Lifelines', 'Inner Mongolia', '(empty)',
    ]); // prettier-ignore
  });
});
