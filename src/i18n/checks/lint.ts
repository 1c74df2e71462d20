import { createMessages } from '../index.ts';
import type { Lang } from '../index.ts';

/** Words of the page that reads a draft. */
export const lint = createMessages({
  zh: {
    title: '核对草稿',
    description:
      '把通报或新闻稿的草稿贴进来，在浏览器里读出每个数、核对数与数的关系、指出有歧义的写法。稿子不会上传。',
    text: '发布之前先核对一遍：草稿里的每个数怎样读、合不合得上、哪些写法会被读成两个意思。',
    privacy: '稿子不离开这台设备：读和算都在你的浏览器里，没有上传，也不保存。',
    verify: '怎样验证',
    verify1:
      '打开浏览器的开发者工具，看“网络”一栏：按下“核对”时没有发送任何内容，最多读取本站自己的一个脚本。',
    verify2: '页面打开后断开网络，照样能核对（没有阶段期限的稿子不再读取任何文件）。',
    verify3:
      "本页的内容安全策略（响应头和页面里的 Content-Security-Policy）写着 connect-src 'self'：除本站以外，脚本无处可发；本站只是静态文件，没有接收的程序。",
    draft: '草稿',
    published: '发布日期（用来读懂“今年”“目前”）',
    run: '核对',
    sample: '放入一段真实通报',
    undo: '撤销上一处改动',
    print: '打印结果',
    noscript: '这里需要脚本。没有脚本时，可以在命令行里做同样的核对：npm run lint:bulletin 文件。',
    working: '正在核对……',
    failed: '没有核对成：浏览器没有读到核对用的脚本。',
    status:
      '读出 {figures} 个数，核对 {checks} 处；疑问 {questions} 处，会误读 {warnings} 处，提醒 {notes} 处。',
    applied: '已改为“{text}”。',
    undone: '已撤销。',
    findings: '要看的地方',
    noFindings: '没有发现要改的写法。',
    noneFound: '没有读到数。',
    offer: '改为“{text}”',
    insert: '在前面加上“{text}”',
    show: '到原文',
    figures: '读出的数',
    number: '数',
    value: '值',
    unit: '单位',
    bound: '界',
    role: '性质',
    period: '时期',
    checks: '数与数的关系',
    noChecks: '没有可以核对的关系。',
    marked: '数在文中',
    exact: '准确',
    about: '约',
    over: '略多于',
    under: '略少于',
    at_least: '不少于',
    at_most: '不超过',
    actual: '结果',
    target: '目标',
    requirement: '要求',
    question: '疑问',
    warning: '会误读',
    note: '提醒',
  },
  en: {
    title: 'Check a draft',
    description:
      'Paste the draft of a bulletin: every number is read, recomputed and looked at for ambiguous wording, in your browser. Nothing is uploaded.',
    text: 'Before it goes out: how each number of the draft is read, whether the numbers agree, and which words can be read in two ways. Drafts are in Chinese.',
    privacy:
      'The draft does not leave this device: it is read and computed in your browser, not uploaded and not kept.',
    verify: 'How to verify this',
    verify1:
      'Open the developer tools of the browser at “Network”: “Check” sends nothing, and at most reads one script of this site.',
    verify2:
      'Disconnect after the page has opened: it still works (a draft without the deadlines of stages reads no further file).',
    verify3:
      "The Content-Security-Policy of this page (in the headers and in the page) says connect-src 'self': scripts can send to no other host, and this one serves files only, with no program to receive anything.",
    draft: 'Draft',
    published: 'Day of publication (to read “this year”, “so far”)',
    run: 'Check',
    sample: 'Put in part of a real bulletin',
    undo: 'Undo the last change',
    print: 'Print the results',
    noscript:
      'This needs script. Without it the same can be done on a command line: npm run lint:bulletin FILE.',
    working: 'Checking…',
    failed: 'Not checked: the browser could not read the script that checks.',
    status:
      '{figures} numbers read, {checks} relations checked; {questions} questions, {warnings} misleading, {notes} notes.',
    applied: 'Changed to “{text}”.',
    undone: 'Undone.',
    findings: 'What to look at',
    noFindings: 'No wording to change was found.',
    noneFound: 'No number was read.',
    offer: 'Change to “{text}”',
    insert: 'Put “{text}” in front',
    show: 'Show in the draft',
    figures: 'Numbers read',
    number: 'Number',
    value: 'Value',
    unit: 'Unit',
    bound: 'Bound',
    role: 'Role',
    period: 'Period',
    checks: 'Relations between numbers',
    noChecks: 'No relation that can be checked.',
    marked: 'Numbers in the text',
    exact: 'exact',
    about: 'about',
    over: 'a little over',
    under: 'a little under',
    at_least: 'at least',
    at_most: 'at most',
    actual: 'result',
    target: 'target',
    requirement: 'requirement',
    question: 'Question',
    warning: 'Misleading',
    note: 'Note',
  },
});

