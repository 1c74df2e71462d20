/** Twelve regions with a number each; page n has its own. The same text in both sites, so that both draw the same. */
const ITEMS = `
export const NAMES = ['北京', '天津', '河北', '山西', '内蒙古', '辽宁', '吉林', '黑龙江', '上海', '江苏', '浙江', '安徽'];
export const itemsOf = (n) =>
  NAMES.map((name, k) => ({ name, value: ((n * 7919 + k * 104729) % 99991) + 100 })).sort((a, b) => b.value - a.value);
export const PAGES = Number(process.env.BENCH_PAGES);
`;

/** This project: its layout, its charts, a chart with its table. `{root}` is the project's folder, `{folder}` that of the bench. */
export const OURS: Readonly<Record<string, string>> = {
  'src/items.mjs': ITEMS,
  'astro.config.mjs': `
export default {
  root: '{root}',
  srcDir: '{folder}/src',
  outDir: '{folder}/dist',
  publicDir: '{folder}/public',
  cacheDir: '{folder}/cache',
  site: 'http://127.0.0.1:4173',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  vite: { build: { assetsInlineLimit: 0 }, logLevel: 'error' },
  devToolbar: { enabled: false },
};
`,
  'src/pages/p/[n].astro': `---
import ChartFigure from '{root}/src/components/shell/ChartFigure.astro';
import Page from '{root}/src/layouts/Page.astro';
import { itemsOf, PAGES } from '../../items.mjs';

export const getStaticPaths = () => Array.from({ length: PAGES }, (_, n) => ({ params: { n: String(n) } }));

const n = Number(Astro.params.n);
const items = itemsOf(n).map(({ name, value }) => ({
  name,
  actual: { value, max: null, bound: 'exact', raw: \`\${value}个\`, unit: '个', period: '2024', href: \`/bulletins/x/\${value}/\` },
}));
const input = { id: \`bench-\${n}\`, lang: 'zh', title: \`第\${n}页\`, subtitle: '单位：个', source: '各地', items };
const entry = { page: \`/p/\${n}/\`, spec: { draw: 'ranked-bars', input }, rows: [] };
---
<Page lang="zh" path={\`/p/\${n}/\`} title={\`第\${n}页\`} description="一页一图">
  <div class="head"><h1>{n}</h1></div>
  <ChartFigure entry={entry} />
</Page>
`,
};

/** The peer: the same chart by Plot over linkedom, the same table, a layout of the same parts. */
export const ELEVENTY: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }',
  'items.mjs': ITEMS,
  'eleventy.config.mjs': `
export default function (config) {
  config.setInputDirectory('content');
  config.setOutputDirectory('dist');
  config.setUseGitIgnore(false);
}
`,
  'content/page.11ty.mjs': `
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { itemsOf, PAGES } from '../items.mjs';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

const draw = (items, width) =>
  Plot.plot({
    document,
    width,
    marginLeft: 90,
    marginRight: 70,
    x: { axis: null },
    y: { label: null, domain: items.map(({ name }) => name) },
    marks: [
      Plot.barX(items, { x: 'value', y: 'name', title: ({ name, value }) => name + '：' + value + '个', href: ({ value }) => '/bulletins/x/' + value + '/' }),
      Plot.text(items, { x: 'value', y: 'name', text: ({ value }) => value.toLocaleString('en'), textAnchor: 'start', dx: 4 }),
    ],
  }).outerHTML;

export default class {
  data() {
    return {
      numbers: Array.from({ length: PAGES }, (_, n) => n),
      pagination: { data: 'numbers', size: 1, alias: 'n' },
      permalink: ({ n }) => '/p/' + n + '/index.html',
    };
  }

  render({ n }) {
    const items = itemsOf(n);
    const rows = items.map(({ name, value }) => \`<tr><th scope="row">\${name}</th><td>\${value}个</td><td class="n">\${value}</td><td>2024</td></tr>\`).join('');
    return \`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>第\${n}页</title><link rel="stylesheet" href="/site.css"></head><body><header><a href="/">有据</a><nav><ul><li><a href="/campaigns/">行动</a></li><li><a href="/indicators/">指标</a></li></ul></nav></header><main id="main"><h1>\${n}</h1><figure class="chart"><h3>第\${n}页</h3><div class="wide">\${draw(items, 720)}</div><div class="narrow">\${draw(items, 344)}</div><details><summary>数据表</summary><table><thead><tr><th>名称</th><th>原文</th><th>值</th><th>时期</th></tr></thead><tbody>\${rows}</tbody></table></details></figure></main></body></html>\`;
  }
}
`,
};
