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

/**
 * Milliseconds of one round, the median of rounds that together last at least `total`; one round warms up. Rounds of several
 * take turns, so that whatever else the machine does slows all of them.
 */
function timeRounds<Name extends string>(
  rounds: Readonly<Record<Name, () => void>>,
  total: number,
  effects: Effects,
): Record<Name, number> {
  const timed = (Object.entries(rounds) as [Name, () => void][]).map(([name, round]) => {
    round();
    return { name, round, times: [] as number[], sum: 0 };
  });
  for (let turn = 0; turn < 3 || timed.some(({ sum }) => sum < total); turn++)
    for (const of of timed) {
      const started = effects.clock();
      of.round();
      const time = effects.clock() - started;
      of.times.push(time);
      of.sum += time;
    }
  const medians = timed.map(({ name, times }) => [
    name,
    times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0,
  ]);
  return Object.fromEntries(medians) as Record<Name, number>;
}

function measureSpeed(documents: readonly SourceDocument[], total: number, effects: Effects): Measure[] {
  const peer = loadPeer(effects);
  const { catalogue } = readCatalogue('.', effects);
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const each = (read: (document: SourceDocument) => unknown) => () => {
    for (const document of documents) read(document);
  };
  const readings = documents.map((document) => ({ document, reading: extract(document) }));
  effects.err('whole engine, checks, linking, peer: number\n');
  const { engine, checks, linked, numbers } = timeRounds(
    {
      engine: each((document) => extract(document)),
      checks: () => {
        for (const { document, reading } of readings) checkDocument(document, reading);
      },
      linked: each((document) => readDocument(document, catalogue)),
      numbers: each(({ text }) => peer.recognizeNumber(text, CHINESE)),
    },
    total,
    effects,
  );
  effects.err('peer: number, percentage, currency, dimension\n');
  const { units } = timeRounds(
    {
      units: each(({ text }) => {
        for (const verb of PEER_VERBS) peer[verb](text, CHINESE);
      }),
    },
    total,
    effects,
  );
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
    compare('engine and linking : peer, number', numbers / linked, 2.5),
    compare('engine : peer, number and units', units / engine, 200),
  ];
}

/** Sixteen times the text, as one document, in at most eighteen times the time. */
function measureGrowth(documents: readonly SourceDocument[], effects: Effects): Measure {
  effects.err('growth\n');
  const [first] = documents;
  const text = documents.map((document) => document.text).join('\n');
  const round = (times: number) => {
    const document = { ...(first ?? EMPTY), text: `${text}\n`.repeat(times) };
    return (): unknown => extract(document);
  };
  const { many, one } = timeRounds({ many: round(16), one: round(1) }, 500, effects);
  const ratio = many / one;
  return {
    name: 'growth: 16 × the text',
    result: `${ratio.toFixed(1)} ×`,
    wanted: '≤ 18 ×',
    holds: ratio <= 18,
  };
}

const HOSTILE = [
  ...['1', '一', '（', '万余', '1,', '，', '、', '“', '第', '1、', '年', '。', '\n'],
  ...['|1', '去年1起，'],
];

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
