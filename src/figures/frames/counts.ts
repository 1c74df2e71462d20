import { classesOf, WORD } from '../../text/lexicon/words.ts';
import { isText } from './isText.ts';
import { hasClass, isListSign, isNominal, isVerb, type Sentence, spanText, textOf } from '../sentence.ts';
import { classifyUnit } from '../../text/quantities/units.ts';
import type { Span } from '../../text/span.ts';
import { type Counted, type Frame, type FrameContext, frameOf, type FrameRule } from './frame.ts';
import { type Lead, readLead } from './lead.ts';
import { isArea, isLocality } from './localities.ts';
import { isAgent, readNoun } from './nouns.ts';
import { readFirstVerb, readTail, readVerbBehind } from './tail.ts';
import { changedBefore } from './topics.ts';
import { readVerbGroups, type VerbGroup } from './verbs.ts';

/** Events and money take the light verb: 开展检查32次, 完成投资18亿元. */
const takesLight = (context: FrameContext): boolean =>
  context.figure.unitClass === 'event' || context.figure.unitClass === 'money';

/** The frame that a list goes on with: of the last number with the same unit, else of the last that is no share. */
function previousFrame(context: FrameContext): Frame | null {
  const { before, figures, figure } = context;
  const lastWhere = (test: (counted: Counted) => boolean): Frame | undefined =>
    before.findLast((_, i) => figures[i] !== undefined && test(figures[i]));
  return (
    lastWhere((counted) => counted.quantity.unit === figure.quantity.unit && counted.at > figure.at - 16) ??
    lastWhere((counted) => counted.unitClass !== 'ratio') ??
    before.at(-1) ??
    null
  );
}

/**
 * The frame that an item goes on with. Behind 、 it is that of the item in front, unless that one ends in a verb of its own:
 * 实施小区改造3万套、公租房2000套 goes on with the verb of the list.
 */
function listFrame(context: FrameContext): Frame | null {
  const { sentence, figures, index, figure, before } = context;
  const previous = figures[index - 1];
  const frame = before[index - 1];
  const isJoined =
    previous !== undefined &&
    sentence.tokens[previous.at + 1]?.kind === 'list' &&
    !sentence.tokens.slice(previous.at, figure.at).some(({ kind }) => kind === 'stop');
  if (!isJoined || frame === undefined || previous.unitClass === 'ratio' || frame.action === '')
    return previousFrame(context);
  const own = readVerbGroups(sentence, (figures[index - 2]?.at ?? -1) + 1, previous.at);
  if (own.length !== 1 || own[0]?.to !== previous.at) return frame;
  let first = index - 1;
  while (
    first > 0 &&
    index - first < LONGEST_LIST &&
    sentence.tokens[(figures[first - 1]?.at ?? 0) + 1]?.kind === 'list'
  )
    first--;
  const opener = figures[first];
  if (first === index - 1 || opener === undefined) return frame;
  let from = opener.at;
  while (
    from > 0 &&
    sentence.tokens[from - 1]?.kind !== 'stop' &&
    sentence.tokens[from - 1]?.kind !== 'quantity'
  )
    from--;
  const verb = readVerbGroups(sentence, from, opener.at)[0];
  const head = verb === undefined ? undefined : sentence.tokens[verb.from];
  return head === undefined ? frame : { ...frame, action: textOf(sentence, head) };
}

/** Further back no item looks for the verb of its list. */
const LONGEST_LIST = 40;

/** Verbs without an object: what they count stands in front of them. */
const COMES =
  /^(?:新增|净增|增加|达|达到|突破|落户|完工|竣工|开工|新开工|投产|入驻|上岗|结业|毕业|就业|再就业|受益|上市|入选|入围|晋级|获批|获评|通车|投用|在建|倍增|挂牌|落地|增产|开业|落成|入列|出列|摘帽|上榜)$/u;
/** Verbal nouns that behind another verb are its object. */
const NAMED = new Set(
  '投诉 举报 提示 罚款 补贴 补助 奖励 报告 通报 建议 预警 贷款 投资 通告 公告 警告 求助 报警 咨询 案件 支出 就业 消费'.split(
    ' ',
  ),
);

/** The action that governs the lead, by what the unit counts: events take the light verb, things the content verb. */
function actionOf(context: FrameContext, lead: Lead): { action: string; object: string } {
  const { sentence } = context;
  const { verb } = lead;
  if (verb === null) return { action: '', object: spanText(sentence, lead.object) };
  // 确保面积达到3万亩: what is made sure of is what it reaches.
  const makes = /^(?:确保|保证|力保)$/u.test(textOf(sentence, verb.action));
  if (verb.isCausative && (makes || /[达到突破至]/u.test(lead.join)))
    return {
      action: /[达到突破至]/u.test(lead.join) ? lead.join : '',
      object: spanText(sentence, lead.object),
    };
  const light = lightOf(sentence, verb);
  if (lead.object === null && light !== null && light !== textOf(sentence, verb.action)) {
    // 组织调研3846次 counts events: 组织 | 调研; 完成改造35座 counts things: 改造 | what stands in front.
    if (takesLight(context)) return { action: light, object: textOf(sentence, verb.action) };
  }
  if (lead.object === null) {
    // 发放补贴6.9亿元, 受理举报40件: behind a verb, 补贴 is what was paid and 举报 what was taken up.
    const first = sentence.tokens[verb.from];
    const last = sentence.tokens[verb.to - 1];
    if (
      first !== undefined &&
      last !== undefined &&
      verb.to - verb.from === 2 &&
      NAMED.has(textOf(sentence, last)) &&
      !hasClass(first, WORD.causative)
    ) {
      return { action: textOf(sentence, first), object: textOf(sentence, last) };
    }
  }
  // 城镇新增就业: the whole of it is the name of what is counted.
  const named = spanText(sentence, lead.object) === '就业' ? sentence.tokens[verb.from - 1] : undefined;
  const object =
    named !== undefined && isNominal(named) && named.end === verb.action.start
      ? sentence.source.slice(named.start, lead.object?.end)
      : spanText(sentence, lead.object);
  return { action: textOf(sentence, verb.action), object };
}

function lightOf(sentence: Sentence, group: VerbGroup): string | null {
  for (let i = group.from; i < group.to; i++) {
    const token = sentence.tokens[i];
    if (token === undefined || hasClass(token, WORD.causative)) continue;
    return hasClass(token, WORD.light) ? textOf(sentence, token) : null;
  }
  return null;
}