/** What each rule says of the words it found; a rule without words fails a test. */
export const LINT_RULES: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'wording/percent-for-points': {
    zh: '两个比率相差 {value}，单位是“个百分点”；写成“{said}”会读成相对于原比率的百分之几。',
    en: 'Two rates differ by {value} percentage points (百分点); “{said}” reads as per cent of the earlier rate.',
  },
  'wording/grew-by-times': {
    zh: '“{said}”按字面是原来的 {more} 倍，也常被写来指原来的 {times} 倍。',
    en: '“{said}” is {more} times as much by the book, and often written for {times} times.',
  },
  'wording/fell-by-times': {
    zh: '“{said}”：减少不能按倍计，一个数最多减少它自己的一倍。请写减少了几分之几，或减少到几分之几。',
    en: '“{said}”: nothing falls by more than itself. Say by what fraction it fell, or to what fraction.',
  },
  'wording/folds': {
    zh: '“{said}”是原来的 {times} 倍。',
    en: '“{said}” is {times} times as much.',
  },
  'unit/mixed-scale': {
    zh: '并列的数一个用“万”（{said}），一个用“亿”（{other}），容易看错大小。',
    en: 'Numbers of one list are printed in 万 ({said}) and in 亿 ({other}): their size is easily misread.',
  },
  'unit/mixed-classifier': {
    zh: '并列的各项，别处用“{other}”，这里是“{said}”：数的是同一样东西吗？',
    en: 'The items of this list are counted in {other} elsewhere, here “{said}”: are they the same things?',
  },
  'bound/near-above': {
    zh: '“{said}”与文中的“{other}”不合：“近”是不到，“超”是多于。',
    en: '“{said}” does not go with “{other}” in the same text: 近 means less, 超 means more.',
  },
  'bound/doubled': {
    zh: '“{said}”用了两个表示范围的词，留一个。',
    en: '“{said}” has two words for its bound; keep one.',
  },
  'bound/inclusive': {
    zh: '“以上”“以下”都包括本数：{value}既在前一档也在“{said}”里。',
    en: '以上 and 以下 both include the number: {value} is in both classes.',
  },
  'date/impossible': { zh: '没有“{said}”这一天。', en: 'There is no such day: {said}.' },
  'date/no-year': {
    zh: '“{said}”没有写年份，前文也没有：日后读到的人不知道是哪一年。',
    en: '“{said}” has no year, nor has the text before it: a later reader cannot know which.',
  },
  'date/undated-total': {
    zh: '累计数“{said}”没有写截至哪一天，无法与下一次公布的数比较。',
    en: 'The running total “{said}” has no day: it cannot be compared with the next one.',
  },
  'list/respectively': {
    zh: '“分别”前面列了 {names} 项，后面是 {numbers} 个数。',
    en: 'Before 分别 there are {names} names, behind it {numbers} numbers.',
  },
  'share/over-whole': {
    zh: '{parts} 个占比加起来是 {sum}%：若各部分有重叠，请写明。',
    en: '{parts} shares add up to {sum}%: if the parts overlap, say so.',
  },
  'compare/no-base': {
    zh: '只有变化“{said}”，没有变化前后的数。',
    en: 'Only the change, “{said}”, is told, neither number that it is between.',
  },
  'check/question': {
    zh: '按文中的数算得 {computed}，文中写“{said}”，请核对：{working}。',
    en: 'From the numbers of the text {computed} comes out, it says “{said}”: please check {working}.',
  },
  'check/question/at-most': {
    zh: '照文中的意思应有 {working}，写出的数不是这样：有一个写错了，还是说的不是一回事？请核对。',
    en: 'By the wording {working} should hold, and it does not: is one of them mistyped, or are they not of the same things? Please check.',
  },
  'check/question/count': {
    zh: '文中写“{said}”，数出来是 {computed}，请核对：{working}。',
    en: 'The text says “{said}”, and {computed} were counted: please check {working}.',
  },
  'check/question/order': {
    zh: '照文中的意思应有 {working}，写出的日期不是这样，请核对。',
    en: 'By the wording {working} should hold, and the dates do not: please check.',
  },
  'check/question/observation': {
    zh: '“{said}”早于发布日期（{working}）：这个阶段在印发之前就已结束，日期写对了吗？',
    en: '“{said}” lies before the day of publication ({working}): the stage was over before it was ordered. Are the dates right?',
  },
};
