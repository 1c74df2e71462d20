import type { PhrasingContent, RootContent } from 'mdast';

import { markdownToMdast } from 'satteri';
import { z } from 'zod';

import type { BreakRow, ObservationRow, Published } from '../../datasets/published.ts';
import type { StoryFile } from '../../datasets/storyFiles.ts';
import type { Lang } from '../../i18n/index.ts';
import type { ProgressFile, ProgressMode } from '../progress/progressState.ts';

import { addressOfObservation } from '../../datasets/address.ts';
import { explainIssues, readYaml } from '../../datasets/files/yaml.ts';
import { formatAmount } from '../../i18n/format/number.ts';
import { inLanguage } from '../../i18n/index.ts';
import { formatMessage } from '../../text/message.ts';
import { progressFile } from '../progress/progressFile.ts';
import { modesOf, yearsIn } from '../progress/progressState.ts';
import { derive, digitsIn, printsValue, rowOf } from './derived.ts';

/** Words of a paragraph. What a story derives of published numbers is told from what was published. */
export interface Words {
  readonly kind: 'text' | 'number' | 'break' | 'derived' | 'link';
  readonly text: string;
  /** Path without base and language; empty where there is nothing to open. */
  readonly path: string;
  readonly isStrong?: boolean;
}

/** A number that the story derives, to be drawn into a series at a period. */
export interface DerivedMark {
  readonly period: string;
  readonly value: number;
  /** Its name in the drawing: the alternative text of the picture. */
  readonly label: string;
}

/** What a step shows: a published chart, or a state of a progress map. */
export type StoryPicture =
  | { readonly kind: 'chart'; readonly id: string; readonly mark: DerivedMark | null }
  | {
      readonly kind: 'progress';
      readonly file: ProgressFile;
      readonly mode: ProgressMode;
      readonly year: string;
    };

export interface StoryStep {
  readonly heading: string;
  readonly paragraphs: readonly (readonly Words[])[];
  readonly picture: StoryPicture | null;
}

/** A text whose paragraphs name charts and states of progress maps; each of its numbers is held against the tables. */
export interface Story {
  readonly id: string;
  readonly lang: Lang;
  readonly title: string;
  readonly standfirst: string;
  /** The indicator that it is about. */
  readonly indicator: string;
  readonly steps: readonly StoryStep[];
}

const head = z.strictObject({ title: z.string(), standfirst: z.string(), indicator: z.string() });

/** Raised with all that is wrong, a line each. */
export class StoryError extends Error {}

/**
 * Reads a story and holds it against the tables. Throws a `StoryError` that names file, line and what was expected where something
 * does not hold. `charts` are those that are published in its language, by id, with how they are drawn.
 */
export function readStory(file: StoryFile, published: Published, charts: ReadonlyMap<string, string>): Story {
  const problems: string[] = [];
  const tree = markdownToMdast(file.text, { features: { frontmatter: true } }) as {
    children: readonly RootContent[];
  };
  const [yaml, ...blocks] = tree.children;
  const matter = readYaml(yaml?.type === 'yaml' ? yaml.value : '', file.path);
  const parsed = head.safeParse(matter.value);
  problems.push(
    ...[...matter.messages, ...explainIssues(parsed.error, 'story', file.path, matter.placeOf)].map(
      formatMessage,
    ),
  );
  const context = { file, published, charts };
  const attempt = <T>(node: Located, make: () => T): T | null => {
    try {
      return make();
    } catch (error) {
      problems.push(`${file.path}:${node.position?.start.line ?? 1}: ${(error as Error).message}`);
      return null;
    }
  };
  /** What stands outside of links, with where it stands. */
  const lines: (readonly [text: string, node: Located])[] = [];
  const steps: { heading: string; paragraphs: Words[][]; picture: StoryPicture | null }[] = [];
  for (const node of blocks) {
    const step = steps.at(-1);
    const image = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
    if (node.type === 'heading' && node.depth === 2) {
      steps.push({ heading: textOf(node.children), paragraphs: [], picture: null });
      lines.push([textOf(node.children), node]);
    } else if (step === undefined || node.type !== 'paragraph') {
      attempt(node, () => {
        throw new Error(
          `unexpected ${node.type}; expected a heading (##), paragraphs and one picture for each step`,
        );
      });
    } else if (image?.type === 'image') {
      attempt(image, () => {
        if (step.picture !== null) throw new Error('a second picture; expected one for each step');
        step.picture = pictureOf(image.url, image.alt ?? '', context);
      });
    } else {
      step.paragraphs.push(
        node.children.flatMap((child) => attempt(child, () => wordsOf(child, context)) ?? []),
      );
      lines.push([
        step.paragraphs
          .at(-1)
          ?.flatMap(({ kind, text }) => (kind === 'text' ? text : ''))
          .join(' ') ?? '',
        node,
      ]);
    }
  }
  for (const { heading, paragraphs, picture } of steps)
    if (paragraphs.length === 0 || picture === null)
      problems.push(`${file.path}: “${heading}” lacks words or a picture; expected both for each step`);
  const { title = '', standfirst = '', indicator = '' } = parsed.data ?? {};
  if (parsed.success && !published.byId.indicators.has(indicator))
    problems.push(`${file.path}:1: unknown indicator: ${indicator}; expected the id of one`);
  lines.push([`${title} ${standfirst}`, yaml ?? {}]);
  const held = new Set(
    steps.flatMap(({ paragraphs }) =>
      paragraphs
        .flat()
        .flatMap(({ kind, text }) => (kind === 'text' || kind === 'link' ? [] : digitsIn(text))),
    ),
  );
  for (const [text, node] of lines)
    for (const digits of digitsIn(text).filter((one) => !held.has(one)))
      attempt(node, () => {
        throw new Error(`“${digits}” is held against nothing; expected a number that the story links`);
      });
  if (steps.length === 0) problems.push(`${file.path}:1: no step; expected a heading (##) for each`);
  if (problems.length > 0) throw new StoryError(problems.join('\n'));
  return { id: file.id, lang: file.lang, ...head.parse(matter.value), steps };
}

