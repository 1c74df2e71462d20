import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { headOf } from '../../src/reports/form.ts';
import { readForms } from '../../scripts/data/reportForms.ts';
import { readReports } from '../../scripts/data/reports.ts';
import { readSources } from '../../scripts/data/sources.ts';
import { formatMessage } from '../../src/text/message.ts';
import { copyData, createWorld } from '../scripts/world.ts';
import { catalogue, formMessages, forms, HEAD_7 } from './made.ts';

test('the plan of 昆都仑 asks for five tables, in its own words', () => {
  expect(formMessages).toEqual([]);
  const text = readFileSync('data/bulletins/kdl-2024-lifeline/source.txt', 'utf8');
  expect(forms.map(({ annex }) => annex)).toEqual(['annex-3', 'annex-4', 'annex-5', 'annex-6', 'annex-7']);
  for (const { listed, plan, annex, title } of forms) {
    expect(text).toContain(plan.asked);
    expect(text).toContain(listed);
    expect(listed).toBe(`${annex.slice(-1)}.${title}`);
  }
});

test.each(forms.map((form) => [form.annex, form] as const))('the template of %s has the columns of its form', (annex, form) => {
  const bytes = readFileSync(`data/templates/kdl-2024-lifeline/${annex}.csv`, 'utf8');
  expect(bytes).toBe(`\uFEFF${form.columns.map(headOf).join(',')}\r\n`);
}); // prettier-ignore

test('no template asks for people or telephones', () => {
  const heads = forms.flatMap(({ columns }) => columns.map(headOf));
  expect(heads.filter((head) => /姓名|电话|联系人|手机|身份证/.test(head))).toEqual([]);
});

const read = (world: ReturnType<typeof createWorld>, demo = false) =>
  readReports(
    world.root,
    readSources(world.path('data/bulletins'), world.effects).sources,
    catalogue,
    world.effects,
    demo,
  );
const said = (
  world: ReturnType<typeof createWorld>,
  messages: ReturnType<typeof read>['messages'],
): string[] => messages.map((message) => formatMessage(message).replaceAll(world.root, ''));

const FORM = 'data/templates/kdl-2024-lifeline/annex-7.yaml';

test.each([
  ['消防安全培训统计表\ntitle', '消防安全教育统计表\ntitle', 'unprinted sentence: 7.消防安全教育统计表'],
  ['unit: 期,', 'unit: 元,', 'invalid unit: 元'],
  ['kind: flow, indicator: drills', 'kind: stock, indicator: drills', 'invalid kind: stock'],
  ['indicator: drills', 'indicator: drilling', 'unknown indicator: drilling'],
  ['indicator: training-sessions', 'indicator: hazards-found', 'invalid unit: 期'],
  ['holds: reporter', 'holds: text', 'invalid columns: annex-7'],
  ['holds: reporter', 'holds: person', 'invalid form: columns.1.holds'],
])('a form with %j for %j is refused', (before, after, reason) => {
  const world = createWorld();
  copyData(world);
  world.write(FORM, world.read(FORM).replace(before, after));
  const sources = readSources(world.path('data/bulletins'), world.effects).sources;
  const { messages } = readForms(world.root, sources, catalogue, world.effects);
  expect(messages.map((message) => message.reason).slice(0, 1)).toEqual([reason]);
});

test('no two columns of a plan fill one indicator', () => {
  const world = createWorld();
  copyData(world);
  const path = 'data/templates/kdl-2024-lifeline/annex-6.yaml';
  world.write(path, world.read(path).replace('kind: flow,', 'kind: flow, indicator: drills,').replace('unit: 栋', 'unit: 次'));
  expect(said(world, read(world).messages)).toEqual([
    `duplicate indicator: drills (/${FORM}); expected one column; annex-6 检查建筑 has it`,
  ]);
}); // prettier-ignore

test('months are folders, forms are files; GBK and UTF-8 with a mark are read, other files are told', () => {
  const world = createWorld();
  copyData(world);
  const row = (month: string): string => `${HEAD_7}\n${month},昆河镇,1,20,,\n`;
  const base = 'data/reports/kdl-2024-lifeline';
  world.write(`${base}/2024-06/annex-7.csv`, `\uFEFF${row('2024-06').replaceAll('\n', '\r\n')}`);
  world.write(`${base}/2024-07/annex-7.csv`, gbk(row('2024-07')));
  world.write(`${base}/2024-08/annex-9.csv`, row('2024-08'));
  world.write(`${base}/2026-01/annex-7.csv`, row('2026-01'));
  world.write(`${base}/2024-8/annex-7.csv`, row('2024-08'));
  world.write(`data/reports/other/2024-06/annex-7.csv`, row('2024-06'));
  const { reports, messages } = read(world);
  expect(reports.files.map(({ id, rows, publisher }) => [id, rows, publisher])).toEqual([
    ['kdl-2024-lifeline/2024-06/annex-7', 1, '昆都仑区打通消防“生命通道”工作专班'],
    ['kdl-2024-lifeline/2024-07/annex-7', 1, '昆都仑区打通消防“生命通道”工作专班'],
  ]);
  expect(messages.map(({ reason }) => reason)).toEqual([
    'unknown form: annex-9.csv',
    'invalid month: 2024-8',
    'invalid month: 2026-01',
    'unknown plan: other',
  ]);
});

test('the demonstration set is read on demand only, is without fault and gives way to what was reported', () => {
  const world = createWorld();
  copyData(world);
  expect(read(world).reports.files).toEqual([]);
  const id = 'kdl-2024-lifeline/2024-06/annex-7';
  world.write(`data/reports/${id}.csv`, `${HEAD_7}\n2024-06,昆河镇,1,20,,\n`);
  const { reports, messages } = read(world, true);
  expect(messages).toEqual([]);
  const invented = reports.rows.filter(({ publisher }) => publisher === '演示数据，非真实上报');
  expect(invented.length).toBeGreaterThan(500);
  expect(reports.rows.filter(({ file }) => file === id).length).toBe(2);
  expect(invented.filter(({ file }) => file === id)).toEqual([]);
  expect(invented.every(({ cited }) => cited.startsWith('reports-demo/'))).toBe(true);
});

test('the reports that are committed as real are none', () => {
  const world = createWorld();
  copyData(world);
  expect(read(world)).toMatchObject({ reports: { files: [], rows: [] }, messages: [] });
});

/** Bytes in GBK: only what the test needs is known, found by trying all pairs. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array([...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : codes.get(sign)!)));
} // prettier-ignore
