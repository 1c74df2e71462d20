import type { RegionLevel } from './regions.ts';

/**
 * Endings that only say what kind of division a region is, longest first. 自治区 and 自治州 also lose the peoples named
 * before them: 广西壮族自治区 → 广西.
 */
const endings: Readonly<Record<Exclude<RegionLevel, 'nation'>, readonly string[]>> = {
  province: ['特别行政区', '自治区', '省', '市'],
  prefecture: ['自治州', '地区', '盟', '市'],
  county: ['自治县', '自治旗', '特区', '林区', '矿区', '县', '市', '区', '旗'],
  township: [
    '街道办事处',
    '地区办事处',
    '镇人民政府',
    '乡人民政府',
    '民族苏木',
    '民族乡',
    '民族镇',
    '办事处',
    '街道',
    '地区',
    '苏木',
    '乡',
    '镇',
  ],
};

/** The peoples whose names stand in the names of autonomous divisions, longest first. */
const peoples: readonly string[] = (
  '维吾尔族 维吾尔 哈萨克族 哈萨克 柯尔克孜族 柯尔克孜 塔吉克族 塔吉克 俄罗斯族 鄂伦春族 鄂温克族 达斡尔族 乌孜别克族 ' +
  '各族 蒙古族 朝鲜族 仡佬族 毛南族 仫佬族 土家族 傈僳族 拉祜族 纳西族 景颇族 布朗族 普米族 德昂族 独龙族 基诺族 撒拉族 东乡族 保安族 ' +
  '裕固族 锡伯族 布依族 哈尼族 高山族 门巴族 珞巴族 阿昌族 塔塔尔族 赫哲族 壮族 回族 藏族 苗族 彝族 侗族 瑶族 白族 傣族 黎族 畲族 ' +
  '土族 羌族 佤族 水族 怒族 京族 满族'
).split(' ');

/**
 * The usual short form of a published name: 内蒙古自治区 → 内蒙古, 延边朝鲜族自治州 → 延边, 金盏地区 → 金盏. A name whose
 * short form would be a single character (东区, 城区) has none and is returned as it is.
 */
export function shortRegionName(name: string, level: RegionLevel): string {
  if (level === 'nation') return name;
  const ending = endings[level].find((candidate) => name.endsWith(candidate));
  if (ending === undefined) return name;
  let short = name.slice(0, -ending.length);
  if (ending.startsWith('自治') || ending.startsWith('民族')) short = withoutPeoples(short);
  return short.length < 2 ? name : short;
}

/**
 * All usual short forms of a published name; none where it has none. Autonomous divisions are also called by their kind
 * alone: 延边州 for 延边朝鲜族自治州, 岫岩县 for 岫岩满族自治县.
 */
export function shortRegionNames(name: string, level: RegionLevel): readonly string[] {
  const short = shortRegionName(name, level);
  if (short === name) return [];
  const kind = /自治([州县旗])$/u.exec(name)?.[1];
  return kind === undefined ? [short] : [short, short + kind];
}

/** Drops the peoples at the end of a name: 黔东南苗族侗族 → 黔东南. */
function withoutPeoples(name: string): string {
  let rest = name;
  for (;;) {
    const people = peoples.find(
      (candidate) => rest.endsWith(candidate) && rest.length - candidate.length >= 2,
    );
    if (people === undefined) return rest;
    rest = rest.slice(0, -people.length);
  }
}

/**
 * The stems that a printed name may have at a level, where its ending is another than the published one: 金盏乡 and 金盏街道
 * both give 金盏, under which 金盏地区 is found. Empty where the name has no ending of that level.
 */
export function regionStem(name: string, level: 'county' | 'township'): string {
  const ending = endings[level].find((candidate) => name.endsWith(candidate));
  if (ending === undefined) return '';
  const short = shortRegionName(name, level);
  return short === name ? '' : short;
}
