import type { AnswerGround, CommitmentStatus } from '../datasets/schema/vocabulary.ts';
import type { Lang } from './index.ts';

import { createMessages } from './index.ts';

/** Words of the ledger of commitments. What was published, never whether a promise was broken. */
export const commitments = createMessages({
  zh: {
    commitments: '承诺',
    title: '承诺：定下的期限和目标，后来公布了什么',
    lead: '截至{day}，{all} 项里：未到期 {notDue} 项，已公布达到 {done} 项，已公布部分 {partial} 项，到期而本站未收录结果 {none} 项；另有经常性任务 {recurring} 项，未写明期限 {undated} 项。',
    leadHome:
      '方案和报告里定下的期限、目标和职责 {all} 项：{due} 项已到期，其中 {answered} 项收录到对应的结果；{unanswered} 项到期，本站未收录结果，这不说明做没做。',
    toLedger: '看每一项',
    standfirst:
      '文件里写明的期限、时段、定期职责和目标数，逐项列出，并接上后来公布的结果。只看收录的 {bulletins} 份通报和 {facts} 条资料；未收录结果，不说明做没做，也不说明公布没公布。',
    description:
      '各地方案里的期限、目标和定期职责，按行动、责任单位和日期列出，接上后来公布的结果，附判断规则和日历文件。',
    asOf: '以 {day} 为准：此后公布的不计在内。',
    rules: '状态怎样得出',
    joining: '结果怎样接到目标上',
    joiningText:
      '指标、地区、单位都相同，并且：或在同一句里（规划建设19座，目前已建成13座）；或同是累计、同是期间，而且结果所说的时间在目标的时间之内。有几个，取最新的。方案写明尚待整改的存量，要等后来公布的同一个数降到零。没有写数字的任务，只有等人来核对，机器接不上。',
    status: '状态',
    campaign: '行动',
    region: '地区',
    office: '责任单位',
    noOffice: '未写明责任单位',
    shown: '显示 {n} 项',
    count: '{n} 项',
    running: '正在进行',
    upcoming: '未到期',
    past: '已过期限',
    recurring: '经常性，没有截止日',
    undated: '未写明期限',
    byCampaign: '按行动',
    byOffice: '按责任单位',
    due: '期限',
    task: '任务和目标',
    target: '目标 {value}',
    problem: '待整改 {value}',
    publishedValue: '公布 {value}',
    early: '该数说的是期限之前；此后的本站未收录',
    noNumber:
      '其中 {n} 项没有写数字。只有数字能由机器接上结果，所以这些项只列期限和原句；标为“到期·本站未收录结果”，不说明做没做。',
    left: '其中 {n} 项是人工录入的省级、地级目标，不在此逐项列出：见各地区和各指标的页面，状态在表里。',
    table: '全部承诺和状态（CSV）',
    calendar: '期限日历（.ics）',
    calendarText: '加到日历里：每个期限是一天，定期任务是一个系列。没有截止日又没有写明哪一天的，不在里面。',
    calendarName: '有据 · 期限',
    calendarOf: '有据 · {name} · 期限',
    words: '原句',
    whole: '承诺总表',
  },
  en: {
    commitments: 'Commitments',
    title: 'Commitments: what was set, and what was published since',
    lead: 'On {day}, of {all}: {notDue} not due, {done} published as reached, {partial} published as reached in part, {none} due with no result collected here; {recurring} recur without an end, {undated} have no deadline.',
    leadHome:
      '{all} deadlines, targets and duties were set: {due} are due, for {answered} of which a result is collected; for {unanswered} no result is collected here, which says nothing about whether it was done.',
    toLedger: 'See each of them',
    standfirst:
      'Deadlines, windows, recurring duties and target numbers as the documents print them, joined to the results published since. Only the {bulletins} bulletins and {facts} sources collected here are looked at; where no result is collected, it says nothing about whether it was done or published.',
    description:
      'Deadlines, targets and recurring duties of official plans by campaign, office and date, with the results published since, the rules and calendar files.',
    asOf: 'As of {day}: what was published later is not counted.',
    rules: 'How the status is reached',
    joining: 'How a result is joined to a target',
    joiningText:
      'Indicator, region and sort of unit are the same, and either both stand in one sentence (19 planned, 13 built so far), or both are running totals or both of a stretch of time and the time of the result is within that of the target. Of several, the newest. Of what a plan counts as still to be put right, a later count of the same that comes to none answers it. A task without a number has to wait for a person: a machine cannot join it.',
    status: 'Status',
    campaign: 'Campaign',
    region: 'Region',
    office: 'Office',
    noOffice: 'No office named',
    shown: '{n} shown',
    count: '{n}',
    running: 'Running',
    upcoming: 'Not due yet',
    past: 'Past',
    recurring: 'Recurring, without an end',
    undated: 'No deadline printed',
    byCampaign: 'By campaign',
    byOffice: 'By office',
    due: 'Due',
    task: 'Task and target',
    target: 'target {value}',
    problem: '{value} to be put right',
    publishedValue: 'published {value}',
    early: 'the number speaks of a time before the deadline; none since is collected here',
    noNumber:
      '{n} of these hold no number. Only numbers can be joined to results by machine, so for them there is the deadline and the sentence; “no result collected here” says nothing about whether it was done.',
    left: '{n} of them, targets of provinces and prefectures entered by hand, are not listed here: they stand on the pages of their regions and indicators, and their status in the table.',
    table: 'All commitments with status (CSV)',
    calendar: 'Calendar of deadlines (.ics)',
    calendarText:
      'For your calendar: each deadline is a day, each recurring duty a series. What has neither an end nor a day of its own is left out.',
    calendarName: 'Youju · deadlines',
    calendarOf: 'Youju · {name} · deadlines',
    words: 'The words',
    whole: 'All commitments',
  },
});

