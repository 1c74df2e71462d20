import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import type { Browser } from 'playwright-core';
import type { Chart } from '../../src/charts/chart.ts';
import type { SharedChart } from './peerPages.ts';
import type { InstalledPeers } from './peers.ts';
import type { Effects } from '../run/effects.ts';

import { readPublished } from '../../src/datasets/published.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { embedPath } from '../../src/graphics/embeds/snippets.ts';
import { drawChart } from '../../src/graphics/spec.ts';
import { emptyPage, writePeerPages } from './peerPages.ts';
import { importPeer, installPeers } from './peers.ts';
import { launchBrowser } from '../run/browser.ts';
import { SITE_FOLDER } from '../build.ts';
import { parseArguments, runVerb } from '../run/commandLine.ts';
import { CliError } from '../run/effects.ts';
import { serve } from '../site/serve.ts';
import { formatTable } from '../run/summary.ts';

const USAGE = 'npm run -s bench:embeds -- [--site dist]';

/** Wanted of an embed, in bytes. */
const MOST = 4900;

interface Weight {
  readonly name: string;
  /** Brotli, everything that the page loads. */
  readonly bytes: number;
  readonly requests: number;
}

interface EChartsServer {
  init: (
    element: null,
    theme: null,
    options: object,
  ) => { setOption: (option: object) => void; renderToSVGString: () => string };
}

/**
 * Weighs an embed of ours beside the same chart by others, each loaded in a browser: ECharts drawn on the server, Plot, ECharts and
 * Vega-Embed in the browser, Observable Framework. Expects a built site; installs the peers for once.
 */
export async function benchEmbedsVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(args, USAGE, { texts: ['site'] });
  const { site = SITE_FOLDER } = options;
  const chart = mostBars();
  const path = embedPath(chart.id, 'zh');
  if (!effects.exists(join(site, path, 'index.html')))
    throw new CliError(`missing page: ${join(site, path)}; expected what \`npm run build\` writes`);
  const peers = installPeers(effects);
  const folder = mkdtempSync(join(tmpdir(), 'youju-embeds-'));
  const browser = await launchBrowser();
  try {
    await writePages(folder, sharedOf(chart), peers);
    const ours = await weigh(browser, 'Youju', site, path, effects);
    const rows = [ours];
    for (const [name, page] of PAGES) rows.push(await weigh(browser, name, folder, `/${page}/`, effects, {}));
    const shown = rows.map(({ name, bytes, requests }) => [
      name,
      bytes,
      requests,
      `${(bytes / ours.bytes).toFixed(1)} ×`,
    ]);
    effects.out(`${chart.title}\n\n${formatTable(['embed', 'bytes, brotli', 'requests', 'to ours'], shown)}`);
    const light = rows.slice(1).filter(({ name, bytes }) => name !== EMPTY && bytes <= ours.bytes);
    const keeps = ours.bytes <= MOST && ours.requests === 1;
    effects.out(
      `\nat most ${MOST} bytes in one request: ${keeps ? 'yes' : 'NO'}; not heavier than ours: ${light.map(({ name }) => name).join(', ') || 'none'}\n`,
    );
    return keeps && light.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const EMPTY = 'an empty page';

const PAGES: readonly (readonly [name: string, page: string])[] = [
  [EMPTY, 'empty'],
  ['ECharts, drawn on the server', 'echarts-ssr'],
  ['Plot in the browser', 'plot'],
  ['ECharts, smallest build', 'echarts'],
  ['ECharts', 'echarts-full'],
  ['Observable Framework', 'framework'],
  ['Vega-Embed', 'vega'],
];

/** The chart of bars with most of them: what all can draw. */
function mostBars(): Chart {
  const bars = allCharts(readPublished(), 'zh').filter(({ spec }) => spec.draw === 'ranked-bars');
  const charts = bars.map(({ spec }) => drawChart(spec, { approval: '', audience: 'public' }));
  return charts.reduce((most, one) => (one.rows.length > most.rows.length ? one : most));
}

function sharedOf({ title, rows }: Chart): SharedChart {
  const named = rows.flatMap(({ name, value }) =>
    typeof value === 'number' ? [{ name: String(name), value }] : [],
  );
  return { title, form: 'bars', rows: named };
}

async function writePages(folder: string, chart: SharedChart, peers: InstalledPeers): Promise<void> {
  writePeerPages(folder, chart.title, [chart], peers);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const copy = (name: string, file: string, path: string): void => {
    cpSync(peers.fileOf(name, file), join(folder, path));
  };
  const page = (body: string): string => emptyPage(chart.title).replace('</main>', `${body}</main>`);
  const scripts = (names: readonly string[]): string =>
    names.map((name) => `<script src="${name}"></script>`).join('');
  const data = JSON.stringify(chart.rows);

  const echarts = await importPeer<EChartsServer>(peers, 'echarts');
  const drawing = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 720, height: 400 });
  const names = chart.rows.map(({ name }) => name);
  const series = [{ type: 'bar', data: chart.rows.map(({ value }) => value) }];
  drawing.setOption({
    animation: false,
    grid: { containLabel: true },
    xAxis: { type: 'value' },
    yAxis: { type: 'category', data: names },
    series,
  });
  write('echarts-ssr/index.html', page(drawing.renderToSVGString()));

  write(
    'plot/index.html',
    page(
      `<div id="c"></div>${scripts(['d3.js', 'plot.js'])}<script>c.append(Plot.plot({ marginLeft: 90, marks: [Plot.barX(${data}, { x: 'value', y: 'name' })] }))</script>`,
    ),
  );
  copy('d3', 'dist/d3.min.js', 'plot/d3.js');
  copy('@observablehq/plot', 'dist/plot.umd.min.js', 'plot/plot.js');

  write('echarts-full/index.html', readFileSync(join(folder, 'echarts/index.html'), 'utf8'));
  copy('echarts', 'dist/echarts.min.js', 'echarts-full/echarts.js');

  const spec = {
    data: { values: chart.rows },
    mark: 'bar',
    encoding: {
      x: { field: 'value', type: 'quantitative' },
      y: { field: 'name', type: 'nominal', sort: '-x' },
    },
  };
  write(
    'vega/index.html',
    page(
      `<div id="c"></div>${scripts(['vega.js', 'vega-lite.js', 'vega-embed.js'])}<script>vegaEmbed('#c', ${JSON.stringify(spec)})</script>`,
    ),
  );
  copy('vega', 'build/vega.min.js', 'vega/vega.js');
  copy('vega-lite', 'build/vega-lite.min.js', 'vega/vega-lite.js');
  copy('vega-embed', 'build/vega-embed.min.js', 'vega/vega-embed.js');
}

/** Everything that a page loads until it is quiet, each file compressed as well as brotli can. The icon of the tab is left out. */
async function weigh(
  browser: Browser,
  name: string,
  folder: string,
  path: string,
  effects: Effects,
  headers?: Readonly<Record<string, string>>,
): Promise<Weight> {
  const { address, server } = await serve(0, folder, effects, '/', headers);
  const page = await browser.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('/seal.svg') && response.status() === 200) bodies.push(response.body());
  });
  await page.goto(address.replace(/\/$/, '') + path, { waitUntil: 'networkidle' });
  const loaded = await Promise.all(bodies);
  await page.close();
  server.close();
  server.closeAllConnections();
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const bytes = loaded.reduce((sum, body) => sum + brotliCompressSync(body, quality).length, 0);
  return { name, bytes, requests: loaded.length };
}

if (import.meta.main) await runVerb(benchEmbedsVerb);
