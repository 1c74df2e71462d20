import { join } from 'node:path';

import type { Bulletin } from '../../src/datasets/documents/bulletin.ts';
import type { Withdrawal } from '../../src/datasets/documents/withdrawal.ts';
import type { Effects } from '../run/effects.ts';
import type { Trace } from '../data/leftovers.ts';
import type { Unlinked } from './unlink.ts';

import { parseBulletin } from '../../src/datasets/documents/bulletin.ts';
import { editionsFolder, readEdition, readRecord } from '../../src/graphics/frozenFolder.ts';
import { addressOfBulletin } from '../../src/graphics/pageAddresses.ts';
import { readText } from '../data/catalogue.ts';
import { CliError } from '../run/effects.ts';
import { readSafely } from '../publish/frozenCharts.ts';
import { listTraces } from '../data/leftovers.ts';
import { nearestNames } from './nearest.ts';
import { readPublicHistory } from '../publish/publicHistory.ts';
import { bulletinFolders } from '../data/sources.ts';
import { unlinkCampaigns, unlinkEdition } from './unlink.ts';
import { vanishingAddresses } from './vanishing.ts';
import { withdrawalFile } from '../data/withdrawals.ts';

/** All that is known before anything is touched. */
export interface Plan {
  readonly id: string;
  /** Folder of its source; null where only leftovers are there. */
  readonly folder: string | null;
  readonly traces: readonly Trace[];
  readonly unlinked: readonly Unlinked[];
  /** Sidecars of editions that correct it, with what they will hold. */
  readonly editions: readonly { readonly path: string; readonly text: string }[];
  /** How it is known that it was public or was not, in words. */
  readonly because: string;
  /** What a run that was stopped wrote already; null where there is nothing. */
  readonly known: string | null;
  /** What readers are told, but for day and reason; null where it never was public. */
  readonly told: Omit<Withdrawal, 'id' | 'withdrawn' | 'reason'> | null;
  readonly stays: readonly string[];
}

/** Looks at everything, touches nothing. */
export function planRemoval(root: string, id: string, branch: string, effects: Effects): Plan {
  const folders = bulletinFolders(join(root, 'data/bulletins'), effects);
  const allTraces = listTraces(root, effects);
  const campaigns = unlinkCampaigns(readText(join(root, 'data/campaigns.yaml'), effects), id);
  const folder = folders.get(id) ?? null;
  const traces = allTraces.filter(({ bulletin }) => bulletin === id);
  const file = withdrawalFile(root, id);
  const known = effects.exists(file) ? file : null;
  if (folder === null && traces.length === 0 && campaigns.unlinked.length === 0)
    throw refuseUnknown(id, known, [
      ...new Set([...folders.keys(), ...allTraces.map(({ bulletin }) => bulletin)]),
    ]);
  const bulletin = folder === null ? null : readSidecar(folder, id, effects);
  const history = readPublicHistory(root, id, branch, effects);
  const frozen = editionsFolder();
  const record = readSafely(() => readRecord(frozen));
  const recorded = record.addresses.filter(
    (path) =>
      path.startsWith(addressOfBulletin(id)) ||
      path.startsWith(`/reports/${id}/`) ||
      path.startsWith(`/checks/${id}@`),
  );
  const { branch: named } = history;
  const nowhere = [
    named === null ? 'there is no published branch' : `it is not in the history of ${named}`,
    ...(frozen === '' ? [] : [`nor in ${frozen}`]),
  ].join(', ');
  const proof = history.wasPublic
    ? `it is in the history of ${named ?? ''}`
    : recorded.length > 0
      ? `${frozen} records that it was published`
      : known === null
        ? null
        : `${known} says so`;
  const { title = '', publisher = '', published = '' } = bulletin ?? {};
  const vanishing = folder === null || known !== null ? [] : vanishingAddresses(root, id, effects);
  const pages = history.starts.map((start) => `${addressOfBulletin(id)}${start}/`);
  const addresses = [...new Set([addressOfBulletin(id), ...pages, ...recorded, ...vanishing])];
  return {
    id,
    folder,
    traces,
    unlinked: campaigns.unlinked,
    editions: correctingEditions(folders, bulletin, id, effects),
    because: proof ?? nowhere,
    known,
    told: proof === null ? null : { title, publisher, published, addresses },
    stays: listStays(root, id, bulletin, campaigns.unlinked, frozen, effects),
  };
}

function refuseUnknown(id: string, withdrawn: string | null, names: readonly string[]): CliError {
  const expected = nearestNames(id, names).join(', ') || 'the name of a folder of data/bulletins';
  return new CliError(
    withdrawn === null
      ? `unknown bulletin: ${id}; expected ${expected}`
      : `withdrawn bulletin: ${id} is taken out already (${withdrawn}); expected one that is there`,
  );
}

