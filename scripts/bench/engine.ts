import { createRequire } from 'node:module';

import type { SourceDocument } from '../../src/figures/document.ts';
import type { Peak } from './memory.ts';
import type { Effects } from '../run/effects.ts';

import { checkDocument } from '../../src/checks/checkDocument.ts';
import { readDocument } from '../../src/datasets/documents/readDocument.ts';
import { extract } from '../../src/figures/extract.ts';
import { measureMemory } from './memory.ts';
import { readCatalogue } from '../data/catalogue.ts';
import { parseArguments, runVerb } from '../run/commandLine.ts';
import { CliError } from '../run/effects.ts';
import { readSources } from '../data/sources.ts';
import { formatTable } from '../run/summary.ts';
import { installPeers } from './peers.ts';

const USAGE = 'npm run -s bench -- [--quick]';

/** What must hold. A measure that fails is marked, and the exit code is 1. */
interface Measure {
  readonly name: string;
  readonly result: string;
  readonly wanted: string;
  readonly holds: boolean;
}

/**
 * Measures speed against the peer (npm `@microsoft/recognizers-text-suite`) on the same texts in one process,
 * growth, hostile inputs and peak memory. `--quick` measures shorter and leaves the 64 MB text out.
 */
export function benchVerb(args: readonly string[], effects: Effects): number {
  const { quick: isQuick } = parseArguments(args, USAGE, { switches: ['quick'] }).options;
  const documents = readSources('data/bulletins', effects).sources.map(({ document }) => document);
  if (documents.length === 0)
    throw new CliError('empty folder: data/bulletins; expected bulletins to measure on');
  const measures = [
    ...measureSpeed(documents, isQuick ? 500 : 3000, effects),
    measureGrowth(documents, effects),
    ...measureHostile(effects),
    ...(isQuick ? [] : measureMemory(documents, effects).map(describeMemory)),
  ];
  const rows = measures.map(({ name, result, wanted, holds }) => [
    name,
    result,
    wanted,
    holds ? 'ok' : 'MISSED',
  ]);
  effects.out(`\n${formatTable(['measure', 'result', 'wanted', ''], rows)}`);
  return measures.every(({ holds }) => holds) ? 0 : 1;
}

/** Milliseconds of one round, the median of rounds that together last at least `total`; one round warms up. */
function timeRounds(round: () => void, total: number, effects: Effects): number {
  const clock = (): number => effects.clock();
  round();
  const times: number[] = [];
  const begun = clock();
  while (times.length < 3 || clock() - begun < total) {
    const started = clock();
    round();
    times.push(clock() - started);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

function measureSpeed(documents: readonly SourceDocument[], total: number, effects: Effects): Measure[] {
  const peer = loadPeer(effects);
  const { catalogue } = readCatalogue('.', effects);
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const each = (read: (document: SourceDocument) => unknown) => () => {
    for (const document of documents) read(document);
  };
  const time = (name: string, read: (document: SourceDocument) => unknown): number => {
    effects.err(`${name}\n`);
    return timeRounds(each(read), total, effects);
  };
  const engine = time('whole engine', (document) => extract(document));
  const readings = documents.map((document) => ({ document, reading: extract(document) }));
  effects.err('checks\n');
  const checks = timeRounds(
    () => {
      for (const { document, reading } of readings) checkDocument(document, reading);
    },
    total,
    effects,
  );
  const linked = time('whole engine and linking', (document) => readDocument(document, catalogue));
  const numbers = time('peer: number', ({ text }) => peer.recognizeNumber(text, CHINESE));
  const units = time('peer: number, percentage, currency, dimension', ({ text }) => {
    for (const verb of PEER_VERBS) peer[verb](text, CHINESE);
  });
  const speed = (milliseconds: number): string => (bytes / 1e3 / milliseconds).toFixed(2);
  effects.out(
    formatTable(
      ['five bulletins', 'ms', 'MB/s'],
      [
        ['whole engine', engine.toFixed(1), speed(engine)],
        ['checks, on top of it', checks.toFixed(1), speed(checks)],
        ['whole engine and linking', linked.toFixed(1), speed(linked)],
        ['peer: number', numbers.toFixed(1), speed(numbers)],
        ['peer: number, percentage, currency, dimension', units.toFixed(1), speed(units)],
      ],
    ),
  );
  const compare = (name: string, ratio: number, least: number): Measure => {
    return { name, result: `${ratio.toFixed(1)} ×`, wanted: `≥ ${least} ×`, holds: ratio >= least };
  };
  return [
    {
      name: 'checks : engine',
      result: `${((checks / engine) * 100).toFixed(1)} %`,
      wanted: '< 20 %',
      holds: checks < 0.2 * engine,
    },
    compare('engine : peer, number', numbers / engine, 5),
    compare('engine : peer, number and units', units / engine, 200),
  ];
}

/** Sixteen times the text, as one document, in at most twenty times the time. */
function measureGrowth(documents: readonly SourceDocument[], effects: Effects): Measure {
  effects.err('growth\n');
  const [first] = documents;
  const text = documents.map((document) => document.text).join('\n');
  const time = (times: number): number => {
    const document = { ...(first ?? EMPTY), text: `${text}\n`.repeat(times) };
    return timeRounds(() => extract(document), 500, effects);
  };
  const ratio = time(16) / time(1);
  return {
    name: 'growth: 16 × the text',
    result: `${ratio.toFixed(1)} ×`,
    wanted: '≤ 20 ×',
    holds: ratio <= 20,
  };
}

const HOSTILE = ['1', '一', '（', '万余', '1,', '，', '、', '“', '第', '1、', '年', '。', '\n'];

/** A megabyte of one thing, which makes a backtracking pattern hang. */
function measureHostile(effects: Effects): Measure[] {
  return HOSTILE.map((unit) => {
    const shown = JSON.stringify(unit);
    effects.err(`1 MB of ${shown}\n`);
    const text = unit.repeat(Math.ceil(2 ** 20 / Buffer.byteLength(unit)));
    const started = effects.clock();
    extract({ ...EMPTY, text });
    const seconds = (effects.clock() - started) / 1000;
    return {
      name: `1 MB of ${shown}`,
      result: `${seconds.toFixed(2)} s`,
      wanted: '< 2 s',
      holds: seconds < 2,
    };
  });
}

function describeMemory({ name, megabytes, seconds, status }: Peak): Measure {
  const result =
    status === 0 ? `${megabytes.toFixed(0)} MB, ${seconds.toFixed(0)} s` : `exit code ${status ?? -1}`;
  return { name, result, wanted: '< 512 MB', holds: status === 0 && megabytes < 512 };
}

const EMPTY: SourceDocument = {
  id: 'bench',
  text: '',
  title: '',
  publisher: '',
  published: '',
  region: '',
  genre: '',
};

const CHINESE = 'zh-cn';
const PEER_VERBS = [
  'recognizeNumber',
  'recognizePercentage',
  'recognizeCurrency',
  'recognizeDimension',
] as const;

/** What the bench uses of the peer, which ships no types that resolve. */
type Peer = Readonly<Record<(typeof PEER_VERBS)[number], (text: string, culture: string) => unknown>>;

function loadPeer(effects: Effects): Peer {
  installPeers(effects);
  return createRequire(import.meta.url)('@microsoft/recognizers-text-suite') as Peer;
}

if (import.meta.main) await runVerb(benchVerb);
