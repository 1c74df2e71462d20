import process from 'node:process';
import { expect, onTestFinished, test, vi } from 'vitest';

import { buildData } from '../../scripts/data.ts';
import { freezeCharts } from '../../scripts/publish/frozenCharts.ts';
import { removeFrom } from '../../scripts/remove.ts';
import { createPublished } from '../../src/datasets/published.ts';
import { parseTables } from '../../src/datasets/tableReader.ts';
import { readEdition, readRecord } from '../../src/graphics/frozenFolder.ts';
import { copyData, createWorld, type World } from '../scripts/world.ts';

const gate = { approval: '', audience: 'public' } as const;

const publishedOf = (world: World) =>
  createPublished({
    tables: parseTables((name) => JSON.parse(world.read(`public/data/${name}.json`)) as never),
    textOf: (bulletin) => world.read(`public/data/texts/${bulletin}.txt`),
  });

/** The documents of all embeds by their address, and the rows of the frozen ones, as a build of this moment serves them. */
async function serveEmbeds(): Promise<ReadonlyMap<string, string>> {
  // Modules keep what they read of the tables, as a build does.
  vi.resetModules();
  const { editionPaths, embedPaths, embedResponse, rowsResponse } =
    await import('../../src/components/embed/embeds.ts');
  const served = new Map<string, string>();
  for (const { props } of [...embedPaths(), ...editionPaths()]) {
    const address = `${props.lang}/${props.id}/${props.edition}`;
    served.set(address, await (await embedResponse(props, gate)).text());
    if (props.edition !== '') served.set(`${address}/rows.csv`, await rowsResponse(props).text());
  }
  return served;
}

test('frozen embeds keep their bytes when the data changes; those with numbers of a withdrawn bulletin say so and show none', async () => {
  const world = createWorld();
  copyData(world);
  buildData(world.root, false, world.effects);
  const folder = world.path('editions');
  freezeCharts(publishedOf(world), folder, gate, '2026-03-31', world.effects);
  process.env['YOUJU_EDITIONS'] = folder;
  process.env['YOUJU_DATA'] = world.path('public/data');
  onTestFinished(() => {
    delete process.env['YOUJU_EDITIONS'];
    delete process.env['YOUJU_DATA'];
  });
  const isFrozen = (address: string): boolean => /\/[0-9a-f]{12}(?:\/|$)/.test(address);
  const first = await serveEmbeds();
  expect([...first.keys()].filter(isFrozen).length).toBeGreaterThan(300);
  expect([...first.keys()].filter((address) => address.includes('@') && isFrozen(address))).toEqual([]);

  const facts = world.read('data/facts/facts.csv');
  world.write('data/facts/facts.csv', facts.replace('82.5万起,825000', '82.6万起,826000'));
  buildData(world.root, false, world.effects);
  const second = await serveEmbeds();
  const changed = [...first].filter(([address, html]) => second.get(address) !== html);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.filter(([address]) => isFrozen(address))).toEqual([]);

  const gone = 'nmg-2024-119';
  await removeFrom(world.root, [gone, '--yes', '--reason', '原件有误'], world.effects, null, '2026-04-01');
  buildData(world.root, false, world.effects);
  const third = await serveEmbeds();
  expect([...first.keys()].filter((address) => !third.has(address))).toEqual([]);
  const figures = [...third].filter(([address]) => address.includes(`${gone}@`));
  expect(figures.length).toBeGreaterThan(50);
  for (const [address, html] of figures)
    expect(html, address).toMatch(
      address.startsWith('zh') ? /已撤回.*2026年4月1日.*原件有误/ : /Withdrawn.*1 April 2026.*原件有误/,
    );
  const withdrawn = Object.entries(readRecord(folder).charts).flatMap(([chart, editions]) =>
    editions.flatMap(({ edition }) =>
      readEdition(folder, chart, edition).bulletins.includes(gone) ? [`${chart}/${edition}`] : [],
    ),
  );
  expect(withdrawn.length).toBeGreaterThan(3);
  for (const [address, document] of third) {
    if (!isFrozen(address)) continue;
    if (withdrawn.some((one) => address.includes(one))) {
      expect(document, address).toContain('原件有误');
      expect(document, address).not.toContain(`/${gone}/`);
    } else if (!/本站现在的数据里已没有它|no longer in the data/.test(document))
      expect(document, address).toBe(first.get(address));
  }
}, 120_000);
