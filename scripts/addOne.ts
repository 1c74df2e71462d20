import { createHash } from 'node:crypto';
import { basename, extname, join } from 'node:path';
import { stringify } from 'yaml';

import type { EditionChange } from '../src/datasets/documents/corrections.ts';
import type { Catalogue } from '../src/datasets/link.ts';
import type { Reading } from '../src/datasets/documents/readDocument.ts';
import type { SourcePlace } from '../src/datasets/documents/places.ts';
import type { SourceDocument } from '../src/figures/document.ts';
import type { Figure } from '../src/figures/figure.ts';
import type { Proposal } from '../src/intake/proposal.ts';
import type { Converter } from './addConverter.ts';
import type { KnownBulletins } from './addKnown.ts';
import type { Ask, Given, Metadata } from './addMetadata.ts';
import type { Effects } from './run/effects.ts';

import { parseBulletin } from '../src/datasets/documents/bulletin.ts';
import { formatPlaces } from '../src/datasets/documents/places.ts';
import { describeDocument } from '../src/intake/describe.ts';
import { formatMessage } from '../src/text/message.ts';
import { checkFile, writeFolder } from './addFiles.ts';
import { completeMetadata } from './addMetadata.ts';
import { readSafely } from './run/readSafely.ts';

/** What came of one file. */
export type Outcome =
  | {
      readonly kind: 'added';
      readonly id: string;
      readonly reading: Reading;
      readonly metadata: Metadata;
      readonly places: readonly SourcePlace[];
      /** What a corrected edition changes; null of any other document. */
      readonly change: EditionChange<Figure> | null;
    }
  /** The very file was added before. */
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'refused'; readonly problem: string };

/** What all files of a run share. */
export interface Intake {
  /** Folder of the bulletins. */
  readonly folder: string;
  readonly catalogue: Catalogue;
  readonly known: KnownBulletins;
  readonly converter: Converter;
  readonly effects: Effects;
  readonly ask: Ask | null;
}

/** What was said about a file on the command line or in a manifest. */
export interface Wishes {
  readonly id?: string | undefined;
  readonly given: Given;
  /** Id of the bulletin that it corrects. */
  readonly versionOf?: string | undefined;
  /** Whether to add it however much it is like another. */
  readonly anyway: boolean;
}

/** Adds one document: reads it aside, describes it, compares it with those that are there, writes its folder. */
export async function addOne(path: string, wishes: Wishes, intake: Intake): Promise<Outcome> {
  const { catalogue, converter, effects, known, ask } = intake;
  const fault = checkFile(path);
  if (fault !== null) return refuse(formatMessage(fault));
  const original = effects.readBytes(path);
  const checksum = sha256Of(original);
  const same = known.byChecksum(checksum);
  if (same !== undefined) return { kind: 'known', id: same };
  const { converted, message } = await converter.convert(path, path);
  if (converted === null) return refuse(formatMessage(message));
  const { text, places, proposal, around } = converted;
  const source = new TextEncoder().encode(text);
  const sha256 = sha256Of(source);
  const sameText = known.byChecksum(sha256);
  if (sameText !== undefined)
    return refuse(`duplicate document: ${path} is ${sameText}; expected a document that is not there yet`);

  const name = basename(path, extname(path));
  const described = describeDocument(text, proposal, around, name, catalogue.regions);
  const { title = '', number = '' } = { ...described, ...wishes.given };
  const isNew = wishes.anyway || wishes.versionOf !== undefined;
  const relation = isNew
    ? null
    : findRelation({ document: documentOf('', text, { ...described, title }), number }, path, known);
  if (relation !== null) return refuse(relation);
  const { metadata, problem } = await completeMetadata(wishes.given, described, catalogue.regions, ask);
  if (metadata === null) return refuse(`${problem} (${path})`);
  const identity = identify(metadata, sha256, wishes, known);
  if (identity.problem !== null) return refuse(`${identity.problem} (${path})`);
  const { id, replaces } = identity;
  const document = documentOf(id, text, metadata);

  const { reading, messages } = readSafely(document, catalogue);
  if (reading === null) return refuse(messages.map(formatMessage).join('; '));
  const originalName = `original${extname(path).toLowerCase()}`;
  const sidecar = formatSidecar({
    ...metadata,
    language: 'zh-CN',
    sha256,
    original: originalName,
    original_sha256: checksum,
    ...(replaces === undefined ? {} : { replaces }),
  });
  const parsed = parseBulletin(sidecar, id, join(intake.folder, id, 'bulletin.yaml'));
  if (parsed.bulletin === null) return refuse(parsed.messages.map(formatMessage).join('; '));
  const change = replaces === undefined ? null : known.changeFrom(replaces, document);
  writeFolder(
    join(intake.folder, id),
    new Map([
      ['source.txt', source],
      ['bulletin.yaml', new TextEncoder().encode(sidecar)],
      [originalName, original],
      ...(places.length === 0
        ? []
        : [['places.json', new TextEncoder().encode(formatPlaces(places))] as const]),
    ]),
  );
  known.add({ bulletin: parsed.bulletin, document });
  return { kind: 'added', id, reading, metadata, places, change };
}

