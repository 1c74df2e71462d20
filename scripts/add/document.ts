import { hash } from 'node:crypto';
import { join } from 'node:path';
import { stringify } from 'yaml';

import type { EditionChange } from '../../src/datasets/documents/corrections.ts';
import type { Catalogue } from '../../src/datasets/link/link.ts';
import type { Reading } from '../../src/datasets/documents/readDocument.ts';
import type { SourcePlace } from '../../src/datasets/documents/places.ts';
import type { SourceDocument } from '../../src/figures/document.ts';
import type { Figure } from '../../src/figures/figure.ts';
import type { Converted } from '../../src/intake/convert.ts';
import type { Field, Finding, Proposal } from '../../src/intake/describe.ts';
import type { Loss } from '../../src/intake/document/source.ts';
import type { Lang } from '../../src/i18n/index.ts';
import type { Converter } from './converter.ts';
import type { KnownBulletins } from './known.ts';
import type { Ask, Given, Metadata } from './metadata.ts';
import type { Effects } from '../run/effects.ts';

import { parseBulletin } from '../../src/datasets/documents/bulletin.ts';
import { formatPlaces } from '../../src/datasets/documents/places.ts';
import { describeDocument } from '../../src/intake/describe.ts';
import { addingMessages } from '../../src/i18n/adding.ts';
import { formatRefusal } from '../../src/i18n/refusals.ts';
import { formatMessage } from '../../src/text/message.ts';
import { checkFile, writeFolder } from './files.ts';
import { completeMetadata } from './metadata.ts';
import { readSafely } from '../run/readSafely.ts';

/** What came of one document. */
export type Outcome =
  | {
      readonly kind: 'added';
      readonly id: string;
      readonly reading: Reading;
      readonly metadata: Metadata;
      /** Where each field was found that nobody gave. */
      readonly findings: Readonly<Partial<Record<Field, Finding>>>;
      readonly places: readonly SourcePlace[];
      readonly losses: readonly Loss[];
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
  /** Asks a person for what a document does not say; null where nobody is there, or all proposals are taken. */
  readonly ask: Ask | null;
  /** Asks a person whether to add what nothing was read of; null where nobody is there. */
  readonly confirm: Ask | null;
  readonly lang: Lang;
}

/** What was said about a file on the command line or in a manifest. */
export interface Wishes {
  readonly id?: string | undefined;
  readonly given: Given;
  /** Id of the bulletin that it corrects. */
  readonly versionOf?: string | undefined;
  /** Whether to add it however much it is like another, and though nothing is read of it. */
  readonly anyway: boolean;
}

/** Adds the document that a file is, or the documents that it holds. */
export async function addDocuments(
  path: string,
  wishes: Wishes,
  intake: Intake,
): Promise<readonly Outcome[]> {
  const fault = checkFile(path);
  if (fault !== null) return [refuse(formatRefusal(fault, intake.lang))];
  const bytes = intake.effects.readBytes(path);
  const original = { path, bytes, sha256: hash('sha256', bytes) };
  const same = intake.known.byChecksum(original.sha256);
  // Of a table of documents some may be in and others not yet.
  if (same !== undefined && !/\.(?:csv|xlsx)$/iu.test(path)) return [{ kind: 'known', id: same }];
  const { documents, message } = await intake.converter.convert(path, path);
  if (documents === null) return [refuse(formatRefusal(message, intake.lang))];
  if (same !== undefined && documents.length === 1) return [{ kind: 'known', id: same }];
  const outcomes: Outcome[] = [];
  for (const [k, document] of documents.entries())
    outcomes.push(
      await addOne(
        { ...original, path: documents.length === 1 ? path : `${path}:${k + 1}` },
        document,
        { ...wishes, id: documents.length === 1 ? wishes.id : undefined },
        intake,
      ),
    );
  return outcomes;
}

