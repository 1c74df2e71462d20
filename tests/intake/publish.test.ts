import { expect, test } from 'vitest';

import { readBulletins, readCollection } from '../../scripts/data/collection.ts';
import { readSources } from '../../scripts/data/sources.ts';
import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { compareEditions } from '../../src/datasets/documents/corrections.ts';
import { formatPlaces, parsePlaces, placeOfSpan } from '../../src/datasets/documents/places.ts';
import { formatPlace } from '../../src/i18n/format/place.ts';
import { bulletinView } from '../../src/views/bulletins/bulletinView.ts';
import { figureView } from '../../src/views/bulletins/figureView.ts';
import { add, createProject } from './world.ts';

const REPORT = (hazards: number): string =>
  `昆都仑区消防工作情况通报\n\n全区共检查单位1200家，发现火灾隐患${hazards}处，整改火灾隐患340处，开展消防培训5200人次。\n\n昆都仑区人民政府办公室\n2024年7月5日\n`;

test(
  'pages and cells of figures, and what a corrected edition changed, are published and shown',
  { timeout: 60_000 },
  async () => {
    const world = createProject();
    world.write('in/first.txt', REPORT(350));
    world.write('in/second.txt', REPORT(360));
    await add(world, ['tests/intake/fixtures/features.pdf', '--region', '150203', '--id', 'report-a']);
    await add(world, [world.path('in/first.txt'), '--id', 'report-b']);
    await add(world, [world.path('in/second.txt'), '--version-of', 'report-b']);

    const { input, messages } = readBulletins(readCollection(world.root, world.effects), world.effects);
    expect(messages).toEqual([]);
    const tables = createTables(input);
    const published = publishTables(tables, input);

    const cell = published.figures.find(({ bulletin, raw }) => bulletin === 'report-a' && raw === '1,377')!;
    expect(figureView(published, cell.id).place).toMatchObject({ page: 1, table: 1, cell: 'E3' });
    expect(tables.places.filter(({ bulletin }) => bulletin !== 'report-a')).toEqual([]);

    const [correction, ...others] = published.corrections;
    expect(others).toEqual([]);
    expect(correction).toMatchObject({
      bulletin: 'report-b-v2',
      raw_before: '350处',
      raw: '360处',
      value_before: 350,
      value: 360,
    });
    expect(figureView(published, correction!.before).correctedTo).toBe(correction);
    expect(figureView(published, correction!.id).correctedFrom).toBe(correction);
    expect(bulletinView(published, 'report-b').replacedBy?.id).toBe('report-b-v2');
    expect(bulletinView(published, 'report-b-v2').replaces?.id).toBe('report-b');
    const drawn = new Set(published.observations.map(({ bulletin }) => bulletin));
    expect([drawn.has('report-b'), drawn.has('report-b-v2')]).toEqual([false, true]);
    expect(published.figures.some(({ bulletin }) => bulletin === 'report-b')).toBe(true);
  },
);

test.each([
  [{ page: 3, table: null, sheet: '', cell: '' }, '第 3 页', 'page 3'],
  [{ page: null, table: 1, sheet: '', cell: 'B7' }, '表 1 B7', 'table 1 B7'],
  [{ page: 2, table: 1, sheet: '', cell: 'B7' }, '第 2 页，表 1 B7', 'page 2, table 1 B7'],
  [{ page: null, table: null, sheet: '汇总', cell: 'C4' }, '工作表“汇总” C4', 'sheet “汇总” C4'],
])('%j', (place, zh, en) => {
  expect(formatPlace({ id: 'a', bulletin: 'a', ...place }, 'zh')).toBe(zh);
  expect(formatPlace({ id: 'a', bulletin: 'a', ...place }, 'en')).toBe(en);
});

test('places are read back as written; overlapping ones, and those beyond the text, are refused', () => {
  const places = [
    { start: 0, end: 4, page: 1 },
    { start: 6, end: 9, table: 1, cell: 'B7' },
  ];
  expect(parsePlaces(formatPlaces(places), 'p.json', 9)).toEqual({ places, message: null });
  expect(
    [0, 3, 4, 5, 6, 8, 9].map(
      (start) =>
        placeOfSpan(places, { start, end: start + 1 })?.cell ??
        placeOfSpan(places, { start, end: start + 1 })?.page,
    ),
  ).toEqual([1, 1, undefined, undefined, 'B7', 'B7', undefined]);
  const reasonOf = (text: string): string | undefined => parsePlaces(text, 'p.json', 9).message?.reason;
  expect(reasonOf('[{"start":0,"end":10}]')).toBe('invalid place: 0–10');
  expect(reasonOf('[{"start":0,"end":4},{"start":3,"end":5}]')).toBe('invalid place: 3–5');
  expect(reasonOf('[{"start":0,"end":4,"row":1}]')).toBe('invalid place: 0');
  expect(reasonOf('{')).toBe('broken JSON: places');
});

test('editions are joined by their words; a sentence that comes twice is joined in its order', () => {
  const figure = (raw: string, quote: string, quoteStart: number) => ({
    raw,
    quote,
    quoteStart,
    start: quoteStart,
  });
  const before = [
    figure('3处', '东风3处。', 0),
    figure('4处', '西关4处。', 9),
    figure('5处', '西关5处。', 20),
    figure('9家', '另有9家。', 40),
  ];
  const after = [
    figure('3处', '东风3处。', 0),
    figure('4处', '西关4处。', 9),
    figure('6处', '西关6处。', 20),
    figure('8个', '新增8个。', 40),
  ];
  const { corrected, unchanged, added, removed } = compareEditions(before, after);
  expect(corrected.map((one) => `${one.before.raw} → ${one.after.raw}`)).toEqual(['5处 → 6处']);
  expect([unchanged, added.map(({ raw }) => raw), removed.map(({ raw }) => raw)]).toEqual([
    2,
    ['8个'],
    ['9家'],
  ]);
});

test('an edition of a bulletin that is not there, and a circle of editions, are reported', () => {
  const world = createProject();
  const sidecar = 'data/bulletins/tb-2023-winter/bulletin.yaml';
  const own = world.read(sidecar);
  const reasons = (): string[] =>
    readSources(world.path('data/bulletins'), world.effects).messages.map(({ reason }) => reason);
  world.write(sidecar, `${own}replaces: gone\n`);
  expect(reasons()).toEqual(['unknown bulletin: gone']);
  world.write(sidecar, `${own}replaces: tb-2023-winter\n`);
  expect(reasons()).toEqual(['circular edition: tb-2023-winter']);
});
