import { remember } from './remember.ts';

/** Whether a text tells of what was done (`past`) or of what shall be (`ahead`); null where it does not show. */
export type Mood = 'past' | 'ahead' | null;

/** What was done: 2024年工作回顾, 过去五年, 整治成效, 民生实事完成情况. */
const REVIEW =
  /回顾|工作总结|过去的?[一二三四五]年|(?:完成|执行|落实|进展|开展|基本|总体|运行|整治|检查|工作|实施|办理|收支|发展)情况|(?:情况|成效|成就|做法|总结|成绩|成果|结果|特点|形势|现状|背景|概况|概述|数据|进展|问题)(?:[（(].*)?$|^主要问题|历史性|(?:成就|不平凡)的[一三四五]年/u;
/** What shall be done: 2025年工作安排, 今后五年, 民生实事清单, 任务分解表. */
const PLAN =
  /展望|安排|打算|总体部署|工作部署|工作的?建议|(?:工作|行动|实施)计划|思路|(?:主要|总体|预期|年度|奋斗|规划|发展|远景|工作|阶段性?|预期性|约束性)目标|目标(?:任务|要求)|任务目标|总体(?:要求|考虑)|下一?(?:步|阶段)|下步|(?:主要|重点|年度|目标|工作|建设|整治)任务|任务(?:分解|清单|安排|分工)|(?:今后|未来)[一二三四五]年|民生(?:实事|工程|项目)|(?:为民|惠民)?办?实事|保障措施|工作要求|组织实施|实施步骤|建设内容|预算草案|目标与任务|现状与目标|[关对]于(?:今年|明年|20\d\d年)的?/u;
/** Headings that both plans and reports use: 重点工作 tells of goals in the one and of results in the other. */
const OF_EITHER =
  /重点工作|工作重点|主要工作|工作举措|重点举措|工作措施|整治重点|整治内容|工作内容|实施内容|(?:今年|20\d\d年)的?(?:政府|主要|重点)*工作$/u;
/** 提升全民共享发展新成效, 推动…实现新突破: a slogan of a plan. */
const SLOGAN =
  /新(?:成效|成就|成绩|成果|局面|形象|特点)$|^(?:提升|提高|巩固|扩大|展现|彰显|打造|创造|推动|确保|力争|争取|转化)/u;
const RESULT_LAST = /(?:情况|成效|成就|总结|结果|进展)(?:的?(?:报告|通报))?(?:[（(].*)?$/u;
const ANNEX = /^(?:附件?|附录|附表)\s*[\d一二三四五六七八九十]*\s*(?:[：:.．、]|$)/u;
/** What explains the words of a document counts nothing for it. */
const GLOSSARY =
  /名词(?:解释|注释|注解|说明)|(?:词汇|术语)(?:解释|注释)|^注\s*释?[：:]?$|有关(?:内容|用语)(?:说明|注释)/u;

/** More do not stand above one another or near; fewer keep fewer texts in memory, from which they were cut. */
export const MOST_HEADINGS = 200;

/** All that stands under a heading asks for its mood again. */
const moodIn = (document: Mood): ((heading: string) => Mood) =>
  remember((heading) => {
    const isReview = REVIEW.test(heading) && !SLOGAN.test(heading);
    if (isReview && RESULT_LAST.test(heading)) return 'past';
    const isPlan = PLAN.test(heading);
    // 过去五年工作回顾和今后五年奋斗目标: a heading over both tells neither.
    if (isReview) return isPlan ? null : 'past';
    if (isPlan) return 'ahead';
    return isOfEither(heading) && (document !== 'past' || /\d{4}年|今后|今年|明年/u.test(heading))
      ? 'ahead'
      : null;
  }, MOST_HEADINGS);
const inPast = moodIn('past');
const inOther = moodIn(null);

/** Mood of a heading; `document` decides where a heading is of either kind. */
export const moodOfHeading = (heading: string, document: Mood = null): Mood =>
  (document === 'past' ? inPast : inOther)(heading);

/** 2024年主要工作: of such a heading its year tells whether it looks back or ahead. */
export const isOfEither = (heading: string): boolean =>
  OF_EITHER.test(heading) && !REVIEW.test(heading) && !PLAN.test(heading);

/** 附件1, 附：2025年民生实事: what follows is no part of the sections in front of it. */
export const isAnnex = (heading: string): boolean => ANNEX.test(heading);

/** 名词解释: what stands under it explains words. */
export const isGlossary = (heading: string): boolean => GLOSSARY.test(heading);

/** Whether an unnumbered short line opens a part of the document rather than a passage within one. */
export const opensPart = (heading: string): boolean =>
  moodOfHeading(heading, null) !== null || isAnnex(heading) || isGlossary(heading);
