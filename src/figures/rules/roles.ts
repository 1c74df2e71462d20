import { beginningOf, characterSet, type IsOneOf } from '../../text/characterSet.ts';
import { readBoundBefore } from '../../text/quantities/boundMarks.ts';
import type { Role } from '../figure.ts';
import { clauseEnd, clauseStart, hasClass, isVerb, type Sentence, textOf } from '../sentence.ts';
import type { Counted } from '../frames/frame.ts';
import type { Mood } from '../../text/outline.ts';
import { WORD } from '../../text/lexicon/words.ts';

/** What decides a role besides the words of the sentence. */
interface RoleContext {
  /** Mood that the sentence before it in the paragraph, or the lead-in of its list, leaves. */
  readonly carried: Mood;
  /** It turns from what the headings say. */
  readonly turns: boolean;
  /** Mood of the headings above. */
  readonly section: Mood;
  /** Mood of the document by its title and genre. */
  readonly document: Mood;
  /** Whether the time at a token lies behind or ahead of the day of publication; null where it tells neither. */
  readonly moodOfTime: (at: number) => Mood;
}

/** Cues that decide where neither headings nor title do. */
const WEAK_AHEAD =
  /(?<![主重需必紧首纪纲摘简提扼概只])要(?!求|素|点|闻|道|害|件|地|塞|么|是|案|事|员|情)|年内|底前|末前|提高到|提升到|确保|目标|预计/u;

const GOAL_BEHIND =
  /^(?:以[内上下])?的?(?:年度|全年|既定|省定|市定|区定|本年度|工作)?(?:目标|任务|计划|指标)(?!完成率|数据|均已)/u;
const GOAL_BEFORE =
  /(?<!超出?|超过|[优高低好快]于[\p{Script=Han}]{0,8}|超额完成|完成)(?:(?:年度|全年|目标|计划|建设|改造|省定|市定|下达|既定|总)(?:目标)?任务|(?:全年|年度|原|总)计划|目标|指标|任务数|计划数|目标值)[为是数量]*[：:（(]?$/u;
/** With these what `GOAL_BEFORE` finds ends. */
const endsGoal = characterSet('务划标数值为是量：:（(');
const RULE_BEHIND = /^的?(?:要求|标准(?![农厂化地箱间件田])|规定|底线|门槛|红线)/u;
const RULE_BEFORE =
  /(?:标准|规定|限值|限量|要求)(?:规定|要求)?(?:应?为|是|应)?(?:不[大小高低超少]?[于过]?)?$/u;
/** 按照每村不少于5人的标准: the whole clause sets a standard. */
const BY_STANDARD = /按(?:照)?[^，；。,;]*(?:不少于|不低于|不超过|以上|每)[^，；。,;]*的(?:标准|比例|要求)/u;
const TO_BE_DONE = /^[\p{Script=Han}]{0,8}(?:须|要|应|需)(?:[于在]|[\p{Script=Han}]{0,6}(?:完成|建成))/u;
/** 10人及以上的自建房, 500平方米以上的场所: a threshold that tells which ones are meant. */
const THRESHOLD_BEHIND =
  /^(?:及|\(含\)|（含）)?以[上下](?:的|（|[\p{Script=Han}]{0,4}(?:场所|单位|企业|建筑|小区|人员|事故|火灾|公司|工程|项目|老人|老年人|群众))/u;
/** 争取5个以上项目列入计划: what is counted by its own classifier is a goal; an accident of 3人以上 is told by a threshold. */
const COUNTS = /^[个家座处项所条支台辆件场批宗]$/u;
const OF_HARM = /^[\p{Script=Han}（）()]{0,6}(?:事故|火灾|灾害)/u;

/** 以每年3万辆以上的速度: how fast something goes on. */
const PACE_BEHIND = /^(?:及?以[上下]|左右)?的(?:[\p{Script=Han}]{0,2}(?:速度|增速|增幅|幅度|速率)|步伐)/u;

function isThreshold({ quantity, unitClass }: Counted, behind: string): boolean {
  if (!THRESHOLD_BEHIND.test(behind) || PACE_BEHIND.test(behind)) return false;
  const counts = COUNTS.test(quantity.unit) || unitClass === 'event';
  return !counts || /^(?:及|\(含\)|（含）)?以[上下]的/u.test(behind) || OF_HARM.test(behind);
}

const isSemicolon = characterSet('；;');

/** First token of the part of the sentence behind the last ； in front of token `at`. */
function partStart(sentence: Sentence, at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const token = sentence.tokens[i];
    if (token?.kind !== 'stop' || !isSemicolon(sentence.source, token.start)) continue;
    // 今年将做好：一是…；二是…: the items of a list share what leads into it.
    return /^[一二三四五六七八九十]是/u.test(sentence.source.slice(token.end, token.end + 2)) ? 0 : i + 1;
  }
  return 0;
}

