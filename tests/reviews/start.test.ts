import { expect, test } from 'vitest';

import { formatDoubts } from '../../scripts/data.ts';
import { readBulletins, readCollection } from '../../scripts/data/collection.ts';
import { reviewVerb } from '../../scripts/review.ts';
import { createWorld, run } from '../scripts/world.ts';
import { TEXT } from './example.ts';
import { writeCollection } from './process.ts';

test('a bulletin that is not there is told with those that are', async () => {
  const world = createWorld();
  writeCollection(world.root);
  expect(await run(reviewVerb, ['jib@12', '--root', world.root], world)).toEqual({
    code: 1,
    error: 'unknown bulletin: jib; expected jia',
  });
});

test('after a change of a source the two ways out are shown, each as a command', async () => {
  const world = createWorld();
  writeCollection(world.root);
  world.write('data/bulletins/jia/source.txt', TEXT.replace('210', '211'));
  expect((await run(reviewVerb, ['--root', world.root], world)).code).toBe(1);
  expect(world.err()).toContain('git checkout -- /data/bulletins/jia/source.txt');
  expect(world.err()).toMatch(/npm run add -- \S+\.txt --version-of jia/);
});

test('the tables end with what is doubtful, and the command that opens the review there', () => {
  const world = createWorld();
  const text = `${TEXT}\n2023年，专职队员由1204人增加到1505人，增长35%。\n`;
  writeCollection(world.root, text);
  const { input } = readBulletins(readCollection(world.root, world.effects), world.effects);
  const start = text.indexOf('2023年，专职');
  expect(formatDoubts(input, 'en')).toBe(
    `\ndoubtful: 1 in 1 documents; most in:\n  1: npm run review -- jia@${start}\n`,
  );
  expect(formatDoubts({ ...input, readings: [] }, 'zh')).toBe('');
});