/** 「新建15座小型消防站」「200余名教师取得证书」「103家大型综合体全部组建」: what is counted stands behind the unit. */
const nounBehind: FrameRule = {
  id: 'frame/noun-behind',
  read: (context) => {
    const { sentence, figure, leadFrom, clauseTo } = context;
    const told = readTold(context);
    if (told !== null) return told;
    const own = ofShare(context) ?? ofMost(context);
    if (own !== null) return own;
    const tail = readTail(sentence, figure.at, clauseTo);
    if (tail === null) return null;
    const object = listGoesOn(context, tail) ?? spanText(sentence, tail.noun);
    // 突破3万亿元、4万亿元两个大关: what is passed is told of what passes it.
    if (STEPS.test(object) && isAgain(context)) return null;
    if (figure.unitClass === 'ratio' && /^(?:比例|标准|幅度|速度|水平|目标|要求)/u.test(object)) return null;
    const lead = readLead(sentence, leadFrom, figure.at);
    // 七大行业和1311家企业: what 和 or 、 parts from the number is another item.
    const before = sentence.tokens[figure.at - 1];
    const isOther = before?.kind === 'list' || hasClass(before, WORD.conjunction);
    const noun = isOther ? '' : spanText(sentence, lead.object);
    // 派出工作组82个赴一线指导: the noun in front was counted; what stands behind goes on with the story.
    const governs = !isLocality(noun) && (lead.verb !== null || (lead.join !== '' && !isAgent(noun)));
    const isOfName =
      /^(?:现有)?$/u.test(lead.join) &&
      isWholePhrase(context, tail.to) &&
      !RANK.test(object) &&
      !isDoing(sentence, tail.noun);
    if (noun !== '' && !endsList(context) && (governs || isThreshold(context)) && !isOfName) return null;
    // 投资43亿元的甲基地、投资31亿元的乙中心等38个项目签约: what tells of the items of the list is not what is told of all.
    // 社会信用体系建设改革等5项任务完成: and a verbal noun behind its noun is a part of the name of an item.
    const isOfItem =
      endsList(context) &&
      lead.verb !== null &&
      (sentence.tokens[lead.verb.to]?.kind === 'quantity' ||
        ((lead.verb.isVerbalNoun || sentence.tokens[lead.verb.to]?.kind === 'list') &&
          lead.verb.from > leadFrom &&
          isNominal(sentence.tokens[lead.verb.from - 1])));
    // 煤矿智能化改造等120个项目: and a verbal noun right in front of 等 ends the name of the last item.
    const endsName = endsList(context) && lead.verb?.isVerbalNoun === true && lead.verb.to === figure.at - 1;
    if (
      lead.verb !== null &&
      !endsName &&
      !(
        (lead.verb.isCausative || isOfItem || strives(sentence, lead.verb)) &&
        readVerbBehind(sentence, tail.to, clauseTo) !== null
      )
    ) {
      // 消防安全检查覆盖35个乡镇; 集中约谈行业单位负责人12名代表
      return frameOf({
        action:
          actionOfRule(context, object) || carriedBy(context, lead) || textOf(sentence, lead.verb.action),
        object,
        subject: spanText(sentence, lead.subject),
      });
    }
    const behind = readVerbBehind(sentence, behindList(sentence, tail.to, clauseTo), clauseTo);
    if (behind !== null) return frameOf({ action: contentAction(sentence, behind, clauseTo), object });
    if (lead.join !== '' && /[达到超突破至]/u.test(lead.join)) return frameOf({ action: lead.join, object });
    if (lead.join !== '') return frameOf({ object });
    const previous = previousFrame(context);
    const isNext = isOfName && isJoined(context);
    const inherits =
      previous !== null &&
      isListItem(context) &&
      !isOfAll(context) &&
      !isDoneBehind(context, tail.to) &&
      // 产量突破61万辆，32个项目开工: what a level reached hands nothing on.
      !/^(?:突破|达到?|超过?|增至|降至|[\p{Script=Han}]{1,2}[到至在])$/u.test(previous.action) &&
      (lead.object === null || isNext || endsName || isWithin(context));
    // 有效解决，2.1万个行政村电网改造: where nothing else tells, the name ends in what was done.
    const done = isJoined(context) ? null : doneIn(context, tail);
    if (done !== null) return frameOf(done);
    // 实施河湖连通与修复等17项工程: what makes the things stands in front of the names.
    const maker = endsName ? readVerbGroups(sentence, leadFrom, lead.verb.from)[0] : undefined;
    if (maker !== undefined) return frameOf({ action: textOf(sentence, maker.action), object });
    return frameOf({ action: inherits ? previous.action : '', object });
  },
};

/** 开展脱产培训1000名医生: in front of those to whom it is done, the verbal noun that a light verb carries; empty elsewhere. */
function carriedBy({ sentence, figure }: FrameContext, { light, object }: Lead): string {
  const last = sentence.tokens[figure.at - 1];
  const isDone =
    light !== null && object !== null && last?.end === object.end && figure.unitClass !== 'event';
  return isDone && hasClass(last, WORD.act) ? textOf(sentence, last) : '';
}

/** 出台支持企业发展26条措施: what is decided upon is told by its first verb; the others say what for. Empty elsewhere. */
function actionOfRule({ sentence, leadFrom, figure }: FrameContext, object: string): string {
  if (!/(?:措施|举措|政策|意见|办法|规定)$/u.test(object)) return '';
  const groups = readVerbGroups(sentence, leadFrom, figure.at);
  let to = groups[0]?.from ?? 0;
  while (DECIDES.test(textOf(sentence, sentence.tokens[to] ?? sentence))) to++;
  const first = groups[0]?.from === to ? undefined : groups[0];
  return first === undefined
    ? ''
    : sentence.source.slice(sentence.tokens[first.from]?.start, sentence.tokens[to - 1]?.end);
}

const DECIDES = /^(?:研究|制定|出台|落实|实施|推出|印发|发布|提出|执行)$/u;

/** 确保各县区40%以上的乡镇达标: of how many of them it holds is told of them, not of the place in front. */
function ofMost({ sentence, figure, leadFrom, clauseTo }: FrameContext): ReturnType<FrameRule['read']> {
  if (figure.unitClass !== 'ratio' || !/^(?:及?以上)的/u.test(sentence.source.slice(figure.quantity.end)))
    return null;
  const lead = readLead(sentence, leadFrom, figure.at);
  const place = spanText(sentence, lead.object);
  const isPlace = place.length <= 8 && (isAgent(place) || /[）)]$/u.test(place));
  const tail = isPlace && lead.join === '' ? readTail(sentence, figure.at, clauseTo) : null;
  if (
    tail === null ||
    STEPS.test(textOf(sentence, tail.noun)) ||
    textOf(sentence, tail.noun).endsWith('目标')
  )
    return null;
  const verb = readVerbBehind(sentence, tail.to, clauseTo);
  return frameOf({
    action: verb === null ? '' : contentAction(sentence, verb, clauseTo),
    object: textOf(sentence, tail.noun),
  });
}

const TRADE = /^(?:自营)?(?:出口|进口)$/u;

const RAISES = /^[融筹募集注出]资$/u;

const STEPS = /^[新大]*(?:台阶|大关|关口)$/u;

/** 办好二期工程和32个示范县、骨干电网等项目: an item that counts is one of several, and so is what stands behind it; null elsewhere. */
function listGoesOn({ sentence, figure, leadFrom }: FrameContext, { to }: { to: number }): string | null {
  const before = sentence.tokens[figure.at - 1];
  if (figure.at === leadFrom || (before?.kind !== 'list' && !hasClass(before, WORD.conjunction))) return null;
  const behind = sentence.tokens.slice(figure.at + 1, to);
  const list = behind.findIndex(({ kind }) => kind === 'list');
  if (list < 1 || !behind.slice(list).some((token) => isText(sentence, token, '等'))) return null;
  return spanText(sentence, readNoun(sentence, figure.at + 1, figure.at + 1 + list)) || null;
}

