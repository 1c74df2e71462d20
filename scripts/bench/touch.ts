import { Buffer } from 'node:buffer';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Effects } from '../run/effects.ts';

import { controlsOf } from '../../src/graphics/controls.ts';
import { readPublished } from '../../src/datasets/published.ts';
import { chartFile, addressOfChart } from '../../src/datasets/address.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { knownOf } from '../../src/graphics/selection/exploreFile.ts';
import { tileOf } from '../../src/maps/tileLayout.ts';
import { endsOf } from '../../src/text/edtf.ts';
import { proposeDrawing } from '../../src/views/exploreDrawing.ts';
import { siteBase } from '../images/imageSite.ts';
import { launchBrowser } from '../run/browser.ts';
import { parseArguments, runVerb } from '../run/commandLine.ts';
import { CliError } from '../run/effects.ts';
import { formatTable } from '../run/summary.ts';
import { serve } from '../site/serve.ts';
import { SITE_FOLDER } from '../build.ts';
import { PHONE, THROTTLING } from './drawn.ts';

const USAGE = 'npm run -s bench:touch -- [--site dist]';

/** Wanted, in milliseconds: a tip after the pointer moved; a drawing after a control was used, once what draws is loaded, and before. */
const WANTED = { tip: 50, again: 100, first: 1500 };
/** So many marks of a chart are pointed at, from its first to its last. */
const POINTED = 12;
const TIMES = 8;
const DESK = { width: 1280, height: 1000 };

/** Milliseconds of one thing that was done several times; the first time by itself. */
export interface Times {
  readonly first: number;
  readonly median: number;
  readonly most: number;
}

export function timesOf(measured: readonly number[]): Times {
  const sorted = measured.toSorted((a, b) => a - b);
  return {
    first: measured[0] ?? NaN,
    median: sorted[Math.floor(sorted.length / 2)] ?? NaN,
    most: sorted.at(-1) ?? NaN,
  };
}

/** Measures how soon a built site answers a reader's hand, on a processor four times slower, beside Plot in the browser with the same numbers. */
export async function benchTouchVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(args, USAGE, { texts: ['site'] });
  const { site = SITE_FOLDER } = options;
  if (!effects.exists(join(site, 'index.html')))
    throw new CliError(`missing site: ${site}; expected what \`npm run build\` writes`);
  const folder = mkdtempSync(join(tmpdir(), 'youju-touch-'));
  const browser = await launchBrowser();
  const ours = await serve(0, site, effects, siteBase(process.env));
  try {
    const charts = chartOfEachKind();
    writePlotPages(
      folder,
      charts.map(({ id, draw }) => [draw, readRows(effects, site, id)] as const),
    );
    const plot = await serve(0, folder, effects, '/', {});
    const tips: (readonly [kind: string, ours: Times, plot: Times | null])[] = [];
    for (const { id, draw } of charts) {
      const tip = await measureTips(browser, ours.address + addressOfChart(id).slice(1), OURS);
      const peer = await measureTips(browser, `${plot.address}${draw}/`, PLOT).catch(() => null);
      tips.push([draw, tip, peer]);
    }
    plot.server.close();
    plot.server.closeAllConnections();
    effects.out(
      `From the pointer's move to the tip, ms, processor ${THROTTLING.slower} × slower\n${formatTips(tips)}\n`,
    );

    const redraws: (readonly [name: string, again: Times, first: number])[] = [];
    for (const control of controls(charts)) {
      const url = ours.address + control.path.slice(1);
      const again = timesOf(await measureControl(browser, url, control, TIMES, false));
      const [first = NaN] = await measureControl(browser, url, control, 1, true);
      redraws.push([control.name, again, first]);
    }
    const rows = redraws.map(([name, { median, most }, first]) => [
      name,
      ...[median, most, first].map(shown),
    ]);
    effects.out(
      `\nFrom a control to the new drawing, ms, the same processor, a phone\n${formatTable(['control', 'loaded: median', 'most', 'first, slow 4G'], rows)}\n`,
    );
    const missed = [
      ...tips.flatMap(([kind, { most }]) => (most > WANTED.tip ? [`tip of ${kind}`] : [])),
      ...redraws.flatMap(([name, { most }]) => (most > WANTED.again ? [`${name}, loaded`] : [])),
      ...redraws.flatMap(([name, , first]) => (first > WANTED.first ? [`${name}, first`] : [])),
    ];
    effects.out(
      `wanted: tip ${WANTED.tip}, loaded ${WANTED.again}, first ${WANTED.first}; missed: ${missed.join('; ') || 'none'}\n`,
    );
    return missed.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
    ours.server.close();
    ours.server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  }
}

