/** Writes every example chart, both forms, both languages, into one page to be looked at: `node scripts/images/gallery.ts FOLDER`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import type { Chart } from '../../src/charts/chart.ts';

import { escapeXml } from '../../src/text/escapeXml.ts';
import { createExamples } from './galleryExamples.ts';

const [folder = 'dist/gallery'] = process.argv.slice(2);
const sheets = ['src/styles/variables.css', 'src/charts/marks.css'].map((file) => readFileSync(file, 'utf8'));

const page = `
body { margin: 0; padding: 16px; background: var(--paper); color: var(--ink); font: 17px/1.6 var(--sans); }
figure { margin: 0 auto 40px; max-width: 720px; border-top: 2px solid var(--rule); padding-top: 8px; }
h2 { font: 600 22px/1.35 var(--serif); margin: 0; text-wrap: balance; }
p { margin: 4px 0 12px; color: var(--muted); font-size: 14px; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
.wide { display: none; }
@media (min-width: 640px) { .wide { display: block; } .narrow { display: none; } }
`;

function figure({ title, subtitle, source, description, wide, narrow }: Chart): string {
  return `<figure><h2>${escapeXml(title)}</h2><p>${escapeXml(subtitle)}</p>
<div class="wide">${wide}</div><div class="narrow">${narrow}</div>
<p>${escapeXml(source)}<br>${escapeXml(description)}</p></figure>`;
}

mkdirSync(folder, { recursive: true });
for (const lang of ['zh', 'en'] as const) {
  const body = createExamples(lang).map(figure).join('\n');
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Charts</title>`;
  const html = `<!doctype html><html lang="${lang}">${head}<style>${sheets.join('\n')}${page}</style>${body}</html>`;
  writeFileSync(join(folder, `${lang}.html`), html);
}
