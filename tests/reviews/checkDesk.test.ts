import { beforeEach, describe, expect, test } from 'vitest';

import type { DeskCheck } from '../../src/reviews/protocol.ts';
import type { CheckProposal } from '../../src/reviews/requests.ts';
import type { Desk } from '../../scripts/review/desk.ts';
import type { World } from '../scripts/world.ts';

import { fieldsOf } from '../../src/reviews/fields.ts';
import { formatCheckReviews } from '../../src/reviews/checkReview.ts';
import { readCollection } from '../../scripts/data/collection.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { createDesk } from '../../scripts/review/desk.ts';
import { createWorld } from '../scripts/world.ts';
import { writeCollection } from './process.ts';

const FILE = 'data/reviews/checks.csv';
const TEXT = '2023年，专职队员由1204人增加到1505人，增长35%。\n城区7座、郊区12座，合计29座。\n';
/** Half past eleven at night where the tests are: the day is that of the person, not that of UTC. */
const now = (): Date => new Date(2026, 10, 29, 23, 30);

let world: World;
let desk: Desk;

beforeEach(() => {
  world = createWorld();
  writeCollection(world.root, TEXT);
  desk = createDesk(readCollection(world.root, world.effects), world.effects, now);
});

const kindOf = (kind: string, one = desk): DeskCheck =>
  one.checks.state().checks.find((check) => check.kind === kind)!;
const propose = (check: DeskCheck, changes: Partial<CheckProposal> = {}): CheckProposal => ({
  id: check.id,
  seen: check.seen,
  decision: 'confirmed',
  note: '对照原件',
  reviewer: '张三',
  ...changes,
});

describe('the desk of contradictions', () => {
  test('shows each with its working, its intervals, and the sentence of every number', () => {
    const { checks, version } = desk.checks.state();
    expect([checks.map(({ kind, state }) => `${kind} ${state}`), version]).toEqual([['growth none', 'sum none'], '']); // prettier-ignore
    const { working, computed, stated, parts } = kindOf('growth');
    expect(working).toBe('(1505人 − 1204人) ÷ 1204人 × 100 = 25');
    expect(computed).toMatch(/^[[(]2\d.*, 2\d.*[\])]$/);
    expect(stated).toMatch(/^\[34.5, 3/);
    expect(parts.map(({ role, raw }) => `${role} ${raw}`)).toEqual(['claimed 35%', 'before 1204人', 'after 1505人']); // prettier-ignore
    for (const { raw, quote, span: place, source, bulletin } of parts) {
      expect(quote.slice(place!.start, place!.end)).toBe(raw);
      expect([quote, source, bulletin]).toEqual([TEXT.split('\n')[0], '某区消防工作总结', 'jia']);
    }
    expect(desk.collection().contradictions).toEqual({ all: 2, awaiting: 2 });
  });

  test('writes a decision at once; the last one holds; undo takes back the last of this person', () => {
    desk.checks.decide(propose(kindOf('growth')));
    expect(world.read(FILE)).toContain(',confirmed,张三,2026-11-29,对照原件\n');
    desk.checks.decide(propose(kindOf('growth'), { decision: 'rejected', note: '两回事', reviewer: '李四' }));
    expect(kindOf('growth').state).toBe('rejected');
    expect(desk.collection().contradictions).toEqual({ all: 2, awaiting: 1 });
    const again = createDesk(readCollection(world.root, world.effects), world.effects, now);
    expect(again.checks.undo({ reviewer: '张三' }).journal.map(({ reviewer }) => reviewer)).toEqual(['李四']);
    expect(again.checks.undo({ reviewer: '李四' }).journal).toEqual([]);
    expect(world.read(FILE)).toBe(formatCheckReviews([]));
    expect(() => again.checks.undo({ reviewer: '李四' })).toThrow('undone review: none of 李四 is left');
  });

  test('refuses a decision without name or reason, on nothing, and on what has changed since it was looked at', () => {
    const check = kindOf('growth');
    const refused: readonly (readonly [Partial<CheckProposal>, string])[] = [
      [{ reviewer: ' ' }, 'invalid reviewer'],
      [{ note: '' }, 'invalid note: (empty); expected a reason'],
      [{ id: 'jia@0.growth-from-to' }, 'changed check: jia@0.growth-from-to'],
      [{ seen: 'x' }, `changed check: ${check.id}`],
    ];
    for (const [changes, reason] of refused)
      expect(() => desk.checks.decide(propose(check, changes))).toThrow(reason);
    expect(world.effects.exists(world.path(FILE))).toBe(false);
  });

  test('sees a figure that was reviewed meanwhile: what it made a contradiction is none any more', () => {
    const check = kindOf('growth');
    desk.checks.decide(propose(check));
    const figure = desk.bulletin('jia')!.figures.find(({ raw }) => raw === '35%')!;
    desk.decide('jia', '', {
      start: figure.start, end: figure.end, decision: 'reject', fields: null, note: '不是这两个数的', reviewer: '李四',
    }); // prettier-ignore
    const { checks, messages } = desk.checks.state();
    expect(checks.map(({ kind }) => kind)).toEqual(['sum']);
    expect(messages).toEqual([expect.stringContaining(`outdated review: confirmed check ${check.id}, which is no longer found`)]); // prettier-ignore
    expect(() => desk.checks.decide(propose(check))).toThrow('changed check');
    expect(fieldsOf(figure).value).toBe(35);
  });

  test('loses nothing: rows that cannot be read, a full disk, another server', () => {
    desk.checks.decide(propose(kindOf('growth')));
    const written = world.read(FILE);
    world.write(FILE, written.replace(',confirmed,', ',maybe,'));
    expect(() => desk.checks.decide(propose(kindOf('sum')))).toThrow('invalid decision: maybe');
    world.write(FILE, written);
    const full = {
      ...world.effects,
      openAside: (path: string) => ({ ...createDisk().openAside(path), finish: () => { throw new Error('ENOSPC'); } }),
    }; // prettier-ignore
    const failing = createDesk(readCollection(world.root, full), full, now);
    expect(() => failing.checks.decide(propose(kindOf('sum')))).toThrow('ENOSPC');
    world.write('data/reviews/.checks.lock', String(process.ppid));
    expect(() => desk.checks.decide(propose(kindOf('sum')))).toThrow('busy file: ');
    expect(world.read(FILE)).toBe(written);
  });
});
