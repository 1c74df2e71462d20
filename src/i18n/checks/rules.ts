import type { Lang } from '../index.ts';

/**
 * What each rule of the reading does, in a sentence with an example. A rule without a sentence fails a test: whatever was
 * done to a number must be said on its page.
 */
export const RULES: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'numeral/integer': {
    zh: '读出整数，如“21764起”即21764；“3610万”按“万”移动小数位。',
    en: 'Reads a whole number: 21764 as it stands; 3610万 by moving the decimal point four places.',
  },
  'numeral/decimal': {
    zh: '读出小数，按“万”“亿”移动小数位换算成基本单位，如“25.5万”即255000。',
    en: 'Reads a decimal and scales it by 万 (10⁴) or 亿 (10⁸): 25.5万 is 255,000. The point is moved, nothing is multiplied.',
  },
  'numeral/fraction': {
    zh: '读出分数，如“三分之二”即0.6667。',
    en: 'Reads a fraction: 三分之二, two thirds, is 0.6667.',
  },
  'numeral/percent': {
    zh: '读出百分数，如“97.65%”记作97.65，单位%。百分点另记，不作%。',
    en: 'Reads a percentage: 97.65% is kept as 97.65 with the unit %. Percentage points are kept apart.',
  },
  'numeral/ratio': {
    zh: '读出比，如“2.7:1”记作2.7，单位“:1”。',
    en: 'Reads a ratio: 2.7:1 is kept as 2.7 with the unit “:1”.',
  },
  'numeral/range': {
    zh: '读出范围，如“3至5年”记作下限3、上限5。',
    en: 'Reads a range: 3至5年, three to five years, is kept as 3 with 5 as its upper end.',
  },
  'numeral/multiple': {
    zh: '读出倍数，如“1.5倍”“翻番”。',
    en: 'Reads a multiple: 1.5倍 is 1.5 times, 翻番 is twice.',
  },
  unit: {
    zh: '数字后的量词或单位照原文记录，不含“万”“亿”。',
    en: 'Takes the classifier or unit behind the number as printed, without 万 and 亿.',
  },
  bound: {
    zh: '“约”“近”“余”“多”“超”“不少于”等字样记作界，用来确定真实值的范围，不丢弃。',
    en: 'Keeps words such as 约 about, 近 nearly, 余 and 超 over, 不少于 at least: they bound the true value.',
  },
  'frame/verb-before': {
    zh: '动词在前，由它说明做了什么，如“出动消防救援人员199118人次”。',
    en: 'The verb in front says what was done, as in 出动消防救援人员199118人次, “dispatched 199,118 personnel”.',
  },
  'frame/noun-behind': {
    zh: '被计数的名词在量词之后，如“新建15座小型消防站”。',
    en: 'What is counted stands behind the classifier, as in 新建15座小型消防站, “built 15 small fire stations”.',
  },
  'frame/noun-before': {
    zh: '并列项只有名词，沿用同列的动词，如“……、消防车41489辆次”。',
    en: 'In a list a noun alone goes on with the verb of the list, as in …、消防车41489辆次, “41,489 vehicles”.',
  },
  'frame/fronted': {
    zh: '对象由“对”“将”“向”提前，如“对546家仓储物流企业开展全面排查”。',
    en: '对, 将 or 向 puts the object before the verb, as in 对546家仓储物流企业开展全面排查, “546 firms were checked”.',
  },
  'frame/adverbial': {
    zh: '数字数的是次数，对象在“对”与动词之间，如“连续4次对……进行全面清查”。',
    en: 'The number counts times; the object stands between 对 and the verb, as in 连续4次对…进行清查, “checked four times”.',
  },
  'frame/place': {
    zh: '数字前是地名，动作和对象与总数相同，如“其中金盏乡7座”。',
    en: 'A place stands before the number; verb and noun are those of the total, as in 其中金盏乡7座, “7 of them in Jinzhan”.',
  },
  'frame/inherited': {
    zh: '只有数字，其余沿用前一个数，如“培训1303期，55394人”。',
    en: 'Nothing but the number: the rest is as with the one before it: 培训1303期，55394人.',
  },
  'frame/share': {
    zh: '占比，并记下它是谁的一部分，如“占火灾总数的38.4%”。',
    en: 'A share, kept with what it is a share of, as in 占火灾总数的38.4%, “38.4% of all fires”.',
  },
  'frame/rate': {
    zh: '比率由自身名称引出，如“达标率为97.65%”。',
    en: 'A rate that its own name introduces, as in 达标率为97.65%, “compliance is 97.65%”.',
  },
  'frame/change': {
    zh: '变化量，如“同比下降12.4%”。变化的是句中所说的那个量，不作水平值。',
    en: 'A change, never taken for a level, as in 同比下降12.4%, “down 12.4% year on year”.',
  },
  'frame/comparison': {
    zh: '与另一水平比较的差距，如“高于平均水平3.2个百分点”。对象是被比较的那个量。',
    en: 'How far something lies from another level, as in 高于平均水平3.2个百分点, “5.7 points above the national average”.',
  },
  'frame/reach': {
    zh: '达到某一水平，如“缩短至9.8分钟、控制在12起以内”。',
    en: 'A level that is reached or kept, as in 缩短至9.8分钟, “cut to 9.8 minutes”.',
  },
  'frame/multiple': {
    zh: '倍数，并记下它比的是什么，如“是上年的1.5倍”。',
    en: 'A multiple, “1.5 times last year’s”, kept with what it is compared to.',
  },
  'frame/from-to': {
    zh: '“由……提升至……”的两端同属一个量，如“由15.9万元提升至19.6万元”。',
    en: 'Both ends of “from … to …” are of one quantity, as in 由15.9万元提升至19.6万元.',
  },
  'frame/respectively': {
    zh: '“分别”按先后配对，如“火灾起数、亡人数分别下降8.3%、5.1%”。',
    en: '分别, “respectively”, pairs numbers and nouns in order.',
  },
  'frame/classed': {
    zh: '数字之前的金额或人数只说明类别，如“投资3000万元以上项目126个”。',
    en: 'An amount in front only names the class, as in 投资3000万元以上项目126个, “126 projects above 30 million”.',
  },
  'frame/casualty': {
    zh: '人员伤亡，对象记作人员，如“造成6人死亡、15人受伤”。',
    en: 'Casualties, as in 造成6人死亡, “6 people died”; what is counted is persons.',
  },
  'frame/none': {
    zh: '句中没有可靠的动词或名词，动作和对象留空。',
    en: 'The sentence gives no reliable verb or noun; both stay empty.',
  },
  'table/cell': {
    zh: '数字取自表格的单元格，按表头的单位换算。',
    en: 'The number is a cell of a table, scaled by the unit in the head.',
  },
  'table/head': {
    zh: '计数对象和单位取自表头和行名。',
    en: 'What is counted and its unit come from the heads of the column and the row.',
  },
  'role/words': {
    zh: '由前文的词判断是结果还是目标：“已”“共”“累计”为结果，“将”“力争”“计划”为目标。',
    en: 'Words in front tell results (已, 共, 累计) from goals (将, 力争, 计划).',
  },
  'role/surroundings': {
    zh: '本句没有标志词，按所在标题、前句和文种判断。',
    en: 'The sentence itself does not tell; its heading, the sentence before it or the kind of document does.',
  },
  'role/default': {
    zh: '没有任何标志，按已公布的结果记录。',
    en: 'Nothing tells otherwise: it is taken for a reported result.',
  },
  'role/existing': {
    zh: '“的”字结构说的是现有的事物，如“还没整改到位的25栋高层建筑”。',
    en: 'A phrase with 的 speaks of what is there already, as in 还没整改到位的25栋高层建筑.',
  },
  'role/goal-before': {
    zh: '数字之前写明是目标或任务。',
    en: 'Words just in front say that it is a goal or a quota.',
  },
  'role/goal-behind': {
    zh: '数字之后写明是目标或任务，如“拆违556万平方米目标”。',
    en: 'Words just behind say that it is a goal or a quota, as in 拆违556万平方米目标.',
  },
  'role/to-be-done': {
    zh: '说的是尚待完成的部分，如“尚余137所须于9月30日前完成”。',
    en: 'It counts what is still to be done.',
  },
  'role/done-behind': {
    zh: '数字之后写明已经做到。',
    en: 'Words just behind say that it has been done.',
  },
  'role/threshold': {
    zh: '门槛：满足“10人以上”一类条件才适用，记作要求。',
    en: 'A threshold from which a rule applies (10人以上): a requirement.',
  },
  'role/recurring': {
    zh: '“每月”“每季度”加“不少于”，是经常性的要求，如“每周不少于1次”。',
    en: 'A rhythm with a floor is a standing rule, as in 每周不少于1次, “at least once a week”.',
  },
  'role/rule-before': {
    zh: '数字之前写明是规定或标准。',
    en: 'Words just in front say that it is a rule or standard.',
  },
  'role/rule-behind': {
    zh: '数字之后写明是规定或标准。',
    en: 'Words just behind say that it is a rule or standard.',
  },
  'role/rule-word': {
    zh: '句中有“必须”“应当”“不得”等规定用语。',
    en: 'The clause has words of rule, as in 必须, 应当, 不得.',
  },
  'role/by-standard': {
    zh: '“按……标准”引出的数是要求。',
    en: 'A number introduced by 按…标准, “by the standard of”, is a requirement.',
  },
  'period/sentence': {
    zh: '时间取自本句。',
    en: 'The sentence itself says the time.',
  },
  'period/paragraph': {
    zh: '时间沿用同一段落的前句。',
    en: 'The time is that of an earlier sentence of the paragraph.',
  },
  'period/section': {
    zh: '时间取自所在标题或其引导句。',
    en: 'The time is that of the heading above, or of the words that lead in.',
  },
  'period/genre': {
    zh: '没有印出时间，按政府工作报告的章节推定：年初的报告回顾上一年、安排当年。',
    en: 'No time is printed: it follows from the part of the work report, which reviews the year before and plans its own.',
  },
  'period/future': {
    zh: '所写时间晚于发布日期，不能是已有的结果，时间留空。',
    en: 'The time would begin after the day of publication, which no result can: it stays empty.',
  },
  'period/title': {
    zh: '时间取自文件标题。',
    en: 'The time is that of the title.',
  },
  'period/base': {
    zh: '这是用来比较的数（比去年同期的……），时间是被比的那一段；说不清的，不归入任何一段。',
    en: 'A value of comparison (than in the same period last year): its time is the one that it is compared from, or none.',
  },
  'commitment/label': {
    zh: '“完成时限”等标签写明期限。',
    en: 'A label such as 完成时限 states the deadline.',
  },
  'commitment/stage': {
    zh: '阶段标题写明起止时间。',
    en: 'The heading of a stage states its time.',
  },
  'commitment/deadline': {
    zh: '“……前”“到……”写明期限。',
    en: 'Words such as 前, “before”, state a deadline.',
  },
  'commitment/listed-deadline': {
    zh: '并列在期限前的日期同样是期限。',
    en: 'Dates listed in front of a deadline are deadlines too.',
  },
  'commitment/duration': {
    zh: '“利用两年时间”等写明用时。',
    en: 'A duration such as 利用两年时间, “within two years”.',
  },
  'commitment/beginning': {
    zh: '“从……开始”写明起点。',
    en: 'Words such as 从…开始 state a beginning.',
  },
  'commitment/announced': {
    zh: '“定于”“计划于”预告时间。',
    en: 'Words such as 定于 announce the time.',
  },
  'commitment/dated-duty': {
    zh: '写明时间的任务。',
    en: 'A duty with a date.',
  },
  'commitment/recurring': {
    zh: '“每月”“每季度”写明的经常性任务。',
    en: 'A duty that comes again: every month, every quarter.',
  },
  'commitment/rhythm': {
    zh: '“月调度”“季度联席会”等频次。',
    en: 'A rhythm printed as part of a name, as in 月调度, “monthly review”.',
  },
  'commitment/table': {
    zh: '时限取自任务表。',
    en: 'The deadline is a cell of a table of tasks.',
  },
  'commitment/report-time': {
    zh: '说的是报告的时间，不作期限。',
    en: 'A time of what is reported; no deadline.',
  },
  'review/corrected': {
    zh: '人工复核时更正了机器的读法。',
    en: 'A person who looked it over corrected what the machine had read.',
  },
  'review/added': {
    zh: '机器没有读出，由人补入。',
    en: 'The machine had overlooked it; a person added it.',
  },
};

/** What a rule does. A rule that is not in the catalogue is shown by its id. */
export function describeRule(rule: string, lang: Lang): string {
  return RULES[rule]?.[lang] ?? rule;
}
