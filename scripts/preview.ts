import type { Bulletin } from '../src/datasets/bulletin.ts';
import type { Row } from '../src/datasets/formats.ts';
import type { LinkedFigure } from '../src/datasets/link.ts';
import type { Reading } from '../src/datasets/readDocument.ts';
import type { TableInput } from '../src/datasets/tables.ts';

import { TABLES } from '../src/datasets/columns.ts';
import { formatDecimal } from '../src/datasets/csv.ts';
import { createFigureRow } from '../src/datasets/figureRow.ts';
import { STYLE } from './previewStyle.ts';

const ROLE_NAMES = { actual: '已有结果', target: '目标计划', requirement: '要求' } as const;

/** The pages of the preview by path, all of them script-free HTML. */
export function createPages({ readings }: TableInput): ReadonlyMap<string, string> {
  const pages = new Map<string, string>([['/', createIndex(readings)]]);
  for (const { bulletin, reading } of readings) {
    pages.set(`/bulletins/${bulletin.id}/`, createBulletinPage(bulletin, reading));
    for (const figure of reading.figures) {
      pages.set(`/bulletins/${bulletin.id}/${figure.start}/`, createFigurePage(bulletin, figure));
    }
  }
  return pages;
}

function createIndex(readings: TableInput['readings']): string {
  const bulletins = readings.map(({ bulletin, reading }) => {
    const { id, title, publisher, published } = bulletin;
    const counts = `${reading.figures.length} 个数据 · ${reading.commitments.length} 项承诺`;
    return `<li><a href="/bulletins/${id}/">${escape(title)}</a><p>${escape(publisher)} · ${published} · ${counts}</p></li>`;
  });
  const tables = TABLES.map(({ name, titleZh, titleEn, description }) => {
    const files = ['csv', 'json', 'parquet'].map(
      (format) => `<a href="/data/${name}.${format}">${format.toUpperCase()}</a>`,
    );
    return `<tr><th scope="row">${titleZh} <span lang="en">${titleEn}</span></th><td lang="en">${escape(description)}</td><td>${files.join(' ')}</td></tr>`;
  });
  return page(
    '有据',
    `<header><h1>有据</h1><p>有据可查：公报里的每一个数，都能回到它所在的那句话。</p></header>
<main><h2>公报</h2><ul class="bulletins">${bulletins.join('\n')}</ul>
<h2>数据表</h2><div class="scroll"><table><thead><tr><th>表</th><th>内容</th><th>下载</th></tr></thead><tbody>${tables.join('\n')}</tbody></table></div>
<p>全部表的说明见 <a href="/data/datapackage.json">datapackage.json</a>（Data Package 2.0）。</p></main>`,
  );
}

function createBulletinPage(bulletin: Bulletin, { document, figures }: Reading): string {
  let html = '';
  let at = 0;
  for (const figure of figures) {
    const { start, end, role, raw } = figure;
    const label = `${ROLE_NAMES[role]}${figure.object === '' ? '' : `：${figure.object}`}`;
    html += escape(document.text.slice(at, start));
    html += `<a id="f${start}" class="${role}" href="/bulletins/${bulletin.id}/${start}/" title="${escape(label)}">${escape(raw)}</a>`;
    at = end;
  }
  const text = `${html}${escape(document.text.slice(at))}`;
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  const { title, publisher, published, number } = bulletin;
  const legend = Object.entries(ROLE_NAMES).map(([role, name]) => `<span class="${role}">${name}</span>`);
  return page(
    title,
    `<nav><a href="/">有据</a></nav><header><h1>${escape(title)}</h1>
<p>${[publisher, published, number]
      .filter((part) => part !== '')
      .map(escape)
      .join(' · ')}</p>
<p class="legend">${figures.length} 个数据：${legend.join(' ')}</p></header>
<main><article>${paragraphs.map((line) => `<p>${line.trim()}</p>`).join('\n')}</article></main>`,
  );
}

function createFigurePage(bulletin: Bulletin, figure: LinkedFigure): string {
  const row: Row = createFigureRow(figure);
  const { quote, quoteStart, start, end, role, raw } = figure;
  const [before, behind] = [quote.slice(0, start - quoteStart), quote.slice(end - quoteStart)];
  const shown = Object.entries(row).filter(
    ([name, cell]) => cell !== null && cell !== '' && name !== 'quote',
  );
  const fields = shown.map(([name, cell]) => {
    const value = typeof cell === 'number' ? formatDecimal(cell) : String(cell);
    return `<tr><th scope="row">${titleOf(name)} <code>${name}</code></th><td>${escape(value)}</td></tr>`;
  });
  const steps = figure.steps.map(({ rule, gave }) => `<li><code>${escape(rule)}</code> ${escape(gave)}</li>`);
  return page(
    `${raw} · ${bulletin.title}`,
    `<nav><a href="/">有据</a> › <a href="/bulletins/${bulletin.id}/#f${start}">${escape(bulletin.title)}</a></nav>
<header><h1>${escape(raw)}</h1></header>
<main><blockquote>${escape(before)}<mark class="${role}">${escape(raw)}</mark>${escape(behind)}</blockquote>
<div class="scroll"><table><tbody>${fields.join('\n')}</tbody></table></div>
<h2>怎样读出</h2><ol>${steps.join('\n')}</ol></main>`,
  );
}

function titleOf(column: string): string {
  return (
    TABLES.find(({ name }) => name === 'figures')?.columns.find(({ name }) => name === column)?.titleZh ??
    column
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body>${body}</body></html>
`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