/** 含油量66%的油菜品种: a rate that picks out what stands behind 的 is told by its own name. */
function ofShare({ sentence, figure, leadFrom }: FrameContext): ReturnType<FrameRule['read']> {
  if (figure.unitClass !== 'ratio' || !isText(sentence, sentence.tokens[figure.at + 1], '的')) return null;
  const lead = readLead(sentence, leadFrom, figure.at);
  const noun = spanText(sentence, lead.object);
  return /(?:量|率|度|比|比重|比例)$/u.test(noun) && lead.verb === null ? frameOf({ object: noun }) : null;
}

/** Verbs that in front of a noun say in which state it is, where another verb tells what became of it. */
const IN_STATE =
  /^(?:新建|在建|续建|改建|扩建|改扩建|新增|新开工|拟建|挂牌|挂牌推进|倒塌|关闭|停产|达标|搬迁|签约|投产|上市|回迁|竣工|开工|招商|储备|入库|获批|创建)$/u;

const BEING = /^(?:新建|在建|续建|改建|扩建|改扩建|新增|新开工|拟建|签约|回迁)$/u;

/** 「11个新建客运站投入运营」「303个新增产能项目投产」: between the number and the verb of the clause a verb of state belongs to the noun. */
function readTold({ sentence, figure, clauseTo, leadFrom }: FrameContext): ReturnType<FrameRule['read']> {
  const state = sentence.tokens[figure.at + 1];
  if (state === undefined || !IN_STATE.test(textOf(sentence, state))) return null;
  if (readVerbGroups(sentence, leadFrom, figure.at).length > 0) return null;
  const verb = readFirstVerb(sentence, figure.at + 2, clauseTo);
  if (verb?.from === figure.at + 2) return null;
  if (verb === null) {
    // 167个在建重点项目进展顺利: and where no verb follows at all.
    const tail = BEING.test(textOf(sentence, state)) ? readNoun(sentence, figure.at + 2, clauseTo) : null;
    return tail === null ? null : frameOf({ object: textOf(sentence, tail) });
  }
  const noun = spanText(sentence, readNoun(sentence, figure.at + 2, verb.from));
  return noun === '' ? null : frameOf({ action: contentAction(sentence, verb, clauseTo), object: noun });
}

/**
 * 开工建设长宁15万吨复合肥项目: where the noun behind the number runs up to the end of its phrase, it is what is counted, and the
 * name in front tells whose it is.
 */
function isWholePhrase({ sentence, figure, clauseTo }: FrameContext, to: number): boolean {
  if (figure.unitClass === 'ratio') return false;
  const next = sentence.tokens[to];
  return (
    to >= clauseTo ||
    next === undefined ||
    ['list', 'stop', 'close'].includes(next.kind) ||
    hasClass(next, WORD.conjunction)
  );
}

/** 完成污水管网16公里建设: of nothing but verbal nouns it says what is done to what stands in front. */
const isDoing = (sentence: Sentence, noun: Span): boolean =>
  sentence.tokens.every(
    (token) => token.start < noun.start || token.end > noun.end || hasClass(token, WORD.verbalNoun),
  );

/** 连续3年全国第一, 跃上千亿元台阶: a rank or a step is no thing. */
const RANK = /第[一二三四五六七八九十]|(?:首位|前列|平台|台阶|大关|关口|水平|规模|俱乐部|门槛)$/u;

/** 50万吨复合肥、农机和药包材等一批项目投产: of a list that ends in 等一批 the verb stands behind the last of its items. */
function behindList(sentence: Sentence, from: number, to: number): number {
  if (sentence.tokens[from]?.kind !== 'list') return from;
  const last = sentence.tokens.findLastIndex(({ kind }, i) => kind === 'list' && i >= from && i < to);
  const words = sentence.source.slice(sentence.tokens[last]?.end ?? 0, sentence.tokens[to - 1]?.end);
  return words.includes('等') ? last + 1 : from;
}

/** 争取5个以上项目列入计划: what is striven for is told behind. */
const strives = (sentence: Sentence, { action }: VerbGroup): boolean => textOf(sentence, action) === '争取';

/** 修复塘口27个，134项任务已完成113项: what follows the noun tells what became of it. */
function isDoneBehind({ sentence, clauseTo }: FrameContext, to: number): boolean {
  const behind = sentence.tokens.slice(to, Math.min(clauseTo, to + 2));
  return behind.some((token) => /^(?:已|均已|全部|均)$/u.test(textOf(sentence, token)));
}

/** 新增管网5公里；全市7个断面…: behind ； a word for the whole place begins another matter. */
function isOfAll({ sentence, figure, clauseFrom }: FrameContext): boolean {
  const stop = sentence.tokens[clauseFrom - 1];
  return (
    stop?.kind === 'stop' &&
    /[；;]/u.test(textOf(sentence, stop)) &&
    clauseFrom === figure.at - 1 &&
    /^全[国省市县区州]$/u.test(textOf(sentence, sentence.tokens[clauseFrom] ?? sentence))
  );
}

/** 5个小区57栋住宅楼: whether nothing but the noun of the figure in front parts it from this one. */
function isWithin({ sentence, figures, index, figure, leadFrom }: FrameContext): boolean {
  const previous = figures[index - 1];
  return (
    previous !== undefined &&
    previous.at + 1 >= leadFrom &&
    sentence.tokens.slice(previous.at + 1, figure.at).every((token) => isNominal(token))
  );
}

/** 2.1万个行政村电网改造升级: the verbal noun that ends a name of things, and the things; null elsewhere. */
function doneIn(
  { sentence, figure }: FrameContext,
  { noun, to }: { noun: Span; to: number },
): ReturnType<FrameRule['read']> {
  const [last, before] = [sentence.tokens[to - 1], sentence.tokens[to - 2]];
  const isDone =
    last?.end === noun.end &&
    to - 2 > figure.at &&
    /改造|修复|加固|升级|整治|建设/u.test(textOf(sentence, last)) &&
    hasClass(last, WORD.verbalNoun) &&
    isNominal(before);
  return isDone && !['event', 'ratio', 'money'].includes(figure.unitClass)
    ? frameOf({ action: textOf(sentence, last), object: sentence.source.slice(noun.start, last.start) })
    : null;
}

/** Whether only a list or 和 parts the item from a figure with the same unit. */
function isJoined({ sentence, figures, index, figure }: FrameContext): boolean {
  const previous = figures[index - 1];
  if (previous?.quantity.unit !== figure.quantity.unit) return false;
  return !sentence.tokens.slice(previous.at, figure.at).some(({ kind }) => kind === 'stop');
}

/** 高碑店、金盏、日坛等15座小型消防站: 等 ends a list of examples of what the noun behind the number names. */
function endsList(context: FrameContext): boolean {
  const { sentence, figure } = context;
  return isText(sentence, sentence.tokens[figure.at - 1], '等');
}

/** 住宿人员达到10人及以上的自建房: the noun in front was counted; the one behind is what the threshold picks out. */
function isThreshold(context: FrameContext): boolean {
  return /^(?:及?以[上下])的/u.test(
    context.sentence.source.slice(context.figure.quantity.end, context.figure.quantity.end + 4),
  );
}

