import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

import type { Change } from '../../src/datasets/schema/index.ts';
import type { World } from './world.ts';

import { buildData } from '../../scripts/data.ts';
import { readHistory } from '../../scripts/data/history.ts';
import { changesOf } from '../../src/datasets/changes.ts';
import { copyData, createWorld } from './world.ts';

/** A world with a repository in it. */
interface Repository extends World {
  readonly git: (...args: string[]) => string;
  /** Writes files (null deletes), then commits them on a day, at an hour of the far east, where the date is a day ahead of UTC. */
  readonly commit: (day: string, files: Readonly<Record<string, string | null>>) => void;
  readonly changes: () => Change[];
}

function createRepository(): Repository {
  const world = createWorld();
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: world.root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'], HOME: world.root, GIT_CONFIG_NOSYSTEM: '1', ...when },
    });
  let when: Record<string, string> = {};
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Somebody');
  git('config', 'user.email', 'somebody@example.org');
  return {
    ...world,
    git,
    commit: (day, files) => {
      for (const [path, text] of Object.entries(files)) {
        if (text === null) world.effects.remove(world.path(path));
        else world.write(path, text);
      }
      when = { GIT_AUTHOR_DATE: `${day}T06:00:00+09:00`, GIT_COMMITTER_DATE: `${day}T06:00:00+09:00` };
      git('add', '-A');
      git('commit', '-q', '-m', 'x');
    },
    changes: () => changesOf(readHistory(world.root, world.effects)),
  };
}

const HEAD = 'id,bulletin,start,raw,value,unit,rule,review,quote';
const row = (start: number, raw: string, value: string, rest = '座,rule/a,machine,原句。'): string =>
  `jia@${String(start)},jia,${String(start)},${raw},${value},${rest}`;
const figures = (...rows: string[]): Record<string, string> => ({
  'data/figures/jia.csv': `${[HEAD, ...rows].join('\n')}\n`,
});

/** A change in a few words: `changed reading jia@1 value 1→2`. */
const told = (changes: readonly Change[]): string[] =>
  changes.map(({ day, change, cause, figure, field, before, after, figures: n }) =>
    [day, change, cause, figure === '' ? `${String(n)} figures` : figure, field, `${before}→${after}`]
      .filter((part) => part !== '')
      .join(' '),
  );

describe('the history of the figures', () => {
  test('tells what came, changed and went, and why', () => {
    const repository = createRepository();
    const source = { 'data/bulletins/jia/source.txt': '甲', 'data/bulletins/jia/bulletin.yaml': 'a: 1' };
    repository.commit('2025-01-02', { ...source, ...figures(row(1, '1座', '1'), row(5, '5座', '5')) });
    // The same words, read in another way; which rules did it is no change of the figure.
    repository.commit(
      '2025-01-03',
      figures(row(1, '1座', '1', '个,rule/b,machine,原句。'), row(9, '9座', '9')),
    );
    repository.commit(
      '2025-01-04',
      figures(row(1, '1座', '2', '个,rule/b,corrected,原句。'), row(9, '9座', '9')),
    );
    // The document was replaced in one commit, and read again in the next.
    repository.commit('2025-01-05', { 'data/bulletins/jia/source.txt': '乙' });
    repository.commit(
      '2025-01-06',
      figures(row(1, '3座', '3', '个,rule/b,corrected,新句。'), row(9, '9座', '9')),
    );
    repository.commit('2025-01-07', {
      'data/bulletins/jia/bulletin.yaml': 'a: 2',
      ...figures(row(1, '4座', '4')),
    });
    repository.commit('2025-01-08', { 'data/figures/jia.csv': null, 'other.txt': 'x' });
    const changes = repository.changes();
    expect(told(changes)).toEqual([
      '2025-01-01 added source 2 figures →',
      '2025-01-02 changed reading jia@1 unit 座→个',
      '2025-01-02 added reading jia@9 →9座',
      '2025-01-02 withdrawn reading jia@5 5座→',
      '2025-01-03 changed review jia@1 value 1→2',
      '2025-01-03 changed review jia@1 review machine→corrected',
      '2025-01-05 changed source jia@1 raw 1座→3座',
      '2025-01-05 changed source jia@1 value 2→3',
      '2025-01-06 changed record jia@1 raw 3座→4座',
      '2025-01-06 changed record jia@1 value 3→4',
      '2025-01-06 changed record jia@1 unit 个→座',
      '2025-01-06 changed record jia@1 review corrected→machine',
      '2025-01-06 withdrawn record jia@9 9座→',
      '2025-01-07 withdrawn source 1 figures →',
    ]);
    const replaced = changes.find(({ cause, field }) => cause === 'source' && field === 'value');
    expect(replaced).toMatchObject({ quote_before: '原句。', quote_after: '新句。' });
    expect(replaced?.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
  });

  test('takes a merge for one commit, a new column for no change, a damaged file for an empty one', () => {
    const repository = createRepository();
    repository.commit('2025-01-02', figures(row(1, '1座', '1')));
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2025-01-03', figures(row(1, '1座', '2')));
    repository.commit('2025-01-03', figures(row(1, '1座', '3')));
    repository.git('checkout', '-q', 'main');
    repository.commit('2025-01-04', { 'other.txt': 'x' });
    repository.git('merge', '-q', '--no-ff', '-m', 'merge', 'side');
    const widened = `${HEAD},campaign\n${row(1, '1座', '3')},lifeline\n`;
    repository.commit('2025-01-05', { 'data/figures/jia.csv': widened });
    repository.commit('2025-01-06', { 'data/figures/jia.csv': 'nonsense\n' });
    expect(told(repository.changes()).map((line) => line.slice(11))).toEqual([
      'added source 1 figures →',
      'changed reading jia@1 value 1→3',
      'withdrawn reading jia@1 1座→',
    ]);
  });

  test('reads a project in a folder of a repository', () => {
    const repository = createRepository();
    repository.commit('2025-01-02', {
      [`inner/data/figures/jia.csv`]: figures(row(1, '1座', '1'))['data/figures/jia.csv']!,
    });
    expect(changesOf(readHistory(repository.path('inner'), repository.effects))).toHaveLength(1);
    expect(repository.changes()).toEqual([]);
  });

  test('is empty in a shallow clone, outside a repository, without commits, and without git', () => {
    const repository = createRepository();
    expect(repository.changes()).toEqual([]);
    repository.commit('2025-01-02', figures(row(1, '1座', '1')));
    repository.commit('2025-01-03', figures(row(1, '1座', '2')));
    repository.git('clone', '-q', '--depth', '1', `file://${repository.root}`, 'shallow');
    expect(repository.changes()).toHaveLength(2);
    expect(readHistory(repository.path('shallow'), repository.effects)).toEqual([]);
    expect(readHistory(createWorld().root, repository.effects)).toEqual([]);
    expect(readHistory(repository.root, { ...repository.effects, git: () => null })).toEqual([]);
  });
});

test('a build without history writes an empty table, one with history what was committed', () => {
  const repository = createRepository();
  copyData(repository);
  const rowsOf = (): unknown[] => JSON.parse(repository.read('public/data/changes.json')) as unknown[];
  buildData(repository.root, false, repository.effects);
  expect(rowsOf()).toEqual([]);
  repository.commit('2025-01-02', { '.gitignore': 'public/\n' });
  buildData(repository.root, false, repository.effects);
  expect(rowsOf()).toHaveLength(5);
  expect(rowsOf()[0]).toMatchObject({ day: '2025-01-01', change: 'added', figure: null });
});
