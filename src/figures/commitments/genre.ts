import { characterSet } from '../../text/characterSet.ts';
import type { Block } from '../../text/blocks.ts';
import type { SourceDocument } from '../document.ts';
import { dutyAt, reportAt } from './tense.ts';

/** Whether a passage lays down what is to be done or tells what was done. */
export type Genre = 'plan' | 'report';

const PLAN_TITLES =
  '方案 通知 要点 计划 意见 办法 规划 清单 细则 措施 决定 任务 规定 条例 倡议 公告 通告'.split(' ');
const REPORT_TITLES = '报告 公报 发布会 发布词 总结 通报 答记者问 情况 综述 实录 白皮书 侧记 简报 年鉴'.split(
  ' ',
);
const anyOf = (words: string): RegExp => new RegExp(words.replaceAll(' ', '|'), 'u');
const PLAN_HEADINGS = anyOf(
  '下一步 下步 下阶段 下一阶段 今后 打算 工作安排 工作计划 重点任务 主要任务 重点工作 工作部署 目标 时间安排 实施步骤 任务分工 工作任务 工作要求 保障措施 进度安排',
);
const REPORT_HEADINGS = anyOf(
  '工作情况 开展情况 完成情况 进展情况 落实情况 基本情况 总体情况 工作回顾 回顾 成效 工作总结 主要做法 存在的问题 存在问题 形势',
);
/** Kinds of document as manifests name them. */
const PLAN_GENRES = ['plan', 'notice', 'work-points', 'measures', 'regulation', 'planning'];
const REPORT_GENRES = ['press-conference', 'report', 'communique', 'statistics', 'news'];
const PLAN_OPENINGS = ['下一步', '下步', '接下来', '今后', '下阶段', '下一阶段'];

/** Position behind the last of the words in the text; 0 where it has none. */
function lastOf(text: string, words: readonly string[]): number {
  return Math.max(
    0,
    ...words.map((word) => text.lastIndexOf(word) + (text.includes(word) ? word.length : 0)),
  );
}

/**
 * The genre of a document: from its title, whose last noun decides (关于…工作方案的通知, …审议意见的报告); where the
 * title tells nothing, from what its sentences do.
 */
export function genreOf(document: SourceDocument, blocks: readonly Block[]): Genre {
  const titles = blocks.filter((block) => block.kind === 'title').slice(0, 6);
  const title =
    document.title === ''
      ? titles.map((block) => document.text.slice(block.start, block.end)).join('')
      : document.title;
  if (PLAN_GENRES.includes(document.genre)) return 'plan';
  if (REPORT_GENRES.includes(document.genre)) return 'report';
  const plan = lastOf(title, PLAN_TITLES);
  const report = lastOf(title, REPORT_TITLES);
  if (plan !== report) return plan > report ? 'plan' : 'report';
  return weigh(document.text, blocks);
}

const WEIGHED = 40_000;
/** 责任单位, 时限, 牵头. */
const beginsOffice = characterSet('责时牵');

function weigh(text: string, blocks: readonly Block[]): Genre {
  let duties = 0;
  let reports = 0;
  let read = 0;
  for (const block of blocks) {
    if (read > WEIGHED) break;
    if (block.kind === 'title' || block.kind === 'question') continue;
    if (block.kind === 'speaker') reports += 2;
    const end = Math.min(block.end, block.start + WEIGHED);
    for (let at = block.start; at < end; at++) {
      if (dutyAt(text, at)) duties++;
      else if (reportAt(text, at)) reports++;
      else if (
        beginsOffice(text, at) &&
        (text.startsWith('责任单位', at) || text.startsWith('时限', at) || text.startsWith('牵头', at))
      )
        duties += 2;
    }
    read += end - block.start;
  }
  return duties > reports || (duties === 0 && reports === 0) ? 'plan' : 'report';
}

/** The genre of one block: that of its innermost telling heading, of its opening words, or of the document. */
export function genreOfBlock(text: string, block: Block, genre: Genre): Genre {
  const opening = text.slice(block.start, block.start + 12);
  if (PLAN_OPENINGS.some((word) => opening.startsWith(word))) return 'plan';
  for (let i = block.section.length - 1; i >= 0; i--) {
    const heading = block.section[i] ?? '';
    if (REPORT_HEADINGS.test(heading)) return 'report';
    if (PLAN_HEADINGS.test(heading)) return 'plan';
  }
  return genre;
}
