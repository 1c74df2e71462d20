import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { formatChartFile } from '../../scripts/images/chartFormats.ts';
import { checkFrozen, freezeCharts } from '../../scripts/publish/frozenCharts.ts';
import { addToRecord, bulletinsIn, NOTHING_PUBLISHED, rebase } from '../../src/graphics/frozen.ts';
import { editionFile, editionsFolder, readEdition, readRecord } from '../../src/graphics/frozenFolder.ts';
import { goneAddresses, graphicAt, pageAddresses } from '../../src/graphics/pageAddresses.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { chartRows } from '../../src/graphics/chartRows.ts';
import { drawChart } from '../../src/graphics/spec.ts';
import { createWorld, type World } from '../scripts/world.ts';
import { createCollection } from '../views/collection.ts';

const published = createCollection();
const gate = { approval: '', audience: 'public' } as const;

/** A tree of files with their bytes. */
const snapshot = (world: World): Record<string, string> => {
  const walk = (folder: string): string[] =>
    world.effects.list(world.path(folder)).flatMap((name) => {
      const path = `${folder}/${name}`;
      return world.effects.isFolder(world.path(path)) ? walk(path) : [path];
    });
  return Object.fromEntries(walk('editions').map((path) => [path, world.read(path)]));
};

const freeze = (world: World, day = '2026-03-31', shown = published) =>
  freezeCharts(shown, world.path('editions'), gate, day, world.effects);

/** The tables as they are when every result of a bulletin has another value. */
const changed = {
  ...published,
  observations: published.observations.map((row) => ({ ...row, value: row.value + 1, raw: `${row.raw}!` })),
};

