import { basename, extname, join } from 'node:path';
import process from 'node:process';

import type { ManifestEntry } from '../src/datasets/documents/manifest.ts';
import type { Lang } from '../src/i18n/index.ts';
import type { Outcome, Intake, Wishes } from './add/document.ts';
import type { Ask, Given } from './add/metadata.ts';
import type { Effects } from './run/effects.ts';

import { parseManifest } from '../src/datasets/documents/manifest.ts';
import { placeOfSpan } from '../src/datasets/documents/places.ts';
import { addingMessages } from '../src/i18n/adding.ts';
import { formatPeriod } from '../src/i18n/format/period.ts';
import { FORMATS } from '../src/intake/convert.ts';
import { FIELDS } from '../src/intake/describe.ts';
import { formatMessage } from '../src/text/message.ts';
import { createConverter } from './add/converter.ts';
import { addDocuments } from './add/document.ts';
import { listDocuments } from './add/files.ts';
import { sweep } from './run/disk.ts';
import { KnownBulletins } from './add/known.ts';
import { concernsOf, formatConcerns, formatOrigin } from './add/lookAt.ts';
import { givenBy, showField } from './add/metadata.ts';
import { askTerminal } from './run/askTerminal.ts';
import { readCatalogue, readText } from './data/catalogue.ts';
import { parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { CliError } from './run/effects.ts';
import { languageOf } from './run/language.ts';
import { readSources } from './data/sources.ts';
import { formatTable } from './run/summary.ts';
import { listGenres } from '../src/i18n/genres.ts';
import { padTo } from '../src/text/width.ts';

const USAGE =
  'npm run -s add -- FILE|FOLDER [--id ID] [--title …] [--publisher …] [--region CODE|NAME] [--published YYYY-MM-DD] [--number …] [--genre …] [--url …] [--version-of ID] [--yes] [--anyway] [--help]';

/** Options that describe one document, and cannot be given for a folder of them. */
const OF_ONE = ['id', 'title', 'number', 'url', 'version-of'] as const;

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
  const names = [
    ...OF_ONE.filter((name) => name !== 'id'),
    'publisher',
    'region',
    'published',
    'genre',
    'anyway',
  ];
  return names
    .filter((name) => env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined)
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
  const { options, positionals } = parseArguments(args, USAGE, {
    texts: ['id', ...FIELDS, 'version-of'],
    switches: ['yes', 'anyway', 'help'],
    positionals: 1,
  });
  if (options.help) {
    const formats = FORMATS.map((name) => `.${name}`).join(' ');
    const genres = listGenres(lang).join(', ');
    effects.out(addingMessages(lang)('help', { usage: USAGE, formats, genres }));
    return 0;
  }
  const [path] = positionals;
  if (path === undefined) throw wrongUsage(addingMessages(lang)('missing.argument'), USAGE);
  if (!effects.exists(path)) throw new CliError(addingMessages(lang)('missing.file', { path }));
  const given: Given = Object.fromEntries(
    FIELDS.flatMap((field) => (options[field] === undefined ? [] : [[field, options[field]]])),
  );
  const isFolder = effects.isFolder(path);
  const misplaced = isFolder ? OF_ONE.find((name) => options[name] !== undefined) : undefined;
  if (misplaced !== undefined)
    throw wrongUsage(addingMessages(lang)('misplaced', { option: misplaced }), USAGE);
  const wishes = { id: options.id, given, versionOf: options['version-of'], anyway: options.anyway };

  const folder = join(root, 'data/bulletins');
  sweep(folder);
  const { catalogue } = readCatalogue(root, effects);
  const { sources, messages } = readSources(folder, effects);
  for (const message of messages) effects.err(`warning: ${formatMessage(message)}\n`);
  const known = new KnownBulletins(sources, catalogue);
  const converter = createConverter();
  const intake = {
    folder, catalogue, known, converter, effects, lang,
    ask: isFolder || options.yes ? null : ask,
    confirm: isFolder ? null : ask,
  }; // prettier-ignore
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
    throw new CliError(addingMessages(intake.lang)('duplicate.file', { path, id: only.id }));
  for (const outcome of outcomes) if (outcome.kind === 'added') effects.out(describeAdded(outcome, intake));
  return outcomes.length === 1 ? 0 : summarize(outcomes, intake);
}

/** One after the other; a killed run goes on where it stopped, as what is in is told by the checksums of the files. */
async function addFolder(path: string, wishes: Wishes, intake: Intake): Promise<number> {
  const { effects, lang } = intake;
  const entries = readEntries(path, effects);
  const files = listDocuments(path);
  if (files.length === 0) throw new CliError(addingMessages(lang)('empty.folder', { path }));
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
  const counts = { added: count('added'), known: count('known'), refused: count('refused') };
  effects.out(`${t('progress', counts)}\n`);
  for (const outcome of outcomes)
    if (outcome.kind === 'refused') effects.out(`${t('refused', { problem: outcome.problem })}\n`);
  if (counts.added > 0) effects.out(`${t('next')}\n`);
  return counts.refused > 0 ? 1 : 0;
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
  const label = (name: string): string => `  ${padTo(name, 12)} `;
  const described = FIELDS.map((field) => {
    const shown = showField(field, metadata[field], catalogue.regions, lang);
    const from = findings[field];
    return `${label(t(`field.${field}`))}${shown}${from === undefined ? '' : ` (${t(`from.${from.from}`)})`}\n`;
  }).join('');
  const rows = figures.map((figure) => [
    figure.raw,
    `${figure.action}${figure.object}`,
    figure.period === '' ? '' : formatPeriod(figure.period, lang),
    figure.indicator,
    formatOrigin(placeOfSpan(places, figure) ?? {}, lang),
  ]);
  const heads = [t('col.figure'), t('col.counts'), t('col.period'), t('col.indicator'), t('col.place')];
  const corrected = (change?.corrected ?? [])
    .map(({ before, after }) => `${t('corrected', { before: before.raw, after: after.raw })}\n`)
    .join('');
  const counts = { figures: figures.length, commitments: commitments.length };
  const size = t('read', { characters: document.text.length, ...counts });
  return (
    `${t('added', { folder: join(folder, id) })}\n${described}${label(t('text'))}${size}\n` +
    `${rows.length === 0 ? '' : formatTable(heads, rows)}${corrected}` +
    `${formatConcerns(concernsOf(reading, losses, places, catalogue, lang), id, lang)}${t('see', { id })}\n${t('next')}\n`
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

if (import.meta.main) await runVerb(addVerb);
