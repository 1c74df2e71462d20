import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';

import type { DeskAnswer, DeskBulletin } from '../../src/reviews/protocol.ts';
import type { Proposal } from '../../src/reviews/requests.ts';

import { parseReviews } from '../../src/reviews/parseReviews.ts';
import { referencesOf } from '../../scripts/data/catalogue.ts';
import { createWorld } from '../scripts/world.ts';
import { catalogue } from './example.ts';
import { post, startReview, writeCollection } from './process.ts';

/** Pseudo-random moments, the same in every run: mulberry32. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KILLS = 8;
const chance = createChance(20_261_122);

test('a server killed at any moment loses at most the key in flight, and the file can always be read', async () => {
  const world = createWorld();
  writeCollection(world.root);
  const file = 'data/reviews/jia.csv';
  let confirmed: readonly string[] = [];
  let written = 0;
  for (let k = 0; k < KILLS; k += 1) {
    const { address, kill } = await startReview(world.root);
    const bulletin = (await (await fetch(`${address}api/bulletins/jia`)).json()) as DeskBulletin;
    // What was confirmed before the last kill is there, and at most one more.
    const there = bulletin.journal.map(({ note }) => note);
    expect(there.slice(0, confirmed.length)).toEqual(confirmed);
    expect(there.length - confirmed.length).toBeLessThanOrEqual(1);
    confirmed = there;
    const state = { isAlive: true };
    // Every other server is left the time for one key: on a machine that is busy the others may get none.
    const keyed = Promise.withResolvers<undefined>();
    if (k % 2 === 0) keyed.resolve(undefined);
    const after = Math.floor(chance() * 120);
    const dead = keyed.promise
      .then(() => setTimeout(after))
      .then(async () => {
        await kill();
        state.isAlive = false;
      });
    let { version } = bulletin;
    while (state.isAlive) {
      const [figure] = bulletin.figures;
      const { start, end } = figure!;
      const proposal: Proposal = {
        start,
        end,
        decision: 'accept',
        fields: null,
        note: String(written),
        reviewer: '张三',
      };
      written += 1;
      try {
        const { status, answer } = await post(address, 'bulletins/jia/decide', {
          version,
          proposal,
        });
        expect(status).toBe(200);
        ({ version } = answer as DeskAnswer);
        confirmed = [...confirmed, proposal.note];
        keyed.resolve(undefined);
      } catch {
        break;
      }
    }
    keyed.resolve(undefined);
    await dead;
    if (confirmed.length > 0) {
      const read = parseReviews(world.read(file), file, 'jia', referencesOf(catalogue));
      expect(read.messages).toEqual([]);
    }
  }
  expect(confirmed.length).toBeGreaterThan(KILLS);
  // One more run sweeps what the killed ones left.
  const { address } = await startReview(world.root);
  const bulletin = (await (await fetch(`${address}api/bulletins/jia`)).json()) as DeskBulletin;
  const { start, end } = bulletin.figures[0]!;
  const proposal: Proposal = { start, end, decision: 'accept', fields: null, note: 'last', reviewer: '张三' };
  expect((await post(address, 'bulletins/jia/decide', { version: bulletin.version, proposal })).status).toBe(
    200,
  );
  expect(readdirSync(world.path('data/reviews'))).toEqual(['jia.csv']);
}, 120_000);
