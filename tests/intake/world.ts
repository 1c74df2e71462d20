import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { World } from '../scripts/world.ts';
import type { Ask } from '../../scripts/add/metadata.ts';

import { addTo } from '../../scripts/add.ts';
import { createWorld, run } from '../scripts/world.ts';

/** A project of its own: the catalogues, and either the five bulletins or none. */
export function createProject(withBulletins = true): World {
  const world = createWorld();
  for (const name of ['indicators.csv', 'campaigns.yaml', 'regions', 'breaks.csv', 'facts'])
    cpSync(join('data', name), world.path(`data/${name}`), { recursive: true });
  if (withBulletins) cpSync('data/bulletins', world.path('data/bulletins'), { recursive: true });
  else mkdirSync(world.path('data/bulletins'), { recursive: true });
  return world;
}

/** Runs `add` in a project, as the command line does. */
export function add(world: World, args: readonly string[], ask: Ask | null = null): ReturnType<typeof run> {
  return run((given, effects) => addTo(world.root, given, effects, ask), args, world);
}

/** Ids of the bulletins of a project, and whatever else stands beside them. */
export const bulletinsOf = (world: World): readonly string[] => {
  const folder = world.path('data/bulletins');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};

/** Every file below a folder with its size, to see that nothing was written. */
export function treeOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(join(folder, name)).size}`)
    .sort();
}
