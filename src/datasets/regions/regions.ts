import type { Message } from '../../text/message.ts';
import { compare } from '../../text/compare.ts';
import { nationCode, normalizeRegionCode } from './regionsCode.ts';
import { findRegion } from './regionsFind.ts';
import { shortRegionNames } from './regionsNames.ts';

/** Depth of a region: the nation, 省级, 地级, 县级, 乡级. */
export type RegionLevel = 'nation' | 'province' | 'prefecture' | 'county' | 'township';

/** A division of the country as published in the statistical code list of June 2023. */
export interface Region {
  /** GB/T 2260 code of six digits; nine for towns and streets; `000000` for the nation. */
  readonly code: string;
  /** Name as published: 昆都仑区. */
  readonly name: string;
  readonly level: RegionLevel;
  /** Code of the region that it belongs to; empty for the nation. A district of a municipality belongs to the municipality. */
  readonly parent: string;
}

/** A name that was resolved. */
export interface FoundRegion {
  readonly region: Region;
  /** The name as it was asked for. */
  readonly printed: string;
  /** True where the printed name is neither the published one nor its short form: 金盏乡, published 金盏地区. */
  readonly differs: boolean;
}

/** One row of a code list; codes of 2, 4, 6 or 9 digits. */
export interface RegionRow {
  readonly code: string;
  readonly name: string;
}

/** What `createRegions` is built from. Towns are asked for only when a town is: their list is the long one. */
interface RegionRows {
  readonly provinces: readonly RegionRow[];
  readonly cities: readonly RegionRow[];
  readonly areas: readonly RegionRow[];
  readonly streets: () => readonly RegionRow[];
  /** Other names of a region, from `data/regions/aliases.csv`: 昆区 for 昆都仑区. */
  readonly aliases: readonly RegionRow[];
}

/** The regions of the country, by code and by name. */
export interface Regions {
  /** The region with this code, in any of its spellings: `15`, `1502`, `150203`, `150203000`, `500118100`. */
  byCode(code: string): Region | undefined;
  /** The region above; undefined for the nation and for an unknown code. */
  parent(code: string): Region | undefined;
  /** Regions above, nearest first, the nation last. */
  ancestors(code: string): readonly Region[];
  /** Regions directly below, in the order of their codes. */
  children(code: string): readonly Region[];
  /** True where `code` is `within` or lies in it. */
  isWithin(code: string, within: string): boolean;
  /**
   * The region that a document of `within` (the nation where it is not given) means by a name: its own divisions come
   * first, then the regions above it, then their other divisions. A name that still fits several regions, and one that
   * fits none, is a message that lists what was found.
   */
  findRegion(name: string, within?: string): FoundRegion | Message;
  /** Every region of the levels above the township, in the order of their codes. */
  readonly counties: readonly Region[];
  /** Regions with this name, short name or alias; used by `findRegion`. */
  named(name: string): { readonly full: readonly Region[]; readonly short: readonly Region[] };
}

/** Placeholders of the code list that stand for no region of their own: 110100 市辖区, 429000 省直辖县级行政区划. */
const placeholders: ReadonlySet<string> = new Set([
  '市辖区',
  '县',
  '省直辖县级行政区划',
  '自治区直辖县级行政区划',
]);

/** The regions that the code list leaves out; codes of GB/T 2260. */
const beyondTheList: readonly RegionRow[] = [
  { code: '71', name: '台湾省' },
  { code: '81', name: '香港特别行政区' },
  { code: '82', name: '澳门特别行政区' },
];

/** Builds the regions from parsed rows. Pure; the codes of towns are indexed on the first question that needs them, their names likewise. */
export function createRegions(rows: RegionRows): Regions {
  const byCode = new Map<string, Region>();
  const childrenOf = new Map<string, Region[]>();
  const full = new Map<string, Region[]>();
  const short = new Map<string, Region[]>();
  let towns: readonly Region[] | null = null;
  let hasTownNames = false;

  function addCode(row: RegionRow, level: RegionLevel): Region | null {
    const code = normalizeRegionCode(row.code);
    if (code === '' || byCode.has(code) || placeholders.has(row.name)) return null;
    const region: Region = { code, name: row.name, level, parent: parentOf(code, level) };
    byCode.set(code, region);
    return region;
  }

  function addNames(region: Region): void {
    if (region.parent !== '') push(childrenOf, region.parent, region);
    push(full, region.name, region);
    for (const name of shortRegionNames(region.name, region.level)) push(short, name, region);
  }

  function add(row: RegionRow, level: RegionLevel): void {
    const region = addCode(row, level);
    if (region !== null) addNames(region);
  }

  function parentOf(code: string, level: RegionLevel): string {
    if (level === 'nation') return '';
    if (level === 'province') return nationCode;
    if (level === 'township') return code.slice(0, 6);
    const city = `${code.slice(0, 4)}00`;
    return level === 'county' && byCode.has(city) ? city : `${code.slice(0, 2)}0000`;
  }

  function needTowns(): readonly Region[] {
    towns ??= rows.streets().flatMap((row) => addCode(row, 'township') ?? []);
    return towns;
  }

  function needTownNames(): void {
    if (hasTownNames) return;
    hasTownNames = true;
    for (const region of needTowns()) addNames(region);
    for (const row of rows.aliases) if (row.code.length > 6) addAlias(row);
  }

  function addAlias(row: RegionRow): void {
    const region = byCode.get(normalizeRegionCode(row.code));
    if (region !== undefined) push(short, row.name, region);
  }

  add({ code: nationCode, name: '全国' }, 'nation');
  for (const row of [...rows.provinces, ...beyondTheList]) add(row, 'province');
  for (const row of rows.cities) add(row, 'prefecture');
  for (const row of rows.areas) add(row, 'county');
  const counties = [...byCode.values()].sort((a, b) => compare(a.code, b.code));
  for (const row of rows.aliases) if (row.code.length <= 6) addAlias(row);

  const regions: Regions = {
    counties,
    byCode(code) {
      const normal = normalizeRegionCode(code);
      if (normal.length > 6) needTowns();
      return byCode.get(normal);
    },
    parent(code) {
      return byCode.get(regions.byCode(code)?.parent ?? '');
    },
    ancestors(code) {
      const above: Region[] = [];
      for (let next = regions.parent(code); next !== undefined; next = byCode.get(next.parent))
        above.push(next);
      return above;
    },
    children(code) {
      const normal = normalizeRegionCode(code);
      if (!normal.endsWith('00') || byCode.get(normal)?.level === 'prefecture' || !childrenOf.has(normal))
        needTownNames();
      return [...(childrenOf.get(normal) ?? [])].sort((a, b) => compare(a.code, b.code));
    },
    // The digits of a code are its path, so that this needs no list: 15 holds 1502 holds 150203.
    isWithin(code, within) {
      const outer = normalizeRegionCode(within);
      if (outer === '') return false;
      return (
        outer === nationCode ||
        normalizeRegionCode(code).startsWith(outer.replace(/^(..)(?:0000|(..)00)$/, '$1$2'))
      );
    },
    findRegion: (name, within = nationCode) => findRegion(regions, name, within),
    named(name) {
      needTownNames();
      return { full: full.get(name) ?? [], short: short.get(name) ?? [] };
    },
  };
  return regions;
}

function push(map: Map<string, Region[]>, key: string, region: Region): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [region]);
  else if (!list.includes(region)) list.push(region);
}