const shown = (ms: number): string => (Number.isFinite(ms) ? ms.toFixed(0) : '–');

function formatTips(rows: readonly (readonly [string, Times, Times | null])[]): string {
  const all = (of: (row: (typeof rows)[number]) => Times | null): Times => {
    const found = rows.flatMap((row) => of(row) ?? []);
    return {
      first: Math.max(...found.map(({ first }) => first)),
      median: timesOf(found.map(({ median }) => median)).median,
      most: Math.max(...found.map(({ most }) => most)),
    };
  };
  const line = (name: string, mine: Times, plot: Times | null): string[] => [
    name,
    ...[mine, plot].flatMap((times) =>
      [times?.first ?? NaN, times?.median ?? NaN, times?.most ?? NaN].map(shown),
    ),
  ];
  return formatTable(
    ['chart', 'ours: first', 'median', 'most', 'Plot: first', 'median', 'most'],
    [
      ...rows.map((row) => line(...row)),
      line(
        'all',
        all(([, mine]) => mine),
        all(([, , plot]) => plot),
      ),
    ],
  );
}

interface Kind {
  readonly id: string;
  readonly draw: string;
}

/** Of each kind of charts the one with the most numbers. */
function chartOfEachKind(): Kind[] {
  const most = new Map<string, { id: string; count: number }>();
  for (const { spec, sources } of allCharts(readPublished(), 'zh')) {
    const known = most.get(spec.draw);
    if (known === undefined || sources.length > known.count)
      most.set(spec.draw, { id: spec.input.id, count: sources.length });
  }
  return [...most].map(([draw, { id }]) => ({ draw, id }));
}

/** A row of the file of a chart, as far as Plot is given it. */
export type PeerRow = Readonly<Record<string, string | number | null | undefined>>;

function readRows(effects: Effects, site: string, id: string): readonly PeerRow[] {
  return (
    JSON.parse(Buffer.from(effects.readBytes(join(site, chartFile(id, 'zh', 'json')))).toString()) as {
      rows: readonly PeerRow[];
    }
  ).rows;
}

/** What Plot draws of the rows of one of our charts, with a tip of its own: a call in words. */
export function plotOf(draw: string, rows: readonly PeerRow[]): string {
  const dayOf = (period: PeerRow[string]): string => {
    const ends = endsOf(String(period ?? ''));
    return ends === null ? '' : ends.last || ends.first;
  };
  const data = rows.flatMap((row) => {
    const { column, row: line } = tileOf(String(row['region_code'])) ?? { column: 0, row: 0 };
    const name = String(row['region'] ?? '') + (draw === 'bullet' ? String(row['role'] ?? '') : '');
    const day = dayOf(row['period']);
    return draw.endsWith('-map') || day !== '' ? [{ ...row, name, column, line, day }] : [];
  });
  const marks: Readonly<Record<string, string>> = {
    'ranked-bars': "Plot.barX(data, { x: 'value', y: 'name', tip: true })",
    bullet: "Plot.barX(data, { x: 'value', y: 'name', tip: true })",
    'interval-dots':
      "Plot.ruleY(data, { x1: 'low', x2: 'high', y: 'name' }), Plot.dot(data, { x: 'value', y: 'name', tip: true })",
    'time-series':
      "Plot.lineY(data, { x: 'time', y: 'value' }), Plot.dot(data, { x: 'time', y: 'value', tip: true })",
    timeline: "Plot.dot(data, { x: 'time', y: (_, k) => k, title: 'name', tip: true })",
    calendar: "Plot.dot(data, Plot.stackY2({ x: 'time', y: 1, title: 'name', tip: true }))",
  };
  const mark =
    marks[draw] ?? "Plot.cell(data, { x: 'column', y: 'line', fill: 'value', title: 'region', tip: true })";
  const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
  return `const data = ${json}.map((row) => ({ ...row, time: new Date(row.day) })); c.append(Plot.plot({ width: 720, marginLeft: 90, marks: [${mark}] }))`;
}

