import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import process from 'node:process';

import type { Browser } from 'playwright-core';
import type { PartChoices, PartFacet } from '../../src/views/exploreParts.ts';
import type { Effects } from '../run/effects.ts';

import { NONE } from '../../src/views/explore.ts';
import { MOST_ROWS, PART_FACETS } from '../../src/views/exploreParts.ts';
import { SITE_FOLDER } from '../build.ts';
import { siteBase } from '../images/imageSite.ts';
import { launchBrowser } from '../run/browser.ts';
import { parseArguments, runVerb } from '../run/commandLine.ts';
import { CliError } from '../run/effects.ts';
import { formatTable } from '../run/summary.ts';
import { serve } from '../site/serve.ts';
import { PHONE, THROTTLING } from './drawn.ts';

const USAGE = 'npm run -s bench:explore -- [--site dist]';

/** Wanted of the first answer: bytes of everything that is fetched for it, as sent, and milliseconds from the choice until it is painted. */
const WANTED = { bytes: 60_000, milliseconds: 1000 };
const TIMES = 5;

interface Answer {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** The first answers to one choice. */
export interface FirstAnswer {
  readonly facet: PartFacet;
  readonly label: string;
  /** Numbers that are chosen. */
  readonly count: number;
  /** Whether it was chosen before what reads it was there; whoever opens a list has it by the time that something is chosen. */
  readonly isQuick: boolean;
  /** The most that was fetched. */
  readonly bytes: number;
  readonly median: number;
  readonly most: number;
  readonly holds: boolean;
}

/** Where a site lists what can be chosen in Explore, if its numbers are too many to be fetched whole. */
export const choicesFile = (site: string): string => join(site, 'explore/choices.json');

/** Measures the first answer of Explore in a built site whose numbers are too many to be fetched whole: a phone on slow 4G, a processor four times slower. */
export async function benchExploreVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(args, USAGE, { texts: ['site'] });
  const { site = SITE_FOLDER } = options;
  const file = choicesFile(site);
  if (!effects.exists(file))
    throw new CliError(`missing file: ${file}; expected a site with more numbers than one file holds`);
  const answers = await measureExplore(site, effects);
  const rows = answers.map(({ facet, label, count, isQuick, bytes, median, most, holds }) => [
    facet,
    label,
    count,
    isQuick ? 'at once' : 'reader loaded',
    bytes,
    median.toFixed(0),
    most.toFixed(0),
    holds ? 'ok' : 'MISSED',
  ]);
  effects.out(`First answer, slow 4G, processor ${String(THROTTLING.slower)} × slower\n`);
  effects.out(formatTable(['chosen', 'largest', 'numbers', 'when', 'bytes', 'ms: median', 'most', ''], rows));
  effects.out(`wanted: ${String(WANTED.bytes)} bytes, ${String(WANTED.milliseconds)} ms\n`);
  return answers.every(({ holds }) => holds) ? 0 : 1;
}

/** The first answers to the largest choice of each facet that has parts. */
export async function measureExplore(site: string, effects: Effects): Promise<readonly FirstAnswer[]> {
  const choices = JSON.parse(Buffer.from(effects.readBytes(choicesFile(site))).toString()) as PartChoices;
  const browser = await launchBrowser();
  const { server, address } = await serve(0, site, effects, siteBase(process.env));
  const found: FirstAnswer[] = [];
  try {
    for (const facet of PART_FACETS) {
      const [choice, label, count] = mostOf(choices, facet);
      for (const isQuick of [true, false]) {
        const answers: Answer[] = [];
        for (let k = 0; k < TIMES; k += 1)
          answers.push(await measureAnswer(browser, `${address}explore/`, facet, choice, isQuick));
        const bytes = Math.max(...answers.map((one) => one.bytes));
        const times = answers.map((one) => one.milliseconds).sort((a, b) => a - b);
        const [median = NaN, most = NaN] = [times[Math.floor(TIMES / 2)], times.at(-1)];
        const holds = bytes <= WANTED.bytes && median <= WANTED.milliseconds;
        found.push({ facet, label, count, isQuick, bytes, median, most, holds });
      }
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return found;
}

/** The choice of a facet with most rows that has a part. */
function mostOf(choices: PartChoices, facet: PartFacet): PartChoices[PartFacet][number] {
  const [most] = choices[facet]
    .filter(([choice, , count]) => choice !== NONE && count <= MOST_ROWS)
    .sort(([, , a], [, , b]) => b - a);
  if (most === undefined) throw new CliError(`missing choices: ${facet}`);
  return most;
}

async function measureAnswer(
  browser: Browser,
  url: string,
  facet: PartFacet,
  choice: string,
  isQuick: boolean,
): Promise<Answer> {
  const context = await browser.newContext({ viewport: PHONE });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING.slower });
    await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 });
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: THROTTLING.latency,
      downloadThroughput: THROTTLING.down,
      uploadThroughput: THROTTLING.up,
    });
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    if (!isQuick) {
      await page.evaluate(`document.querySelector('[name="${facet}"]').focus()`);
      await page.waitForTimeout(3 * THROTTLING.latency);
    }
    const milliseconds = await page.evaluate<number>(`new Promise((resolve) => {
      const list = document.querySelector('[name="${facet}"]');
      const rows = document.querySelector('#rows');
      const before = rows.innerHTML;
      new MutationObserver((_, observer) => {
        // Until the answer is there, the rows that were there before stay.
        if (rows.innerHTML === before) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          port2.postMessage(0);
        });
      }).observe(rows, { childList: true });
      const start = performance.now();
      list.focus();
      list.value = '${choice}';
      list.dispatchEvent(new Event('input', { bubbles: true }));
    })`);
    return { bytes, milliseconds };
  } finally {
    await context.close();
  }
}

if (import.meta.main) await runVerb(benchExploreVerb);
