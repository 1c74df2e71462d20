import { characterSet } from '../../text/characterSet.ts';
import type { Span } from '../../text/span.ts';
import { createWordTable } from '../../text/times/words.ts';

/** A rhythm printed as an adjective of an activity: 月 in 月调度, 季度 in 季度例会. */
export interface Rhythm extends Span {
  /** ISO 8601 duration between its turns. */
  readonly every: string;
  /** Offset of the activity, which several rhythms may share. */
  readonly activityStart: number;
  /** Offset behind the activity: 周会商 ends behind 会商. */
  readonly activityEnd: number;
  /** It holds for one year of a plan: 开展年度…活动. */
  readonly yearly: boolean;
}

const RHYTHMS = createWordTable<string>([
  ['日 每日', 'P1D'],
  ['周 每周', 'P1W'],
  ['旬', 'P10D'],
  ['双周', 'P2W'],
  ['半月', 'P15D'],
  ['月 月度', 'P1M'],
  ['双月', 'P2M'],
  ['季 季度', 'P3M'],
  ['半年 半年度', 'P6M'],
  ['年 年度', 'P1Y'],
]);

const beginsRhythm = characterSet(RHYTHMS.words);

/** What is done in turns. The noun must follow the rhythm at once. */
const ACTIVITIES = createWordTable<true>([
  [
    '报告 报送 通报 调度 会商 例会 联席会 联席会议 会议 讲评 点评 评估 评价 考核 考评 排查 巡查 检查 抽查 督查 督导',
    true,
  ],
  [
    '研判 分析 总结 盘点 公示 公布 清单 报表 报制度 小结 晾晒 排名 评比 管控 防火检查 防火巡查 演练 培训 拉练 推进会 协调会',
    true,
  ],
  [
    '碰头会 工作例会 调度会 分析会 研判会 会商会 视频调度 回访 走访 巡检 维护 保养 测试 督办 自查 自检 提醒 提示 曝光 更新 述职',
    true,
  ],
  [
    '安全检查 安全排查 安全例会 隐患排查 集中曝光 专题研究 形势分析 研究 部署 推进 反馈 汇总 统计 通报会 对账 销账 检修 复盘',
    true,
  ],
]);

const YEARLY_HOSTS = createWordTable<true>([['开展 组织 组织开展 实施 进行 举办 落实', true]]);
const YEARLY_ENDS = '活动 考核 评估 检查 演练 培训 督查 巡查 评议 述职 抽查 审计 总结'.split(' ');

/** Words behind which an adjective of rhythm can stand; the last character of 建立, 落实, 严格执行, 和 …. */
const isBoundaryAt = characterSet(
  '立实行格持全善施展和与及或好定化取推度抓以管查报告会评商了”’“‘、，,；;。：（( \n\t',
);
/** 纳入年度考核 names a yardstick, not a duty. */
const YARDSTICKS = ['纳入', '列入', '作为', '根据', '按照', '计入', '依据', '结合'];

/**
 * The rhythms that start exactly at the offset: one for 月调度, three for 日周月排查制度. Empty where the words do not
 * name an activity done in turns.
 */
function readRhythms(text: string, at: number): readonly Rhythm[] {
  const first = RHYTHMS.at(text, at);
  if (first === null || isYardstick(text, at)) return [];
  const turns: { start: number; end: number; every: string }[] = [];
  let end = at;
  for (let turn = 0; turn < 5; turn++) {
    const next = turns.length > 0 && text[end] === '、' ? end + 1 : end;
    const word = RHYTHMS.at(text, next);
    if (word === null) break;
    turns.push({ start: next, end: next + word.word.length, every: word.value });
    end = next + word.word.length;
  }
  const activity = ACTIVITIES.at(text, end);
  // A list 日、周、月 without an activity behind it is none; 周报告、月调度 are two, each with its own.
  if (activity === null) return readYearly(text, at, first.word);
  let activityEnd = end + activity.word.length;
  for (const word of ['制度', '机制']) if (text.startsWith(word, activityEnd)) activityEnd += word.length;
  const rhythms: Rhythm[] = [];
  for (const turn of turns) rhythms.push({ ...turn, activityStart: end, activityEnd, yearly: false });
  return rhythms;
}

function isYardstick(text: string, at: number): boolean {
  const lead = text.slice(Math.max(0, at - 3), at);
  return YARDSTICKS.some((word) => lead.includes(word));
}

/** 「开展年度行业消防安全“四个一”活动」: a verb of holding before 年度, the activity at the end of its object. */
function readYearly(text: string, at: number, word: string): Rhythm[] {
  if (word !== '年度') return [];
  const hosted = YEARLY_HOSTS.at(text, at - 2) ?? YEARLY_HOSTS.at(text, at - 4);
  if (hosted === null) return [];
  let end = at + 2;
  while (end < at + 26 && end < text.length && !'，。；、,;：\n'.includes(text.charAt(end))) end++;
  const object = text.slice(at + 2, end);
  if (!YEARLY_ENDS.some((activity) => object.endsWith(activity))) return [];
  return [{ start: at, end: at + 2, every: 'P1Y', activityStart: at + 2, activityEnd: end, yearly: true }];
}

/** Every rhythm of a stretch that is printed as an adjective, in order. */
export function findRhythms(text: string, span: Span): Rhythm[] {
  const adjectives: Rhythm[] = [];
  for (let at = span.start; at < span.end; at++) {
    if (!beginsRhythm(text, at) || (at > 0 && !isBoundaryAt(text, at - 1))) continue;
    const rhythms = readRhythms(text, at);
    const last = rhythms.at(-1);
    if (last === undefined) continue;
    adjectives.push(...rhythms);
    at = last.end - 1;
  }
  return adjectives;
}