/** The cues of a sentence as one sees them from token `at`: what stands in brackets tells nothing outside them. */
function cuesOf(sentence: Sentence, at: number): Cues {
  const depth = sentence.tokens[at]?.depth ?? 0;
  return (sentence.cues[depth] ??= new Cues(sentence, depth));
}

/** The last soft cue of a goal: 确保 holds for its clause alone, and the words of a deadline that is over tell of none. */
function lastSoft(
  sentence: Sentence,
  cues: Cues,
  from: number,
  at: number,
  moodOfTime: (at: number) => Mood,
): number {
  if (cues.softAhead.length === 0) return -1;
  const to = sentence.tokens[at]?.start ?? from;
  const clause = sentence.tokens[clauseStart(sentence, at)]?.start ?? from;
  const holds = cues.softAhead.filter((offset) => {
    if (sentence.source.startsWith('确保', offset)) return offset >= clause;
    // 预计全年实现产值6亿元, of a year that is over.
    if (
      sentence.source.startsWith('预计', offset) &&
      sentence.tokens.some((token, i) => token.start < to && token.time !== null && moodOfTime(i) === 'past')
    )
      return false;
    const time = sentence.tokens.findIndex((token) => token.start <= offset && offset < token.end);
    return sentence.tokens[time]?.time === null || moodOfTime(time) !== 'past';
  });
  return lastCue(holds, from, to);
}

/** 两年来, 过去的一年: years that are over. */
const isOver = (time: string): boolean => /^过去|年以?来$/u.test(time);

/** Mood of the words in front of token `at`, from token `from` on: the nearest strong cue wins. */
function leadMood(
  sentence: Sentence,
  from: number,
  at: number,
  moodOfTime: (at: number) => Mood,
  soft = false,
  cuesFrom = from,
): Mood {
  const token = sentence.tokens[at];
  if (token === undefined) return null;
  const start = sentence.tokens[cuesFrom]?.start ?? sentence.start;
  const cues = cuesOf(sentence, at);
  let ahead = lastCue(cues.ahead, start, token.start);
  if (soft) ahead = Math.max(ahead, lastSoft(sentence, cues, start, at, moodOfTime));
  let past = lastCue(cues.past, start, token.start);
  for (let i = at - 1; i >= from; i--) {
    const other = sentence.tokens[i];
    // 开局两年来: the years that are over tell more than the plan that they belong to.
    if (other?.time?.kind === 'duration' && other.depth <= token.depth && isOver(textOf(sentence, other))) {
      past = Math.max(past, other.start);
      break;
    }
    if (
      other === undefined ||
      other.time === null ||
      other.depth > token.depth ||
      ['recurring', 'duration', 'reference'].includes(other.time.kind)
    )
      continue;
    const mood = moodOfTime(i);
    if (mood === 'ahead') ahead = Math.max(ahead, other.start);
    else if (mood === 'past') past = Math.max(past, other.start);
    // The nearest time decides, or none: 对2024年挂牌的126处…，其中2025年销号70处.
    break;
  }
  if (ahead < 0) past = Math.max(past, lastCue(cues.softPast, start, token.start));
  if (ahead < 0 && past < 0) return null;
  return ahead > past ? 'ahead' : 'past';
}

