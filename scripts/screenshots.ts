import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import type { Browser } from 'playwright-core';
import type { Effects } from './run/effects.ts';

import { launchBrowser } from './run/browser.ts';
import { SITE_FOLDER } from './build.ts';
import { parseArguments, runVerb } from './run/commandLine.ts';
import { pageOfEachType } from './site/pageTypes.ts';
import { listFiles, serve } from './site/serve.ts';
import { siteBase } from './images/imageSite.ts';

const USAGE =
  'npm run screenshots -- [--out FOLDER] [--site dist] [--only /campaigns/] [--widths 320,768,1440] [--modes light,dark,elder]';

/** The tallest picture: what lies below is seen by scrolling, and a longer one is not looked at. */
const TALLEST = 6000;

/** Takes pictures of one page of each type: widths × light, dark, elder × both languages. Expects a built site. */
async function screenshotsVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(args, USAGE, {
    texts: ['out', 'site', 'only', 'widths', 'modes', 'langs'],
  });
  const { out = 'screenshots', site = SITE_FOLDER, only = '', widths = '320,768,1440' } = options;
  const { modes = 'light,dark,elder', langs = 'zh,en' } = options;
  const { address, server } = await serve(0, site, effects, siteBase(process.env));
  const browser = await launchBrowser({ systemFonts: true, systemBrowser: true });
  mkdirSync(out, { recursive: true });
  const types = pageOfEachType([...listFiles(site, effects).keys()]);
  try {
    for (const [type, path] of types) {
      if (!`/${path}`.startsWith(only)) continue;
      for (const lang of langs.split(','))
        for (const mode of modes.split(','))
          for (const width of widths.split(',')) {
            const file = join(out, `${type}-${lang}-${mode}-${width}.png`);
            const page = `${address}${lang === 'en' && type !== '404' ? 'en/' : ''}${path}`;
            await take(browser, page, mode, Number(width), file);
            effects.err(`${file}\n`);
          }
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return 0;
}

async function take(
  browser: Browser,
  address: string,
  mode: string,
  width: number,
  file: string,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: mode === 'dark' ? 'dark' : 'light',
  });
  await context.addInitScript(
    `try { localStorage.setItem('elder', '${mode === 'elder' ? '1' : '0'}') } catch {}`,
  );
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.screenshot({
    path: file,
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) },
  });
  await context.close();
}

if (import.meta.main) await runVerb(screenshotsVerb);
