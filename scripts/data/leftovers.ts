import { join } from 'node:path';

import type { Message } from '../../src/text/message.ts';
import type { Effects } from '../run/effects.ts';

import { parseCampaigns } from '../../src/datasets/catalogue/campaigns.ts';
import { readText } from './catalogue.ts';
import { bulletinFolders } from './sources.ts';
import { createError } from '../../src/text/message.ts';

/** Something that came of a bulletin and carries its id. */
export interface Trace {
  readonly bulletin: string;
  /** `figures`, `pages`, `reviews`, `reports`, `forms`. */
  readonly what: string;
  /** A file, or a folder of files. */
  readonly path: string;
  /** Of a file that holds other bulletins, too: the lines that are of this one, from 1. */
  readonly lines?: readonly number[];
}

/** Files that hold decisions on checks of any bulletin: each row names the figures that it is about. */
const SHARED_REVIEWS = 'checks.csv';

/** Everything below `data/` that came of bulletins, whether they are there or not; links in campaigns.yaml are checked with it. */
export function listTraces(root: string, effects: Effects): readonly Trace[] {
  const visible = (folder: string): string[] =>
    effects.list(join(root, folder)).filter((name) => !name.startsWith('.'));
  const files = (folder: string, what: string): Trace[] =>
    visible(folder)
      .filter((name) => name.endsWith('.csv') && name !== SHARED_REVIEWS)
      .map((name) => ({ bulletin: name.slice(0, -'.csv'.length), what, path: join(folder, name) }));
  const folders = (folder: string, what: string): Trace[] =>
    visible(folder)
      .filter((name) => effects.isFolder(join(root, folder, name)))
      .map((bulletin) => ({ bulletin, what, path: join(folder, bulletin) }));
  return [
    ...files('data/figures', 'figures'),
    ...files('data/pages', 'pages'),
    ...files('data/reviews', 'reviews'),
    ...sharedReviews(root, effects),
    ...folders('data/templates', 'forms'),
    ...folders('data/reports', 'reports'),
    ...folders('data/reports-demo', 'reports'),
  ];
}

/** Rows of decisions on checks, by each bulletin whose figures they name. */
function sharedReviews(root: string, effects: Effects): Trace[] {
  const path = join('data/reviews', SHARED_REVIEWS);
  if (!effects.exists(join(root, path))) return [];
  const lines = new Map<string, number[]>();
  readText(join(root, path), effects)
    .split('\n')
    .forEach((text, k) => {
      const ids = new Set([...text.matchAll(/\b([a-z0-9]+(?:-[a-z0-9]+)*)@\d/g)].map(([, id = '']) => id));
      for (const id of ids) lines.set(id, [...(lines.get(id) ?? []), k + 1]);
    });
  return [...lines].map(([bulletin, own]) => ({ bulletin, what: 'reviews', path, lines: own }));
}

/** What is left of bulletins that are not there: it would be published under their names, so no table is written before it is gone. */
export function checkLeftovers(root: string, effects: Effects): readonly Message[] {
  const there = bulletinFolders(join(root, 'data/bulletins'), effects);
  const leftovers = listTraces(root, effects).filter(({ bulletin }) => !there.has(bulletin));
  const messages = leftovers.map(({ bulletin, what, path, lines: [line] = [] }) => {
    const expected = `a bulletin of that id in data/bulletins, or \`npm run remove -- ${bulletin}\`, which takes out what is left of it`;
    const place = line === undefined ? {} : { line };
    return createError('leftover', `leftover ${what}: ${bulletin}`, join(root, path), expected, place);
  });
  return [...messages, ...checkLinks(root, there, effects), ...checkOldEditions(root, effects)];
}

/** Names of bulletins in campaigns.yaml that are not there. */
function checkLinks(root: string, there: ReadonlyMap<string, string>, effects: Effects): Message[] {
  const file = join(root, 'data/campaigns.yaml');
  return parseCampaigns(readText(file, effects), file, { isBulletin: (id) => there.has(id) })
    .messages.filter(({ ruleId }) => ruleId === 'unknown-bulletin')
    .map((message) => ({ ...message, ruleId: 'leftover' }));
}

/** Builds of earlier times froze charts here, drafts among them. */
function checkOldEditions(root: string, effects: Effects): Message[] {
  const path = 'data/editions';
  if (effects.list(join(root, path)).length === 0) return [];
  const expected =
    'none: charts are frozen by `npm run publish` only, into a folder of the publisher; delete it';
  return [createError('leftover', `leftover editions: ${path}`, join(root, path), expected)];
}