/** Whether the lead goes on with the list of the figure before it: only 、 ， ； and 和 lie between. */
function isListItem(context: FrameContext): boolean {
  const { sentence, figures, index, figure } = context;
  const previous = figures[index - 1];
  if (previous === undefined) return false;
  for (let i = previous.at + 1; i < figure.at; i++) {
    const token = sentence.tokens[i];
    if (token?.kind === 'stop' && /[。：:！？]/u.test(textOf(sentence, token))) return false;
  }
  return true;
}

/** 「出动消防救援人员199118人次」「整治违规设置的防盗网、广告牌25.5万处」「约谈381家」: the verb stands in front. */
const verbBefore: FrameRule = {
  id: 'frame/verb-before',
  read: (context) => {
    const { sentence, leadFrom, figure } = context;
    const lead = readLead(sentence, leadFrom, figure.at);
    if (lead.verb === null) return null;
    const sibling = siblingName(context, lead);
    if (sibling !== null) return sibling;
    // 确保22公里建成通车: what is made sure of stands behind.
    const told = lead.verb.isCausative && lead.object === null ? verbOf(context) : null;
    if (told !== null)
      return frameOf({
        action: contentAction(sentence, told, context.clauseTo),
        object: sameUnitObject(context),
      });
    const { action, object } = actionOf(context, lead);
    // 移送公安机关9宗: who receives them was not counted.
    const isReceiver =
      /^(?:移送|移交|报送|移诉)/u.test(action) && /(?:机关|部门|法院|检察院|纪委|监委)$/u.test(object);
    if (isReceiver) return frameOf({ action, object: sameUnitObject(context) });
    // 排查自建房3.8万栋，采取措施3000栋: no unit of things counts what is done with them.
    const things = OF_THINGS.test(figure.quantity.unit) && DEEDS.test(object) ? sameUnitObject(context) : '';
    if (object !== '')
      return frameOf({ action, object: things || object, subject: spanText(sentence, lead.subject) });
    // 吸烟引发98起: the cause is not what was counted.
    const cause = CAUSES.exec(action)?.[0];
    if (cause !== undefined) return frameOf({ action: cause, object: sameUnitObject(context) });
    // 进出口总额9亿美元，其中出口5亿美元: in front of an amount of money trade is what is told of.
    if (figure.unitClass === 'money' && lead.subject === null && TRADE.test(action))
      return frameOf({ object: action });
    const item = namedItem(context, lead.verb);
    if (item !== null) return item;
    const come =
      lead.verb.to - lead.verb.from > 1 &&
      COMES.test(textOf(sentence, sentence.tokens[lead.verb.to - 1] ?? sentence));
    // 棚户区改造新开工3.7万套: what comes into being is named by the verb in front too.
    const made = come ? spanText(sentence, readNoun(sentence, leadFrom, lead.verb.to - 1)) : '';
    if (come && made.length > 2)
      return frameOf({
        action: textOf(sentence, sentence.tokens[lead.verb.to - 1] ?? sentence),
        object: made,
      });
    const label = labelOf(context);
    // 隐患整改4.5万处, 小区已达标1915个: what is acted upon stands in front of the verb, unless it is who acts.
    const subject = spanText(sentence, lead.subject);
    // 上市企业新增6家: of what comes into being the noun in front is counted, whoever acts otherwise.
    // 企业融资21亿元: who raises money is not what is counted.
    if (RAISES.test(action) && figure.unitClass === 'money')
      return frameOf({ action, object: '资金', subject });
    const isCounted = COMES.test(action) || KINDS.test(subject);
    // 工作人员精简2%: of a share the noun in front is what it happened to.
    const isShare = figure.unitClass === 'ratio';
    if (subject !== '' && (!isAgent(subject) || isCounted || isShare))
      return frameOf({ action, object: subject });
    if (label !== '') return frameOf({ action, object: label });
    const previous = previousFrame(context);
    const sameUnit =
      previous !== null && context.figures[context.index - 1]?.quantity.unit === figure.quantity.unit;
    // 总投资30亿元，年度投资5亿元: an investment is of itself.
    if (figure.unitClass === 'money' && action.endsWith('投资'))
      return frameOf({ action, object: action, subject });
    // “三改”1200万平方米、拆违1400万平方米: and so is a verb that holds its own object.
    if (HOLDS.test(action)) return frameOf({ action, object: ofItself(figure, action), subject });
    if (sameUnit && isListItem(context)) {
      // 组织调研3846次、演练1573次: the light verb carries both.
      if (lead.verb.isVerbalNoun && isLightWord(previous.action))
        return frameOf({ action: previous.action, object: action, subject });
      return frameOf({ action, object: previous.object, subject });
    }
    const known =
      sameUnitObject(context) ||
      (COMES.test(action) || /^(?:完成|建成)/u.test(action) ? workBefore(context) : '');
    if (known !== '') return frameOf({ action, object: known, subject });
    return frameOf({
      action,
      object: ofItself(figure, action),
      subject,
    });
  },
};

const OF_THINGS = /^[栋幢户家所]$/u;
const DEEDS = /(?:措施|整治|整改|手续|程序|隐患)$/u;
const CAUSES = /(?:引发|引起|导致|造成)$/u;

/** 争取国家级试点7个、省级试点6个: behind 、 a verbal noun that ended the name of the item before ends this one, too. */
function siblingName(context: FrameContext, { verb, object, subject }: Lead): ReturnType<FrameRule['read']> {
  const { sentence, before, index } = context;
  if (object !== null || subject === null || verb?.isVerbalNoun !== true || !isJoinedByList(context))
    return null;
  const ends = before[index - 1]?.object.endsWith(textOf(sentence, verb.action)) === true;
  const name = sentence.source.slice(subject.start, verb.action.end);
  return ends ? frameOf({ action: listFrame(context)?.action ?? '', object: name }) : null;
}

/** What a verb counts that holds its own object: 投资3亿元, 造林5万亩; what is paid otherwise is money. */
function ofItself({ unitClass }: Counted, action: string): string {
  if (unitClass === 'money') return action.endsWith('资') ? action : /[款金费]/u.test(action) ? '' : '资金';
  return unitClass === 'measure' && HOLDS.test(action) ? action : '';
}

const HOLDS = /(?:造林|种草|拆违)$/u;

/** 发放贷款3亿元、补贴2亿元: behind 、 the name of what is paid or taken up goes on with the verb of the list. */
function namedItem(context: FrameContext, verb: VerbGroup): ReturnType<FrameRule['read']> {
  const { sentence, figure, figures, index, before } = context;
  const name = textOf(sentence, verb.action);
  const previous = before[index - 1];
  if (
    !isJoinedByList(context) ||
    sentence.tokens[verb.from - 1]?.kind !== 'list' ||
    verb.to - verb.from !== 1 ||
    !NAMED.has(name)
  )
    return null;
  if (previous === undefined || figures[index - 1]?.unitClass !== figure.unitClass) return null;
  const isNamed = previous.action === '' || NAMED.has(previous.action) || CHANGES.has(previous.rule);
  return isNamed ? null : frameOf({ action: previous.action, object: name });
}