const beginsEach = characterSet('每各人户');

/** 每季度, 每个社区, 各村均: a rule for each of them, again and again. */
function isDistributive(sentence: Sentence, at: number): boolean {
  const from = clauseStart(sentence, at);
  const to = clauseEnd(sentence, at);
  for (let i = from; i < to; i++)
    if (sentence.tokens[i]?.time?.kind === 'recurring') return !isPace(sentence, at);
  for (let i = 0; i < at; i++) {
    const token = sentence.tokens[i];
    if (token === undefined || !beginsEach(sentence.source, token.start)) continue;
    if (/^(?:每|各(?!类|种|级|项|界|式)|人均|户均|人手)/u.test(textOf(sentence, token))) return true;
  }
  return false;
}

/** 以每年3万辆的速度增加: how fast something goes on is no rule. */
const isPace = ({ tokens, source }: Sentence, at: number): boolean =>
  PACE_BEHIND.test(source.slice(tokens[at]?.end, (tokens[at]?.end ?? 0) + 9));

function recurs(sentence: Sentence, at: number): boolean {
  for (let i = clauseStart(sentence, at); i < at; i++)
    if (sentence.tokens[i]?.time?.kind === 'recurring') return !isPace(sentence, at);
  return false;
}

/** 每月开展2次夜巡: a turn with a small count of what is done is a duty, unless the text reports. */
function isDuty({ unitClass, quantity }: Counted, clause: Mood, { section, document }: RoleContext): boolean {
  const isDone = clause === 'past' || (section ?? document) === 'past';
  return !isDone && unitClass === 'event' && quantity.value < 10 && !/[起例宗件]/u.test(quantity.unit);
}

/** What a clause behind 应检电梯1236台 reports of it. */
const RESULT = /率|完成|已|实|办结|达|全部/u;

/** Whether a word of rule (应当, 不得) stands in the part of the sentence in front of the figure. */
function isRuled(sentence: Sentence, at: number): boolean {
  const rules = cuesOf(sentence, at).rule;
  if (rules.length === 0) return false;
  const start = sentence.tokens[partStart(sentence, at)]?.start ?? sentence.start;
  const end = sentence.tokens[at]?.start ?? start;
  const rule = lastCue(rules, start, end);
  const word = sentence.source.slice(rule, rule + 2);
  const clause = sentence.tokens[clauseStart(sentence, at)]?.start ?? start;
  if (rule < clause) {
    // 必须发挥作用，力争增长18%: what its own clause strives for is no rule, but of a duty (应当) it is a part.
    if (word !== '应当' && lastCue(cuesOf(sentence, at).ahead, clause, end) >= 0) return false;
    // 应检电梯1236台，受检率96.2%: 应 names what there is to do, and the clause behind what came of it.
    if (/^应(?!当)/u.test(word) && RESULT.test(sentence.source.slice(clause, end))) return false;
  }
  return rule >= 0;
}

const FLOOR = /不[低少小]于$|不得[低少]于$/u;
/** 压缩至45秒以内, 新建道路不少于50公里: a level to reach or a thing to make is a goal, not a rule. */
const REACHES = /[至到]$|控制|压|缩|降|提|增|减|稳定/u;
const MAKES = /[建改修铺设换治装植种拆清造]|完成|打通|恢复|复垦|疏浚|加固|新增|增加/u;

