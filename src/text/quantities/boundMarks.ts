import { characterSet } from '../characterSet.ts';
import type { Span } from '../span.ts';
import { Trie } from '../trie.ts';
import { readSimpleQuantity } from './simple.ts';
import { classifyUnit } from './units.ts';

/** A word beside a number that says how the number stands to the true one. The span is the word itself. */
export interface BoundMark extends Span {
  /** `or_more` 以上 and `or_less` 以下 leave it to the caller whether a result or a threshold is meant. */
  readonly bound: 'about' | 'over' | 'under' | 'at_least' | 'at_most' | 'or_more' | 'or_less';
}

type BoundName = BoundMark['bound'];

const BEFORE: Readonly<Partial<Record<BoundName, string>>> = {
  about: '约 大约 大概 约合 约为 约占 约有 约计 折合约 合计约 共约 近似 大致 估计 ≈ 大体',
  over: `超 超过 已超 已超过 超出 突破 已突破 逾 已逾 过 已过 破 已破 上 多于 高于 大于 高出 跨过 跨越 迈过 站上 越过 冲破 > ＞`,
  under:
    '近 将近 接近 逼近 靠近 临近 不足 不到 未到 未满 不满 未达 未达到 低于 小于 少于 未超过 未超 差不多 几近 几乎 < ＜',
  at_least: `不少于 不低于 不小于 不短于 不弱于 不得少于 不得低于 不得小于 不应少于 不应低于 不应小于 不能少于 不能低于 至少 最少 起码 最低不少于 大于等于 大于或等于
    大于或者等于 不亚于 不下 不下于 至少要 不低 应不少于 应不低于 须不少于 ≥ ≧ >= ＞= 〉= 保底 优于或等于 不宜低于 不宜少于 不宜小于 不宜短于 原则上不少于 原则上不低于 少则`,
  at_most: `不超过 不超 不得超过 不应超过 不能超过 不可超过 不准超过 严禁超过 不多于 不高于 不大于 不长于 不得多于 不得高于 不得大于 不应高于 不应大于 不应多于 不能高于 至多 最多 最高不超过
    最长不超过 最多不超过 小于等于 小于或等于 低于或等于 ≤ ≦ <= ＜= 不突破 不得突破 不能突破 不逾 不宜超过 不宜大于 不宜高于 不宜多于 不宜长于 没有超过 没超过 并未超过 从未超过 均未超过 都未超过`,
};

const AFTER: Readonly<Partial<Record<BoundName, string>>> = {
  about: '左右 上下 前后 许 不等',
  over: '有余 出头 开外 挂零',
  or_more:
    '以上 及以上 或以上 或者以上 之上 或更多 或者更多 及其以上 （含）以上 (含)以上 含以上 （含本数）以上 (含本数)以上 （含）及以上',
  or_less:
    '以下 及以下 或以下 或者以下 之下 或更少 或者更少 及其以下 （含）以下 (含)以下 含以下 （含本数）以下 (含本数)以下 （含）及以下',
  at_most: '以内 之内 以里 （含）以内 (含)以内 封顶',
};

/** Words that hold a mark without its meaning: 节约100万, 侦破120起, 通过3项, 网上200件, 附近5家. */
const LEFT_OF: Readonly<Record<string, string>> = {
  约: '节预契公制条签履合特邀毁违婚相集简俭纽誓文和爽要续赴践商',
  过: '通经不路渡度穿跨错来走见听说看做办去已均均难功悔罪补记',
  超: '赶反高中英西意德法',
  破: '侦攻爆打说残损',
  上: '网线会路街船车山岸海陆水地面身场基之马班台桌楼早晚加赶跟看用带送登报关考爱赛如桥总原手',
  近: '附邻最新亲晚远就',
  逾: '不',
};

