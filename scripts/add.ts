import { basename, extname, join } from 'node:path';
import process from 'node:process';

import type { ManifestEntry } from '../src/datasets/documents/manifest.ts';
import type { Lang } from '../src/i18n/index.ts';
import type { Outcome, Intake, Wishes } from './add/document.ts';
import type { Ask, Given } from './add/metadata.ts';
import type { Effects } from './run/effects.ts';

import { GENRES } from '../src/datasets/schema/vocabulary.ts';
import { parseManifest } from '../src/datasets/documents/manifest.ts';
import { placeOfSpan } from '../src/datasets/documents/places.ts';
import { addingMessages } from '../src/i18n/adding.ts';
import { genreName } from '../src/i18n/genres.ts';
import { formatPeriod } from '../src/i18n/format/period.ts';
import { FORMATS } from '../src/intake/convert.ts';
import { FIELDS } from '../src/intake/describe.ts';
import { formatMessage } from '../src/text/message.ts';
import { createConverter } from './add/converter.ts';
import { addDocuments } from './add/document.ts';
import { listDocuments, sweepFolders } from './add/files.ts';
import { KnownBulletins } from './add/known.ts';
import { concernsOf, formatConcerns, formatOrigin } from './add/lookAt.ts';
import { givenBy, nameOf } from './add/metadata.ts';
import { askTerminal } from './run/askTerminal.ts';
import { readCatalogue, readText } from './data/catalogue.ts';
import { isStarted, parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { CliError } from './run/effects.ts';
import { languageOf } from './run/language.ts';
import { readSources } from './data/sources.ts';
import { formatTable } from './run/summary.ts';

const USAGE =
  'npm run -s add -- FILE|FOLDER [--id ID] [--title …] [--publisher …] [--region CODE|NAME] [--published YYYY-MM-DD] [--number …] [--genre …] [--url …] [--version-of ID] [--yes] [--anyway] [--help]';

/** Options that describe one document, and cannot be given for a folder of them. */
const OF_ONE = ['id', 'title', 'number', 'url', 'version-of'] as const;
const SWITCHES = ['yes', 'anyway', 'help'] as const;

/** Adds a document, or every document of a folder, to `data/bulletins`. Exit code 1 when any was refused; the others are in. */
function addVerb(args: readonly string[], effects: Effects): Promise<number> {
  const lang = languageOf(process.env);
  const swallowed = swallowedOptions(process.env);
  if (swallowed.length > 0)
    throw new CliError(addingMessages(lang)('swallowed', { options: swallowed.join(', ') }), 2);
  const hasPerson = process.stdin.isTTY && process.stdout.isTTY;
  return addTo('.', args, effects, hasPerson ? askOrCancel(lang) : null, lang);
}

/** Options that npm took for its own because no `--` stood before them. */
export function swallowedOptions(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return [...OF_ONE, 'publisher', 'region', 'published', 'genre', ...SWITCHES]
    .filter(
      (name) =>
        !['id', 'yes', 'help'].includes(name) && env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
    )
    .map((name) => `--${name}`);
}

/** The same below another root; `ask` asks a person for what a document does not say, null where nobody is there. */
export async function addTo(
  root: string,
  args: readonly string[],
  effects: Effects,
  ask: Ask | null,
  lang: Lang = 'en',
): Promise<number> {
  const declared = Object.fromEntries(
    ['id', ...FIELDS, 'version-of'].map((name) => [name, { type: 'string' } as const]),
  );
  const switches = Object.fromEntries(
    SWITCHES.map((name) => [name, { type: 'boolean', default: false } as const]),
  );
  const { options, positionals } = parseArguments(args, { ...declared, ...switches }, USAGE, 1);
  if (options['help'] === true) {
    const genres = GENRES.map((genre) => `${genre}${lang === 'zh' ? ` ${genreName(genre, lang)}` : ''}`).join(
      ', ',
    );
    effects.out(
      addingMessages(lang)('help', {
        usage: USAGE,
        formats: FORMATS.map((name) => `.${name}`).join(' '),
        genres,
      }),
    );
    return 0;
  }
  const [path] = positionals;
  if (path === undefined) throw wrongUsage('missing argument: a file or a folder', USAGE);
  if (!effects.exists(path))
    throw new CliError(`missing file: ${path}; expected a document or a folder of them`);
  const valueOf = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
  };
  const given: Given = Object.fromEntries(
    FIELDS.flatMap((field) => (valueOf(field) === undefined ? [] : [[field, valueOf(field)]])),
  );
  const isFolder = effects.isFolder(path);
  const misplaced = isFolder ? OF_ONE.find((name) => valueOf(name) !== undefined) : undefined;
  if (misplaced !== undefined) throw wrongUsage(`misplaced option: --${misplaced} for a folder`, USAGE);
  const wishes = {
    id: valueOf('id'),
    given,
    versionOf: valueOf('version-of'),
    anyway: options['anyway'] === true,
  };

  const folder = join(root, 'data/bulletins');
  sweepFolders(folder);
  const { catalogue } = readCatalogue(root, effects);
  const { sources, messages } = readSources(folder, effects);
  for (const message of messages) effects.err(`warning: ${formatMessage(message)}\n`);
  const known = new KnownBulletins(sources, catalogue);
  const converter = createConverter();
  const isAsked = !isFolder && options['yes'] !== true;
  const intake = {
    folder,
    catalogue,
    known,
    converter,
    effects,
    ask: isAsked ? ask : null,
    confirm: isFolder ? null : ask,
    lang,
  };
  try {
    return isFolder ? await addFolder(path, wishes, intake) : await addFile(path, wishes, intake);
  } finally {
    converter.close();
  }
}

