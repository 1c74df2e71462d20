import { beforeEach, describe, expect, test } from 'vitest';

import type { Fields } from '../../src/reviews/fields.ts';
import type { DeskBulletin } from '../../src/reviews/protocol.ts';
import type { Proposal } from '../../src/reviews/requests.ts';
import type { Desk } from '../../scripts/review/desk.ts';
import type { World } from '../scripts/world.ts';

import { fieldsOf } from '../../src/reviews/fields.ts';
import { newerReviews } from '../../src/reviews/journal.ts';
import { readCollection } from '../../scripts/data/collection.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { createDesk } from '../../scripts/review/desk.ts';
import { createWorld } from '../scripts/world.ts';
import { TEXT } from './example.ts';
import { writeCollection } from './process.ts';

const FILE = 'data/reviews/jia.csv';
let world: World;
let desk: Desk;

/** A clock that stands still: decisions of one millisecond are told apart all the same. */
const now = (): Date => new Date('2026-11-22T08:00:00Z');

beforeEach(() => {
  world = createWorld();
  writeCollection(world.root);
  desk = createDesk(readCollection(world.root, world.effects), world.effects, now);
});

const bulletin = (one: Desk = desk): DeskBulletin => one.bulletin('jia')!;
const propose = (raw: string, changes: Partial<Proposal> = {}): Proposal => {
  const start = TEXT.indexOf(raw);
  return {
    start,
    end: start + raw.length,
    decision: 'accept',
    fields: null,
    note: '',
    reviewer: '张三',
    ...changes,
  };
};
const fieldsAt = (raw: string): Fields => fieldsOf(bulletin().figures.find((figure) => figure.raw === raw)!);
const decisions = (one: Desk = desk): string[] =>
  bulletin(one).journal.map(({ raw, decision, reviewer }) => `${raw} ${decision} ${reviewer}`);

describe('the desk', () => {
  test('lists bulletins with what is looked over, and begins without a file', () => {
    expect(desk.collection().bulletins).toMatchObject([{ id: 'jia', figures: 2, decided: 0 }]);
    expect(bulletin()).toMatchObject({ version: '', journal: [], messages: [], text: TEXT });
    desk.decide('jia', '', propose('210起'));
    expect(desk.collection().bulletins).toMatchObject([{ figures: 2, decided: 1 }]);
    expect(desk.bulletin('yi')).toBeNull();
    expect(desk.decide('yi', '', propose('210起'))).toBeNull();
  });

  test('writes every decision at once, and undo takes back one after another, also of an earlier run', () => {
    desk.decide('jia', '', propose('210起'));
    desk.decide('jia', bulletin().version, propose('210起', { decision: 'reject', note: '重复' }));
    expect(decisions()).toEqual(['210起 accept 张三', '210起 reject 张三']);
    const again = createDesk(readCollection(world.root, world.effects), world.effects, now);
    const [first, last] = bulletin(again).journal;
    expect(first!.reviewed_at < last!.reviewed_at).toBe(true);
    again.undo('jia', bulletin().version, last!);
    expect(decisions()).toEqual(['210起 accept 张三']);
    expect(() => again.undo('jia', bulletin().version, last!)).toThrow('undone review: jia@');
    again.undo('jia', bulletin().version, first!);
    expect(world.effects.exists(world.path(FILE))).toBe(false);
  });

  test('refuses what could not be read again, and what does not fit the text', () => {
    const refused: readonly (readonly [Proposal, string])[] = [
      [propose('210起', { reviewer: ' ' }), 'invalid reviewer'],
      [propose('210起', { decision: 'reject' }), 'invalid note: (empty); expected a reason'],
      [propose('无重大', {}), 'which the machine no longer reads'],
      [propose('火灾210起', { decision: 'add', note: '漏读', fields: fieldsAt('210起') }), 'over “210起”'],
      [propose('210起', { decision: 'correct', note: '错', fields: { ...fieldsAt('210起'), indicator: 'x' } }), 'invalid indicator: x'],
      [propose('210起', { start: 9999, end: 10_003 }), 'unread review'],
    ]; // prettier-ignore
    for (const [proposal, reason] of refused) expect(() => desk.decide('jia', '', proposal)).toThrow(reason);
    expect(world.effects.exists(world.path(FILE))).toBe(false);
  });

  test('a figure may be read longer in its own place', () => {
    const fields = { ...fieldsAt('630辆次'), unit: '辆次' };
    const answer = desk.decide('jia', '', propose('630辆次。', { decision: 'add', note: '长', fields }));
    expect(answer!.messages).toEqual([]);
  });

  test('tells which pages and charts of the site a decision would change', () => {
    const moved = propose('210起', { decision: 'correct', note: '指标', fields: { ...fieldsAt('210起'), indicator: 'fire-injuries', region: '150000' } }); // prettier-ignore
    const preview = desk.preview('jia', moved)!;
    const { start } = moved;
    expect(preview.pages).toEqual([
      `/bulletins/jia/${start}/`, '/bulletins/jia/', '/indicators/fires/', '/regions/150203/', '/indicators/fire-injuries/', '/regions/150000/',
    ]); // prettier-ignore
    expect(desk.preview('jia', propose('210起'))!.charts).toEqual([]);
    expect(world.effects.exists(world.path(FILE))).toBe(false);
  });
});

