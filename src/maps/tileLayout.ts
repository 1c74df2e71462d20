/** A province as a tile: its place in a grid of equal squares. */
export interface Tile {
  /** Code of GB/T 2260. */
  readonly code: string;
  /** Short form of the name: 内蒙古. */
  readonly zh: string;
  readonly en: string;
  /** Two letters of ISO 3166-2:CN, for where the English name does not fit. */
  readonly letters: string;
  readonly column: number;
  readonly row: number;
}

/**
 * Each province roughly where a reader looks for it; a province touches most of those that it borders on. The strait
 * between 福建 and 台湾 is an empty tile, the islands stand beneath the coast.
 */
const LAYOUT = `
  .     .     .     .     .     黑龙江 .
  .     .     .     .     .     吉林  .
  新疆  甘肃  宁夏  内蒙古 北京  辽宁  .
  西藏  青海  陕西  山西  河北  天津  .
  .     四川  重庆  河南  山东  江苏  .
  .     云南  贵州  湖北  安徽  浙江  上海
  .     .     广西  湖南  江西  福建  .
  .     .     .     澳门  广东  香港  台湾
  .     .     海南  .     .     .     .`;

const NAMES = `
  110000 北京 BJ Beijing
  120000 天津 TJ Tianjin
  130000 河北 HE Hebei
  140000 山西 SX Shanxi
  150000 内蒙古 NM Inner Mongolia
  210000 辽宁 LN Liaoning
  220000 吉林 JL Jilin
  230000 黑龙江 HL Heilongjiang
  310000 上海 SH Shanghai
  320000 江苏 JS Jiangsu
  330000 浙江 ZJ Zhejiang
  340000 安徽 AH Anhui
  350000 福建 FJ Fujian
  360000 江西 JX Jiangxi
  370000 山东 SD Shandong
  410000 河南 HA Henan
  420000 湖北 HB Hubei
  430000 湖南 HN Hunan
  440000 广东 GD Guangdong
  450000 广西 GX Guangxi
  460000 海南 HI Hainan
  500000 重庆 CQ Chongqing
  510000 四川 SC Sichuan
  520000 贵州 GZ Guizhou
  530000 云南 YN Yunnan
  540000 西藏 XZ Xizang
  610000 陕西 SN Shaanxi
  620000 甘肃 GS Gansu
  630000 青海 QH Qinghai
  640000 宁夏 NX Ningxia
  650000 新疆 XJ Xinjiang
  710000 台湾 TW Taiwan
  810000 香港 HK Hong Kong
  820000 澳门 MO Macao`;

const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

const places = new Map(
  lines(LAYOUT).flatMap((names, row) => names.map((name, column) => [name, { column, row }] as const)),
);

/** All 34 provinces, in the order of their codes. */
export const TILES: readonly Tile[] = lines(NAMES).map(([code = '', zh = '', letters = '', ...en]) => {
  const place = places.get(zh);
  if (place === undefined) throw new Error(`missing tile: ${zh}`);
  return { code, zh, en: en.join(' '), letters, ...place };
});

/** Size of the grid, in tiles. */
export const TILE_COLUMNS = 1 + Math.max(...TILES.map(({ column }) => column));
export const TILE_ROWS = 1 + Math.max(...TILES.map(({ row }) => row));

const byCode = new Map(TILES.map((tile) => [tile.code, tile]));

/** The tile of a province; undefined for every other region. */
export const tileOf = (code: string): Tile | undefined => byCode.get(code);
