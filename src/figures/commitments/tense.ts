import { ANY_VERB, findWord, WORD } from '../../text/lexicon/words.ts';
import { characterSet } from '../../text/characterSet.ts';
import { createWordTable } from '../../text/times/words.ts';

/** What a stretch of prose does: sets a `duty`, gives a `report` of what was done, or leaves it open. */
export type Tense = 'duty' | 'report' | '';

const DUTY = createWordTable<true>([
  ['力争 争取 确保 力求 务求 预计 定于 拟于 将于 须于 请于 即将 必须 务必 严禁 不得 目标 应当 届时', true],
]);

const REPORT = createWordTable<true>([
  ['累计 同比 环比 先后 据统计 据不完全统计 共计 总计 合计 曾经 被评为 荣获 据悉 获悉 记者', true],
]);

const beginsDuty = characterSet([...DUTY.words, ...'要应须需请拟将计']);
const beginsReport = characterSet([...REPORT.words, ...'已了共曾发']);

/** Adverbs of a plan behind 将 and 拟. */
const PLANNED = createWordTable<true>([
  [
    '紧密 充分 全力 同步 适时 不断 严格 集中 逐步 陆续 继续 持续 进一步 全面 重点 着力 大力 深入 认真 切实 坚决 主动 积极',
    true,
  ],
  [
    '联合 统一 全部 达到 突破 超过 累计 基本 正式 实现 迎来 投入 为 把 围绕 通过 采取 牵头 指导 督促 加大 加快 加强 启动',
    true,
  ],
]);

/** Milestones that a report announces in the bare verb: 「8月正式开工建设」. */
const MILESTONES = createWordTable<true>([
  [
    '正式开工 开工建设 开工 动工 竣工 投用 投入使用 投入运行 启用 交付使用 揭牌 挂牌成立 正式施行 正式实施',
    true,
  ],
]);

/** Whether a milestone is named in the stretch. */
export function namesMilestone(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (MILESTONES.at(text, at) !== null) return true;
  return false;
}

/** Class bits of the lexicon word at the offset; 0 where it has none. */
export function classesAt(text: string, at: number): number {
  return findWord(text, at, Math.min(text.length, at + 12)).classes;
}

/** Whether a verb, or a word that leads to one (adverb, preposition, 要, 将), starts at the offset. */
export function leadsToVerb(text: string, at: number): boolean {
  return dutyAt(text, at) || (classesAt(text, at) & (ANY_VERB | WORD.adverb | WORD.preposition)) !== 0;
}

function isOneOf(text: string, at: number, characters: string): boolean {
  const character = text.charAt(at);
  return character !== '' && characters.includes(character);
}

/**
 * Whether a mark of duty starts at the offset. The short ones live inside other words: 要 in 主要 and 要求, 应 in 应急,
 * 将 as the mark of an object (将隐患纳入), 计划 as a noun.
 */
export function dutyAt(text: string, at: number): boolean {
  if (!beginsDuty(text, at)) return false;
  if (DUTY.at(text, at) !== null) return true;
  switch (text.charAt(at)) {
    case '要':
      return (
        !isOneOf(text, at - 1, '主重必简概纲摘首紧机纪显择提扼只凡') &&
        !isOneOf(text, at + 1, '求素点闻领害塞旨义目')
      );
    case '应':
      return (
        !isOneOf(text, at - 1, '响相供适效反对顺呼理感') &&
        !isOneOf(text, at + 1, '急对用知答邀届变聘收付战激力') &&
        text[at + 2] !== '尽'
      );
    case '须':
      return !isOneOf(text, at - 1, '无胡');
    case '需':
      return !isOneOf(text, at - 1, '必急所供军刚内特') && !isOneOf(text, at + 1, '求');
    case '请':
      return !isOneOf(text, at - 1, '申邀提聘报') && !isOneOf(text, at + 1, '示求假问');
    case '拟':
      return !isOneOf(text, at - 1, '模虚') && leadsToAct(text, at + 1);
    case '将':
      return leadsToAct(text, at + 1) || isOneOf(text, at + 1, '在会于与同从按以');
    case '计':
      return text[at + 1] === '划' && !isOneOf(text, at - 1, '度') && leadsToAct(text, at + 2);
    default:
      return false;
  }
}

function leadsToAct(text: string, at: number): boolean {
  return (
    (classesAt(text, at) & (ANY_VERB | WORD.adverb | WORD.preposition)) !== 0 ||
    PLANNED.at(text, at) !== null ||
    isOneOf(text, at, '新建投到于用')
  );
}

/** Whether a mark of something done starts at the offset: 已, 了, 累计, 共检查. */
export function reportAt(text: string, at: number): boolean {
  if (!beginsReport(text, at)) return false;
  if (REPORT.at(text, at) !== null) return true;
  switch (text.charAt(at)) {
    case '已':
      return !isOneOf(text, at - 1, '对将把在的而');
    case '了':
      return !isOneOf(text, at - 1, '为除不') && !isOneOf(text, at + 1, '解');
    case '共':
      return !isOneOf(text, at - 1, '公') && !isOneOf(text, at + 1, '同享建治管性产党和识青驾赢济商');
    case '曾':
      return true;
    case '发':
      return text[at + 1] === '生' && !preventsBefore(text, at);
    default:
      return false;
  }
}

const PREVENTS = /[不防凡如若对的易未]|杜绝|避免|遏制|减少/u;

// 杜绝火灾事故的发生, 防止发生, 不发生, 凡发生: what is to be prevented, or may come, did not happen.
function preventsBefore(text: string, at: number): boolean {
  return PREVENTS.test(text.slice(Math.max(0, at - 14), at));
}

const isClauseEnd = characterSet('，,；;。：');

/**
 * The tense of a stretch. What its first clause reports is a report; otherwise a mark of duty anywhere in it wins,
 * since plans look back before they ask.
 */
export function readTense(text: string, start: number, end: number): Tense {
  let clause = end;
  for (let at = start + 1; at < end; at++)
    if (isClauseEnd(text, at)) {
      clause = at;
      break;
    }
  let duty = false;
  let reported = false;
  for (let at = start; at < end; at++) {
    if (dutyAt(text, at)) {
      if (at < clause && !reported) return 'duty';
      duty = true;
    } else if (reportAt(text, at)) {
      if (at < clause && !duty) return 'report';
      reported = true;
    }
  }
  return duty ? 'duty' : reported ? 'report' : '';
}