type Words = Readonly<Record<Lang, string>>;

export const STATUS_NAMES: Readonly<Record<CommitmentStatus, Words>> = {
  'not-due': { zh: '未到期', en: 'Not due' },
  'reported-done': { zh: '已公布达到', en: 'Published as reached' },
  'reported-partial': { zh: '已公布部分', en: 'Published in part' },
  'not-collected': { zh: '到期·本站未收录结果', en: 'Due, no result collected here' },
  recurring: { zh: '经常性', en: 'Recurring' },
  undated: { zh: '未写明期限', en: 'No deadline' },
};

/** By which rule a status is reached, as printed on the page. */
export const STATUS_RULES: Readonly<Record<CommitmentStatus, Words>> = {
  'not-due': {
    zh: '期限最晚的一天还没有过完。此前一律不下结论，即使已有结果公布。',
    en: 'The last day that the deadline can mean is not over. Until then there is no verdict, even where results are published.',
  },
  'reported-done': {
    zh: '期限已过，每个目标数都有对应的公布结果，而且达到；舍入和约、余、近留下的余地，算作达到。',
    en: 'The deadline is over, and for each target number a result is published that reaches it; what rounding, about, over and nearly leave open counts as reached.',
  },
  'reported-partial': {
    zh: '期限已过，最新公布的对应结果低于目标，或几个目标里只有一部分有结果。',
    en: 'The deadline is over, and the newest published result is below the target, or only some of several targets have one.',
  },
  'not-collected': {
    zh: '期限已过，收录的通报和资料里没有找到对应的结果。可能公布了没有收录，也可能没有公布；不说明做没做。',
    en: 'The deadline is over, and no result was found in what is collected here. It may be published and not collected, or not published; it says nothing about whether it was done.',
  },
  recurring: {
    zh: '每隔一段时间做一次，没有写明截止日，不下结论。',
    en: 'Done again and again without a printed end: no verdict.',
  },
  undated: {
    zh: '没有写明期限，不下结论；有结果的，照样接上。',
    en: 'No deadline is printed: no verdict. Results are joined all the same.',
  },
};

/** Why a result is held to answer a target. */
export const GROUND_NAMES: Readonly<Record<AnswerGround, Words>> = {
  'same-sentence': { zh: '同一句', en: 'same sentence' },
  'same-time': { zh: '时间在目标之内', en: 'within the time of the target' },
};