/** Whether the figure sets a rule that holds again and again: 每季度至少1次, 每队不少于6人, 间距不小于5米. */
function isStanding(
  sentence: Sentence,
  at: number,
  counted: Counted,
  isBounded: boolean,
  action: string,
  plans: boolean,
): boolean {
  const { unitClass, quantity } = counted;
  const distributive = isDistributive(sentence, at);
  // 收储秸秆不低于200万吨: what a work report sets itself for the year is a goal.
  if (plans && !distributive && (unitClass === 'measure' || unitClass === 'ratio')) return false;
  // 优良天数340天以上: and so are the days of a year that shall be so.
  if (plans && /天数[\p{Script=Han}]{0,2}$/u.test(sentence.source.slice(sentence.start, quantity.start)))
    return false;
  if (unitClass === 'event') {
    if (quantity.value < 10 && distributive) return isBounded || recurs(sentence, at);
    return (
      isBounded &&
      quantity.value <= 3 &&
      !/[起例宗件]/u.test(quantity.unit) &&
      !sentence.tokens.some((token) => token.time !== null)
    );
  }
  if (unitClass === 'money') return distributive && !isBounded && /补|贴|奖|罚|元$/u.test(action);
  if (quantity.kind === 'range' && distributive && unitClass === 'thing') return true;
  if (!isBounded) return false;
  // 配建比例不低于30%: a floor without a date holds from now on; 到2025年达到98%以上 is a goal.
  if (unitClass === 'ratio')
    return (
      FLOOR.test(sentence.source.slice(Math.max(sentence.start, quantity.start - 4), quantity.start)) &&
      !sentence.tokens.some((token) => token.time !== null)
    );
  if (unitClass === 'time') return !REACHES.test(action);
  if (unitClass === 'measure')
    return (
      readBoundBefore(sentence.source, quantity.start) !== null &&
      !REACHES.test(action) &&
      !MAKES.test(action)
    );
  // 年底前，各县至少建成1座: what has a date is done once.
  return (
    distributive && quantity.value < 100 && !sentence.tokens.some(({ time }) => time?.kind === 'deadline')
  );
}

interface RoleReading {
  readonly role: Role;
  /** Id of the rule that decided. */
  readonly rule: string;
}

/** 完成造林任务30万亩, 新增用地指标50亩: the verb in front tells what became of the goal. */
function isGoalMet(sentence: Sentence, at: number): boolean {
  const from = sentence.tokens[clauseStart(sentence, at)]?.start ?? sentence.start;
  return /(?<!未)(?:完成|承担|新增|争取|获得|获批|置换|交易)/u.test(
    sentence.source.slice(from, sentence.tokens[at]?.start),
  );
}