describe('a publisher’s folder', () => {
  test('holds every chart in both languages, drawn, with its rows, under the hash of its bytes', () => {
    const world = createWorld();
    const charts = allCharts(published, 'zh');
    expect(freeze(world)).toEqual({ charts: charts.length, written: charts.length });
    expect(world.err()).toContain(`frozen: ${charts.length}/${charts.length}\n`);
    const record = readRecord(world.path('editions'));
    expect(Object.keys(record.charts).sort()).toEqual(charts.map(({ spec }) => spec.input.id).sort());
    expect(record.addresses).toEqual([...new Set(pageAddresses(published))].sort());
    for (const { spec } of charts) {
      const [{ edition, day } = { edition: '', day: '' }, ...others] = record.charts[spec.input.id] ?? [];
      expect([day, others]).toEqual(['2026-03-31', []]);
      const bytes = readFileSync(editionFile(world.path('editions'), spec.input.id, edition));
      expect(createHash('sha256').update(bytes).digest('hex').slice(0, 12)).toBe(edition);
      const { forms } = readEdition(world.path('editions'), spec.input.id, edition);
      const chart = drawChart(spec, gate);
      expect(forms.zh.drawing).toContain(chart.wide);
      expect(forms.zh.drawing).toContain(chart.narrow);
      expect(forms.zh.rows).toBe(formatChartFile({ chart, rows: chartRows(spec, published) }));
      expect(forms.en.title).not.toBe(forms.zh.title);
    }
  });

  test('is not touched by publishing the same again, on whatever day; a change adds editions and takes none away', () => {
    const world = createWorld();
    freeze(world);
    const before = snapshot(world);
    expect(freeze(world, '2026-04-01')).toMatchObject({ written: 0 });
    expect(snapshot(world)).toEqual(before);

    const { written } = freeze(world, '2026-04-02', changed);
    expect(written).toBeGreaterThan(0);
    const after = snapshot(world);
    for (const path of Object.keys(before).filter((one) => one.includes('/charts/')))
      expect(after[path], path).toBe(before[path]);
    const [id = '', editions = []] =
      Object.entries(readRecord(world.path('editions')).charts).find(([, all]) => all.length > 1) ?? [];
    expect(editions.map(({ day }) => day)).toEqual(['2026-03-31', '2026-04-02']);
    // What comes back is current again, under the address that it had.
    expect(freeze(world, '2026-04-03')).toMatchObject({ written: 0 });
    expect(readRecord(world.path('editions')).charts[id]).toEqual([
      ...editions,
      { edition: editions[0]!.edition, day: '2026-04-03' },
    ]);
  });

  test('that was edited, damaged or lost files is noticed, each file by its name', () => {
    const world = createWorld();
    freeze(world);
    const folder = world.path('editions');
    checkFrozen(folder, published, world.effects);
    const [first, second, third] = Object.entries(readRecord(folder).charts).map(
      ([id, [edition]]) => [id, edition!.edition, editionFile(folder, id, edition!.edition)] as const,
    );
    const edited = readFileSync(first![2], 'utf8').replace(/\d/, '9');
    world.write(first![2].slice(world.root.length), `${edited} `);
    expect(() => readEdition(folder, first![0], first![1])).toThrow(
      /^damaged edition: \S+ has hash [0-9a-f]{12}; expected [0-9a-f]{12}, the file as it was frozen$/,
    );
    world.effects.remove(second![2]);
    expect(() => {
      checkFrozen(folder, published, world.effects);
    }).toThrow(/^missing edition: /);
    expect(world.err()).toMatch(/error: damaged edition: \/editions\/charts\//);
    expect(() => freeze(world)).toThrow(/^damaged edition: \S+; expected the bytes that were frozen/);
    world.write(`editions/charts/${third![0]}/${first![1]}.json`, readFileSync(third![2]));
    world.write('editions/published.json', '{"addresses":[],"charts":{"../x":[]}}');
    expect(() => readRecord(folder)).toThrow(/^damaged record of what is public: \S+published\.json/);
    world.write('editions/published.json', '{');
    expect(() => readRecord(folder)).toThrow(
      /^damaged record of what is public: .*expected the file as it was written$/,
    );
    expect(() => {
      checkFrozen(world.path('nowhere'), published, world.effects);
    }).toThrow(/^missing record: \S+; expected what `npm run publish -- --to \S+` writes$/);
  });

  test('whose editions hold numbers of a bulletin that is neither there nor withdrawn is refused', () => {
    const world = createWorld();
    freeze(world);
    const [id] = Object.values(readRecord(world.path('editions')).charts)
      .flat()
      .flatMap(
        ({ edition }, k) =>
          readEdition(
            world.path('editions'),
            Object.keys(readRecord(world.path('editions')).charts)[k]!,
            edition,
          ).bulletins,
      );
    const bulletins = new Map([...published.byId.bulletins].filter(([one]) => one !== id));
    const without = { ...published, byId: { ...published.byId, bulletins } };
    expect(() => {
      checkFrozen(world.path('editions'), without, world.effects);
    }).toThrow(
      new RegExp(
        `^leftover edition: \\S+ holds numbers of ${id}; expected that bulletin, or what .npm run remove -- ${id}. records`,
      ),
    );
    const withdrawals = new Map([[id!, { id: id! } as never]]);
    checkFrozen(
      world.path('editions'),
      { ...without, byId: { ...without.byId, withdrawals } },
      world.effects,
    );
  });
});

test('a build without the folder has no frozen chart and nothing that was public', () => {
  expect(editionsFolder()).toBe('');
  expect(readRecord('')).toEqual(NOTHING_PUBLISHED);
});

test('the bulletins of a drawing are those to which it leads; links get the base of the site', () => {
  const drawing =
    '<a href="/bulletins/b-2/7/">“ href=&quot;/bulletins/no/1/”</a><a href="/en/bulletins/a-1/12/"/><a href="/reports/plan-3/2024-06/x/#c1"/><a href="/regions/110000/"/>';
  expect(bulletinsIn(drawing)).toEqual(['a-1', 'b-2', 'plan-3']);
  expect(rebase(drawing, '')).toBe(drawing);
  expect(rebase(drawing, '/a/b').match(/ href="\/a\/b\//g)).toHaveLength(4);
});

describe('addresses that were public', () => {
  const record = (...addresses: string[]) => addToRecord(NOTHING_PUBLISHED, addresses, new Map(), '');

  test('are gone where no page of today has them', () => {
    const [live = ''] = pageAddresses(published);
    expect(goneAddresses(published, NOTHING_PUBLISHED)).toEqual([]);
    expect(goneAddresses(published, record(live, '/charts/gone-map/'))).toEqual([
      { path: '/charts/gone-map/', withdrawal: null },
    ]);
  });

  test('of a withdrawn bulletin say so, those that only the record knows, too', () => {
    const withdrawal = {
      id: 'gone',
      addresses: '/bulletins/gone/ /regions/990000/',
      reason: '原件有误',
    } as never;
    const shown = {
      ...published,
      withdrawals: [withdrawal],
      byId: { ...published.byId, withdrawals: new Map([['gone', withdrawal]]) },
    };
    expect(
      goneAddresses(shown, record('/bulletins/gone/', '/bulletins/gone/12/', '/bulletins/other/3/')),
    ).toEqual([
      { path: '/bulletins/gone/', withdrawal },
      { path: '/regions/990000/', withdrawal },
      { path: '/bulletins/gone/12/', withdrawal },
      { path: '/bulletins/other/3/', withdrawal: null },
    ]);
  });

  test('name the graphic that they offered', () => {
    expect(
      ['/charts/fires-map/', '/bulletins/a-1/12/', '/bulletins/a-1/', '/regions/110000/'].map(graphicAt),
    ).toEqual(['fires-map', 'a-1@12', null, null]);
  });
});
