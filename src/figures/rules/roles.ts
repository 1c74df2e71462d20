import type { Span } from '../../text/span.ts';
import { WORD } from '../../text/lexicon/words.ts';
import type { Role } from '../figure.ts';
import { clauseEnd, hasClass, isVerb, type Sentence, textOf } from '../sentence.ts';
import type { Counted } from './frame.ts';

/** Whether a text tells of what was done (`past`) or of what shall be (`ahead`); null where it does not show. */
export type Mood = 'past' | 'ahead' | null;

/** Surroundings of a sentence that decide where its own words do not. */
export interface RoleContext {
  /** Mood of the sentence before it in the paragraph. */
  readonly paragraph: Mood;
  /** Mood of the headings above. */
  readonly section: Mood;
  /** Mood of the document by its title and genre. */
  readonly document: Mood;
}

const AHEAD =
  /计划|拟|预计|力争|争取|确保|目标|规划建设|规划新建|预算|年内|下一步|下步|明年|有望|预期|即将|应当|必须|须|不得|原则上|要求|底前|末前|月前|日前完成|提高到|提升到|届时|任务(?:数|量|为|是)|(?:^|[，；,;。])要|要(?:[在于对将把按]|确保|达|新|完成|建|不|保)|应(?:[在于对将把按]|急?不|达|配|设|确|保|定|每)|(?:部门|单位|街道|社区|镇|乡|区|市|县|局|办|所|院|校|企业|人员)要/gu;
const PAST =
  /已|了(?!解)|累计|共(?![同享建治管用性识产青和有产])|截至|截止|完成(?!时限|时间|率)|(?<!要|力争|确保)实现|新增|以来|去年|上年|同比|环比|目前|现有|共有|全年|检查出|发生|接报/gu;
/** What follows a number and says that it was the goal: 完成40所的年度目标. */
const GOAL_BEHIND = /^的?(?:年度|全年|既定|省定|市定|计划)?(?:目标|任务|计划|指标|要求|标准)/u;
const RULE_BEHIND = /^的?(?:要求|标准|规定|底线|门槛|红线)/u;
/** 10人及以上的自建房, 500平方米以上的场所: a threshold that tells which ones are meant. */
const THRESHOLD_BEHIND = /^(?:及|\(含\)|（含）)?以[上下](?:的|[\p{Script=Han}]{0,4}(?:场所|单位|企业|建筑|小区|人员|事故|火灾))/u;

const SECTION_AHEAD =
  /下一步|下步|工作安排|工作打算|工作计划|工作思路|工作目标|目标任务|主要目标|总体目标|预期目标|主要任务|重点任务|工作任务|重点工作|工作重点|工作举措|重点举措|工作措施|保障措施|工作要求|组织实施|实施步骤|时间安排|总体要求|建设任务|建设内容|安排意见|打算|展望|规划目标|预算安排|预算草案/u;
const SECTION_PAST = /情况|成效|回顾|进展|主要做法|总结|成绩|成果|执行结果|完成情况|特点|形势|数据|现状|基础|背景/u;
const DOCUMENT_AHEAD = /方案|计划|要点|规划|通知|意见|措施|清单|安排|办法|规定|行动|民生实事|目标责任|预算/u;
const DOCUMENT_PAST = /报告|总结|公报|通报|发布|情况|进展|简报|问答|答记者问|纪实|综述|快报|简讯|新闻|统计|执行/u;

/** Mood of the headings above a block, the nearest first. */
export function sectionMood(section: readonly string[]): Mood {
  for (let i = section.length - 1; i >= 0; i--) {
    const title = section[i] ?? '';
    if (SECTION_AHEAD.test(title) && !/(?:完成|落实|进展|执行)情况/u.test(title)) return 'ahead';
    if (SECTION_PAST.test(title)) return 'past';
  }
  return null;
}

/** Mood of a document by its title and genre. */
export function documentMood(title: string, genre: string): Mood {
  if (/plan|work-points|notice|list|scheme|opinion/u.test(genre) && !DOCUMENT_PAST.test(title)) return 'ahead';
  if (DOCUMENT_PAST.test(title)) return 'past';
  if (DOCUMENT_AHEAD.test(title)) return 'ahead';
  return null;
}

