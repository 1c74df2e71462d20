import { WORD } from '../../text/lexicon/words.ts';
import type { Span } from '../../text/span.ts';
import type { Role } from '../figure.ts';
import { clauseEnd, clauseStart, hasClass, isVerb, type Sentence, textOf } from '../sentence.ts';
import type { Counted } from './frame.ts';
import type { Mood } from './moods.ts';

/** Surroundings of a sentence that decide where its own words do not. */
export interface RoleContext {
  /** Mood that the sentence before it in the paragraph leaves. */
  readonly paragraph: Mood;
  /** Mood of the headings above. */
  readonly section: Mood;
  /** Mood of the document by its title and genre. */
  readonly document: Mood;
}

/** Cues that decide in any document; the nearest in front of the figure wins. */
const AHEAD =
  /计划(?!生育|单列|完成情况)|拟(?!定|人|建筑)|预计|力争|争取|预算(?!执行|完成|收入|支出|管理|单位)|下一步|下步|明年|后年|有望|即将|届时|(?:目标|任务|指标|规划)(?:数|量|任务)?[为是：:]|(?:规划|计划)(?:新建|建设|到)|确保(?=[\p{Script=Han}]{0,12}(?:达|控制|以上|以内|不|完成))|到20[2-9]\d年(?!底?(?:已|的))|今后[一二三四五\d]年|未来[一二三四五\d]年|(?:我们|我市|我省|我县|我区|今年|全年)要/gu;
const PAST =
  /已(?!知)|了(?!解|却|不起|如指掌)|累计|共(?=[\p{Script=Han}]{0,4}(?:检查|排查|发生|接|出动|有|投|整|查|组织|开展|完成|培训|发放|处|建))|截至|截止目前|去年|上年|前年|同比|环比|比上年|较上年|目前|现有|以来/gu;
/** Cues that decide only where nothing around the sentence does. */
const WEAK_AHEAD = /要(?!求|素|点|闻|道|害|件|地|塞)|应当|必须|须|不得|年内|底前|末前|提高到|提升到|达到|完成|确保|目标/u;

/** What follows a number and says that it was the goal: 完成40所的年度目标. */
const GOAL_BEHIND = /^的?(?:年度|全年|既定|省定|市定|区定|本年度)?(?:目标|任务|计划|指标)(?!完成率|数据|均已)/u;
/** What stands right in front and says the same: 年度任务2万个, 目标40所. */
const GOAL_BEFORE = /(?:目标|任务|计划|指标|规划)(?:任务)?(?:数|量)?[为是]?[：:]?$/u;
const RULE_BEHIND = /^的?(?:要求|标准|规定|底线|门槛|红线)/u;
/** 10人及以上的自建房, 500平方米以上的场所: a threshold that tells which ones are meant. */
const THRESHOLD_BEHIND =
  /^(?:及|\(含\)|（含）)?以[上下](?:的|（|[\p{Script=Han}]{0,4}(?:场所|单位|企业|建筑|小区|人员|事故|火灾|公司|工程|项目|老人|老年人|群众))/u;

/** 将 is a future where a verb follows (将达到2800座), a preposition where a noun does (将30件问题纳入督办). */
function futureAt(sentence: Sentence, to: number): number {
  for (let i = to - 1; i >= 0; i--) {
    const token = sentence.tokens[i];
    if (token === undefined || textOf(sentence, token) !== '将') continue;
    const next = sentence.tokens[i + 1];
    if (isVerb(next) || next?.kind === 'time' || hasClass(next, WORD.adverb | WORD.preposition | WORD.conjunction)) return token.start - sentence.start;
  }
  return -1;
}

function lastCue(cue: RegExp, text: string): number {
  let at = -1;
  for (const found of text.matchAll(cue)) at = found.index;
  return at;
}

