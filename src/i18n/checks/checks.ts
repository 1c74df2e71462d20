import type { CheckKind, CheckReason, Outcome, Verdict } from '../../datasets/schema/vocabulary.ts';
import type { Lang } from '../index.ts';

import { createMessages } from '../index.ts';

/** Words of the ledger of checks. What was computed, never intent. */
export const checks = createMessages({
  zh: {
    checks: '核对',
    title: '核对：公布的数对得上吗',
    lead: '核对了 {equalities} 处应当相等的关系（合计、占比、增减、项数）：{consistent} 处一致，{rounding} 处仅在舍入范围内一致，{contradiction} 处经人确认不能同时成立，{open} 处无法核对。另有 {atMost} 处只看一个数是否不超过另一个（部分与整体、月与年、日期先后），{held} 处成立。',
    summary: '{lead}{noted}',
    noted: '另注明 {n} 处阶段截止日早于印发日，不是矛盾。',
    toLedger: '看每一处的算法',
    standfirst:
      '只核对原文写明的关系，或指标目录里必然成立的关系：合计、占比、增幅、时段、日期先后。这里说的只是印出的数之间合不合，不说原因，不评价任何人。',
    description: '逐条核对已公布的数：合计、占比、增幅、比率、时段和日期先后，附算式、区间、结论和原句。',
    asOf: '以 {day} 及以前公布的为准。',
    onlyConfirmed: '程序判为矛盾的，经人核对、署名确认以后才列在这里。',
    atMost: '只看是否不超过：{n} 处',
    atMostText:
      '部分不超过整体、一段时间不超过包含它的时间、先的日期不晚于后的：成立并不说明数是准的，所以折叠起来。',
    confirmedOn: '{day}经人对照原文确认。',
    previewBanner:
      '本机预览：含有尚未经人核对的“矛盾”，不得公布。公开的网站请不带 --unconfirmed-checks 重新生成。',
    verdict: '结论',
    kind: '关系',
    bulletin: '通报',
    betweenFacts: '几份资料之间',
    all: '全部',
    shown: '显示 {n} 处',
    reset: '清除筛选',
    rules: '四种结论怎样得出',
    count: '{n} 处',
    more: '另有 {n} 处，见数据表',
    table: '全部核对（CSV）',
    wrong: '发现算错了、读错了',
    wrongText:
      '数是程序从原文里读出来的，可能读错；规则也可能不适用。结论旁都有原句，请先对照。每个数的复核状态依次是：机器读取 → 已人工复核 → 已人工更正；更正以后核对自动重算，改前改后都列在变更记录里。',
    wrongHow: '报告错误时，请给出本页网址、应有的读法和依据（原文哪一句）。',
    contact: '报告给：',
    noContact: '这个站点没有设置联系方式；请向运行它的机构提出。',
    changes: '变更记录',
    method: '读数的方法',
    quote: '原文',
    printed: '谁公布了什么',
    computing: '算了什么',
    formula: '算式',
    working: '代入',
    parts: '代入的数',
    role: '作用',
    number: '印出的数',
    source: '出处',
    notPrinted: '没有印出',
    word: '文中的词',
    picture: '两个区间',
    resultIs: '按印出的数直接算：',
    computedIs: '把舍入和约、余、近算进去：',
    statedIs: '所称之数代表：',
    computed: '算得',
    computedLabel: '算得：{value}',
    statedLabel: '所称：{value}',
    stated: '所称',
    besides: '，所称',
    overlap: '重合{interval}',
    noOverlap: '两个区间没有重合',
    unbounded: '不限',
    pictureText: '算得{computed}；所称{stated}；{overlap}。',
    pictureAtMost: '算得{computed}；应不超过{stated}。',
    roundingNote: '总量不等于分项之和系数值修约所致，未作机械调整。',
    ofFigure: '这个数的核对',
    mark: '核对：{verdict}',
    back: '全部核对',
    contradiction_number:
      '所列数字不能同时成立：无论四舍五入、四舍六入五成双还是截尾，也无论怎样理解约、余、近，都得不出所称之数。',
    contradiction_order:
      '所列日期不能同时成立。与发布日期相比的，用的是收录的发布日期；文件成文、下发可能早于发布。',
    contradiction_at_most:
      '所列数字不能同时成立：无论怎样舍入、怎样理解约、余、近，应当较小的数都大于应当包含它的数。',
    contradiction_count: '所称的项数与所列的项数不合：同一处列出的，读出来只有这些。',
    mayMisread: '也可能是我们读错了：请对照原句和规则。',
  },
  en: {
    checks: 'Checks',
    title: 'Checks: do the published numbers add up?',
    lead: '{equalities} relations that should be equal were checked (sums, shares, growth, counts): {consistent} agree, {rounding} agree only within rounding, {contradiction} confirmed by a person not to fit together, {open} cannot be checked. Of {atMost} more, only whether one is no more than the other was looked at (part and whole, month and year, dates): {held} hold.',
    summary: '{lead} {noted}',
    noted:
      '{n} more is only noted: a stage that ended before its notice was issued, which is no contradiction.||{n} more are only noted: stages that ended before their notice was issued, which is no contradiction.',
    toLedger: 'See how each was computed',
    standfirst:
      'Only relations that the text states, or that follow from what the indicators are, are checked: sums, shares, growth, stretches of time, the order of dates. This says whether printed numbers fit together; it says nothing of why, and judges nobody.',
    description:
      'Published numbers recomputed one by one: sums, shares, growth, ratios, stretches of time and dates, with formula, interval, verdict and sentence.',
    asOf: 'As of what was published by {day}.',
    onlyConfirmed:
      'What a program holds to be a contradiction is listed here only once a person has checked it and put their name to it.',
    atMost: 'Only whether one is no more than the other: {n}',
    atMostText:
      'A part is no more than its whole, a stretch of time no more than the longer one around it, an earlier date no later than the next: that they hold does not make the numbers right, so they are folded.',
    confirmedOn: 'Confirmed against the text by a person on {day}.',
    previewBanner:
      'Local preview with contradictions that no person has confirmed: not to be published. Build the public site without --unconfirmed-checks.',
    verdict: 'Verdict',
    kind: 'Relation',
    bulletin: 'Bulletin',
    betweenFacts: 'Between sources',
    all: 'All',
    shown: '{n} shown',
    reset: 'Clear',
    rules: 'How the four verdicts are reached',
    count: '{n}',
    more: '{n} more in the table',
    table: 'All checks (CSV)',
    wrong: 'If you find a mistake',
    wrongText:
      'Numbers are read from the text by a program, which may misread them, and a rule may not apply. The sentence stands beside each verdict: compare it first. The review of a number goes from read by machine to reviewed to corrected by a person; after a correction the checks are computed again, and the record of changes shows what stood before and after.',
    wrongHow:
      'To report one, give the address of the page, the right reading and what it rests on (which sentence).',
    contact: 'Report to: ',
    noContact: 'This site names no contact; turn to whoever runs it.',
    changes: 'Record of changes',
    method: 'How numbers are read',
    quote: 'The sentence',
    printed: 'Who printed what',
    computing: 'What was computed',
    formula: 'Formula',
    working: 'With the numbers',
    parts: 'The numbers put in',
    role: 'Part',
    number: 'As printed',
    source: 'Source',
    notPrinted: 'not printed',
    word: 'words of the text',
    picture: 'The two intervals',
    resultIs: 'On the face of the printed numbers: ',
    computedIs: 'With rounding, about, over and nearly taken in: ',
    statedIs: 'The claimed number stands for: ',
    computed: 'computed',
    computedLabel: 'computed {value}',
    statedLabel: 'claimed {value}',
    stated: 'claimed',
    besides: ', claimed ',
    overlap: 'shared {interval}',
    noOverlap: 'the two intervals have nothing in common',
    unbounded: 'no limit',
    pictureText: 'Computed {computed}; claimed {stated}; {overlap}.',
    pictureAtMost: 'Computed {computed}; should be no more than {stated}.',
    roundingNote:
      'Totals may not equal the sum of their parts because figures are rounded; nothing was adjusted mechanically.',
    ofFigure: 'Checks of this number',
    mark: 'Check: {verdict}',
    back: 'All checks',
    contradiction_number:
      'The printed numbers do not fit together under any rounding: neither half up, half to even nor cutting off, and no reading of about, over or nearly, gives the claimed number.',
    contradiction_order:
      'The printed dates do not fit together. Where they are compared with the day of publication, it is the one that was recorded; a document may have been drawn up or sent out before it was published.',
    contradiction_at_most:
      'The printed numbers do not fit together: under any rounding and any reading of about, over or nearly, what should be the smaller number is the larger.',
    contradiction_count:
      'The number of items announced is not the number listed: no more were read in that place.',
    mayMisread: 'We may have misread: compare the sentence and the rule.',
  },
});