/** 人才公寓：新开工2600套，基本建成3100套: the noun in front of the colon is what all of it counts; empty where there is none. */
function labelOf({ sentence, figure }: FrameContext): string {
  const { tokens } = sentence;
  for (let i = figure.at - 1; i > 0; i--) {
    const token = tokens[i];
    if (token?.kind !== 'stop' || !/[：:]/u.test(textOf(sentence, token))) continue;
    let from = i - 1;
    while (from >= 0 && tokens[from]?.kind !== 'stop') from--;
    const hasNumber = tokens.slice(from + 1, i).some(({ kind }) => kind === 'quantity' || kind === 'time');
    const noun = hasNumber ? null : readNoun(sentence, from + 1, i);
    const name = spanText(sentence, noun);
    return noun !== null && name.length <= 16 && (!isAgent(name) || KINDS.test(name)) && !LEADS_IN.test(name)
      ? name.replace(/(?:整治|改造|建设|治理)$/u, '') || name
      : '';
  }
  return '';
}

/** 推进老旧小区改造，开工127个: the work that the clause in front names without a number; empty where it names none. */
function workBefore({ sentence, clauseFrom }: FrameContext): string {
  let from = clauseFrom - 1;
  while (from > 0 && sentence.tokens[from - 1]?.kind !== 'stop') from--;
  const clause = sentence.tokens.slice(from, clauseFrom - 1);
  if (clause.some(({ kind }) => kind === 'quantity')) return '';
  const verb = readVerbGroups(sentence, from, clauseFrom - 1).findLast(({ isVerbalNoun }) => !isVerbalNoun);
  const name = spanText(sentence, readNoun(sentence, verb?.to ?? from, clauseFrom - 1));
  return /(?:改造|建设|整治|修复|项目|工程)$/u.test(name) && name.length > 3
    ? name.replace(/建设$/u, '')
    : '';
}

/** Places and organisations that are counted rather than act. */
const KINDS =
  /(?:小区|社区|片区|园区|街区|校区|学校|幼儿园|医院|企业|场所|站点|厂房|项目|工程|车站|消防站|充电站|公园|病区)$/u;
/** What stands in front of a colon to lead into anything: 其中：, 主要成效：, 责任单位：. */
const LEADS_IN =
  /^(?:其中|一是|二是|如下|以下|主要|目标任务|工作目标|年度目标|具体|时间|备注|说明|进展情况|完成情况|成效|任务|内容)|(?:情况|如下|方面|工作|任务|目标|措施|成效|问题|显示|表示|指出|介绍|说)$/u;

/** Deeds that need nothing to be done to, and are counted as such. */
const BY_ITSELF = /(?:救援|抢险|救助|救护|抢修|巡查|巡逻|演练|演习|宣传|执勤|值守|出警|培训)$/u;

/** What the sentence or the paragraph counted last with the same unit: 检查单位4万家…三停1027家. */
function sameUnitObject(context: FrameContext): string {
  const { unit } = context.figure.quantity;
  // 损失20万元。罚款5万元。: money is of what its own verb says.
  const verb = textOf(context.sentence, context.sentence.tokens[context.figure.at - 1] ?? context.sentence);
  if (context.figure.unitClass === 'money' && !/^[增减超短][支收加少]$/u.test(verb)) return '';
  // 火灾300起，救援200起: what is done by itself is not done to what was counted last.
  if (context.figure.unitClass === 'event' && BY_ITSELF.test(verb)) return '';
  for (let i = context.index - 1; i >= 0; i--) {
    const object = context.before[i]?.object ?? '';
    if (object !== '' && context.figures[i]?.quantity.unit === unit) return object;
  }
  if (context.topic.unit === unit) return context.topic.object;
  return /^(?:发生|接报|突发|引发)$/u.test(
    textOf(context.sentence, context.sentence.tokens[context.figure.at - 1] ?? context.sentence),
  )
    ? (context.wholes.get(unit) ?? '')
    : '';
}

function isLightWord(word: string): boolean {
  return (classesOf(word) & WORD.light) !== 0;
}

/** 「其中金盏乡7座、十八里店乡5座」: a place in front of the number; verb and noun are those of the total. */
const located: FrameRule = {
  id: 'frame/place',
  read: (context) => {
    const { sentence, leadFrom, figure } = context;
    const previous = previousFrame(context);
    if (previous === null || !isListItem(context)) return null;
    const lead = readLead(sentence, leadFrom, figure.at);
    const name = spanText(sentence, lead.object);
    const isPart =
      sentence.source.startsWith('其中', sentence.tokens[leadFrom]?.start) || previous.rule === 'frame/place';
    if (lead.verb !== null || (!isLocality(name) && !(isPart && isArea(name)))) return null;
    return frameOf({ action: previous.action, object: previous.object, locality: name });
  },
};

/** 「、消防车41489辆次」「乡镇专职消防队690个」: a noun alone goes on with the verb of its list. */
const nounBefore: FrameRule = {
  id: 'frame/noun-before',
  read: (context) => {
    const { sentence, leadFrom, figure, clauseTo } = context;
    const lead = readLead(sentence, leadFrom, figure.at);
    const object = spanText(sentence, lead.object);
    if (lead.verb !== null || object === '') return null;
    // 院士工作站新增3家、总数达13家: such a word stands for what was counted before.
    const meant = /^(?:总数|总量|总规模|数量|规模|累计)$/u.test(object) ? sameUnitObject(context) : '';
    if (meant !== '')
      return frameOf({ action: /[达到突破至]/u.test(lead.join) ? lead.join : '', object: meant });
    const kinds = byKind(context, object);
    if (kinds !== null) return kinds;
    const named = countedVerb(object);
    if (named !== null) return frameOf(named);
    // 临时查封19家，“三停”12家: a verb may stand in quotation marks.
    const quoted = /^“(.{2,4})”$/u.exec(object)?.[1] ?? '';
    if ((classesOf(quoted) & WORD.act) !== 0)
      return frameOf({ action: quoted, object: sameUnitObject(context) });
    // 盘活场地3万亩、厂房超过5万平方米: a bound is no verb.
    const isBound = /^(?:超过?|逾|超出|不足|接近)$/u.test(lead.join) && isJoinedByList(context);
    if (lead.join !== '' && !isBound)
      return frameOf({ action: /[达到突破至]/u.test(lead.join) ? lead.join : '', object });
    // 现有指战员128人，其中党员76名: a part goes on with its whole.
    const isPart =
      sentence.source.startsWith('其中', sentence.tokens[leadFrom]?.start) &&
      context.figures[context.index - 1]?.unitClass === figure.unitClass;
    const previous = isPart || isWithin(context) ? (context.before.at(-1) ?? null) : listFrame(context);
    const isSameUnit = context.figures[context.index - 1]?.quantity.unit === figure.quantity.unit;
    // 中小学每月组织1次应急演练，幼儿园每季度至少1次: another one who acts does the same.
    if (previous !== null && isSameUnit && figure.unitClass === 'event' && isAgent(object))
      return frameOf({ action: previous.action, object: previous.object, subject: object });
    // 死亡7人，受伤12人，直接财产损失2310.5万元: what happened to people does not happen to what follows.
    const isDone = DONE.test(object) && !isLightWord(previous?.action ?? '');
    if (isDone) return frameOf({ action: object, object });
    const goesOn =
      previous !== null &&
      !(object.endsWith('损失') && HAPPENED.test(previous.action)) &&
      previous.rule !== 'frame/casualty' &&
      !DONE.test(previous.action) &&
      !tellsOfStock(context) &&
      !isOtherKind(context, previous);
    if (goesOn && isListItem(context) && isSameList(context) && !isLevel(context, object, previous))
      return frameOf({ action: previous.action, object });
    // 粮食产量42亿斤、实现十连丰: the verb of the next item is not of this one.
    const isItem = sentence.tokens[figure.at + 1]?.kind === 'list' && isVerb(sentence.tokens[figure.at + 2]);
    const behind = isItem ? null : readVerbBehind(sentence, figure.at + 1, clauseTo);
    return frameOf({
      action: behind === null ? quotedVerb(context) : contentAction(sentence, behind, clauseTo),
      object,
    });
  },
};

