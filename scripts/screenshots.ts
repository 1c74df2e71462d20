import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import type { Browser } from 'playwright-core';
import type { Effects } from './run/effects.ts';

import { launchBrowser } from './run/browser.ts';
import { SITE_FOLDER } from './build.ts';
import { isStarted, parseArguments, runVerb } from './run/commandLine.ts';
import { pageOfEachType } from './site/pageTypes.ts';
import { listFiles, serve } from './site/serve.ts';

const USAGE =
  'npm run screenshots -- [--out FOLDER] [--site dist] [--only /campaigns/] [--widths 320,768,1440] [--modes light,dark,elder]';

/** The tallest picture: what lies below is seen by scrolling, and a longer one is not looked at. */
const TALLEST = 6000;

/** Takes pictures of one page of each type: widths × light, dark, elder × both languages. Expects a built site. */
async function screenshotsVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(
    args,
    {
      out: { type: 'string', default: 'screenshots' },
      site: { type: 'string', default: SITE_FOLDER },
      only: { type: 'string', default: '' },
      widths: { type: 'string', default: '320,768,1440' },
      modes: { type: 'string', default: 'light,dark,elder' },
      langs: { type: 'string', default: 'zh,en' },
    },
    USAGE,
  );
  const text = (name: string): string => String(options[name]);
  const list = (name: string): string[] => text(name).split(',');
  const base = `/${process.env['YOUJU_BASE'] ?? ''}/`.replace(/\/{2,}/g, '/');
  const { address, server } = await serve(0, text('site'), effects, base);
  const browser = await launchBrowser({ systemFonts: true, systemBrowser: true });
  mkdirSync(text('out'), { recursive: true });
  const types = pageOfEachType([...listFiles(text('site'), effects).keys()]);
  try {
    for (const [type, path] of types) {
      if (!`/${path}`.startsWith(text('only'))) continue;
      for (const lang of list('langs')) {
        for (const mode of list('modes')) {
          for (const width of list('widths')) {
            const file = join(text('out'), `${type}-${lang}-${mode}-${width}.png`);
            await take(
              browser,
              `${address}${lang === 'en' && type !== '404' ? 'en/' : ''}${path}`,
              mode,
              Number(width),
              file,
            );
            effects.err(`${file}\n`);
          }
        }
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

if (isStarted(import.meta)) await runVerb(screenshotsVerb);
