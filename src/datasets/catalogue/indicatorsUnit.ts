/**
 * Classes of printed units. Times, persons, attendances and households are different things even where they are counted
 * of one deed: an indicator takes the units of one class only. Classifiers that stand in no class (个, 件, 处, 家 …) count
 * whatever their noun says and go with any.
 */
const classes: Readonly<Record<string, readonly string[]>> = {
  events: ['起', '次', '场', '场次', '期', '期次', '轮', '轮次', '堂', '堂课', '趟', '班', '批'],
  persons: ['人', '名', '位', '口'],
  attendances: ['人次', '万人次'],
  vehicles: ['辆次', '台次', '车次', '艘次', '架次', '辆（台）次', '台(辆)次', '辆(台)次'],
  households: ['户', '户次', '万户'],
  money: ['元', '美元'],
  shares: ['%', '‰', '1', '成'],
  ratios: [':1'],
  area: ['平方米', '㎡', '亩', '公顷', '平方公里'],
  length: ['公里', '千米', '米', '延米', 'km'],
  mass: ['吨', '公斤', '千克'],
  time: ['小时', '分钟', '秒', '天', '日'],
  batches: ['批次', '组', '批次数'],
};

const classOf: ReadonlyMap<string, string> = new Map(
  Object.entries(classes).flatMap(([name, units]) => units.map((unit): [string, string] => [unit, name])),
);

/** The class of a unit: `events`, `persons` …; empty for a classifier that goes with any, and where none is printed. */
function unitClass(unit: string): string {
  return classOf.get(unit) ?? '';
}

/** The units of a cell; `-` stands for no unit and becomes an empty string. */
export function parseUnits(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '')
    .map((unit) => (unit === '-' ? '' : unit));
}

/** What is wrong with a cell of units, in words; empty where nothing is. */
export function findUnitFault(cell: string): string {
  const units = parseUnits(cell);
  if (units.length === 0) return 'at least one unit';
  const distinct = [...new Set(units.map(unitClass).filter((name) => name !== ''))];
  return distinct.length <= 1 ? '' : `units of one class, not of ${distinct.join(' and ')}`;
}