/** 查处案件236件，罚没款412万元; 培训2700人次，活动416场次: behind a comma people, turns and money are not what was done with another kind. */
function isOtherKind(context: FrameContext, frame: Frame): boolean {
  const { sentence, figures, before, figure } = context;
  const previous = figures[before.indexOf(frame)];
  if (previous === undefined || isJoinedByList(context) || SENDS.test(frame.action)) return false;
  const kindOf = ({ unitClass }: Counted): string =>
    unitClass === 'measure' || unitClass === 'time' || unitClass === 'abstract' ? 'thing' : unitClass;
  const isApart = sentence.tokens.slice(previous.at, figure.at).some(({ kind }) => kind === 'stop');
  return isApart && kindOf(previous) !== kindOf(figure);
}

const SENDS = /^(?:出动|派出|调派|调集|投入|动员|发动|组织)/u;

/** Whether 、 parts the item from the one in front of it. */
function isJoinedByList({ sentence, figures, index }: FrameContext): boolean {
  const previous = figures[index - 1];
  return previous !== undefined && sentence.tokens[previous.at + 1]?.kind === 'list';
}

/** 新招录消防员30名，现有指战员128人: what there is was not made by the verb in front. */
const tellsOfStock = ({ sentence, leadFrom, figure }: FrameContext): boolean =>
  sentence.tokens
    .slice(leadFrom, figure.at)
    .some(
      (token) =>
        hasClass(token, WORD.state) &&
        sentence.source[token.end - 1] === '有' &&
        (token.end - token.start > 1 || sentence.source[token.start - 1] === '实'),
    );

const HAPPENED = /^(?:过火|受灾|成灾|绝收|倒塌|发生|接报)$/u;

/** 植树造林3万亩: verb and object in one word, which only a light verb carries. */
const DONE = /^(?:植树造林|人工造林|飞播造林|封山育林|退[耕牧]还[林草湿])$/u;

/** 约谈人数16.1万人, 培训人次…: a verb and the name of its count are verb and object. */
function countedVerb(noun: string): { action: string; object: string } | null {
  const parts = /^([\p{Script=Han}]{2,6}?)(人数|人次|户数|次数|家数|起数|件数|面积|金额)$/u.exec(noun);
  const verb = parts?.[1] ?? '';
  return (classesOf(verb) & WORD.act) !== 0 ? { action: verb, object: parts?.[2] ?? '' } : null;
}

/** 按事故类型分，顶板2起、运输1起: the names are kinds of what the document counts with this unit. */
function byKind(context: FrameContext, noun: string): ReturnType<FrameRule['read']> {
  const { sentence, figure, wholes } = context;
  const whole = wholes.get(figure.quantity.unit) ?? '';
  const start = sentence.source.slice(sentence.start, figure.quantity.start);
  if (
    figure.unitClass !== 'event' ||
    whole === '' ||
    !/按[^，。；]{1,8}(?:分|划分|统计|看)[，,]/u.test(start)
  )
    return null;
  return /(?:火灾|事故|案件|灾害)$/u.test(noun) ? null : frameOf({ object: whole });
}

/** Names of a level, which nobody made: 粮食产量, 进出口总额, 城镇化率. */
const LEVEL =
  /(?:(?<!力)量|额|率|值|总投资|收入|支出|余额|面积|里程|总数|规模|能力|水平|人口|吞吐量|比重|占比|增速|指数)$/u;

/** 建成农田3万亩，产量7万吨: behind a comma a level is no item of the list of what was made in front of it. */
function isLevel(context: FrameContext, noun: string, previous: Frame): boolean {
  const { sentence, figures, index, figure } = context;
  const from = figures[index - 1]?.at ?? figure.at;
  const isApart = sentence.tokens
    .slice(from, figure.at)
    .some((token) => token.kind === 'stop' && /[，,；;]/u.test(textOf(sentence, token)));
  // 航线恢复至52条，旅客132万人: what changed or reached a level hands nothing on.
  return isApart && (LEVEL.test(noun) || CHANGES.has(previous.rule) || isChanged(context));
}

/** 货运3万箱、增长5%: a level, of which the text goes on to say how much it changed. */
function isChanged({ sentence, figure }: FrameContext): boolean {
  const [sign, change, quantity] = sentence.tokens.slice(figure.at + 1, figure.at + 4);
  const isSign = sign?.kind === 'list' || sign?.kind === 'stop';
  return isSign && hasClass(change, WORD.change) && quantity?.kind === 'quantity';
}

const CHANGES: ReadonlySet<string> = new Set([
  'frame/change',
  'frame/reach',
  'frame/from-to',
  'frame/rate',
  'frame/share',
]);

/** A new clause that begins with a time or 全市 is no item of the list before: 死亡3人；全年接报火灾2万起. */
function isSameList(context: FrameContext): boolean {
  const { sentence, leadFrom, figure, figures, index } = context;
  const previous = figures[index - 1];
  if (previous === undefined || previous.unitClass === 'ratio') return false;
  for (let i = leadFrom; i < figure.at; i++) if (sentence.tokens[i]?.kind === 'time') return false;
  return true;
}

/** 「全区消防车道“应划尽划”住宅小区1659个」: the quoted slogan is the verb where the clause has no other. */
const SLOGAN = /应\p{Script=Han}{1,2}尽|[清归]零|全覆盖/u;

function quotedVerb(context: FrameContext): string {
  const { sentence, leadFrom, figure } = context;
  for (let i = leadFrom; i < figure.at; i++) {
    const token = sentence.tokens[i];
    if (
      token?.kind === 'quote' &&
      token.end - token.start >= 6 &&
      SLOGAN.test(sentence.source.slice(token.start + 1, token.end - 1)) &&
      i > leadFrom &&
      isNominal(sentence.tokens[i + 1])
    ) {
      return sentence.source.slice(token.start + 1, token.end - 1);
    }
  }
  return '';
}

