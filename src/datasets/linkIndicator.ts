import type { Figure } from '../figures/figure.ts';
import type { Indicator } from './catalogue/indicators.ts';
import type { Pattern } from './catalogue/indicatorsPattern.ts';
import type { FigureContext } from './linkContext.ts';

import { matchPattern, parsePattern, phraseItems, withoutMarks } from './catalogue/indicatorsPattern.ts';
import { parseUnits } from './catalogue/indicatorsUnit.ts';
import { isChange } from './linkChange.ts';
import { isOneIncident } from './linkIncident.ts';

interface CompiledIndicator {
  readonly indicator: Indicator;
  readonly words: Pattern;
  readonly objects: Pattern;
  readonly actions: Pattern;
  readonly exclude: Pattern;
  readonly context: readonly string[];
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
  const byUnit = new Map<string, CompiledIndicator[]>();
  for (const indicator of indicators) {
    const compiled = compile(indicator);
    for (const unit of parseUnits(indicator.units)) {
      const list = byUnit.get(unit);
      if (list === undefined) byUnit.set(unit, [compiled]);
      else list.push(compiled);
    }
  }
  return (figure, context) => {
    const candidates = spellingsOfUnit(figure.unit)
      .map((unit) => byUnit.get(unit))
      .find((list) => list !== undefined);
    if (candidates === undefined || isOneIncident(figure, context)) return undefined;
    const change = isChange(figure, context);
    let best: Fit | undefined;
    let isTied = false;
    const said = readWords(figure);
    for (const candidate of candidates) {
      if (figure.role === 'requirement' && candidate.indicator.kind !== 'rate') continue;
      const fit = fitOf(candidate, said, change, context);
      if (fit === undefined) continue;
      const order = best === undefined ? 1 : compareFits(fit, best);
      if (order > 0) best = fit;
      isTied = order === 0 || (order < 0 && isTied);
    }
    return isTied ? undefined : best?.indicator;
  };
}

function compile(indicator: Indicator): CompiledIndicator {
  const excluded = wordsOf(indicator.exclude_context);
  return {
    indicator,
    words: parsePattern(indicator.words),
    objects: parsePattern(indicator.objects),
    actions: parsePattern(indicator.actions),
    exclude: parsePattern(indicator.exclude),
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
function spellingsOfUnit(unit: string): readonly string[] {
  if (!/[（(]/u.test(unit)) return [unit];
  return [unit, unit.replace(/[（()）]/gu, ''), unit.replace(/[（(][^（()）]*[)）]/gu, '')];
}

/** The printed words of a figure as the pattern columns see them. */
interface Words {
  /** For `objects`: the object, and the action where no object is printed. */
  readonly counted: readonly string[];
  readonly actions: readonly string[];
  readonly all: readonly string[];
  /** For `words`: all, and all in one, so that 小区+安装 may stand in the object and the action. */
  readonly joined: readonly string[];
}

function readWords(figure: Figure): Words {
  const objects = phraseItems(figure.object);
  const actions = phraseItems(figure.action);
  const all = [...objects, ...actions];
  return {
    counted: objects[0] === '' ? ['', ...actions] : objects,
    actions,
    all,
    joined: [...all, all.join('，')],
  };
}

function fitOf(
  candidate: CompiledIndicator,
  said: Words,
  change: boolean,
  context: FigureContext,
): Fit | undefined {
  const { counted, actions, all, joined } = said;
  const object = matchPattern(candidate.objects, counted);
  const action = object < 0 ? -1 : matchPattern(candidate.actions, actions);
  const words = action < 0 ? -1 : matchPattern(candidate.words, joined);
  if (words < 0) return undefined;
  if (candidate.exclude.alternatives.length > 0 && matchPattern(candidate.exclude, all) >= 0)
    return undefined;
  if (change && action === 0) return undefined;
  const clause = clauseBefore(context.before);
  if (candidate.absent.some((word) => clause.includes(word))) return undefined;
  const near = candidate.context.length === 0 ? nowhere : nearest(candidate.context, all, context);
  if (candidate.context.length > 0 && near === nowhere) return undefined;
  if (candidate.farther.length > 0) {
    const far = nearest(candidate.farther, all, context);
    if (far !== nowhere && far.steps <= near.steps) return undefined;
  }
  return { indicator: candidate.indicator, letters: words + object + action, near };
}

/** Positive where `a` fits better. */
function compareFits(a: Fit, b: Fit): number {
  if (a.letters !== b.letters) return a.letters - b.letters;
  if (a.near.steps !== b.near.steps) return b.near.steps > a.near.steps ? 1 : -1;
  return a.near.length - b.near.length;
}

/** A sentence away counts as many characters, a heading as many sentences, the title as many headings. */
const perSentence = 500;
const behind = 300;
const perHeading = 10_000;
const titleAway = 1_000_000;

/** The nearest place of any of the words: in what is counted, before it, behind it in its clause, in a heading, in the title. */
function nearest(words: readonly string[], all: readonly string[], context: FigureContext): Nearness {
  let best = nowhere;
  const offer = (steps: number, length: number): void => {
    if (steps < best.steps || (steps === best.steps && length > best.length)) best = { steps, length };
  };
  for (const word of words) {
    if (all.some((item) => item.includes(word))) offer(0, word.length);
    const at = context.before.lastIndexOf(word);
    if (at >= 0) {
      const between = context.before.slice(at + word.length);
      offer(1 + between.length + perSentence * countStops(between), word.length);
    }
    const ahead = context.after.indexOf(word);
    if (ahead >= 0) offer(behind + ahead, word.length);
    context.section.forEach((heading, k) => {
      if (withoutMarks(heading).includes(word)) offer(perHeading * (k + 1), word.length);
    });
    if (withoutMarks(context.title).includes(word)) offer(titleAway, word.length);
  }
  return best;
}

function countStops(text: string): number {
  let count = 0;
  for (const sign of text) if (sign === '。' || sign === '\n') count += 1;
  return count;
}

/** The figure's own clause up to the numeral. */
function clauseBefore(before: string): string {
  return before.slice(
    Math.max(...['，', ',', '。', '；', ';', '：', ':', '\n'].map((sign) => before.lastIndexOf(sign))) + 1,
  );
}
