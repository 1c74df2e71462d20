import type { ManifestEntry } from '../src/datasets/documents/manifest.ts';
import type { Regions } from '../src/datasets/regions/regions.ts';
import type { Proposal } from '../src/intake/proposal.ts';

import { GENRES } from '../src/datasets/schema/vocabulary.ts';
import { isEdtf } from '../src/text/edtf.ts';
import { formatMessage } from '../src/text/message.ts';

/** What is asked of a person, with the answer that the document itself proposes; an empty answer takes the proposal. */
export type Ask = (question: string) => Promise<string>;

/** Fields of a bulletin that its file cannot be added without. */
export interface Metadata {
  readonly title: string;
  readonly publisher: string;
  readonly region: string;
  readonly published: string;
  readonly number: string;
  readonly genre: string;
  readonly url: string;
}

export const FIELDS = ['title', 'publisher', 'region', 'published', 'number', 'genre', 'url'] as const;
type Field = (typeof FIELDS)[number];
export type Given = Readonly<Partial<Record<Field, string>>>;

const REQUIRED: readonly Field[] = ['title', 'publisher', 'region', 'published', 'genre'];

export type Completed =
  | { readonly metadata: Metadata; readonly problem: null }
  | { readonly metadata: null; readonly problem: string };

/** What a manifest says of a file, as far as it says something. */
export function givenBy(entry: ManifestEntry | undefined): Given {
  if (entry === undefined) return {};
  return Object.fromEntries(
    FIELDS.filter((field) => entry[field] !== '').map((field) => [field, entry[field]]),
  );
}

/**
 * Puts together what was given and what the document proposes; with `ask`, every proposal is shown and what is missing is asked for,
 * without it what is missing is a problem that names the options.
 */
export async function completeMetadata(
  given: Given,
  proposal: Proposal,
  regions: Regions,
  ask: Ask | null,
): Promise<Completed> {
  const values: Partial<Record<Field, string>> = { ...proposal, ...given };
  if (ask !== null) {
    for (const field of FIELDS) {
      if (given[field] !== undefined) continue;
      for (;;) {
        const proposed = values[field] ?? '';
        const answer = (await ask(`${field}${proposed === '' ? '' : ` [${proposed}]`}: `)).trim();
        const value = answer === '' ? proposed : answer;
        if (value === '' && !REQUIRED.includes(field)) break;
        const problem = problemOf(field, value, regions);
        if (problem === '') {
          values[field] = value;
          break;
        }
        if ((await ask(`${problem}; again? [Y/n] `)).trim().toLowerCase() === 'n') break;
      }
    }
  }
  const problems = REQUIRED.filter((field) => (values[field] ?? '') === '').map((field) => `--${field}`);
  if (problems.length > 0)
    return {
      metadata: null,
      problem: `missing metadata: ${problems.join(', ')}; expected these options, as the document does not say`,
    };
  for (const field of FIELDS) {
    const problem = values[field] === undefined ? '' : problemOf(field, values[field], regions);
    if (problem !== '') return { metadata: null, problem };
  }
  const { title = '', publisher = '', published = '', number = '', genre = '', url = '' } = values;
  const region = codeOf(values.region ?? '', regions) ?? '';
  return { metadata: { title, publisher, region, published, number, genre, url }, problem: null };
}

/** Why a value cannot stand, or nothing. */
function problemOf(field: Field, value: string, regions: Regions): string {
  if (value === '') return REQUIRED.includes(field) ? `missing ${field}` : '';
  if (field === 'published' && (!isEdtf(value) || value.includes('/')))
    return `invalid published: ${value}; expected YYYY, YYYY-MM or YYYY-MM-DD`;
  if (field === 'genre' && !(GENRES as readonly string[]).includes(value))
    return `invalid genre: ${value}; expected one of ${GENRES.join(', ')}`;
  if (field === 'region' && codeOf(value, regions) === undefined) {
    const found = regions.findRegion(value);
    return 'region' in found ? '' : formatMessage({ ...found, file: '--region' });
  }
  return '';
}

/** The code of a region given by its code or by its name. */
function codeOf(value: string, regions: Regions): string | undefined {
  if (/^\d+$/.test(value)) return regions.byCode(value)?.code;
  const found = regions.findRegion(value);
  return 'region' in found ? found.region.code : undefined;
}