function lastCue(cue: RegExp, text: string): number {
  let at = -1;
  for (const found of text.matchAll(cue)) at = found.index;
  return at;
}

/** 将 is a future where a verb follows (将达到2800座), a preposition where a noun does (将30件问题纳入督办). */
function hasFuture(sentence: Sentence, to: number): number {
  for (let i = to - 1; i >= 0; i--) {
    const token = sentence.tokens[i];
    if (token === undefined || textOf(sentence, token) !== '将') continue;
    const next = sentence.tokens[i + 1];
    if (isVerb(next) || next?.kind === 'time' || hasClass(next, WORD.adverb | WORD.preposition | WORD.conjunction)) return token.start;
  }
  return -1;
}

/** Mood of the words in front of a figure: the nearest cue wins. */
function leadMood(sentence: Sentence, at: number): Mood {
  const token = sentence.tokens[at];
  if (token === undefined) return null;
  const text = sentence.source.slice(sentence.start, token.start);
  const future = hasFuture(sentence, at);
  const ahead = Math.max(lastCue(AHEAD, text), future < 0 ? -1 : future - sentence.start);
  const past = lastCue(PAST, text);
  if (ahead < 0 && past < 0) return null;
  return ahead > past ? 'ahead' : 'past';
}

/** Whether the clause sets a rule that holds again and again: 每季度至少1次, 不得超过30分钟. */
function isStanding(sentence: Sentence, at: number, counted: Counted, isBounded: boolean): boolean {
  const to = clauseEnd(sentence, at);
  let recurs = false;
  for (let i = 0; i < to; i++) if (sentence.tokens[i]?.time?.kind === 'recurring') recurs = true;
  if (recurs) return true;
  return isBounded && (counted.unitClass === 'event' || counted.unitClass === 'time' || counted.unitClass === 'measure');
}

export interface RoleReading {
  readonly role: Role;
  readonly rule: string;
  /** The words that decided, where words did. */
  readonly cue: Span | null;
}

/** Reads the role of the figure at token `at`. `isFuture`: its period ends after the bulletin's day. */
export function readRole(
  sentence: Sentence,
  at: number,
  counted: Counted,
  isBounded: boolean,
  isFuture: boolean,
  context: RoleContext,
): RoleReading {
  const token = sentence.tokens[at];
  if (token === undefined) return { role: 'actual', rule: 'role/default', cue: null };
  const behind = sentence.source.slice(token.end, Math.min(sentence.end, token.end + 14));
  if (THRESHOLD_BEHIND.test(behind)) return { role: 'requirement', rule: 'role/threshold', cue: null };
  if (RULE_BEHIND.test(behind)) return { role: 'requirement', rule: 'role/rule-behind', cue: null };
  if (GOAL_BEHIND.test(behind)) return { role: 'target', rule: 'role/goal-behind', cue: null };
  const previous = sentence.tokens[at - 1];
  const lead = leadMood(sentence, at);
  // 还没整改到位的25栋高层建筑: 的 in front tells of those that are there already.
  if (previous !== undefined && textOf(sentence, previous) === '的' && lead !== 'ahead') {
    return { role: 'actual', rule: 'role/existing', cue: null };
  }
  const mood = lead ?? (isFuture ? 'ahead' : (context.paragraph ?? context.section ?? context.document));
  const rule = lead !== null ? 'role/words' : isFuture ? 'role/period' : 'role/surroundings';
  if (mood !== 'ahead') {
    const standing = isBounded && lead === null && isStanding(sentence, at, counted, isBounded);
    return { role: standing ? 'requirement' : 'actual', rule, cue: null };
  }
  return { role: isStanding(sentence, at, counted, isBounded) ? 'requirement' : 'target', rule, cue: null };
}

/** Mood that a sentence leaves to the next one of its paragraph: only a future carries over. */
export function sentenceMood(sentence: Sentence): Mood {
  return leadMood({ ...sentence }, sentence.tokens.length - 1);
}