function writePlotPages(
  folder: string,
  charts: readonly (readonly [draw: string, rows: readonly PeerRow[]])[],
): void {
  for (const [name, file] of [
    ['d3', 'd3.min.js'],
    ['@observablehq/plot', 'plot.umd.min.js'],
  ] as const)
    cpSync(join('node_modules', name, 'dist', file), join(folder, file));
  for (const [draw, rows] of charts) {
    mkdirSync(join(folder, draw));
    writeFileSync(
      join(folder, draw, 'index.html'),
      `<!doctype html><meta charset="utf-8"><title>${draw}</title><div id="c"></div><script src="../d3.min.js"></script><script src="../plot.umd.min.js"></script><script>${plotOf(draw, rows)}</script>`,
    );
  }
}

/** Where a page has its marks, and how it is seen that a tip stands beside one. */
interface Touched {
  readonly marks: string;
  readonly isShown: string;
}

const OURS: Touched = {
  marks: '.chart .wide svg a[href]',
  isShown: `(() => { const pop = document.querySelector('#quote-pop'); return pop !== null && !pop.hidden; })()`,
};
const PLOT: Touched = {
  marks: '#c svg :is([aria-label="bar"] rect, [aria-label="dot"] circle, [aria-label="cell"] rect)',
  isShown: `document.querySelector('#c [aria-label="tip"] text') !== null`,
};

/**
 * Runs in the page: from the time stamp of an event, which the browser gives it before any script hears of it, until the frame in which
 * something is there has been painted: a message that is sent from a frame arrives behind its paint.
 */
const WATCH = `
  window.benchPainted = (start, isThere) => new Promise((resolve) => {
    const look = () => {
      if (!isThere()) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.measure('touch', { start, end: performance.now() }).duration);
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
  window.benchGone = (isThere) => new Promise((resolve) => {
    const look = () => (isThere() ? requestAnimationFrame(look) : resolve());
    look();
  });
  window.benchPoint = (isThere) => {
    window.benchTip = new Promise((resolve) => {
      const heard = ({ timeStamp }) => resolve(window.benchPainted(timeStamp, isThere));
      addEventListener('pointermove', heard, { capture: true, once: true });
    });
  };
`;

async function openSlowly(
  browser: Browser,
  url: string,
  viewport: typeof DESK,
): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING.slower });
  await page.addInitScript(WATCH);
  await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 });
  return { page, session };
}

/** The first time is the first tip of a page that was just opened. */
async function measureTips(browser: Browser, url: string, { marks, isShown }: Touched): Promise<Times> {
  const { page } = await openSlowly(browser, url, DESK);
  try {
    await page.locator(marks).first().scrollIntoViewIfNeeded();
    const places = await page.evaluate<
      { x: number; y: number }[]
    >(`[...document.querySelectorAll('${marks}')].flatMap((mark) => {
      const box = mark.getBoundingClientRect();
      const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const hit = document.elementFromPoint(place.x, place.y);
      return hit !== null && (mark.contains(hit) || hit.closest('#c svg') !== null) ? [place] : [];
    })`);
    const step = Math.max(1, places.length / POINTED);
    const measured: number[] = [];
    for (let k = 0; k < places.length; k += step) {
      const { x, y } = places[Math.floor(k)] ?? { x: 0, y: 0 };
      await page.evaluate(`benchPoint(() => ${isShown})`);
      await page.mouse.move(x, y);
      measured.push(await page.evaluate<number>('benchTip'));
      await page.mouse.move(1, 1);
      await page.evaluate(`benchGone(() => ${isShown})`);
    }
    return timesOf(measured);
  } finally {
    await page.context().close();
  }
}

/** A control of a chart: where it stands, and what it does for the k-th time, as text that runs in the page. */
interface Control {
  readonly name: string;
  readonly path: string;
  /** What is pressed or focused once before, as a reader does on the way to it. */
  readonly use: (k: number) => string;
  /** Of a drawing that is not there before. */
  readonly drawing?: string;
  /** What of it is replaced, where that is no drawing. */
  readonly replaced?: string;
}