/** A document as the engine reads it; what is not known of it yet is empty. */
function documentOf(id: string, text: string, described: Proposal): SourceDocument {
  const { title = '', publisher = '', published = '', region = '', genre = '' } = described;
  return { id, text, title, publisher, published, region, genre };
}

const refuse = (problem: string): Outcome => ({ kind: 'refused', problem });

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** All values are text, and are written without quotes where YAML allows; an empty one as "". */
const formatSidecar = (fields: Readonly<Record<string, string>>): string =>
  stringify(fields, { schema: 'failsafe', lineWidth: 0 }).replaceAll(/:\s*$/gm, ': ""');

type Identity =
  | { readonly id: string; readonly replaces: string | undefined; readonly problem: null }
  | { readonly id: null; readonly problem: string };

/** The id of a document: the one asked for; of a corrected edition that of the first with -v2; else from region, day and number. */
function identify(
  metadata: Metadata,
  sha256: string,
  { id, versionOf }: Wishes,
  known: KnownBulletins,
): Identity {
  if (id !== undefined && known.has(id))
    return { id: null, problem: `duplicate bulletin: ${id}; expected an id of its own` };
  if (versionOf === undefined) {
    const { region, published, number } = metadata;
    const ordinal = /(\d+) ?号/.exec(number)?.[1] ?? sha256.slice(0, 6);
    const own = `${region}-${published.replaceAll(/[^\d]/g, '')}-${ordinal}`;
    const free = known.has(own) ? `${own}-${sha256.slice(0, 6)}` : own;
    return { id: id ?? free, replaces: undefined, problem: null };
  }
  if (!known.has(versionOf))
    return {
      id: null,
      problem: `unknown bulletin: ${versionOf}; expected the id of the one that is corrected`,
    };
  const replaces = known.newestOf(versionOf);
  const [, stem = replaces, version = '1'] = /^(.+)-v(\d+)$/.exec(replaces) ?? [];
  return { id: id ?? `${stem}-v${Number(version) + 1}`, replaces, problem: null };
}

/** Why a document is not added as a new one: it is there already, or it looks like an edition of one that is. */
function findRelation(
  compared: Parameters<KnownBulletins['relationOf']>[0],
  path: string,
  known: KnownBulletins,
): string | null {
  const relation = known.relationOf(compared);
  if (relation.kind === 'new') return null;
  const share = `${Math.floor(relation.likeness.shared * 100)} % of its text`;
  if (relation.kind === 'duplicate')
    return `duplicate document: ${path} is ${relation.id} (${share}); expected a document that is not there yet, or --anyway`;
  const { corrected, added, removed } = relation.change;
  const shown = corrected.slice(0, 3).map(({ before, after }) => `${before.raw} → ${after.raw}`);
  const changes = [...shown, ...(corrected.length > 3 ? [`${corrected.length - 3} more`] : [])].join(', ');
  const others = corrected.length > 0 ? changes : `${added.length} numbers more, ${removed.length} fewer`;
  return `similar document: ${path} is like ${relation.id} (${share}; ${others}); expected --version-of ${relation.id} for a corrected edition, or --anyway`;
}