/** 「各类器材13类35种1963件」「培训1303期，55394人」: nothing but the number: all is as with the one before. */
const inherited: FrameRule = {
  id: 'frame/inherited',
  read: (context) => {
    // 发放补贴3万笔、2亿元: right behind 、 it counts the same in another unit.
    const isSame = isAgain(context);
    const previous = isSame ? (context.before[context.index - 1] ?? null) : previousFrame(context);
    const isMoney =
      context.figure.unitClass === 'money' &&
      context.figures[context.index - 1]?.unitClass !== 'money' &&
      !(isSame && /(?:贷|款|资金|资|债券?|险)$/u.test(previous?.object ?? ''));
    const told = verbOf(context);
    if (told !== null) {
      const object = sameUnitObject(context) || (context.figure.unitClass === 'money' ? '资金' : '');
      return frameOf({ action: contentAction(context.sentence, told, context.clauseTo), object });
    }
    const { join } = readLead(context.sentence, context.leadFrom, context.figure.at);
    const changed = /[达到突破超至]/u.test(join) ? changedBefore(context) : '';
    if (changed !== '') return frameOf({ action: join, object: changed });
    // 总值增长3%，到某年达到5亿元: the level of what was told of.
    if (previous !== null && previous.object !== '' && /[达到突破超至]/u.test(join))
      return frameOf({ action: join, object: previous.object, subject: previous.subject });
    if (previous !== null) {
      // 减少76起、58人: what is counted otherwise was told of before.
      const own =
        isSame &&
        CHANGES.has(previous.rule) &&
        context.figure.unitClass !== context.figures[context.index - 1]?.unitClass;
      return frameOf({
        action: isFoundWanting(context) ? '' : previous.action,
        object: isMoney ? '资金' : (own && sameUnitObject(context)) || previous.object,
        subject: previous.subject,
      });
    }
    const behind = readVerbBehind(context.sentence, context.figure.at + 1, context.clauseTo);
    const action = behind === null ? '' : contentAction(context.sentence, behind, context.clauseTo);
    // 连续3年举办…: a length of time is not of what was counted last.
    const isLength = context.figure.unitClass === 'time' || context.figure.unitClass === 'abstract';
    // 使8万户、38万人受益: people are not what was counted last.
    const counts = classifyUnit(context.topic.unit) === context.figure.unitClass;
    // 面积120平方米。合计456起。: what is measured is not counted, and the other way round.
    const isOther =
      context.topic.unit !== context.figure.quantity.unit &&
      (context.figure.unitClass === 'measure' || classifyUnit(context.topic.unit) === 'measure');
    const isOfTopic = !isLength && !isOther && (counts || context.figure.unitClass !== 'person');
    return frameOf({ action, object: isOfTopic ? context.topic.object : '' });
  },
};

/** 检查单位320家，28家未按规定设置，剩余3家正在整改: what is told of some of them is not what was done with all. */
const isFoundWanting = ({ sentence, figure }: FrameContext): boolean =>
  /(?:剩余|余下|尚余)$/u.test(sentence.source.slice(sentence.start, figure.quantity.start)) ||
  /^(?:尚|仍|均|都)?(?:未|没有?|存在|不(?![足少多低高]))/u.test(
    sentence.source.slice(figure.quantity.end, figure.quantity.end + 4),
  );

/** Whether no more than 、 parts the figure from the one in front of it. */
function isAgain({ sentence, figures, index, figure }: FrameContext): boolean {
  const previous = figures[index - 1];
  // 易致贫户14户45人: nor anything at all, where the units are of different kinds.
  if (previous?.at === figure.at - 1 && previous.unitClass !== figure.unitClass) return true;
  return previous?.at === figure.at - 2 && sentence.tokens[figure.at - 1]?.kind === 'list';
}

/** 30个村出列、2万人脱贫: the verb that stands right behind an item of a list, or behind 全部, is its own. */
function verbOf({ sentence, figure, clauseFrom, clauseTo }: FrameContext): VerbGroup | null {
  let at = figure.at + 1;
  // 3.9万户、12.2万人脱贫: at the head of a clause, numbers that only 、 parts share what stands behind the last.
  while (
    figure.at === clauseFrom &&
    isListSign(sentence.tokens[at]) &&
    sentence.tokens[at + 1]?.kind === 'quantity'
  )
    at += 2;
  while (/^(?:全部|已|均|全|顺利|实现|成功)$/u.test(textOf(sentence, sentence.tokens[at] ?? sentence))) at++;
  const verb = readVerbBehind(sentence, at, clauseTo);
  if (verb?.from !== at || verb.isLight) return null;
  // 35项审批权限: a verbal noun that a noun touches is a part of it.
  const next = sentence.tokens[verb.to];
  const touches = next?.start === verb.action.end && (isNominal(next) || hasClass(next, WORD.verbalNoun));
  return touches && (verb.isVerbalNoun || hasClass(next, WORD.head)) ? null : verb;
}

/** The preposition of the lead (对, 将, 向, 为) that puts what is counted before its verb, or -1. */
function fronted(context: FrameContext): number {
  const { sentence, leadFrom, figure } = context;
  for (let i = figure.at - 1; i >= leadFrom; i--) {
    const token = sentence.tokens[i];
    if (token?.kind !== 'word' || hasClass(token, WORD.noun)) continue;
    const word = textOf(sentence, token);
    if (/^(?:对|对于|将|把|向|为|给|针对|围绕|与|同|在|由|从)$/u.test(word)) {
      // 为 in front of the number joins (人数为3万人); in front of a noun it gives (为42所学校更换课桌).
      const next = sentence.tokens[i + 1];
      if (word === '将' && (isVerb(next) || hasClass(next, WORD.adverb))) continue;
      if ((word === '为' || word === '将') && next?.kind === 'quantity')
        return isFrontedBehind(context) ? i : -1;
      return i;
    }
  }
  return -1;
}

function isFrontedBehind(context: FrameContext): boolean {
  return readTail(context.sentence, context.figure.at, context.clauseTo) !== null;
}

/** What a content verb names behind a light one: 进行挂牌督办 → 挂牌督办, 开展全面排查 → 排查. */
function contentAction(sentence: Sentence, group: VerbGroup, to: number): string {
  if (!group.isLight) return textOf(sentence, group.action);
  for (let i = group.to; i < to; i++) {
    const token = sentence.tokens[i];
    if (token === undefined || token.kind === 'stop' || token.kind === 'quantity') break;
    if (hasClass(token, WORD.act | WORD.verbalNoun)) {
      let last = token;
      while (hasClass(sentence.tokens[i + 1], WORD.act | WORD.verbalNoun))
        last = sentence.tokens[++i] ?? last;
      return sentence.source.slice(token.start, last.end);
    }
  }
  return textOf(sentence, group.action);
}

const UNIT_OF: readonly (readonly [units: RegExp, nouns: RegExp])[] = [
  [/^户$/u, /[户庭民]$/u],
  [/^[人名位]$/u, /[人员众生童者民]$/u],
  [/^家$/u, /(?:企业|单位|商户|门店|机构|公司|场所)$/u],
  [/^所$/u, /[校园院]$/u],
  [/^[栋幢]$/u, /[房宅楼筑]$/u],
];

/** 「为独居老人家庭加装报警器3.5万户」「对自建房开展鉴定1.77万栋」: the unit counts what was put in front of the verb. */
function frontedThing(context: FrameContext, at: number, lead: Lead): ReturnType<FrameRule['read']> {
  const { sentence, figure, clauseTo } = context;
  if (lead.verb === null || lead.object === null) return null;
  const noun = readNoun(sentence, at + 1, lead.verb.from);
  if (noun === null) return null;
  const name = textOf(sentence, noun);
  const fits = UNIT_OF.some(
    ([units, nouns]) =>
      units.test(figure.quantity.unit) && nouns.test(name) && !nouns.test(spanText(sentence, lead.object)),
  );
  return fits ? frameOf({ action: contentAction(sentence, lead.verb, clauseTo), object: name }) : null;
}

