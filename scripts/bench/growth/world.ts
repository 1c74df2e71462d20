import { hash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Effects } from '../../run/effects.ts';
import type { GrowthDocument, GrowthRegion } from './documents.ts';

import { loadRegions } from '../../../src/datasets/regions/regionsLoad.ts';
import { readText, REGIONS_FILE } from '../../data/catalogue.ts';

/** The counties of the code list, each named with the regions that it lies in. */
export function growthRegions(effects: Effects): GrowthRegion[] {
  const regions = loadRegions(readText(REGIONS_FILE, effects));
  return regions.counties
    .filter(({ level, code }) => level === 'county' && /^\d{6}$/.test(code))
    .map(({ code, name }) => {
      const around = regions.ancestors(code).filter(({ level }) => level !== 'nation');
      return { code, name: [...around.map((region) => region.name), name].join('') };
    });
}

/** What of the project a build needs, beside `data/`. */
const COPIED = ['src', 'scripts', 'docs', 'public', 'tests/corpus'] as const;
const FILES = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'tsconfig.astro.json'] as const;

/** Made by builds: a world begins without. */
const MADE = ['public/data', 'public/embed'];

/**
 * A copy of the project in a folder of its own, with its own caches: what is built there is built for the first time, and what is added
 * is added to the five bulletins and the facts of the project.
 */
export function createGrowthWorld(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of [...COPIED, 'data'])
    cpSync(name, join(folder, name), { recursive: true, filter: (path) => path !== MADE[0] });
  for (const name of FILES) cpSync(name, join(folder, name));
  for (const name of readdirSync('node_modules')) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  }
}

/** Adds a document, or puts a corrected one in its place. */
export function writeGrowthDocument(folder: string, document: GrowthDocument): void {
  const { id, title, publisher, region, published, text } = document;
  const own = join(folder, 'data/bulletins', id);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'source.txt'), text);
  const sidecar = {
    title,
    publisher,
    region,
    published,
    number: '',
    genre: 'report',
    url: '',
    language: 'zh-CN',
    sha256: hash('sha256', text),
  };
  const lines = Object.entries(sidecar).map(([key, value]) => `${key}: ${value === '' ? '""' : value}`);
  writeFileSync(join(own, 'bulletin.yaml'), `${lines.join('\n')}\n`);
}
