import type { Figure } from '../../figures/figure.ts';
import type { Indicator } from '../catalogue/indicators.ts';
import {
  lettersOf,
  matchPattern,
  parsePattern,
  type Pattern,
  phraseItems,
  withoutMarks,
} from '../catalogue/indicatorsPattern.ts';
import type { FigureContext } from './context.ts';
import { longestOf, Named } from './named.ts';
import { behindLast, characterSet } from '../../text/characterSet.ts';
import { parseUnits } from '../catalogue/indicatorsUnit.ts';
import { memoize } from '../memoize.ts';

interface CompiledIndicator {
  readonly indicator: Indicator;
  readonly words: Pattern;
  readonly objects: Pattern;
  readonly actions: Pattern;
  /** The words of `actions`. */
  readonly verbs: readonly string[];
  readonly exclude: Pattern;
  readonly context: readonly string[];
  /** A stock of all that its noun names, which it gives whole (=小区). */
  readonly isTotal: boolean;
  /** Words that must not stand nearer than the context. */
  readonly farther: readonly string[];
  /** Words that must not stand in the figure's own clause. */
  readonly absent: readonly string[];
}

/** How well an indicator fits: the letters that its patterns name, then how near its context stands. */
interface Fit {
  readonly indicator: Indicator;
  readonly letters: number;
  readonly near: Nearness;
  /** How far into the action its verb stands: of 排查整改 the last tells what came of it. */
  readonly last: number;
}

/** Where a context word stands: steps away from the figure (Infinity where nowhere), and how long the word is. */
interface Nearness {
  readonly steps: number;
  readonly length: number;
}

const nowhere: Nearness = { steps: Infinity, length: 0 };

/**
 * Links a figure to the indicator whose patterns name the most of it. Where two name as much, the one whose context
 * stands nearer wins (发生火灾…，死亡… against 道路交通事故…，死亡…); where that is even too, none does. A standing rule measures
 * nothing, so a requirement is linked to a rate only (车充比达到3:1); a change (同比下降120起) is no level.
 */
export function createIndicatorLinker(
  indicators: readonly Indicator[],
): (figure: Figure, context: FigureContext) => Indicator | undefined {
  const lists = compiled(indicators);
  return (figure, context) => {
    const named = ofUnit(lists, figure.unit);
    if (named === undefined || isOneIncident(figure, context)) return undefined;
    const picking = wordsInFront(figure, context);
    const said = readWords(figure, context, picking);
    const candidates = named.in(said.joined);
    if (candidates.length === 0) return undefined;
    const letters = lettersOf([said.joined, '，']);
    const change = isChange(figure, context);
    let best: Fit | undefined;
    let isTied = false;
    for (const candidate of candidates) {
      if (figure.role === 'requirement' && candidate.indicator.kind !== 'rate') continue;
      // 设有充电设施的住宅小区 are some of 住宅小区: no total.
      if (picking !== '' && candidate.isTotal) continue;
      const fit = fitOf(candidate, said, letters, change, context);
      if (fit === undefined) continue;
      const order = best === undefined ? 1 : compareFits(fit, best);
      if (order > 0) best = fit;
      isTied = order === 0 || (order < 0 && isTied);
    }
    return isTied ? undefined : best?.indicator;
  };
}

/** Patterns of a catalogue, which is the same for every document: by unit those of which a text holds a word. */
const compiled = memoize((indicators: readonly Indicator[]): ReadonlyMap<string, OfUnit> => {
  const taking = indicators.flatMap((indicator) => {
    const patterns = compile(indicator);
    return parseUnits(indicator.units).map((unit) => ({ unit, patterns }));
  });
  const byUnit = [...Map.groupBy(taking, ({ unit }) => unit)];
  return new Map(
    byUnit.map(([unit, list]) => [
      unit,
      new Named(
        list.map(({ patterns }) => patterns),
        gatesOf,
      ),
    ]),
  );
});

type OfUnit = Named<CompiledIndicator>;

/** Each pattern that has alternatives must fit: the words of one of them tell whether to look at the others. */
function gatesOf({ objects, words, actions }: CompiledIndicator): readonly string[] {
  const gate = [objects, words, actions].find(({ alternatives }) => alternatives.length > 0);
  return gate?.alternatives.map((of) => longestOf(of.words.map(({ text }) => text))) ?? [''];
}

