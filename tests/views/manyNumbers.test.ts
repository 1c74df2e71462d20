import { describe, expect, test } from 'vitest';

import { inputsOf } from '../../src/checks/checkIndex.ts';
import { addressOfObservation } from '../../src/datasets/address.ts';
import { isAtMost } from '../../src/datasets/outcomes.ts';
import { createPublished } from '../../src/datasets/published.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { campaignCharts } from '../../src/graphics/campaignCharts.ts';
import { checkGroups, hasPage } from '../../src/tables/checkGroups.ts';
import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { campaignView } from '../../src/views/campaignView.ts';
import { commitmentView, isListed, promiseLines } from '../../src/views/commitments/commitmentView.ts';
import { indicatorView } from '../../src/views/indicators/indicatorView.ts';
import { drawnMaps } from '../../src/views/regions/mappedRows.ts';
import { regionView } from '../../src/views/regions/regionView.ts';
import { readData } from '../checks/collection.ts';

const input = readData();
const published = publishTables(createTables(input), input);
const levelOf = (code: string): string => published.byId.regions.get(code)?.level ?? '';

describe('what has thousands of numbers keeps its pages short', () => {
  test('the page of an indicator lists all numbers, or the newest years of the nation and of provinces', () => {
    const few = indicatorView(published, 'charging-ports');
    for (const { listed, sightings } of few.groups) expect(listed).toEqual(sightings);
    const many = indicatorView(published, 'old-communities-renovated');
    expect(many.facts.length).toBeGreaterThan(1000);
    for (const { listed, sightings } of many.groups) {
      expect(listed.length).toBeLessThanOrEqual(40);
      if (listed.length === sightings.length) continue;
      const levels = new Set(listed.map(({ region }) => region?.level));
      expect([...levels].every((level) => level === 'nation' || level === 'province')).toBe(true);
    }
    const results = many.groups.find(({ role, amount }) => role === 'actual' && amount === 'period')!;
    expect(results.listed.map(({ row }) => row.period)).toContain('2024');
  });

  test('it prints the sentences of all figures, or of the newest, and says how many others there are', () => {
    const { figures, figuresLeft } = indicatorView(published, 'charging-ports');
    expect(figures.length).toBeGreaterThan(1);
    expect(figuresLeft).toBe(0);
    const figure = published.observations.find(({ id }) => id === figures[0]!.figure.id)!;
    const years = Array.from({ length: 50 }, (_, k) => String(1970 + k));
    const copies = years.map((year) => ({
      ...figure,
      id: `${figure.id}-${year}`,
      published: `${year}-01-01`,
    }));
    const byId = published.byId.figures.get(figure.id)!;
    const many = createPublished({
      ...published,
      tables: {
        ...published,
        observations: copies,
        figures: copies.map(({ id }) => ({ ...byId, id })),
      },
    });
    const view = indicatorView(many, 'charging-ports');
    expect(view.figures.map((one) => one.figure.id)).toEqual(copies.slice(10).map(({ id }) => id));
    expect(view.figuresLeft).toBe(10);
  });

  test('it cites all facts, or those of the nation; the others are cited by the page of their region', () => {
    const few = indicatorView(published, 'charging-ports');
    expect(few.cited).toEqual(few.facts);
    const { cited, facts } = indicatorView(published, 'lifts-installed');
    expect(cited.map(({ region }) => levelOf(region))).toEqual(cited.map(() => 'nation'));
    for (const fact of facts.filter(({ region }) => levelOf(region) !== 'nation')) {
      expect(regionView(published, fact.region).facts).toContainEqual(fact);
      expect(addressOfObservation(published, { id: fact.id, source: 'facts' })).toMatch(
        new RegExp(`^/regions/${fact.region}/#fact-lifts-installed-`),
      );
    }
    expect(regionView(published, '000000').facts).toEqual([]);
  });

  test('a campaign with more targets than can be read as bars draws none: its progress map shows them', () => {
    const view = campaignView(published, 'old-community-renewal');
    expect(view.progress.length).toBeGreaterThan(400);
    expect(campaignCharts(view, published, 'zh').progress).toBeNull();
    expect(campaignCharts(campaignView(published, 'ebike-chain'), published, 'zh').progress).not.toBeNull();
  });

  test('a campaign lists the figures of its newest bulletins; all of them still have their pages', () => {
    const { offices, listed, bulletins } = campaignView(published, 'ebike-chain');
    const given = offices.flatMap(({ figures }) => figures.map(({ figure }) => figure));
    expect(listed).toEqual(new Set(given));
    const copies = Array.from({ length: 300 }, (_, k) => ({
      ...bulletins[0]!.bulletin,
      id: `copy-${String(k)}`,
      published: `2026-01-${String(1 + Math.floor(k / 10)).padStart(2, '0')}`,
    }));
    const figures = copies.map(({ id }) => ({ ...given[0]!, id: `${id}@1`, bulletin: id }));
    const many = createPublished({ ...published, tables: { ...published, bulletins: copies, figures } });
    const view = campaignView(many, 'ebike-chain');
    expect(view.offices.flatMap((office) => office.figures)).toHaveLength(300);
    expect([...view.listed].map(({ id }) => id)).toEqual(figures.slice(100).map(({ id }) => id));
    // A plan is older than what it led to, and is looked for among all.
    expect(view.bulletins.map(({ bulletin }) => bulletin.id)).toEqual(copies.map(({ id }) => id));
  });

  test('the ledger of commitments leaves those of provinces and prefectures entered by hand, and counts them', () => {
    const { all, left, phases, counts } = commitmentView(published);
    const listed = phases.flatMap(({ lines }) => lines);
    expect(listed.every(isListed)).toBe(true);
    expect(listed.length + left).toBe(all);
    expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(all);
    const others = promiseLines(published).filter((line) => !isListed(line));
    expect(new Set(others.map(({ row, region }) => `${row.source} ${region?.level}`))).toEqual(
      new Set(['facts province', 'facts prefecture']),
    );
  });

  test('a check has a page unless it only asks a fact to be no more than another, and holds', () => {
    const without = checkGroups(published).all.filter((check) => !hasPage(published, check));
    expect(without.length).toBeGreaterThan(300);
    for (const check of without) {
      expect([isAtMost(check), check.verdict, check.bulletin]).toEqual([true, 'consistent', '']);
      for (const { id } of inputsOf(check)) expect(published.byId.facts.has(id)).toBe(true);
    }
  });

  test('there is a map from five regions on, one of an indicator beside those of a year, and none where they do not compare', () => {
    const all = allCharts(published, 'zh').filter(({ spec }) => spec.draw === 'region-map');
    // Beside it those of one year each, which its progress map offers.
    const maps = all.filter(({ spec }) => !/-map-(?:19|20)\d\d$/.test(spec.input.id));
    expect(maps.length).toBeGreaterThan(5);
    expect(new Set(maps.map(({ page }) => page)).size).toBe(maps.length);
    const pagesOfMaps = new Set(maps.map(({ page }) => page));
    expect(all.filter(({ page }) => !pagesOfMaps.has(page))).toEqual([]);
    for (const { indicator, maps: allowed } of published.indicators.map(({ id }) =>
      indicatorView(published, id),
    ))
      for (const { rows } of drawnMaps(indicator, allowed))
        expect(new Set(rows.map(({ region }) => region)).size).toBeGreaterThanOrEqual(5);
    const pages = maps.map(({ page }) => page);
    expect(pages).toContain('/indicators/old-communities-renovated/');
    expect(indicatorView(published, 'parking-spaces-added').maps.length).toBeGreaterThan(5);
    expect(pages).not.toContain('/indicators/parking-spaces-added/');
  });
});
