import { join } from 'node:path';

import type { Effects } from '../run/effects.ts';
import type { Source } from '../data/sources.ts';

import { launchBrowser } from '../run/browser.ts';
import { SITE_FOLDER } from '../build.ts';
import { parseArguments, runVerb } from '../run/commandLine.ts';
import { CliError } from '../run/effects.ts';
import { listFiles, serve } from '../site/serve.ts';
import { readSources } from '../data/sources.ts';
import { formatTable } from '../run/summary.ts';

const USAGE = 'npm run -s bench:lint -- [--site dist]';

/** Bytes of the draft in UTF-8, the slowdown, and what must hold under it. */
const DRAFT_BYTES = 20_000;
const SLOWDOWN = 4;
const MOST_MS = 100;
/** How often the page has the sample read before anybody asks. */
const PREPARING = 4;
const COLD_ROUNDS = 7;
const WARM_ROUNDS = 25;

/** The bulletins one after the other, cut at the end of a paragraph before `bytes` are reached. */
export function assembleDraft(sources: readonly Pick<Source, 'document'>[], bytes: number): string {
  let draft = '';
  for (const paragraph of sources.flatMap(({ document }) => document.text.split('\n'))) {
    if (Buffer.byteLength(draft) + Buffer.byteLength(paragraph) + 1 > bytes) break;
    draft += `${paragraph}\n`;
  }
  return draft;
}

/**
 * Times the reading of a draft in Chromium with a slowed processor. The slowdown of the browser's debugger holds the main
 * thread and no worker, so the worker's own script is run on the main thread, too; the worker is timed unslowed beside it.
 * The page has its worker read the sample while it waits, so that the first draft meets a script that has run before.
 */
export async function benchLintVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(args, USAGE, { texts: ['site'] });
  const { site = SITE_FOLDER } = options;
  const script = [...listFiles(site, effects).keys()].find((path) => /\/lintWorker[^/]*\.js$/.test(path));
  if (script === undefined)
    throw new CliError(`missing script: lintWorker in ${join(site, '_astro')}; expected a built site`);
  const draft = assembleDraft(readSources('data/bulletins', effects).sources, DRAFT_BYTES);
  const { address, server } = await serve(0, site, effects);
  const browser = await launchBrowser();
  try {
    const times = async (inWorker: boolean, slowdown: number): Promise<Times> => {
      const measure = async (warmUp: number, rounds: number): Promise<Times> => {
        const page = await browser.newPage();
        await page.goto(`${address}lint/`);
        const session = await page.context().newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
        const measured = await page.evaluate<Times>(
          `(${TIMER})(${JSON.stringify({ script, draft, inWorker, warmUp, rounds })})`,
        );
        await page.close();
        return measured;
      };
      const cold: Times[] = [];
      const prepared: Times[] = [];
      for (let round = 0; round < COLD_ROUNDS; round++) {
        cold.push(await measure(0, 1));
        prepared.push(await measure(PREPARING, round === 0 ? WARM_ROUNDS : 1));
      }
      return {
        load: median(cold.map(({ load }) => load)),
        cold: median(cold.map(({ first }) => first)),
        first: median(prepared.map(({ first }) => first)),
        warm: prepared[0]?.warm ?? NaN,
        figures: prepared[0]?.figures ?? 0,
      };
    };
    const rows = [
      ['worker, not slowed', await times(true, 1)],
      ['main thread, not slowed', await times(false, 1)],
    ] as const;
    const slowed = await times(false, SLOWDOWN);
    const named = [...rows, [`main thread, slowed ${SLOWDOWN} ×`, slowed] as const];
    effects.out(
      `draft: ${Buffer.byteLength(draft)} bytes, ${draft.length} characters, ${slowed.figures} numbers\n`,
    );
    effects.out(
      formatTable(
        ['milliseconds', 'loading the script', 'first draft, unprepared', 'first draft', 'next drafts'],
        named.map(([name, one]) => [
          name,
          ...[one.load, one.cold ?? NaN, one.first, one.warm].map((value) => value.toFixed(1)),
        ]),
      ),
    );
    const verdict = (value: number): string => (value < MOST_MS ? 'ok' : 'MISSED');
    effects.out(
      `wanted, slowed: < ${MOST_MS} ms; first draft ${verdict(slowed.first)}, next drafts ${verdict(slowed.warm)}\n`,
    );
    return slowed.first < MOST_MS && slowed.warm < MOST_MS ? 0 : 1;
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** Medians in milliseconds. */
interface Times {
  readonly load: number;
  /** The first draft right after loading, before the sample was read. */
  readonly cold?: number;
  readonly first: number;
  readonly warm: number;
  readonly figures: number;
}

/**
 * What runs in the page, as text: types of the browser are no affair of scripts. It loads the script, there or in a worker,
 * reads the sample as the page does beforehand, and then the draft again and again.
 */
const TIMER = `async ({ script, draft, inWorker, warmUp, rounds }) => {
  const address = new URL(script, location.origin).href;
  const begun = performance.now();
  let send;
  let answered;
  if (inWorker) {
    const worker = new Worker(address, { type: 'module' });
    worker.onmessage = ({ data }) => answered(data);
    send = (request) => worker.postMessage(request);
  } else {
    // The script takes the page for its worker: what it would post is the answer.
    await import(address);
    const read = globalThis.onmessage;
    globalThis.onmessage = null;
    globalThis.postMessage = (answer) => answered(answer);
    send = (request) => read({ data: request });
  }
  const load = performance.now() - begun;
  let figures = 0;
  const time = async (text) => {
    const started = performance.now();
    const answer = await new Promise((resolve) => {
      // A first answer tells the numbers alone, while the second part of the script is on its way.
      answered = (answer) => answer.isWhole && resolve(answer);
      send({ id: 1, text, published: '2024-11-09', lang: 'zh' });
    });
    figures = answer.figures.length;
    return performance.now() - started;
  };
  for (let round = 0; round < warmUp; round++) await time(document.querySelector('#lint-sample-text').content.textContent);
  const first = await time(draft);
  const all = [];
  for (let round = 0; round < rounds; round++) all.push(await time(draft));
  const late = all.slice(Math.floor(rounds / 2)).sort((a, b) => a - b);
  return { load, first, warm: late[Math.floor(late.length / 2)], figures };
}`;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

if (import.meta.main) await runVerb(benchLintVerb);
