import { describe, expect, test } from 'vitest';

import { startAside } from '../../scripts/run/aside.ts';
import { CliError } from '../../scripts/run/effects.ts';
import { runPool } from '../../scripts/run/pool.ts';

describe('a pool of workers', () => {
  const square = async (numbers: readonly number[]): Promise<Map<number, number>> => {
    const squares = new Map<number, number>();
    const script = new URL('./squareWorker.ts', import.meta.url);
    await runPool(script, { most: 100 }, numbers, (n, answer: number) => squares.set(n, answer));
    return squares;
  };

  test('answers each job once', async () => {
    const squares = await square([3, 1, 2, 0]);
    expect([...squares].sort(([a], [b]) => a - b)).toEqual([[0, 0], [1, 1], [2, 4], [3, 9]]); // prettier-ignore
  });

  test('says what is wrong as it would be said without workers', async () => {
    await expect(square([1, -2, 3])).rejects.toThrow(new CliError('negative number: -2; expected 0 to 100'));
  });

  test('says which worker stopped, and how', async () => {
    await expect(square([101])).rejects.toThrow(/stopped worker: .*squareWorker\.ts, exit code 7/);
  });
});

describe('a step of a build', () => {
  const step = new URL('./busyStep.ts', import.meta.url);

  test('says how far it is, waits for its word and answers', async () => {
    const aside = startAside<string>(step, 'done', 100);
    await aside.says('started');
    aside.tell('go on');
    expect(await aside.answer).toBe('done');
    // Of a step that has ended everything was said.
    await aside.says('another word');
  });

  test('is stopped also where it hears nothing', async () => {
    const aside = startAside<string>(step, 'for ever', 100);
    await aside.says('started');
    aside.stop();
    await expect(aside.answer).rejects.toThrow(/stopped step: .*busyStep\.ts, SIGTERM/);
  });
});