type Words = Readonly<Record<Lang, string>>;

/** Marks of the outcomes, beside their words or with them as accessible text. */
export const OUTCOME_MARKS: Readonly<Record<Outcome, string>> = {
  consistent: '✓',
  'within-rounding': '≈',
  contradiction: '≠',
  'not-checkable': '?',
  observation: '※',
  awaiting: '≠',
};

export const OUTCOME_NAMES: Readonly<Record<Outcome, Words>> = {
  consistent: { zh: '一致', en: 'Consistent' },
  'within-rounding': { zh: '仅在舍入范围内一致', en: 'Consistent only within rounding' },
  contradiction: { zh: '矛盾', en: 'Do not fit together' },
  'not-checkable': { zh: '无法核对', en: 'Not checkable' },
  observation: { zh: '阶段截止日早于印发日', en: 'Ended before it was issued' },
  awaiting: { zh: '待人工核对', en: 'Awaiting a person’s check' },
};

/** By which rule an outcome is reached, as printed on the page. */
export const OUTCOME_RULES: Readonly<Record<Outcome, Words>> = {
  consistent: {
    zh: '按印出的数直接算，结果落在所称之数按其位数所代表的范围里；应当不超过的，没有超过。',
    en: 'What comes out on the face of the printed numbers lies in the range that the claimed number stands for; what should be no more than another is no more.',
  },
  'within-rounding': {
    zh: '直接算与所称不同；把每个数因四舍五入（或四舍六入五成双）、约、余、近可能有的出入都算进去，两个区间有重合。不是矛盾。',
    en: 'On the face of the numbers another result comes out; with all that rounding (half up or half to even), about, over and nearly leave open, the two intervals meet. It is no contradiction.',
  },
  contradiction: {
    zh: '无论怎样舍入（“约”放宽到上下一成，“近”放宽到低五分之一），两个区间都没有重合：所列数字不能同时成立。程序得出以后，还要有人核对原文、署名确认，才会公布。只说数与数不合，不说原因；也可能是我们读错了。',
    en: 'Under no rounding (about taken as up to a tenth more or less, nearly as up to a fifth less) do the two intervals meet: the printed numbers do not fit together. It is published only once a person has checked the text and put their name to it. It says nothing of why, and we may have misread.',
  },
  'not-checkable': {
    zh: '原文像是称有某种关系，但缺少算它所需的数，或没有写明是对哪个数而言，或口径可能不同、写法有两解。不作判断。',
    en: 'The text seems to claim a relation, but a number that it needs is not printed, or it is not said which one is meant, or it may be counted in another way, or the words have two readings. No judgement.',
  },
  observation: {
    zh: '方案里一个阶段的截止日早于方案印发之日：方案可能在头一阶段开展时才成文。不是矛盾，只作注明。',
    en: 'A stage of a plan ended before the plan was issued: it may have been put in writing while its first stage ran. No contradiction, only noted.',
  },
  awaiting: {
    zh: '程序判为矛盾，还没有人核对确认。只在本机预览里显示，不得公布、引用。',
    en: 'A program holds this to be a contradiction, and no person has confirmed it. Shown in a local preview only: not to be published or cited.',
  },
};