function controls(charts: readonly Kind[]): Control[] {
  const entries = allCharts(readPublished(), 'zh');
  const series = entries
    .flatMap((entry) => {
      const found = controlsOf(
        entry,
        entries.filter(({ page }) => page === entry.page),
      );
      return found?.kind === 'series' ? [{ id: entry.spec.input.id, others: found.others }] : [];
    })
    .sort((a, b) => b.others.length - a.others.length)[0];
  const timeline = charts.find(({ draw }) => draw === 'timeline');
  const change = (select: string, k: number): string =>
    `(() => { const s = document.querySelector('${select}'); s.focus(); s.selectedIndex = ${k % 2 === 0 ? 1 : 0}; s.dispatchEvent(new Event('input', { bubbles: true })); s.dispatchEvent(new Event('change', { bubbles: true })); })()`;
  const states = entries.flatMap(({ page, spec }) => (spec.draw === 'progress-map' ? [page] : []));
  const choose = (name: string, k: number): string =>
    `(() => { const all = [...document.querySelectorAll('.pm [name="${name}"]')]; const i = all[${k % 2 === 0 ? 'all.findIndex((one) => !one.checked)' : 'all.findLastIndex((one) => !one.checked)'}]; i.focus(); i.click(); })()`;
  const ofProgressMap = { path: states[0] ?? '', drawing: '.pm', replaced: '.pm-rank li' };
  return [
    ...(states.length === 0
      ? []
      : [
          { name: 'the mode of a progress map', ...ofProgressMap, use: (k: number) => choose('mode', k) },
          { name: 'its year', ...ofProgressMap, use: (k: number) => choose('year', k) },
        ]),
    ...(series === undefined
      ? []
      : [
          {
            name: 'a region into a series, and out',
            path: addressOfChart(series.id),
            use: (k: number) =>
              k % 2 === 0
                ? `(() => { const i = document.querySelector('form[data-series] input'); i.focus(); i.value = ${JSON.stringify(series.others[0]?.name)}; i.dispatchEvent(new Event('input', { bubbles: true })); })()`
                : `document.querySelector('.chips button:not([aria-pressed])').click()`,
          },
        ]),
    ...(timeline === undefined
      ? []
      : [
          {
            name: 'an office of a timeline',
            path: addressOfChart(timeline.id),
            use: (k: number) => change('form[data-offices] select', k),
          },
        ]),
    {
      name: 'the filter of the calendar',
      path: '/commitments/',
      use: (k) => change('[data-ledger] select', k),
    },
    {
      name: 'a selection drawn in Explore, and its form',
      path: `/explore/?${new URLSearchParams(drawnSelection()).toString()}`,
      drawing: '#drawn',
      use: (k) =>
        k === 0
          ? `document.querySelector('#draw').click()`
          : `document.querySelector('[name="drawing-form"]:not(:checked):is([value="bars"], [value="dots"])').click()`,
    },
  ];
}

/** Indicators of one region at one time, as many as there are: drawn as dots, and as bars. */
function drawnSelection(): Record<string, string> {
  const published = readPublished();
  const asked = { compared: 'indicators', form: '', group: '' } as const;
  const proposal = proposeDrawing(published.observations, asked, knownOf(published));
  const [group] = proposal.refusal === null ? [proposal.group] : proposal.instead;
  return { of: group?.key ?? '' };
}

/** The times of a control; `isFirst` on a slow network, as soon as the page is there. */
async function measureControl(
  browser: Browser,
  url: string,
  { use, drawing = '.chart', replaced = '.narrow svg' }: Control,
  times: number,
  isFirst: boolean,
): Promise<number[]> {
  const { page, session } = await openSlowly(browser, url, PHONE);
  try {
    await page.evaluate(
      `window.scrollTo(0, (document.querySelector('${drawing}') ?? document.querySelector('#draw')).getBoundingClientRect().top)`,
    );
    if (isFirst)
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: THROTTLING.latency,
        downloadThroughput: THROTTLING.down,
        uploadThroughput: THROTTLING.up,
      });
    const measured: number[] = [];
    for (let k = 0; k < times; k += 1) {
      measured.push(
        await page.evaluate<number>(`(() => {
          const drawn = () => document.querySelector('${drawing} ${replaced}');
          const before = drawn();
          const start = performance.now();
          ${use(k)};
          return benchPainted(start, () => drawn() !== before);
        })()`),
      );
      // What is left for when nothing else is to be done belongs to no time that is measured.
      await page.waitForTimeout(600);
    }
    // Loaded is what the first one loaded.
    return isFirst ? measured : measured.slice(1);
  } finally {
    await page.context().close();
  }
}

if (import.meta.main) await runVerb(benchTouchVerb);