function compile(indicator: Indicator): CompiledIndicator {
  const excluded = wordsOf(indicator.exclude_context);
  const actions = parsePattern(indicator.actions);
  return {
    indicator,
    words: parsePattern(indicator.words),
    objects: parsePattern(indicator.objects),
    actions,
    verbs: actions.alternatives.flatMap(({ words }) =>
      words.flatMap(({ text }) => (text === '' ? [] : [text])),
    ),
    exclude: parsePattern(indicator.exclude),
    isTotal: indicator.kind === 'stock' && indicator.objects.startsWith('='),
    context: wordsOf(indicator.context),
    farther: excluded.filter((word) => !word.startsWith('!')),
    absent: excluded.filter((word) => word.startsWith('!')).map((word) => word.slice(1)),
  };
}

function wordsOf(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** 家（次） is looked up as printed, as 家次, and as 家. */
function ofUnit(lists: ReadonlyMap<string, OfUnit>, unit: string): OfUnit | undefined {
  const printed = lists.get(unit);
  if (printed !== undefined || !/[（(]/u.test(unit)) return printed;
  return lists.get(unit.replace(/[（()）]/gu, '')) ?? lists.get(unit.replace(/[（(][^（()）]*[)）]/gu, ''));
}

/** The printed words of a figure as the pattern columns see them. */
interface Words {
  /** For `objects`: the object, and the action where no object is printed. */
  readonly counted: readonly string[];
  readonly actions: readonly string[];
  readonly all: readonly string[];
  /** All in one, so that 小区+安装 may stand in the object and the action. */
  readonly joined: string;
}

function readWords(figure: Figure, context: FigureContext, picking: string): Words {
  const relative = figure.action === '' ? relativeOf(picking) : '';
  const objects = [...phraseItems(figure.object), ...causeOf(figure, context)];
  const actions = relative === '' ? phraseItems(figure.action) : ['', relative];
  const all = [...objects, ...actions];
  return { counted: objects[0] === '' ? ['', ...actions] : objects, actions, all, joined: all.join('，') };
}

/** Words of a clause behind which the noun means only some: 有充电车棚的小区, not 无充电车棚的小区. */
const NEGATED = /(?:无|未|没有|不|缺)/u;

/** What stands before 的 in front of the counted noun and picks out some of them, so that it is no total; empty where nothing does. */
function wordsInFront(figure: Figure, context: FigureContext): string {
  if (figure.object === '') return '';
  const clause = clauseBefore(context.before);
  const at = clause.lastIndexOf(figure.object);
  return at > 0 && clause[at - 1] === '的' ? clause.slice(0, at - 1) : '';
}

/** The same as what is done to the noun. */
function relativeOf(picking: string): string {
  const relative = withoutMarks(picking);
  return NEGATED.test(relative) ? '' : relative;
}

/** 电动自行车引发火灾26起: the cause names the kind. */
function causeOf(figure: Figure, context: FigureContext): readonly string[] {
  if (!/^(?:引发|引起|导致)$/u.test(figure.action)) return [];
  const clause = clauseBefore(context.before);
  const cause = /[\p{Script=Han}]{2,12}$/u.exec(
    clause.slice(0, Math.max(0, clause.lastIndexOf(figure.action))),
  )?.[0];
  return cause === undefined || cause.includes('因') ? [] : [cause + figure.object];
}

function fitOf(
  candidate: CompiledIndicator,
  said: Words,
  letters: number,
  change: boolean,
  context: FigureContext,
): Fit | undefined {
  const { counted, actions, all, joined } = said;
  const object = matchPattern(candidate.objects, counted, letters);
  const action = object < 0 ? -1 : matchPattern(candidate.actions, actions, letters);
  const words = action < 0 ? -1 : matchPattern(candidate.words, [...all, joined], letters);
  if (words < 0) return undefined;
  if (candidate.exclude.alternatives.length > 0 && matchPattern(candidate.exclude, all, letters) >= 0)
    return undefined;
  if (change && action === 0) return undefined;
  if (candidate.absent.length > 0) {
    const clause = clauseBefore(context.before);
    if (candidate.absent.some((word) => clause.includes(word))) return undefined;
  }
  const near = candidate.context.length === 0 ? nowhere : nearest(candidate.context, all, context);
  if (candidate.context.length > 0 && near === nowhere) return undefined;
  if (candidate.farther.length > 0) {
    const far = nearest(candidate.farther, all, context);
    if (far !== nowhere && far.steps <= near.steps) return undefined;
  }
  return {
    indicator: candidate.indicator,
    letters: words + object + action,
    near,
    last: lastVerb(candidate.verbs, actions),
  };
}

/** Positive where `a` fits better. */
function compareFits(a: Fit, b: Fit): number {
  if (a.letters !== b.letters) return a.letters - b.letters;
  if (a.near.steps !== b.near.steps) return b.near.steps > a.near.steps ? 1 : -1;
  return a.near.length - b.near.length || a.last - b.last;
}

function lastVerb(verbs: readonly string[], actions: readonly string[]): number {
  const action = actions[0] ?? '';
  let last = -1;
  for (const verb of verbs) last = Math.max(last, action.lastIndexOf(verb));
  return last;
}

/** A sentence away counts as many characters, a heading as many sentences, the title as many headings. */
const perSentence = 500;
const behind = 300;
const perHeading = 10_000;
const titleAway = 1_000_000;

/**
 * The nearest place of any of the words: in what is counted, before it, behind it in its clause, in a heading, in the title; of a word
 * with ! in front not in another sentence or in a heading, which speak of much else in a report on everything.
 */
function nearest(words: readonly string[], all: readonly string[], context: FigureContext): Nearness {
  let best = nowhere;
  const offer = (steps: number, length: number): void => {
    if (steps < best.steps || (steps === best.steps && length > best.length)) best = { steps, length };
  };
  for (const printed of words) {
    const isOwn = printed.startsWith('!');
    const word = isOwn ? printed.slice(1) : printed;
    if (all.some((item) => item.includes(word))) offer(0, word.length);
    const at = context.before.lastIndexOf(word);
    if (at >= (isOwn ? sentenceStart(context.before) : 0)) {
      const between = context.before.slice(at + word.length);
      offer(1 + between.length + perSentence * countStops(between), word.length);
    }
    const ahead = context.after.indexOf(word);
    if (ahead >= 0) offer(behind + ahead, word.length);
    if (!isOwn)
      context.plainSection.forEach((heading, k) => {
        if (heading.includes(word)) offer(perHeading * (k + 1), word.length);
      });
    if (context.plainTitle.includes(word)) offer(titleAway, word.length);
  }
  return best;
}

/** Where the figure's own sentence begins in the words in front of it. */
const sentenceStart = (before: string): number =>
  Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;

function countStops(text: string): number {
  let count = 0;
  for (const sign of text) if (sign === '。' || sign === '\n') count += 1;
  return count;
}

/** The figure's own clause up to the numeral. */
const clauseBefore = (before: string): string => behindLast(before, isClauseStop);
const isClauseStop = characterSet('，,。；;：:\n');

/**
 * Verbs that make a number a difference to an earlier one. 新增 and 增设 are not among them: they make new things. Single
 * letters are changes only where they are the whole verb: 增5起, not 增设5处.
 */
const CHANGES =
  /下降|上升|增长|减少|增加|提高|降低|提升|回落|攀升|压减|下滑|缩短|上涨|上扬|同比|环比|涨幅|增幅|降幅|翻番|净增|^[少多增降升]$/u;

/** Words right before a numeral that make it a level even behind a change: 由15.9万元提升至19.6万元. */
const levels: readonly string[] = ['至', '到', '由', '从', '为', '达'];
const hedges = /(?:大约|约|近|超过|超|不少于|不低于|至少|不超过|将|了)$/u;

/** Whether the figure is a difference (同比下降120起, 增幅) and not a level. */
function isChange(figure: Figure, context: FigureContext): boolean {
  if (!CHANGES.test(figure.action) && !/(?:涨幅|增幅|降幅|增速|增量)$/u.test(figure.object)) return false;
  const words = context.before.trimEnd().replace(hedges, '');
  return !levels.some((word) => words.endsWith(word));
}

const harm = /死|亡|伤|遇难|失踪|损失/u;

/** A name by date, “11·16”; or one accident told of: 一起…事故, 该起火灾. */
const named = /\d{1,2}[·•・.]\d{1,2}["”’」]|(?:这|该|此|一)起/u;

/** A single day, unless it is an end of a stretch of time: 2月23日…发生, but not 截至2月23日, 1月1日至10月31日. */
const oneDay = /(?<![\d至到年—~-]|截止)(?:\d{4}年)?\d{1,2}月\d{1,2}日(?!以来|起|前|至|到|—|-|~|，?截至)/gu;

/** A count of accidents before the numeral makes its sentence one about many: 发生火灾74.8万起，死亡…. */
const counted = /[\d万余多]起/u;

/**
 * Whether the figure tells the harm of one accident (“11·16”火灾造成26人死亡; 2月23日…发生火灾，造成15人死亡). The dead of
 * one fire are not a region's fire deaths of a period, so no indicator takes them.
 */
function isOneIncident(figure: Figure, context: FigureContext): boolean {
  if (!harm.test(figure.action) && !harm.test(figure.object)) return false;
  const sentence = context.before.slice(sentenceStart(context.before));
  if (named.test(sentence)) return true;
  if (counted.test(sentence)) return false;
  for (const match of sentence.matchAll(oneDay)) {
    if (/发生|突发|起火/u.test(sentence.slice(match.index))) return true;
  }
  return false;
}