/** 以下简称, 左右两侧, 上下功夫: longer words that begin like a mark. */
const RIGHT_OF: Readonly<Record<string, readonly string[]>> = {
  以下: '以下简称 以下几 以下统称 以下问题 以下措施 以下方面 以下工作 以下要求'.split(' '),
  以上: '以上问题 以上措施 以上工作'.split(' '),
  左右: '左右两 左右侧 左右手 左右岸'.split(' '),
  上下: '上下功夫 上下游 上下班 上下学 上下联动 上下车 上下贯通 上下左右 上下级 上下楼'.split(' '),
  前后: '前后方 前后对比'.split(' '),
  许: '许可 许多 许诺 许昌 许愿 许久'.split(' '),
  之下: ['之下的'],
  不等: ['不等式'],
};

/** What may stand between the mark and the number: 超过了300, 约占三成, 至少要有10个. */
const isFiller = characterSet('了到达为至有是占在要需及近多计 \u3000');
const MOST_FILLERS = 3;

interface Mark {
  readonly word: string;
  readonly bound: BoundName;
}

const listed = (source: Readonly<Partial<Record<BoundName, string>>>): Mark[] =>
  (Object.entries(source) as [BoundName, string][]).flatMap(([bound, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => ({ word, bound })),
  );

/** Marks in front of a number by their last character, the longest first: they are read from the number back. */
const before = Map.groupBy(
  listed(BEFORE).sort((a, b) => b.word.length - a.word.length),
  ({ word }) => word.charCodeAt(word.length - 1),
);
const endsMark = characterSet(listed(BEFORE).map(({ word }) => word.slice(-1)));
const after = new Trie<Mark>();
for (const mark of listed(AFTER)) after.set(mark.word, () => mark);

/** 上千, 上百万: the only numbers that 上 stands before. */
const BARE_MAGNITUDE = '百千万亿佰仟萬億';

/** Reads the mark that ends at `start`, spaces and 了 到 达 为 allowed between; null where there is none. */
export function readBoundBefore(text: string, start: number): BoundMark | null {
  let end = start;
  for (let fillers = 0; fillers <= MOST_FILLERS && end > 0; fillers++, end--) {
    const mark = readMarkEndingAt(text, end, start);
    if (mark !== null) return mark;
    if (!isFiller(text, end - 1)) return null;
  }
  return null;
}

function readMarkEndingAt(text: string, end: number, number: number): BoundMark | null {
  if (!endsMark(text, end - 1)) return null;
  for (const { word, bound } of before.get(text.charCodeAt(end - 1)) ?? []) {
    if (!text.endsWith(word, end)) continue;
    const start = end - word.length;
    if (LEFT_OF[word]?.includes(text[start - 1] ?? '|') ?? false) return null;
    if (
      word === '上' &&
      (end !== number || text[start - 1] === '以' || !BARE_MAGNITUDE.includes(text[number] ?? '|'))
    )
      return null;
    if (word === '近' && isRecent(text, start, number)) return null;
    return { start, end, bound };
  }
  return null;
}

/** 近3年, 近五个月 look back; 历时近3年, 长达近两个月 last almost that long. */
function isRecent(text: string, at: number, number: number): boolean {
  const quantity = readSimpleQuantity(text, number);
  if (quantity === null || classifyUnit(quantity.unit) !== 'time' || quantity.mark !== null) return false;
  if (
    quantity.unit === '岁' ||
    quantity.unit === '周岁' ||
    quantity.unit === '学时' ||
    quantity.unit === '课时'
  )
    return false;
  return !LASTING.some((word) => text.startsWith(word, at - word.length));
}

const LASTING = '历时 历经 持续 用时 长达 耗时 为期 达 了 时长 超过 已有 已'.split(' ');

/** Reads the mark that starts at `end`, one or two spaces allowed between; null where there is none. */
export function readBoundAfter(text: string, end: number): BoundMark | null {
  let start = end;
  while (start < end + 2 && text[start] === ' ') start++;
  const mark = after.longest(text, start, text.length);
  if (mark === null) return null;
  const { word, bound } = mark;
  if (RIGHT_OF[word]?.some((longer) => text.startsWith(longer, start)) ?? false) return null;
  return { start, end: start + word.length, bound };
}