/** Adds one document: describes it, compares it with those that are there, writes its folder. */
async function addOne(
  {
    path,
    bytes,
    sha256: checksum,
  }: { readonly path: string; readonly bytes: Uint8Array; readonly sha256: string },
  { text, places, losses, proposal, around }: Converted,
  wishes: Wishes,
  intake: Intake,
): Promise<Outcome> {
  const { catalogue, known, ask, lang } = intake;
  const t = addingMessages(lang);
  const source = new TextEncoder().encode(text);
  const sha256 = hash('sha256', source);
  const sameText = known.byChecksum(sha256);
  if (sameText !== undefined) return refuse(t('duplicate.file', { path, id: sameText }));

  const stem = path.replace(/(?::\d+)$/u, '').replace(/\.[^./]*$/u, '');
  const name = stem.split('/').slice(-3).join('/');
  const described = describeDocument(
    { text, fields: { ...proposal, ...wishes.given }, around, path: name, issuers: known.issuers },
    catalogue.regions,
  );
  const proposed = Object.fromEntries(
    Object.entries(described.found).map(([field, { value }]) => [field, value]),
  );
  const { title = '', number = '' } = { ...proposed, ...wishes.given };
  const isNew = wishes.anyway || wishes.versionOf !== undefined;
  const relation = isNew
    ? null
    : findRelation({ document: documentOf('', text, { ...proposed, title }), number }, path, known, lang);
  if (relation !== null) return refuse(relation);
  const completed = await completeMetadata(wishes.given, described, catalogue.regions, ask, lang);
  if (completed.metadata === null) return refuse(`${completed.problem} (${path})`);
  const { metadata, findings } = completed;
  const identity = identify(metadata, sha256, wishes, known, lang);
  if ('problem' in identity) return refuse(`${identity.problem} (${path})`);
  const { id, replaces } = identity;
  const document = documentOf(id, text, metadata);

  const { reading, messages } = readSafely(document, catalogue);
  if (reading === null) return refuse(messages.map(formatMessage).join('; '));
  if (reading.figures.length + reading.commitments.length === 0 && !wishes.anyway) {
    const said = losses
      .map((loss) => `; ${t(`loss.${loss.kind}`, { text: loss.text })}`)
      .slice(0, 3)
      .join('');
    const isWanted =
      intake.confirm !== null &&
      /^(?:y|yes|是|要)$/iu.test((await intake.confirm(t('unreadable', { path }))).trim());
    if (!isWanted) return refuse(t('nothing', { path }) + said);
  }
  const originalName = `original${/\.[^./:]*(?=(?::\d+)?$)/u.exec(path)?.[0].toLowerCase() ?? ''}`;
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
  const files = new Map<string, string | Uint8Array>([
    ['source.txt', source],
    ['bulletin.yaml', sidecar],
    [originalName, bytes],
  ]);
  if (places.length > 0) files.set('places.json', formatPlaces(places));
  writeFolder(join(intake.folder, id), files);
  known.add({ bulletin: parsed.bulletin, document });
  return { kind: 'added', id, reading, metadata, findings, places, losses, change };
}

/** A document as the engine reads it; what is not known of it yet is empty. */
function documentOf(id: string, text: string, described: Proposal): SourceDocument {
  const { title = '', publisher = '', published = '', region = '', genre = '' } = described;
  return { id, text, title, publisher, published, region, genre };
}

const refuse = (problem: string): Outcome => ({ kind: 'refused', problem });

/** All values are text, and are written without quotes where YAML allows; an empty one as "". */
const formatSidecar = (fields: Readonly<Record<string, string>>): string =>
  stringify(fields, { schema: 'failsafe', lineWidth: 0 }).replaceAll(/:\s*$/gm, ': ""');

type Identity = { readonly id: string; readonly replaces?: string } | { readonly problem: string };

/** Last words of ids, where the kind of a text has a shorter one. */
const SHORT: Readonly<Record<string, string>> = {
  'work-report': 'report',
  'press-conference': 'press',
  'work-points': 'points',
  'project-list': 'projects',
};

/** The id of a document: the one asked for; of a corrected edition that of the first with -v2; else from region, day and kind. */
function identify(
  metadata: Metadata,
  sha256: string,
  wishes: Wishes,
  known: KnownBulletins,
  lang: Lang,
): Identity {
  const t = addingMessages(lang);
  const { versionOf } = wishes;
  // A name in Chinese cannot be an address; it is no reason to refuse the document.
  const id = /\p{Script=Han}/u.test(wishes.id ?? '') ? undefined : wishes.id;
  if (id !== undefined && known.has(id)) return { problem: t('duplicate.id', { id }) };
  if (versionOf === undefined) {
    const { region, published, genre } = metadata;
    const own = `${region}-${published}-${SHORT[genre] ?? genre}`
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/gu, '-');
    // Of several of one day the number tells them apart, or the text itself: the same files get the same ids in any order but the first.
    const ordinal = /(\d+) ?号/.exec(metadata.number)?.[1] ?? '';
    const endings = ['', ...(ordinal === '' ? [] : [`-${ordinal}`]), `-${sha256.slice(0, 6)}`, `-${sha256}`];
    const free = endings.map((ending) => own + ending).find((candidate) => !known.has(candidate)) ?? own;
    return { id: id ?? free };
  }
  if (!known.has(versionOf)) return { problem: t('unknown.id', { id: versionOf }) };
  const replaces = known.newestOf(versionOf);
  const [, stem = replaces, version = '1'] = /^(.+)-v(\d+)$/.exec(replaces) ?? [];
  return { id: id ?? `${stem}-v${Number(version) + 1}`, replaces };
}

/** Why a document is not added as a new one: it is there already, or it looks like an edition of one that is. */
function findRelation(
  compared: Parameters<KnownBulletins['relationOf']>[0],
  path: string,
  known: KnownBulletins,
  lang: Lang,
): string | null {
  const t = addingMessages(lang);
  const relation = known.relationOf(compared);
  if (relation.kind === 'new') return null;
  const { id } = relation;
  const share = Math.floor(relation.likeness.shared * 100);
  if (relation.kind === 'duplicate') return t('duplicate.text', { path, id, share });
  const { corrected, added, removed } = relation.change;
  const shown = corrected.slice(0, 3).map(({ before, after }) => `${before.raw} → ${after.raw}`);
  const rest = corrected.length > 3 ? [t('changes.more', { n: corrected.length - 3 })] : [];
  const others =
    corrected.length > 0
      ? [...shown, ...rest].join(', ')
      : t('changes', { more: added.length, fewer: removed.length });
  return t('similar', { path, id, share, others });
}