/** Reads the role of the figure at token `at`; `action` is the verb that its frame gave. */
export function readRole(
  sentence: Sentence,
  at: number,
  counted: Counted,
  isBounded: boolean,
  action: string,
  context: RoleContext,
): RoleReading {
  const token = sentence.tokens[at];
  if (token === undefined) return { role: 'actual', rule: 'role/default' };
  const behind = sentence.source.slice(token.end, Math.min(sentence.end, token.end + 16));
  const before = sentence.source.slice(Math.max(sentence.start, token.start - 10), token.start);
  if (counted.unitClass !== 'ratio' && isThreshold(counted, behind))
    return { role: 'requirement', rule: 'role/threshold' };
  if (RULE_BEHIND.test(behind)) return { role: 'requirement', rule: 'role/rule-behind' };
  // 制定国家标准21项: standards are counted.
  const countsRules = /^[项个部件]$/u.test(counted.quantity.unit) && before.endsWith('标准');
  if (/[准定值量求]/u.test(before) && !countsRules && RULE_BEFORE.test(before))
    return { role: 'requirement', rule: 'role/rule-before' };
  // 5所已竣工: what follows the number tells that it is done.
  if (/^[\p{Script=Han}]{0,6}已(?!知)/u.test(behind)) return { role: 'actual', rule: 'role/done-behind' };
  // 3个指标进入前列: what is counted are the goals themselves.
  const countsGoals =
    /^[个项条件]$/u.test(counted.quantity.unit) &&
    !before.endsWith('的') &&
    (context.section === 'past' ? /^(?:目标|任务|计划|指标)/u : /^(?:目标|指标)/u).test(behind);
  if (!countsGoals && GOAL_BEHIND.test(behind)) return { role: 'target', rule: 'role/goal-behind' };
  if (endsGoal(before, before.length - 1) && GOAL_BEFORE.test(before) && !isGoalMet(sentence, at))
    return { role: 'target', rule: 'role/goal-before' };
  // 将达到2800座。同时，开展巡查7500次: under a heading of results a future does not reach into the next sentence.
  // 今年，… under a heading that plans turns from nothing.
  const isSame = context.carried === context.section;
  const turned = context.turns && !isSame ? context.carried : null;
  const around = turned ?? context.section ?? context.carried ?? context.document;
  const from = around === 'past' ? partStart(sentence, at) : 0;
  // Under a heading that tells, a cue holds for its clause: 规划建设公园，…，森林覆盖率达40.2%.
  const cuesFrom =
    context.section !== null && context.document === null && turned === null
      ? clauseStart(sentence, at)
      : from;
  const lead = leadMood(sentence, from, at, context.moodOfTime, context.section !== 'past', cuesFrom);
  const previous = sentence.tokens[at - 1];
  // 还没整改到位的25栋高层建筑: 的 in front tells of those that are there already.
  // 尚余137所须于9月30日前完成: what is still to be done.
  if (lead !== 'past' && TO_BE_DONE.test(behind)) return { role: 'target', rule: 'role/to-be-done' };
  const relative = leadMood(sentence, clauseStart(sentence, at), at, context.moodOfTime);
  if (
    previous !== undefined &&
    textOf(sentence, previous) === '的' &&
    relative !== 'ahead' &&
    !(isBounded && context.section === 'ahead') &&
    counted.unitClass !== 'ratio'
  ) {
    return { role: 'actual', rule: 'role/existing' };
  }
  // 每月至少公开曝光2起: a turn and a floor make a rule in any document.
  if (recurs(sentence, at) && (isBounded || isDuty(counted, relative, context)))
    return { role: 'requirement', rule: 'role/recurring' };
  if (
    lead !== 'past' &&
    BY_STANDARD.test(
      sentence.source.slice(
        before.length === 0
          ? token.start
          : (sentence.tokens[clauseStart(sentence, at)]?.start ?? token.start),
        Math.min(sentence.tokens[clauseEnd(sentence, at)]?.start ?? sentence.end, token.end + 40),
      ),
    )
  ) {
    return { role: 'requirement', rule: 'role/by-standard' };
  }
  const mood =
    lead ??
    around ??
    (WEAK_AHEAD.test(
      sentence.source.slice(sentence.tokens[clauseStart(sentence, at)]?.start ?? 0, token.start),
    )
      ? 'ahead'
      : null);
  if (lead !== 'past' && isRuled(sentence, at)) return { role: 'requirement', rule: 'role/rule-word' };
  const rule = lead !== null ? 'role/words' : around !== null ? 'role/surroundings' : 'role/default';
  const plans = context.section === 'ahead' && context.document === null;
  const isRule = lead !== 'past' && isStanding(sentence, at, counted, isBounded, action, plans);
  if (mood === 'ahead') return { role: isRule ? 'requirement' : 'target', rule };
  return { role: isRule && isBounded && lead === null ? 'requirement' : 'actual', rule };
}

/** Words at the head of a sentence that turn from what was done to what is to come, whatever the heading. */
const TURNS = /^[^，。；：]{0,3}(?:下一步|下步|下阶段|下一阶段|接下来|今后|明年|后年)/u;

/** What a sentence leaves to the next ones of its paragraph. */
interface Passing {
  readonly mood: Mood;
  /** It opens with words or a time that hold against the heading above. */
  readonly turns: boolean;
}

