/**
 * Photographs the drawings that the tests keep, of every chart and map, to be looked at: `node scripts/images/gallery.ts FOLDER [OTHER]`. With
 * OTHER, another checkout (`git worktree add OTHER main`), its drawing stands to the left of each. Wide ones at 720 px, narrow
 * ones as a phone of 320 px shows them; in the light and the dark theme.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { launchBrowser } from '../run/browser.ts';

const [folder = 'dist/gallery', ...others] = process.argv.slice(2);
const SNAPSHOTS = ['tests/charts/snapshots', 'tests/maps/snapshots'];
const SHEETS = ['src/styles/variables.css', 'src/charts/marks.css', 'src/maps/maps.css'];
const DRAWINGS_A_SHEET = 3;

const STYLE = `
body { margin: 0; padding: 12px; background: var(--paper); color: var(--ink); font: 15px/1.5 var(--sans); }
.pair { display: flex; gap: 32px; padding: 8px 0; border-top: 1px solid var(--rule); align-items: start; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
figure { margin: 0; }
.wide figure { width: 720px; }
.narrow figure { width: 288px; }
`;

const sheets = SHEETS.map((file) => readFileSync(file, 'utf8')).join('\n');
const drawings = SNAPSHOTS.flatMap((path) => readdirSync(path).map((file) => join(path, file)));
const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
let browser = await launchBrowser();
mkdirSync(folder, { recursive: true });
for (const form of ['wide', 'narrow']) {
  for (const lang of ['zh', 'en']) {
    const shown = drawings.filter((path) => path.endsWith(`-${lang}-${form}.svg`));
    for (let i = 0; i < shown.length; i += DRAWINGS_A_SHEET) {
      const pairs = shown.slice(i, i + DRAWINGS_A_SHEET).map((path) => {
        const figures = [...others, '.'].map((checkout) => `<figure>${read(join(checkout, path))}</figure>`);
        return `${path}<div class="pair">${figures.join('')}</div>`;
      });
      const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Charts</title><style>${sheets}${STYLE}</style><body class="${form}">${pairs.join('\n')}</body></html>`;
      const width = (form === 'wide' ? 752 : 320) * (others.length + 1);
      for (const colorScheme of ['light', 'dark'] as const) {
        const name = `${form}-${lang}-${colorScheme}-${i / DRAWINGS_A_SHEET + 1}.png`;
        await photograph(html, { colorScheme, width }, join(folder, name));
      }
    }
  }
}
await browser.close();

/** On a machine that is busy the browser at times takes no picture: another one is asked then, three times in all. */
async function photograph(
  html: string,
  { colorScheme, width }: { colorScheme: 'light' | 'dark'; width: number },
  path: string,
  tries = 3,
): Promise<void> {
  try {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    await page.setContent(html);
    await page.screenshot({ path, fullPage: true });
    await page.close();
  } catch (error) {
    if (tries === 1) throw error;
    await browser.close();
    browser = await launchBrowser();
    await photograph(html, { colorScheme, width }, path, tries - 1);
  }
}