export const KIND_NAMES: Readonly<Record<CheckKind, Words>> = {
  share: { zh: '占比', en: 'Share of a whole' },
  sum: { zh: '合计', en: 'Sum of parts' },
  growth: { zh: '增减', en: 'Growth' },
  ratio: { zh: '比率', en: 'Ratio' },
  part: { zh: '部分与整体', en: 'Part and whole' },
  count: { zh: '所称项数与所列', en: 'Announced and listed' },
  order: { zh: '日期先后', en: 'Order of dates' },
  children: { zh: '下级与上级', en: 'Regions and the one above' },
  nested: { zh: '时段包含', en: 'Time within time' },
  cumulative: { zh: '累计不减', en: 'Running total' },
  restated: { zh: '前后重述', en: 'Published twice' },
};

export const REASON_NAMES: Readonly<Record<CheckReason, Words>> = {
  rounding: { zh: '末位舍入所致', en: 'the last printed digits decide' },
  truncation: { zh: '只有截尾而不是舍入时才成立', en: 'it holds only if digits were cut off' },
  approximation: { zh: '取决于约、余、近的宽窄', en: 'about, over or nearly decide' },
  'missing-base': { zh: '变化之前的数没有印出', en: 'the value before the change is not printed' },
  'missing-input': { zh: '另一个数没有印出', en: 'another number is not printed' },
  'base-not-stated': { zh: '没有写明是对哪个数而言', en: 'the text does not say of which number' },
  'overlapping-parts': { zh: '各部分可能重叠', en: 'the parts may overlap' },
  'different-base': { zh: '统计口径可能不同', en: 'perhaps counted in another way' },
  'ambiguous-wording': { zh: '写法有两种理解', en: 'the words have two readings' },
  'before-issue': { zh: '阶段截止日早于印发日', en: 'the stage ended before the notice was issued' },
};