/**
 * The last mood of a sentence; under headings that have a mood of their own (`opening`) that of its first clause, since
 * what the other clauses say holds for them alone.
 */
export function sentenceMood(
  sentence: Sentence,
  moodOfTime: (at: number) => Mood,
  opening: boolean,
): Passing {
  const { source, tokens } = sentence;
  const stop = opening ? tokens.findIndex((token) => token.kind === 'stop') : -1;
  const opener = tokens[0]?.time?.kind;
  // 过去一年，我们坚持…: a length of years in front of all else tells on which side it lies.
  const opened = opener === 'duration' && tokens[1]?.kind === 'stop' ? moodOfTime(0) : null;
  const mood = leadMood(sentence, 0, stop < 0 ? tokens.length - 1 : stop, moodOfTime) ?? opened;
  const opensWithTime =
    (opener === 'point' || opener === 'window' || opener === 'duration') && moodOfTime(0) === mood;
  return {
    mood,
    turns: mood !== null && (opensWithTime || TURNS.test(source.slice(tokens[0]?.start ?? 0, sentence.end))),
  };
}

/** Words that tell: with what they begin, so that most of a sentence is passed over, and their pattern. */
interface Cue {
  readonly beginnings: readonly string[];
  readonly begins: IsOneOf;
  /** Matches where it is asked, not further on. */
  readonly pattern: RegExp;
}

function createCue(words: string, pattern: RegExp): Cue {
  const beginnings = words.split(' ');
  return { beginnings, begins: beginningOf(beginnings), pattern };
}

/** Cues that decide in any document; the nearest in front of the figure wins. */
const AHEAD = createCue(
  '还要 还将 力争 抓好 办好 做好 实施 办成 下一 下步 下阶 明年 后年 有望 即将 届时 原定 原计 预算 目标 任务 指标 确保 拟 争取 今后 未来 ，要 ,要 ；要 ;要 ：要 :要 要 我们 我市 我省 我县 我区 今年 全年 各',
  /还[要将](?!求|素|点|是)|力争|(?:抓好|办好|做好|实施好|办成)(?!了)[^，。；：:]{0,14}(?:实事|任务|工作|项目)[：:]|下一步|下步|下阶段|明年|后年|有望|即将|届时|原定|原计划|预算(?=经费|资金|安排|投入|[约\d])|(?:目标|任务|指标)(?:数|量|值)?[为是：:]|确保(?=[\p{Script=Han}、]{0,16}(?:达|控制|以上|以内|不低|不少|不超|增长|下降|提高))|拟(?=[\p{Script=Han}]{0,2}(?:安排|新|改|建|投|招|购|用|实施|开展|完成))|争取(?!到(?!20|年))(?=[\p{Script=Han}]{0,4}(?:达|完成|建成|实现|到|在|用|突破|新))|今后[一二两三四五\d]年|未来[一二两三四五\d]年|(?:(?:^|[，,；;：:])|我们|我市|我省|我县|我区|今年|全年|各[\p{Script=Han}]{0,3}(?:[地级市县区旗州省镇乡村街]|街道|部门|单位|企业|学校))要(?!求|点|素|是|闻|害|案|事|件|情|紧|道|员)/uy,
);
const PAST = createCue(
  '已 了 实际 截至 截止 去年 上年 前年 以来 完成 占年 占全',
  /已(?!知)|了(?!解|却|如指掌)|实际(?!使用|利用|吸[收纳]|引进|到位|投资)(?=[\p{Script=Han}]{0,2}(?:建|完|新|安|发|整|改|投|到|使|招|培|加))|截至|截止|(?<![比较在由从]|[低高优快多少好慢]于)(?:去年|上年(?!度?同期)|前年)(?![^，。；：,;:]{0,16}基础之?上)|以来|完成率(?=[为约]?\d|分别)|占(?:年度|全年|年初)(?:计划|目标|任务|预算)|完成(?:年度|全年|调整|年初|既定)?(?:目标|任务|计划|预算)的(?=[约近\d])/uy,
);
/** Cues of a result that a goal in front of them outweighs: 到2027年底累计培训30万人次. */
const SOFT_PAST = createCue(
  '累计 共 目前 现有',
  /(?<!基础上[再均]?)累计|(?<!公|中)共(?=[\p{Script=Han}]{0,4}(?:检查|排查|发生|接|出动|有|投|整|查|组织|开展|完成|培训|发放|处|建))|目前|现有(?=[\p{Script=Han}]{0,8}\d)/uy,
);
/** Cues of a goal that a heading of results outweighs. */
const SOFT_AHEAD = createCue(
  '预计 年内 底前 末前 月前 日前 确保',
  /预计|年内|(?:底|末|月|日)前(?!后|往)|确保/uy,
);
/** 应当, 不得: a rule. 应 alone must not be part of 响应, 应急, 供应. */
const RULE = createCue(
  '应 必须 须 不得 严禁 禁止 不宜 不应 不准',
  /应当|必须|(?<![响反供适对相效感呼回顺因策照接答占])应(?!\p{Script=Han}尽)(?![急对用战变聘届援邀收付纳税于])|(?<!急|所|无|军)须(?!知|于|在)|不得|严禁|禁止|不宜|不应|不准/uy,
);
/** One look for all cues spares most characters a look for each. */
const beginsCue = characterSet(
  [AHEAD, PAST, SOFT_PAST, SOFT_AHEAD, RULE].flatMap(({ beginnings }) => beginnings),
);