/** Mood of the words in front of token `at`: the nearest strong cue wins. */
function leadMood(sentence: Sentence, at: number): Mood {
  const token = sentence.tokens[at];
  if (token === undefined) return null;
  const text = sentence.source.slice(sentence.start, token.start);
  const ahead = Math.max(lastCue(AHEAD, text), futureAt(sentence, at));
  const past = lastCue(PAST, text);
  if (ahead < 0 && past < 0) return null;
  return ahead > past ? 'ahead' : 'past';
}

/** 每季度, 每个社区, 各村均: a rule for each of them, again and again. */
function isDistributive(sentence: Sentence, at: number): boolean {
  const from = clauseStart(sentence, at);
  for (let i = from; i < clauseEnd(sentence, at); i++) {
    const token = sentence.tokens[i];
    if (token === undefined) continue;
    if (token.time?.kind === 'recurring') return true;
    if (i < at && /每|人均|户均|人手/u.test(textOf(sentence, token))) return true;
  }
  return false;
}

/** Whether the figure sets a rule that holds again and again: 每季度至少1次, 不得超过30分钟, 每队不少于6人. */
function isStanding(sentence: Sentence, at: number, counted: Counted, isBounded: boolean): boolean {
  if (counted.unitClass === 'event' && counted.quantity.value < 10 && (isBounded || isDistributive(sentence, at))) return true;
  if (!isBounded) return false;
  if (counted.unitClass === 'time') return true;
  return counted.quantity.value < 100 && counted.unitClass !== 'ratio' && isDistributive(sentence, at);
}

export interface RoleReading {
  readonly role: Role;
  readonly rule: string;
  /** The words that decided, where words did. */
  readonly cue: Span | null;
}

const reading = (role: Role, rule: string): RoleReading => ({ role, rule, cue: null });

/** Reads the role of the figure at token `at`. `isFuture`: its period begins or ends after the bulletin's day. */
export function readRole(
  sentence: Sentence,
  at: number,
  counted: Counted,
  isBounded: boolean,
  isFuture: boolean,
  context: RoleContext,
): RoleReading {
  const token = sentence.tokens[at];
  if (token === undefined) return reading('actual', 'role/default');
  const behind = sentence.source.slice(token.end, Math.min(sentence.end, token.end + 16));
  const before = sentence.source.slice(Math.max(sentence.start, token.start - 8), token.start);
  if (THRESHOLD_BEHIND.test(behind)) return reading('requirement', 'role/threshold');
  if (RULE_BEHIND.test(behind)) return reading('requirement', 'role/rule-behind');
  if (GOAL_BEHIND.test(behind)) return reading('target', 'role/goal-behind');
  if (GOAL_BEFORE.test(before)) return reading('target', 'role/goal-before');
  const previous = sentence.tokens[at - 1];
  const lead = leadMood(sentence, at);
  // 还没整改到位的25栋高层建筑: 的 in front tells of those that are there already.
  if (previous !== undefined && textOf(sentence, previous) === '的' && lead !== 'ahead' && counted.unitClass !== 'ratio') {
    return reading('actual', 'role/existing');
  }
  const around = context.paragraph ?? context.section ?? context.document;
  const mood = lead ?? (isFuture ? 'ahead' : (around ?? weakMood(sentence, token.start)));
  const rule = lead !== null ? 'role/words' : isFuture ? 'role/period' : around !== null ? 'role/surroundings' : 'role/default';
  const isRule = isStanding(sentence, at, counted, isBounded);
  if (mood === 'ahead') return reading(isRule ? 'requirement' : 'target', rule);
  return reading(isRule && isBounded && lead === null ? 'requirement' : 'actual', rule);
}

function weakMood(sentence: Sentence, to: number): Mood {
  return WEAK_AHEAD.test(sentence.source.slice(sentence.start, to)) ? 'ahead' : null;
}

/** Mood that a sentence leaves to the next one of its paragraph. */
export function sentenceMood(sentence: Sentence): Mood {
  return leadMood(sentence, sentence.tokens.length - 1);
}