/** What the sidecar says; null where it cannot be read: then the bulletin goes without its title being told. */
function readSidecar(folder: string, id: string, effects: Effects): Bulletin | null {
  const file = join(folder, 'bulletin.yaml');
  return effects.exists(file) ? parseBulletin(readText(file, effects), id, file).bulletin : null;
}

function correctingEditions(
  folders: ReadonlyMap<string, string>,
  bulletin: Bulletin | null,
  id: string,
  effects: Effects,
): Plan['editions'] {
  return [...folders].flatMap(([other, folder]) => {
    if (readSidecar(folder, other, effects)?.replaces !== id) return [];
    const path = join(folder, 'bulletin.yaml');
    return [{ path, text: unlinkEdition(readText(path, effects), bulletin?.replaces) }];
  });
}

/** What is not taken out though it has to do with the bulletin, each with the reason. */
function listStays(
  root: string,
  id: string,
  bulletin: Bulletin | null,
  unlinked: readonly Unlinked[],
  frozen: string,
  effects: Effects,
): string[] {
  const shared = unlinked.filter(({ left }) => left > 0).map(({ campaign }) => campaign);
  const alone = unlinked.filter(({ left }) => left === 0).map(({ campaign }) => campaign);
  const facts = bulletin === null ? 0 : countFacts(root, bulletin, effects);
  const reference = join(root, 'tests/corpus/figures.csv');
  const rows = effects.exists(reference) ? readText(reference, effects).split('\n') : [];
  const references = rows.filter((line) => line.startsWith(`${id},`)).length;
  const editions = frozen === '' ? 0 : countEditions(frozen, id);
  const said: readonly (readonly [boolean, string])[] = [
    [shared.length > 0, `campaigns that other bulletins are of: ${shared.join(', ')}`],
    [
      alone.length > 0,
      `campaigns that no other bulletin is of: ${alone.join(', ')} (entries of data/campaigns.yaml are made by hand; delete those that only this bulletin knew)`,
    ],
    [
      true,
      'data/indicators.csv, data/facts: catalogues and numbers entered by hand, whatever bulletins there are',
    ],
    [facts > 0, `${facts} facts that cite the same address: each was entered with its own citation`],
    [
      references > 0,
      `${references} reference figures in tests/corpus/figures.csv: they measure the reading, and are skipped`,
    ],
    [
      editions > 0,
      `${editions} frozen editions in ${frozen} with its numbers: their addresses say that it is withdrawn and show none of them`,
    ],
    [true, 'what git keeps of earlier commits, and copies on a server until the new site is there'],
  ];
  return said.flatMap(([isSo, text]) => (isSo ? [text] : []));
}

function countFacts(root: string, { url }: Bulletin, effects: Effects): number {
  if (url === '') return 0;
  const folder = join(root, 'data/facts');
  const files = effects.list(folder).filter((name) => name.endsWith('.csv'));
  return files
    .flatMap((name) => readText(join(folder, name), effects).split('\n'))
    .filter((line) => line.includes(url)).length;
}

function countEditions(folder: string, id: string): number {
  const { charts } = readSafely(() => readRecord(folder));
  return Object.entries(charts).flatMap(([chart, editions]) =>
    [...new Set(editions.map(({ edition }) => edition))].filter((edition) =>
      readSafely(() => readEdition(folder, chart, edition)).bulletins.includes(id),
    ),
  ).length;
}

/** The plan for the person who decides. */
export function formatPlan({ id, folder, traces, unlinked, editions, because, told, stays }: Plan): string {
  const goes = [
    ...(folder === null ? [] : [`${folder}: its source`]),
    ...traces.map(
      ({ path, what, lines }) => `${path}: its ${what}${lines === undefined ? '' : `, ${lines.length} rows`}`,
    ),
    ...(unlinked.length === 0
      ? []
      : [`data/campaigns.yaml: its name in ${unlinked.map(({ campaign }) => campaign).join(', ')}`]),
    ...editions.map(({ path }) => `${path}: that it corrects ${id}`),
    'tables, texts, pages, pictures and archives of public/data and dist, with the next build',
  ];
  const end =
    told === null
      ? `never public: ${because}; no trace is left`
      : `public: ${because}; ${told.addresses.length} addresses will say 已撤回 with day and reason`;
  return [
    id,
    ...goes.map((line) => `  goes   ${line}`),
    ...stays.map((line) => `  stays  ${line}`),
    `  ${end}`,
    '',
  ].join('\n');
}
