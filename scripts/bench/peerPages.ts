import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import Papa from 'papaparse';

import type { InstalledPeers } from './peers.ts';

import { escapeXml } from '../../src/text/escapeXml.ts';
import { runPeer } from './peers.ts';

/** A chart of one of our pages, as far as the peers draw it: one number for each name or period. */
export interface SharedChart {
  readonly title: string;
  /** `series`: along the time; `bars`: one bar for each name. */
  readonly form: 'series' | 'bars';
  readonly rows: readonly { readonly name: string; readonly value: number }[];
}

/**
 * The charts of a page of ours, from the page and from the tables behind its charts. A chart whose table has no column of names
 * and numbers (a map) is left out.
 */
export function readCharts(html: string, tableOf: (id: string) => string): SharedChart[] {
  const figures = html.matchAll(/<figure class="chart" id="([^"]+)"[\s\S]*?class="title">([^<]*)</g);
  return [...figures].flatMap(([, id = '', title = '']) => {
    const { data } = Papa.parse<Record<string, string>>(tableOf(id).replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    const [key] = ['时间', '名称'].filter((name) => Object.keys(data[0] ?? {})[0] === name);
    if (key === undefined) return [];
    const rows = data
      .filter((row) => row['数值'] !== '' && Number.isFinite(Number(row['数值'])))
      .map((row) => ({ name: row[key] ?? '', value: Number(row['数值']) }));
    return [{ title, form: key === '时间' ? ('series' as const) : ('bars' as const), rows }];
  });
}

/** In a script, where `</script>` would end it. */
const literal = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const head = (title: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeXml(title)}</title><meta name="description" content="${escapeXml(title)}"><link rel="icon" href="/seal.svg">`;

/** A heading, nothing to load, nothing to run: what no page can be faster than. */
export const emptyPage = (title: string): string =>
  `${head(title)}</head><body><main><h1>${escapeXml(title)}</h1></main></body></html>`;

/** A hand-made page: the smallest build of ECharts that has bars and lines, no animation, so that it is drawn at once. */
export function echartsPage(title: string, charts: readonly SharedChart[]): string {
  const figures = charts.map(
    (chart, k) =>
      `<figure><h2>${escapeXml(chart.title)}</h2><div id="c${k}" style="height:320px"></div></figure>`,
  );
  const options = charts.map(({ form, rows }) => {
    const names = { type: 'category', data: rows.map(({ name }) => name) };
    const values = { type: 'value' };
    return {
      animation: false,
      grid: { containLabel: true },
      xAxis: form === 'series' ? names : values,
      yAxis: form === 'series' ? values : names,
      series: [{ type: form === 'series' ? 'line' : 'bar', data: rows.map(({ value }) => value) }],
    };
  });
  return `${head(title)}</head><body><main><h1>${escapeXml(title)}</h1>${figures.join('')}</main><script src="echarts.js"></script><script>${literal(options)}.forEach((option, k) => echarts.init(document.getElementById('c' + k)).setOption(option));</script></body></html>`;
}

/** A stock page of Observable Framework: a heading, a block of code for each chart. The numbers stand in it, loaded from nowhere. */
export function frameworkPage(title: string, charts: readonly SharedChart[]): string {
  const blocks = charts.map(({ form, rows, title: name }) => {
    const [x, y] = form === 'series' ? ['name', 'value'] : ['value', 'name'];
    const channels = `{ x: "${x}", y: "${y}" }`;
    const marks =
      form === 'series'
        ? `Plot.lineY(rows, ${channels}), Plot.dot(rows, ${channels})`
        : `Plot.barX(rows, ${channels})`;
    return `## ${name}\n\n\`\`\`js\n{\n  const rows = ${literal(rows)};\n  display(Plot.plot({ marginLeft: 90, width, marks: [${marks}] }));\n}\n\`\`\`\n`;
  });
  return `# ${title}\n\n\`\`\`js\nimport * as Plot from "@observablehq/plot";\n\`\`\`\n\n${blocks.join('\n')}`;
}

/** Writes the pages of the peers into `folder`, as a site: `/empty/`, `/echarts/`, `/framework/`. */
export function writePeerPages(
  folder: string,
  title: string,
  charts: readonly SharedChart[],
  peers: InstalledPeers,
): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('seal.svg', readFileSync('public/seal.svg', 'utf8'));
  write('robots.txt', 'User-agent: *\nAllow: /\n');
  write('empty/index.html', emptyPage(title));
  write('echarts/index.html', echartsPage(title, charts));
  cpSync(peers.fileOf('echarts', 'dist/echarts.simple.min.js'), join(folder, 'echarts/echarts.js'));
  // Framework takes packages from the folder it is started in.
  const project = `${folder}-framework`;
  mkdirSync(join(project, 'src'), { recursive: true });
  symlinkSync(join(peers.folder, 'node_modules'), join(project, 'node_modules'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }\n');
  // Its own fonts come from another host; they are left out, to its advantage.
  writeFileSync(
    join(project, 'observablehq.config.js'),
    `export default { title: "Bench", root: "src", output: ${literal(join(folder, 'framework'))}, globalStylesheets: [] };\n`,
  );
  writeFileSync(join(project, 'src/index.md'), frameworkPage(title, charts));
  try {
    runPeer(peers.fileOf('@observablehq/framework', 'dist/bin/observable.js'), ['build'], project);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
