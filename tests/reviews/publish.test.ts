import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { Row } from '../../src/datasets/files/writeCsv.ts';
import type { World } from '../scripts/world.ts';

import { createPublished } from '../../src/datasets/published.ts';
import { parseTables } from '../../src/datasets/tableReader.ts';
import { formatReviews } from '../../src/reviews/parseReviews.ts';
import { correctedCells, figureView } from '../../src/views/bulletins/figureView.ts';
import { reviewCoverage } from '../../src/views/methodView.ts';
import { buildData, checkData } from '../../scripts/data.ts';
import { publishesReviewedOnly, setReviewedOnly } from '../../scripts/data/reviewedOnly.ts';
import { createWorld } from '../scripts/world.ts';
import { fieldsOf } from '../../src/reviews/fields.ts';
import { figureOf, readExample, reviewOf, TEXT } from './example.ts';
import { writeCollection } from './process.ts';

const reading = readExample();
const [fires, engines] = [figureOf('210起', reading), figureOf('630辆次', reading)];
const corrected = reviewOf(fires, {
  decision: 'correct',
  fields: { ...fieldsOf(fires), object: '火警', indicator: 'fires' },
  before: { ...fieldsOf(fires), indicator: 'fires', region: '150203' },
  note: '原文是火警',
});

/** A collection of one bulletin with these reviews, built. */
function build(csv: string, text = TEXT): World {
  const world = createWorld();
  writeCollection(world.root, text);
  world.write('data/reviews/jia.csv', csv);
  buildData(world.root, false, world.effects);
  return world;
}

const rowsOf = (world: World, table: string): readonly Row[] =>
  JSON.parse(world.read(`public/data/${table}.json`)) as readonly Row[];

describe('tables with reviews', () => {
  test('hold figures as people left them, and what they decided', () => {
    const rejected = reviewOf(engines, { decision: 'reject', note: '重复' });
    const world = build(formatReviews([corrected, rejected]));
    expect(rowsOf(world, 'figures')).toMatchObject([{ id: fires.id, object: '火警', review: 'corrected' }]);
    expect(rowsOf(world, 'observations')).toMatchObject([
      { id: fires.id, object: '火警', review: 'corrected' },
    ]);
    expect(rowsOf(world, 'reviews')).toMatchObject([
      { id: fires.id, decision: 'correct', before: '{"object":"火灾"}', reviewer: '张三' },
      { id: engines.id, decision: 'reject', before: null, note: '重复' },
    ]);
    expect(world.read('data/figures/jia.csv')).toContain(' review/corrected,corrected,');
    expect(checkData(world.root, world.effects)).toBe(0);
  });

  test('say on the page of a figure what stood before, and on that of the method how many were looked over', () => {
    const world = build(formatReviews([corrected]));
    const published = createPublished({
      tables: parseTables((name) => rowsOf(world, name)),
      textOf: () => TEXT,
    });
    const { reviewed } = figureView(published, fires.id);
    expect(reviewed).toMatchObject({ note: '原文是火警', reviewer: '张三' });
    expect(correctedCells(reviewed!)).toEqual([['object', '火灾']]);
    expect(reviewCoverage(published)).toEqual({ figures: 2, looked: 1, corrected: 1, rejected: 0 });
  });

  test('a review that no longer fits is said aloud with its place, and a file of no bulletin stops the build', () => {
    const world = build(formatReviews([corrected]), TEXT.replace('210起', '310起'));
    expect(world.err()).toContain(
      `warning: misplaced review: correct of ${fires.id} “210起”, the text has “310起” (/data/reviews/jia.csv:2:1)`,
    );
    world.write('data/reviews/gone.csv', formatReviews([]));
    expect(() => buildData(world.root, false, world.effects)).toThrow('stopped build: 1 of the problems');
    expect(world.err()).toContain('error: leftover reviews: gone (/data/reviews/gone.csv)');
  });

  test('a row that cannot be read is an error, and its figure stays the machine’s', () => {
    const world = build(formatReviews([corrected]).replace(',correct,', ',perhaps,'));
    expect(world.err()).toContain('error: invalid decision: perhaps (/data/reviews/jia.csv:2:');
    expect(rowsOf(world, 'figures')).toMatchObject([{ review: 'machine' }, { review: 'machine' }]);
  });
});

describe('a build of reviewed figures only', () => {
  test('publishes no figure on the machine’s word alone, and leaves what is committed whole', () => {
    const world = build(formatReviews([corrected]));
    setReviewedOnly(process.env);
    onTestFinished(() => {
      delete process.env['YOUJU_REVIEWED_ONLY'];
    });
    expect(publishesReviewedOnly(process.env)).toBe(true);
    buildData(world.root, false, world.effects);
    for (const table of ['figures', 'observations'])
      expect(rowsOf(world, table).map(({ id }) => id)).toEqual([fires.id]);
    const published = readdirSync(world.path('public/data'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json') || name.endsWith('.csv'))
      .map((name) => readFileSync(world.path(`public/data/${name}`), 'utf8'));
    expect(published.join('')).not.toContain(engines.id);
    expect(published.join('')).toContain(fires.id);
    expect(world.read('data/figures/jia.csv')).toContain(engines.id);
  });
});