/** A part of the file that knows its line. */
interface Located {
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

interface Context {
  readonly file: StoryFile;
  readonly published: Published;
  readonly charts: ReadonlyMap<string, string>;
}

function wordsOf(node: PhrasingContent, context: Context): Words[] {
  if (node.type === 'text') return [{ kind: 'text', text: node.value, path: '' }];
  if (node.type === 'link') return [linkOf(node.url, textOf(node.children), context)];
  if (node.type === 'strong')
    return node.children
      .flatMap((child) => wordsOf(child, context))
      .map((words) => ({ ...words, isStrong: true }));
  throw new Error(`unexpected ${node.type}; expected text, **bold** and [links](…)`);
}

const textOf = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('');

/** What the words of a link say is held against what it names. */
function linkOf(url: string, text: string, { file: { lang }, published }: Context): Words {
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/.exec(url) ?? [];
  if (text.trim() === '') throw new Error(`a link without words: ${url}`);
  if (/^\/(?!\/)/.test(url)) return { kind: 'link', text, path: url };
  if (scheme === 'number') {
    const row = rowOf(published, rest);
    const printed = printedForms(row, lang);
    if (!printed.includes(bare(text)))
      throw new Error(`“${text}” is not what is collected as ${rest}; expected ${printed.join(' or ')}`);
    return { kind: 'number', text, path: addressOfObservation(published, row) };
  }
  if (scheme === 'break') {
    const row = breakOf(rest, published);
    if (!inLanguage(row, 'note', lang).includes(text))
      throw new Error(`“${text}” is not said of the break ${rest}; expected words of its note`);
    return { kind: 'break', text, path: `/indicators/${row.indicator}/` };
  }
  if (scheme === 'derived') {
    const value = derive(published, rest);
    if (!printsValue(text, value)) throw new Error(`“${text}” is not ${value}, as ${rest} gives`);
    return { kind: 'derived', text, path: '' };
  }
  throw new Error(`unknown link: ${url}; expected number:, break:, derived: or a path of the site`);
}

const bare = (text: string): string => text.replaceAll(/\s/g, '');

/** How a number may be written in a story. */
function printedForms(row: ObservationRow, lang: Lang): string[] {
  const amount = bare(formatAmount(row, lang));
  const forms = lang === 'zh' ? [amount, bare(row.raw), amount.replace(row.unit, '')] : [amount];
  return [...new Set(forms)];
}

function breakOf(key: string, { breaks }: Published): BreakRow {
  const [region, indicator, period] = key.split(':');
  const row = breaks.find(
    (one) => one.region === region && one.indicator === indicator && one.period === period,
  );
  if (row === undefined) throw new Error(`no break ${key}; expected region:indicator:period`);
  return row;
}

function pictureOf(url: string, label: string, { file, published, charts }: Context): StoryPicture {
  const [, scheme, target = '', query = ''] = /^(chart|progress):([^?]+)(?:\?mark=(.+))?$/.exec(url) ?? [];
  if (scheme === 'chart') {
    const draw = charts.get(target);
    if (draw === undefined) throw new Error(`no chart ${target}; expected the id of a published chart`);
    const [period = '', ...expression] = query.split(',');
    const mark = query === '' ? null : { period, value: derive(published, expression.join(',')), label };
    if (mark !== null && (draw !== 'time-series' || !/^\d{4}$/.test(period)))
      throw new Error(`no place for a mark: ${target} at “${period}”; expected a course of time and a year`);
    if (mark !== null && !printsValue(label, mark.value))
      throw new Error(`“${label}” is not ${mark.value}, as ${expression.join(',')} gives`);
    return { kind: 'chart', id: target, mark };
  }
  if (scheme === 'progress') {
    const [indicator = '', parent = '', mode = '', year = ''] = target.split('/');
    const made = progressFile(published, indicator, parent, file.lang);
    const known = made && modesOf(made).find((one) => one === mode);
    if (made === null || !known || !yearsIn(made, known).some((one) => one.year === year))
      throw new Error(`no state ${target}; expected indicator/region/mode/year of a progress map`);
    return { kind: 'progress', file: made, mode: known, year };
  }
  throw new Error(`unknown picture: ${url}; expected chart:id or progress:indicator/region/mode/year`);
}