/** 将…纳入, 将…与…结合: 将 puts an object first and tells no future. */
const PLACING =
  /^[^，；。,;]{1,40}?(?:纳入|列入|作为|视为|化为|变为|调整为|转为|升为|定为|推送|移交|移送|提供给|送达|压实|落实到|贯穿|融入|结合|明确为|录入|接入|分解|细化|应用于|用于|交由|报送|延伸|下放|相关|统一)/u;

/**
 * Offsets of the cues of a sentence, in order; `depth` 0 leaves out what stands in brackets. Most sentences are told by the
 * first two kinds: the others are looked for when they are asked for.
 */
export class Cues {
  readonly ahead: readonly number[];
  readonly past: readonly number[];
  readonly #words: string;
  readonly #start: number;
  #softAhead: readonly number[] | null = null;
  #softPast: readonly number[] | null = null;
  #rule: readonly number[] | null = null;

  constructor(sentence: Sentence, depth: number) {
    const words = plainWords(sentence, depth);
    const { start } = sentence;
    const ahead = find(AHEAD, words, start);
    ahead.push(...findFutures(sentence), ...findPlans(sentence, words));
    this.ahead = ahead.sort((a, b) => a - b);
    this.past = find(PAST, words, start);
    this.#words = words;
    this.#start = start;
  }

