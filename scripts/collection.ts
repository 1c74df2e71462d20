import { join } from 'node:path';

import type { TableInput } from '../src/datasets/tables.ts';
import type { Fact } from '../src/datasets/facts.ts';
import type { Catalogue } from '../src/datasets/link.ts';
import type { Message } from '../src/text/message.ts';
import type { Effects } from './effects.ts';
import type { Source } from './sources.ts';

import { parseFacts } from '../src/datasets/facts.ts';
import { readCatalogue, readText } from './catalogue.ts';
import { readSafely } from './readSafely.ts';
import { readSources } from './sources.ts';

/** Everything in `data/`, read and checked. */
export interface Collection {
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  readonly catalogue: Catalogue;
  readonly messages: readonly Message[];
}

/** Reads `data/` below `root`: bulletins, facts, catalogues. Every problem is collected; nothing is written. */
export function readCollection(root: string, effects: Effects): Collection {
  const read = readSources(join(root, 'data/bulletins'), effects);
  const ids = new Set(read.sources.map(({ bulletin }) => bulletin.id));
  const { catalogue, messages } = readCatalogue(root, effects, (id) => ids.has(id));
  const sources: Source[] = [];
  const found: Message[] = [...read.messages, ...messages];
  for (const source of read.sources) {
    const { region, file, placeOf } = source.bulletin;
    if (catalogue.regions.byCode(region) !== undefined) sources.push(source);
    else {
      const reason = `unknown region: ${region}`;
      const place = placeOf('region');
      const expected = 'a code of GB/T 2260';
      found.push({ reason, ruleId: 'unknown-region', file, expected, severity: 'error', ...place });
    }
  }
  const facts = readFacts(join(root, 'data/facts'), catalogue, effects);
  return { sources, catalogue, facts: facts.facts, messages: [...found, ...facts.messages] };
}

function readFacts(
  folder: string,
  catalogue: Catalogue,
  effects: Effects,
): { readonly facts: readonly Fact[]; readonly messages: readonly Message[] } {
  const indicators = new Set(catalogue.indicators.map(({ id }) => id));
  const references = {
    isRegion: (code: string) => catalogue.regions.byCode(code) !== undefined,
    isIndicator: (id: string) => indicators.has(id),
  };
  const facts = new Map<string, Fact>();
  const messages: Message[] = [];
  for (const name of effects.list(folder).filter((file) => file.endsWith('.csv'))) {
    const file = join(folder, name);
    const table = parseFacts(readText(file, effects), file, references);
    messages.push(...table.messages);
    for (const fact of table.facts) {
      if (!facts.has(fact.id)) facts.set(fact.id, fact);
      else {
        const expected = 'each region, indicator, period and role in one file';
        messages.push({
          reason: `duplicate fact: ${fact.id}`,
          ruleId: 'duplicate-fact',
          file,
          expected,
          severity: 'error',
        });
      }
    }
  }
  return { facts: [...facts.values()], messages };
}

/** Problems after which no table may be written: they would publish something under a wrong name. */
const STOPPING: ReadonlySet<string> = new Set(['altered-source', 'duplicate-bulletin', 'unknown-region']);

export function stopsBuild({ ruleId }: Message): boolean {
  return STOPPING.has(ruleId);
}

/** Reads every bulletin of the collection, one line of progress each. */
export function readBulletins(
  { sources, facts, catalogue }: Collection,
  effects: Effects,
): { readonly input: TableInput; readonly messages: readonly Message[] } {
  const messages: Message[] = [];
  const readings = sources.flatMap(({ bulletin, document }, k) => {
    effects.err(`${k + 1}/${sources.length} ${bulletin.id}\n`);
    const read = readSafely(document, catalogue);
    messages.push(...read.messages);
    return read.reading === null ? [] : [{ bulletin, reading: read.reading }];
  });
  return { input: { readings, facts, catalogue }, messages };
}