describe('two windows on one file', () => {
  test('lose nothing of each other: both decisions are kept, the later one holds, and it is said', () => {
    const other = createDesk(readCollection(world.root, world.effects), world.effects, now);
    const [mine, theirs] = [bulletin(), bulletin(other)];
    expect(other.decide('jia', theirs.version, propose('630辆次', { reviewer: '李四' }))!.merged).toBe(false);
    other.decide(
      'jia',
      bulletin().version,
      propose('210起', { reviewer: '李四', decision: 'reject', note: '重复' }),
    );
    const answer = desk.decide('jia', mine.version, propose('210起'))!;
    expect(answer.merged).toBe(true);
    expect(decisions()).toEqual(['630辆次 accept 李四', '210起 reject 李四', '210起 accept 张三']);
    expect(newerReviews(mine.journal, answer.journal)).toHaveLength(3);
  });

  test('an undo takes back its own decision only, whatever was written since', () => {
    desk.decide('jia', '', propose('210起'));
    const [own] = bulletin().journal;
    desk.decide('jia', '', propose('630辆次', { reviewer: '李四' }));
    expect(desk.undo('jia', '', own!)!.merged).toBe(true);
    expect(decisions()).toEqual(['630辆次 accept 李四']);
  });
});

describe('the file', () => {
  test('is never written while a row of it cannot be read: the row would be lost', () => {
    desk.decide('jia', '', propose('210起'));
    const damaged = world.read(FILE).replace(',accept,', ',perhaps,');
    world.write(FILE, damaged);
    expect(bulletin().messages[0]).toContain('invalid decision: perhaps');
    expect(() => desk.decide('jia', bulletin().version, propose('630辆次'))).toThrow(
      'invalid decision: perhaps',
    );
    expect(world.read(FILE)).toBe(damaged);
  });

  test('stays as it was when the disk is full', () => {
    desk.decide('jia', '', propose('210起'));
    const before = world.read(FILE);
    const full = {
      ...world.effects,
      openAside: (path: string) => ({ ...createDisk().openAside(path), finish: () => { throw new Error('ENOSPC'); } }),
    }; // prettier-ignore
    const failing = createDesk(readCollection(world.root, full), full, now);
    expect(() => failing.decide('jia', bulletin().version, propose('630辆次'))).toThrow('ENOSPC');
    expect(world.read(FILE)).toBe(before);
  });

  test('waits for no dead server, and refuses beside a living one', () => {
    world.write('data/reviews/.jia.lock', '999999999');
    expect(desk.decide('jia', '', propose('210起'))).not.toBeNull();
    world.write('data/reviews/.jia.lock', String(process.ppid));
    expect(() => desk.decide('jia', '', propose('630辆次'))).toThrow('busy file: ');
    expect(decisions()).toEqual(['210起 accept 张三']);
  });
});