  get softAhead(): readonly number[] {
    return (this.#softAhead ??= find(SOFT_AHEAD, this.#words, this.#start));
  }

  get softPast(): readonly number[] {
    return (this.#softPast ??= find(SOFT_PAST, this.#words, this.#start));
  }

  get rule(): readonly number[] {
    return (this.#rule ??= find(RULE, this.#words, this.#start));
  }
}

/** Offset of the last cue in [from, to), or -1. */
function lastCue(offsets: readonly number[], from: number, to: number): number {
  for (let i = offsets.length - 1; i >= 0; i--) {
    const at = offsets[i] ?? -1;
    if (at < to) return at >= from ? at : -1;
  }
  return -1;
}

/** The words of a sentence; names, quotations and, at depth 0, what brackets add are blanked: “三管三必须” sets no rule. */
function plainWords(sentence: Sentence, depth: number): string {
  const { source, start, end, tokens } = sentence;
  let words = '';
  let behind = start;
  for (const token of tokens) {
    if (token.kind !== 'quote' && token.kind !== 'title' && token.depth <= depth) continue;
    words +=
      source.slice(behind, token.start) + '　'.repeat(Math.max(0, token.end - Math.max(behind, token.start)));
    behind = token.end;
  }
  return words + source.slice(behind, end);
}

function find({ begins, pattern }: Cue, words: string, start: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!beginsCue(words, at) || !begins(words, at)) continue;
    pattern.lastIndex = at;
    if (!pattern.test(words)) continue;
    found.push(start + at);
    at = pattern.lastIndex - 1;
  }
  return found;
}

/** 将 is a future where a verb follows (将达到2800座), a preposition where a noun does (将30件问题纳入督办). */
function findFutures(sentence: Sentence): number[] {
  const futures: number[] = [];
  for (const token of sentence.tokens) {
    if (token.end - token.start !== 1 || sentence.source[token.start] !== '将') continue;
    const next = sentence.tokens[sentence.tokens.indexOf(token) + 1];
    const opens =
      isVerb(next) ||
      next?.kind === 'time' ||
      hasClass(next, WORD.adverb | WORD.preposition | WORD.conjunction);
    const behind = sentence.source.slice(token.end, Math.min(sentence.end, token.end + 60));
    if (opens && !PLACING.test(behind)) futures.push(token.start);
  }
  return futures;
}

/** What may stand between 计划 and what is planned. */
const PLANNED = WORD.act | WORD.light | WORD.causative | WORD.preposition | WORD.reach | WORD.change;
/** Nouns whose plans have names: 行动计划, 提升规划. */
const NAMED_PLAN =
  /(?:行动|工作|发展|实施|招生|年度|培养|培育|提升|保障|建设|更新|改造|整治|倍增|人才|三年|五年|该|本|超|按|按照|总体|专项|编制|制定|”|》)$/u;
const NO_PLAN_BEHIND =
  /^(?:生育|单列|的|书|表|完成率|数|任务|编制|修编|设计|审批|获|通过|内|外|和|与|及|等|经费|中|由|为|全面|成效|扎实|实施到位|有序|顺利|基本|圆满)/u;

/** Offset of the next 计划 or 规划; -1 where there is none. */
function nextPlan(words: string, from: number): number {
  for (let at = words.indexOf('划', from); at >= 0; at = words.indexOf('划', at + 1))
    if (at > from && (words[at - 1] === '计' || words[at - 1] === '规')) return at - 1;
  return -1;
}

/** 计划新建5所, 规划于年内开工: where a verb, a time or a number follows it plans; 提升计划全面完成 names a plan. */
function findPlans(sentence: Sentence, words: string): number[] {
  const plans: number[] = [];
  for (let index = nextPlan(words, 0); index >= 0; index = nextPlan(words, index + 2)) {
    const at = sentence.start + index;
    const behind = words.slice(index + 2, index + 8);
    if (NAMED_PLAN.test(words.slice(Math.max(0, index - 4), index)) || NO_PLAN_BEHIND.test(behind)) continue;
    // 编制完成各类规划8项: behind a word for all of them plans are things that are counted.
    if (
      /(?:各[类项级]|完成|编制)(?:的)?$/u.test(words.slice(Math.max(0, index - 4), index)) &&
      /^[\d]/u.test(behind)
    )
      continue;
    const token = sentence.tokens.find(({ start }) => start >= at + 2);
    const begins = token?.start === at + 2;
    const leads =
      begins &&
      (token.kind === 'time' || token.kind === 'quantity' || hasClass(token, PLANNED | WORD.adverb));
    if (
      leads ||
      /^(?:新|改|扩|投|完|培|招|购|安|开|增|组|在|于|到|年内|今年|用|对|再|共|总|建)/u.test(behind)
    )
      plans.push(at);
  }
  return plans;
}
