import type { ManifestEntry } from '../../src/datasets/documents/manifest.ts';
import type { Regions } from '../../src/datasets/regions/regions.ts';
import type { Description, Field, Finding } from '../../src/intake/describe.ts';
import type { Lang } from '../../src/i18n/index.ts';

import { GENRES } from '../../src/datasets/schema/vocabulary.ts';
import { addingMessages } from '../../src/i18n/adding.ts';
import { genreChoice, genreName } from '../../src/i18n/genres.ts';
import { FIELDS, genreOf, parseDay } from '../../src/intake/describe.ts';
import { nearestNames } from '../remove/nearest.ts';
import { isEdtf } from '../../src/text/edtf.ts';
import { listGenres } from '../../src/i18n/genres.ts';
import { punctuation } from '../../src/i18n/punctuation.ts';
import { pathName } from '../../src/datasets/regions/regionsFind.ts';

/** What is asked of a person, with the answer that the document itself proposes; an empty answer takes the proposal. */
export type Ask = (question: string) => Promise<string>;

/** Fields of a bulletin that its file cannot be added without. */
export type Metadata = Readonly<Record<Field, string>>;

export type Given = Readonly<Partial<Record<Field, string>>>;

const REQUIRED: readonly Field[] = ['title', 'publisher', 'region', 'published', 'genre'];

type Completed =
  | {
      readonly metadata: Metadata;
      readonly findings: Readonly<Partial<Record<Field, Finding>>>;
      readonly problem: null;
    }
  | { readonly metadata: null; readonly problem: string };

/** What a manifest says of a file, as far as it says something. */
export function givenBy(entry: ManifestEntry | undefined): Given {
  if (entry === undefined) return {};
  return Object.fromEntries(
    FIELDS.filter((field) => entry[field] !== '').map((field) => [field, entry[field]]),
  );
}

/**
 * Puts together what was given and what the document proposes; with `ask`, every proposal is shown with where it was found and what is
 * missing is asked for; without it what is missing, or said in two ways, is a problem that names the options.
 */
export async function completeMetadata(
  given: Given,
  { found, doubts }: Description,
  regions: Regions,
  ask: Ask | null,
  lang: Lang,
): Promise<Completed> {
  const t = addingMessages(lang);
  const refuse = (problem: string): Completed => ({ metadata: null, problem });
  const values: Partial<Record<Field, string>> = Object.fromEntries(
    FIELDS.map((field) => [field, normal(field, given[field] ?? found[field]?.value ?? '')]),
  );
  if (ask !== null)
    for (const field of FIELDS) {
      if (given[field] !== undefined) continue;
      const answer = await askFor(field, found[field] ?? null, doubts[field] ?? [], regions, ask, lang);
      if (answer !== null) values[field] = answer;
    }
  const missing = REQUIRED.filter((field) => values[field] === '');
  for (const field of missing) {
    const said = doubts[field];
    if (said === undefined) continue;
    const named = said
      .map((finding) => showFinding(field, finding, regions, lang))
      .join(punctuation(lang)('semicolon'));
    return refuse(t('doubtful', { field: t(`field.${field}`), values: named, option: field }));
  }
  if (missing.length > 0)
    return refuse(t('missing', { options: missing.map((field) => `--${field}`).join(', ') }));
  for (const field of FIELDS) {
    const problem = problemOf(field, values[field] ?? '', regions, lang);
    if (problem !== '') return refuse(problem);
  }
  const metadata = {
    ...(values as Metadata),
    region: codeOf(values.region ?? '', regions) ?? '',
    genre: genreCode(values.genre ?? ''),
  };
  const findings = Object.fromEntries(
    FIELDS.flatMap((field) =>
      given[field] === undefined && found[field]?.value === values[field] ? [[field, found[field]]] : [],
    ),
  );
  return { metadata, findings, problem: null };
}

/** A day as it is stored, however it was written: 2024年5月2日, 2024/5/2. */
const normal = (field: Field, value: string): string =>
  field !== 'published' || isEdtf(value) || parseDay(value) === '' ? value : parseDay(value);