/** 「对546家仓储物流企业开展全面排查」「将30件重点问题纳入督办」「向28个隐患单位发送督办通知」 */
const prepositional: FrameRule = {
  id: 'frame/fronted',
  read: (context) => {
    const { sentence, figure, clauseTo } = context;
    const at = fronted(context);
    if (at < 0) return null;
    const lead = readLead(sentence, at + 1, figure.at);
    const given = frontedThing(context, at, lead);
    if (given !== null) return given;
    const names = endsList(context) && namesExamples(sentence, at + 1, figure.at);
    if (lead.verb !== null && lead.object !== null && !lead.verb.isCausative && !names) return null;
    const tail = readTail(sentence, figure.at, clauseTo);
    const behind = tail?.to ?? figure.at + 1;
    const puts = /^(?:对于?|将|把|向|为|给)$/u.test(textOf(sentence, sentence.tokens[at] ?? sentence));
    const verb =
      readFirstVerb(sentence, behind, clauseTo) ??
      (puts && lead.verb === null ? verbOfNextClause(context, behind) : null);
    if (verb === null) return null;
    const object = spanText(sentence, tail?.noun ?? lead.object);
    return frameOf({ action: contentAction(sentence, verb, clauseTo), object });
  },
};

/** 对违建拆除、危化运输等6个行业开展整治: verbs in a list of examples are part of their names, unless one stands in front of all. */
function namesExamples(sentence: Sentence, from: number, to: number): boolean {
  const list = sentence.tokens.findIndex(({ kind }, i) => kind === 'list' && i >= from && i < to);
  const first = readVerbGroups(sentence, from, to)[0];
  if (list < 0 || first === undefined) return false;
  return first.from === from || first.from > list || (first.isVerbalNoun && first.to === list);
}

/** 对抽检不合格的2家企业，列入重点监管名单: a comma may stand between what is put first and its verb. */
function verbOfNextClause(context: FrameContext, from: number): VerbGroup | null {
  const { sentence, clauseTo } = context;
  if (from !== clauseTo || !/^[，,]$/u.test(textOf(sentence, sentence.tokens[clauseTo] ?? sentence)))
    return null;
  const verb = readFirstVerb(sentence, clauseTo + 1, sentence.tokens.length);
  return verb?.from === clauseTo + 1 ? verb : null;
}

/** 「连续4次对全区学校消防安全隐患进行全面清查」: the number counts the times; the object stands between 对 and the verb. */
const adverbial: FrameRule = {
  id: 'frame/adverbial',
  read: (context) => {
    const { sentence, figure, clauseTo } = context;
    const next = sentence.tokens[figure.at + 1];
    if (figure.unitClass !== 'event' || next === undefined || !/^[对将把向]$/u.test(textOf(sentence, next)))
      return null;
    const verb = readFirstVerb(sentence, figure.at + 2, clauseTo);
    if (verb === null) return null;
    const noun = readNoun(sentence, figure.at + 2, verb.from);
    return frameOf({ action: contentAction(sentence, verb, clauseTo), object: spanText(sentence, noun) });
  },
};

/** 「发生一次死亡3人以上事故2起」「引进投资超3亿元项目16个」: the amount names a class; the verb in front of it is the action. */
const classed: FrameRule = {
  id: 'frame/classed',
  read: (context) => {
    const { sentence, figure, clauseFrom } = context;
    const at = classBefore(context);
    if (at < 0) return null;
    let from = at + 1;
    while (/^(?:及?以[上下]|以内|的|级|规模)$/u.test(textOf(sentence, sentence.tokens[from] ?? sentence)))
      from++;
    const named = readNoun(sentence, from, figure.at);
    const noun = spanText(sentence, named);
    if (named === null || readVerbGroups(sentence, from, figure.at).length > 0) return null;
    const groups = readVerbGroups(sentence, clauseFrom, at).filter((group) => !group.isCausative);
    const last = groups.at(-1);
    const touches =
      last !== undefined && isMeasured(sentence, last.to, behindFillers(sentence, clauseFrom, at));
    const verb = touches ? groups.at(-2) : last;
    // 亿元以上项目: where nothing else says of what it is an amount, it is a part of the name.
    const amount = sentence.tokens[at];
    const isOfNothing =
      amount !== undefined &&
      !touches &&
      isPlainClass(sentence, at) &&
      sentence.source.charAt(named.start - 1) !== '的';
    const object = isOfNothing ? sentence.source.slice(amount.start, named.end) : noun;
    if (verb !== undefined) return frameOf({ action: textOf(sentence, verb.action), object });
    // 引进|投资 side by side: the first of them is the action.
    const first = last === undefined || last.to - last.from < 2 ? undefined : sentence.tokens[last.from];
    const previous = touches || !isListItem(context) || !isSameList(context) ? null : previousFrame(context);
    const { join } = readLead(sentence, from, figure.at);
    if (first === undefined && join !== '')
      return frameOf({ action: /[达到突破至]/u.test(join) ? join : '', object: noun });
    return frameOf({
      action: first === undefined ? (previous?.action ?? '') : textOf(sentence, first),
      object: noun,
    });
  },
};

/** An amount of money right behind a verb or at the head of its clause. */
function isPlainClass(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens[behindFillers(sentence, 0, at) - 1];
  const { unit } = sentence.tokens[at]?.quantity ?? { unit: '' };
  const opens =
    before === undefined || before.kind === 'stop' || before.kind === 'time' || before.kind === 'list';
  return classifyUnit(unit) === 'money' && (opens || hasClass(before, WORD.act | WORD.light | WORD.adverb));
}

/** The amount that names a class in front of what is counted, or -1: 以上, 以下 or 级 stand behind it, or 超 in front. */
function classBefore({ sentence, figure, clauseFrom }: FrameContext): number {
  const { tokens, source } = sentence;
  for (let i = figure.at - 1; i >= clauseFrom; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'stop' || token.kind === 'list') return -1;
    if (token.kind !== 'quantity') continue;
    const isClass = /^(?:及?以[上下]|以内|级)(?![，,、；;])/u.test(source.slice(token.end, token.end + 4));
    const next = tokens[i + 1];
    const exceeds = /(?:超过?|逾|达)$/u.test(
      source.slice(Math.max(sentence.start, token.start - 2), token.start),
    );
    return isClass || (exceeds && next?.start === token.end && isNominal(next)) ? i : -1;
  }
  return -1;
}

/** Index behind the last token in front of an amount that is more than 超 or 约. */
function behindFillers(sentence: Sentence, from: number, at: number): number {
  let to = at;
  while (to > from && hasClass(sentence.tokens[to - 1], WORD.reach | WORD.adverb | WORD.state)) to--;
  return to;
}

/** 投资3000万元, 死亡3人, 主营业务收入超亿元: the verb in front of an amount names what it is an amount of. */
const MEASURED =
  /(?:投资|死亡|受伤|遇险|失踪|被困|贷款|融资|销售|营业|经营|生产|投入|纳税|缴税|增收|占地|注册|收入)$/u;

const isMeasured = (sentence: Sentence, verbTo: number, at: number): boolean =>
  MEASURED.test(textOf(sentence, sentence.tokens[verbTo - 1] ?? sentence)) && verbTo <= at;

/** Rules for things and events counted, in the order in which they are tried. */
export const COUNT_RULES: readonly FrameRule[] = [
  classed,
  adverbial,
  prepositional,
  nounBehind,
  verbBefore,
  located,
  nounBefore,
  inherited,
];