/** What a number does in a formula. */
export const ROLE_NAMES: Readonly<Record<string, Words>> = {
  whole: { zh: '整体', en: 'whole' },
  part: { zh: '部分', en: 'part' },
  item: { zh: '分项', en: 'item' },
  before: { zh: '之前', en: 'before' },
  after: { zh: '之后', en: 'after' },
  change: { zh: '变化', en: 'change' },
  total: { zh: '总量', en: 'total' },
  count: { zh: '个数', en: 'count' },
  first: { zh: '前一个', en: 'first' },
  second: { zh: '后一个', en: 'second' },
  listed: { zh: '列出的一项', en: 'listed' },
  inner: { zh: '较短时段', en: 'shorter time' },
  outer: { zh: '较长时段', en: 'longer time' },
  date: { zh: '日期', en: 'date' },
  claimed: { zh: '所称', en: 'claimed' },
};

/** What a rule computes, by its id. */
export const CHECK_RULES: Readonly<Record<string, Words>> = {
  'share/rate': { zh: '部分除以整体，得百分率，与文中的率相比。', en: 'The part divided by the whole, as per cent, beside the rate in the text.' },
  'share/of-whole': { zh: '部分除以前面的整体，与“占……%”相比。', en: 'The part divided by the whole in front of it, beside its printed share.' },
  'share/each': { zh: '列出的各部分分别除以整体，与“分别占”的各个百分比相比。', en: 'Each part of a list divided by the whole, beside the share in its place.' },
  'share/of-number': { zh: '部分除以写明数目的整体，与所占百分比相比。', en: 'The part divided by the whole that is named by its number, beside the printed share.' },
  'share/fraction': { zh: '部分除以整体，与文字所写的几分之几相比。', en: 'The part divided by the whole, beside the fraction in words.' },
  'sum/parts': { zh: '“其中”所列各项没有遗漏时（进口、出口），相加与总量相比。', en: 'Parts that leave nothing over (imports, exports), added up, beside the total in front of them.' },
  'sum/bare': { zh: '把未带单位的各数相加，与“合计”相比。', en: 'Numbers printed without a unit, added up, beside their total.' },
  'sum/made-of': { zh: '总量之后互不重叠的各项相加，与总量相比。', en: 'Parts that exclude one another, told right behind a total, added up, beside it.' },
  'sum/each-of': { zh: '把“分别为”各项相加，与总量相比。', en: 'The numbers told one for each, added up, beside the total.' },
  'sum/altogether': { zh: '把前面各项相加，与“合计”相比。', en: 'The numbers in front, added up, beside what is said to be their total.' },
  'sum/rest': { zh: '已完成的与其余的相加，与总量相比。', en: 'What is done and the rest, added up, beside the total.' },
  'sum/complement': { zh: '是的与不是的相加，与整体相比。', en: 'What is and what is not, added up, beside the whole.' },
  'growth/from-to': { zh: '之后减之前，除以之前，与所称的增减幅度相比。', en: 'After less before, divided by before, beside the printed change.' },
  'growth/two-years': { zh: '后一年减前一年，除以前一年，与所称的增幅相比。', en: 'The later year less the earlier, divided by the earlier, beside the printed growth.' },
  'growth/last-year': { zh: '本期减去所比的那一年，除以后者，与所称的幅度相比。', en: 'The number less that of the year it is compared with, divided by the latter, beside the printed change.' },
  'growth/last-year-behind': { zh: '本期减去写在后面的上年数，除以后者，与所称的幅度相比。', en: 'The number less that of last year, which is told behind it, divided by the latter, beside the printed change.' },
  'growth/change-and-rate': { zh: '由增减的数量倒推变化之前的数，算出百分比，与所称的幅度相比。', en: 'What was before from the change in number, then the change in per cent, beside the printed one.' },
  'growth/times': { zh: '后一个数除以前一个，与所称的倍数相比。', en: 'The one number divided by the other, beside how many times it is said to be.' },
  'growth/doubling': { zh: '之后除以之前，与“翻番”（一番为两倍，两番为四倍；少一成以内也算）相比。', en: 'After divided by before, beside “doubled” (twice, 翻两番 four times; up to a tenth less will do).' },
  'ratio/per-head': { zh: '总量除以个数，与所称的平均数相比。', en: 'The total divided by the count, beside the printed average.' },
  'ratio/of-two': { zh: '前一个数除以后一个，与所称的比相比。', en: 'The first number divided by the second, beside the printed ratio.' },
  'ratio/missing': { zh: '所称的比需要两个数，其中一个没有印出。', en: 'The printed ratio needs two numbers, one of which is not printed.' },
  'part/of-which': { zh: '“其中”的部分不应超过整体。', en: 'A part “of which” should be no more than its whole.' },
  'part/listed': { zh: '“其中”所列各项相加，不应超过整体。', en: 'The parts that are listed, added up, should be no more than their whole.' },
  'part/only': { zh: '“仅……就”和“……的”所说的部分，不应超过整体。', en: 'A part told by “alone” or “of those” should be no more than its whole.' },
  'part/progress': { zh: '已做成的不应超过要做的。', en: 'What is done should be no more than what there is to do.' },
  'count/listed-before': { zh: '数一数前面列出了几项，与所称的项数相比。', en: 'The items listed in front, counted, beside the number announced.' },
  'count/ones': { zh: '数一数“一”打头的列了几项，与“几个一”相比。', en: 'The items that begin with “one”, counted, beside the number announced.' },
  'count/ordinals': { zh: '数一数“一是、二是……”列了几项，与所称的项数相比。', en: 'The items “first, second …”, counted, beside the number announced.' },
  'count/repeated': { zh: '数一数以同一个词起头或收尾的列了几项，与“几个”相比。', en: 'The items that open or end with the word they are called by, counted, beside the number announced.' },
  'order/over-before-issue': { zh: '阶段的截止日早于文件的发布日期：只作提示，不算矛盾。', en: 'A stage that was over before its notice was published: an observation, no contradiction.' },
  'order/stages': { zh: '后一阶段不应比前一阶段先结束。', en: 'No stage should end before the one in front of it.' },
  'children/sum': { zh: '下级地区相加应为上级；只有一部分公布时，不应超过上级。', en: 'The regions within one make it up; where only some have published, they should be no more than the whole.' },
  'nested/period': { zh: '一段时间内的数不应超过包含它的更长一段的数。', en: 'What happened in a part of the time should be no more than what happened in all of it.' },
  'cumulative/falls': { zh: '累计到后一天的数不应少于累计到前一天的。', en: 'A running total should not be less on a later day.' },
  'restated/differs': { zh: '同一指标、地区、时期公布过两次，两个数应当相同。', en: 'The same indicator, region and time published twice should give the same number.' },
}; // prettier-ignore

/** What a contradiction of a kind means, in words. */
export function contradictionWords(kind: CheckKind, lang: Lang): string {
  const t = checks(lang);
  if (kind === 'order') return t('contradiction_order');
  if (kind === 'part' || kind === 'nested' || kind === 'cumulative') return t('contradiction_at_most');
  return t(kind === 'count' ? 'contradiction_count' : 'contradiction_number');
}

/** All checks in one sentence: the equalities by how they came out, and apart from them what only asks for no more. */
export function summaryWords(
  summary: Readonly<Record<Verdict | 'observation' | 'equalities' | 'atMost' | 'atMostHeld', number>>,
  lang: Lang,
): string {
  const { equalities, atMost, atMostHeld: held, consistent, contradiction } = summary;
  const [rounding, open] = [summary['within-rounding'], summary['not-checkable']];
  const t = checks(lang);
  const lead = t('lead', { equalities, consistent, rounding, contradiction, open, atMost, held });
  const noted = summary.observation;
  return noted === 0 ? lead : t('summary', { lead, noted: t('noted', { n: noted }) });
}