async function addFile(path: string, wishes: Wishes, intake: Intake): Promise<number> {
  const outcomes = await addDocuments(path, wishes, intake);
  const { effects } = intake;
  const [only] = outcomes;
  if (outcomes.length === 1 && only?.kind === 'refused') throw new CliError(only.problem);
  if (outcomes.length === 1 && only?.kind === 'known')
    throw new CliError(
      `duplicate document: ${path} is ${only.id}; expected a document that is not there yet`,
    );
  for (const outcome of outcomes) if (outcome.kind === 'added') effects.out(describeAdded(outcome, intake));
  return outcomes.length === 1 ? 0 : summarize(outcomes, intake);
}

/** One after the other; a killed run goes on where it stopped, as what is in is told by the checksums of the files. */
async function addFolder(path: string, wishes: Wishes, intake: Intake): Promise<number> {
  const { effects, lang } = intake;
  const entries = readEntries(path, effects);
  const files = listDocuments(path);
  if (files.length === 0) throw new CliError(`empty folder: ${path}; expected documents`);
  const all: Outcome[] = [];
  for (const [k, file] of files.entries()) {
    const entry = entries.get(basename(file, extname(file)));
    const own = { ...wishes, id: entry?.id, given: { ...wishes.given, ...givenBy(entry) } };
    const outcomes = await addDocuments(file, own, intake);
    all.push(...outcomes);
    for (const outcome of outcomes) {
      effects.err(`${k + 1}/${files.length} ${file}: ${formatOutcome(outcome, lang)}\n`);
      if (outcome.kind === 'added')
        effects.err(
          formatConcerns(
            concernsOf(outcome.reading, outcome.losses, outcome.places, intake.catalogue, lang),
            outcome.id,
            lang,
          ),
        );
    }
  }
  return summarize(all, intake);
}

/** Counts what came of several documents, and lists what was refused. */
function summarize(outcomes: readonly Outcome[], { effects, lang }: Intake): number {
  const t = addingMessages(lang);
  const count = (kind: Outcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  effects.out(
    `${t('progress', { added: count('added'), known: count('known'), refused: count('refused') })}\n`,
  );
  for (const outcome of outcomes)
    if (outcome.kind === 'refused') effects.out(`${t('refused', { problem: outcome.problem })}\n`);
  if (count('added') > 0) effects.out(`${t('next')}\n`);
  return count('refused') > 0 ? 1 : 0;
}

/** What a manifest.csv in the folder says of its files, by their names without extension. */
function readEntries(folder: string, effects: Effects): ReadonlyMap<string, ManifestEntry> {
  const path = join(folder, 'manifest.csv');
  if (!effects.exists(path)) return new Map();
  const { entries, messages } = parseManifest(readText(path, effects), path);
  for (const message of messages) throw new CliError(formatMessage(message));
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function formatOutcome(outcome: Outcome, lang: Lang): string {
  const t = addingMessages(lang);
  if (outcome.kind === 'refused') return t('outcome.refused');
  if (outcome.kind === 'known') return t('outcome.known', { id: outcome.id });
  const { figures, commitments } = outcome.reading;
  return t('outcome.added', { id: outcome.id, figures: figures.length, commitments: commitments.length });
}

/** Everything that was read of a document, and what a person should look at. */
function describeAdded(
  outcome: Extract<Outcome, { kind: 'added' }>,
  { folder, catalogue, lang }: Intake,
): string {
  const { id, metadata, findings, reading, places, losses, change } = outcome;
  const { figures, commitments, document } = reading;
  const t = addingMessages(lang);
  const label = (name: string): string =>
    `  ${name.padEnd(lang === 'zh' ? 6 : 10, lang === 'zh' ? '　' : ' ')} `;
  const described = FIELDS.map((field) => {
    const name =
      field === 'region'
        ? ` ${nameOf(metadata.region, catalogue.regions)}`
        : field === 'genre' && lang === 'zh'
          ? ` ${genreName(metadata.genre, lang)}`
          : '';
    const from = findings[field];
    return `${label(t(`field.${field}`))}${metadata[field]}${name}${from === undefined ? '' : ` (${t(`from.${from.from}`)})`}\n`;
  }).join('');
  const rows = figures.map((figure) => [
    figure.raw,
    `${figure.action}${figure.object}`,
    figure.period === '' ? '' : formatPeriod(figure.period, lang),
    figure.indicator,
    formatOrigin(placeOfSpan(places, figure) ?? {}, lang),
  ]);
  const heads = (['figure', 'counts', 'period', 'indicator', 'place'] as const).map((name) =>
    t(`col.${name}`),
  );
  const corrected = (change?.corrected ?? [])
    .map(({ before, after }) => `${t('corrected', { before: before.raw, after: after.raw })}\n`)
    .join('');
  const size = t('read', {
    characters: document.text.length,
    figures: figures.length,
    commitments: commitments.length,
  });
  return (
    `${t('added', { folder: join(folder, id) })}\n${described}${label(t('text'))}${size}\n` +
    `${rows.length === 0 ? '' : formatTable(heads, rows)}${corrected}` +
    `${formatConcerns(concernsOf(reading, losses, places, catalogue, lang), id, lang)}${t('next')}\n`
  );
}

/** Asks at the terminal; Ctrl+C there is an answer, not a fault. */
function askOrCancel(lang: Lang): Ask {
  return async (question) => {
    const answer = await askTerminal(question);
    if (answer === null) throw new CliError(`\n${addingMessages(lang)('cancelled')}`);
    return answer;
  };
}

if (isStarted(import.meta)) await runVerb(addVerb);