/** Shows a proposal, or both where there are two, and asks until the answer can stand; null where the person gives up. */
async function askFor(
  field: Field,
  proposed: Finding | null,
  doubts: readonly Finding[],
  regions: Regions,
  ask: Ask,
  lang: Lang,
): Promise<string | null> {
  const t = addingMessages(lang);
  const shown = (proposed === null ? doubts : [proposed]).map((finding) =>
    showFinding(field, finding, regions, lang),
  );
  const choice =
    proposed === null && doubts.length > 0
      ? ` {${shown.join(' | ')}}`
      : shown.map((text) => ` [${text}]`).join('');
  for (;;) {
    const answer = (await ask(`${t(`field.${field}`)}${choice}: `)).trim();
    const value = normal(field, answer === '' ? (proposed?.value ?? '') : answer);
    if (value === '' && !REQUIRED.includes(field)) return value;
    const problem = problemOf(field, value, regions, lang);
    if (problem === '' && value !== '') return value;
    const said = problem === '' ? t('missing', { options: `--${field}` }) : problem;
    if ((await ask(t('again', { problem: said }))).trim().toLowerCase() === 'n') return null;
  }
}

/** A proposal as it is shown: a code with its name, and where it was found. */
function showFinding(field: Field, { value, from }: Finding, regions: Regions, lang: Lang): string {
  const [t, marks] = [addingMessages(lang), punctuation(lang)];
  return `${showField(field, value, regions, lang)}${marks('open')}${t(`from.${from}`)}${marks('close')}`;
}

/** A field as it is shown: a code with its name. */
export function showField(field: Field, value: string, regions: Regions, lang: Lang): string {
  if (field === 'genre') return genreChoice(value, lang);
  const region = field === 'region' ? regions.byCode(value) : undefined;
  const name = region === undefined ? '' : pathName(regions, region);
  return name === '' || name === value ? value : `${value} ${name}`;
}

/** Why a value cannot stand, or nothing. */
function problemOf(field: Field, value: string, regions: Regions, lang: Lang): string {
  const t = addingMessages(lang);
  if (value === '') return '';
  if (field === 'published' && (!isEdtf(value) || value.includes('/')))
    return t('invalid.published', { value });
  if (field === 'genre' && genreCode(value) === '')
    return t('invalid.genre', { value, expected: listGenres(lang).join(', ') });
  if (field !== 'region' || codeOf(value, regions) !== undefined) return '';
  const named = /^\d+$/.test(value) ? undefined : regions.findRegion(value);
  if (named !== undefined && !('region' in named) && named.ruleId === 'ambiguous-region')
    return t('ambiguous.region', { value, expected: (named.expected ?? '').replace(/^one of /, '') });
  const names = [...new Set(regions.counties.map(({ name }) => name))];
  // With one wrong character the name is among these; others are too far.
  const near = nearestNames(value, names, 4);
  const close = near.filter(
    (name) => name.length === value.length && [...name].filter((char, k) => char !== value[k]).length === 1,
  );
  const suggested = (close.length > 0 ? close : near)
    .map((name) => t('suggestion', { value: name }))
    .join(' ');
  return t('unknown.region', { value, suggestion: suggested === '' ? '' : `; ${suggested}` });
}

/** A genre by its code, its name, or a word that titles of its kind end with: 通报 is a report. */
function genreCode(value: string): string {
  const known = GENRES.find(
    (genre) => genre === value || genreName(genre, 'zh') === value || genreName(genre, 'en') === value,
  );
  const meant = genreOf(value);
  return known ?? (meant === 'other' ? '' : meant);
}

/** The code of a region given by its code or by its name. */
function codeOf(value: string, regions: Regions): string | undefined {
  if (/^\d+$/.test(value)) return regions.byCode(value)?.code;
  const named = regions.findRegion(value);
  return 'region' in named ? named.region.code : undefined;
}
