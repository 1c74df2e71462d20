import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

import type { Browser } from 'playwright-core';

import { chromium } from 'playwright-core';

/** Where what is unpacked for the browser is kept between runs; it belongs to the installed packages. */
const CACHE = 'node_modules/.cache/youju-browser';

/** Nothing but the page is loaded: no updates, no reports, no lists from other hosts. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--hide-scrollbars',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser that can be started, and the environment it needs. */
interface Installed {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** How the browser sees the machine. */
interface BrowserOptions {
  /** Also the fonts of this machine, as a reader has them; tests use the one font from npm, the same everywhere. */
  readonly systemFonts?: boolean;
  /** The browser of this machine may stand in where the shipped one does not run: for looking at pages, never for tests. */
  readonly systemBrowser?: boolean;
  /** Frames are drawn as soon as they are ready, rather than sixty a second: for tests, never where time is measured. */
  readonly unlimitedFrames?: boolean;
  /** Port at which another program (Lighthouse) may drive the browser too. */
  readonly debuggingPort?: number;
}

/**
 * Starts the Chromium that npm ships, the same on every machine: what is installed by hand on one cannot hide that a step is
 * missing on another. Throws with what each browser said when none starts.
 */
export async function launchBrowser({
  systemFonts = false,
  systemBrowser = false,
  unlimitedFrames = false,
  debuggingPort,
}: BrowserOptions = {}): Promise<Browser> {
  const fonts = writeFonts(systemFonts);
  const problems: string[] = [];
  const system = systemBrowser ? SYSTEM_BROWSERS.filter((path) => existsSync(path)) : [];
  for (const find of [unpackShipped, ...system.map((path) => () => ({ executablePath: path, env: {} }))]) {
    try {
      const installed = await find();
      const env = { ...inherited(), ...installed.env, FONTCONFIG_FILE: fonts };
      const args = [
        ...FLAGS,
        ...(unlimitedFrames ? ['--disable-frame-rate-limit', '--disable-gpu-vsync'] : []),
        ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${String(debuggingPort)}`]),
      ];
      const browser = await chromium.launch({ executablePath: installed.executablePath, args, env });
      // A browser that starts and cannot open a page is of no use either.
      await (await browser.newPage()).close();
      return browser;
    } catch (error) {
      problems.push((error as Error).message.split('\n').slice(0, 4).join(' '));
    }
  }
  const expected = ['the one of @sparticuz/chromium', ...(systemBrowser ? SYSTEM_BROWSERS : [])].join(', ');
  throw new Error(`missing browser: ${problems.join('\n')}; expected ${expected}`);
}

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** Unpacks the browser and the libraries that come with it once, aside, so that a killed run leaves nothing half done. */
async function unpackShipped(): Promise<Installed> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`unsupported machine: ${process.platform} ${process.arch}; expected linux x64`);
  // Asked of Node itself: under Vitest `import.meta.resolve` does not exist.
  const description = findPackageJSON('@sparticuz/chromium', import.meta.url);
  if (description === undefined) throw new Error('missing package: @sparticuz/chromium; expected `npm ci`');
  const { version } = JSON.parse(readFileSync(description, 'utf8')) as { version: string };
  const folder = join(process.cwd(), CACHE, version);
  if (!existsSync(folder)) await unpackAside(join(dirname(description), 'bin'), folder);
  const libraries = join(folder, 'al2023/lib');
  const { LD_LIBRARY_PATH: given } = process.env;
  return {
    executablePath: join(folder, 'chromium'),
    // NSS and expat, which a machine without a desktop lacks.
    env: {
      LD_LIBRARY_PATH: [given, libraries].filter((part) => part !== undefined && part !== '').join(':'),
    },
  };
}

async function unpackAside(bin: string, folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const aside = `${folder}-${process.pid}`;
  mkdirSync(aside, { recursive: true });
  const { TMPDIR: before } = process.env;
  // The package unpacks into the folder for temporary files, which it asks for each time.
  process.env['TMPDIR'] = aside;
  try {
    await Promise.all(['chromium.br', 'al2023.tar.br'].map((name) => inflate(join(bin, name))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  // A file that was just written cannot be started while another process of ours still holds it open.
  await setTimeout(100);
  if (existsSync(folder)) rmSync(aside, { recursive: true });
  else renameSync(aside, folder);
}

/** The fonts the browser may use: Noto Sans SC (OFL) from npm stands in for every family. */
function writeFonts(systemFonts: boolean): string {
  const folder = join(process.cwd(), CACHE);
  const fonts = join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans-sc');
  const folders = ['400Regular', '700Bold'].map((weight) => join(fonts, weight));
  if (systemFonts) folders.push('/usr/share/fonts', '/usr/local/share/fonts');
  const dirs = folders.map((path) => `<dir>${path}</dir>`).join('\n');
  const alias = (family: string, preferred: string): string =>
    `<alias><family>${family}</family><prefer>${preferred}</prefer></alias>`;
  const family = (name: string): string => `<family>${name}</family>`;
  const sans = family('Noto Sans SC');
  const serif = systemFonts ? family('Noto Serif CJK SC') + sans : sans;
  const path = join(folder, systemFonts ? 'fonts-system.conf' : 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${dirs}
<cachedir>${join(folder, 'fonts')}</cachedir>
${alias('sans-serif', sans)}
${alias('system-ui', sans)}
${alias('serif', serif)}
${alias('monospace', sans)}
<match target="pattern"><edit name="family" mode="append_last" binding="weak"><string>Noto Sans SC</string></edit></match>
</fontconfig>
`,
  );
  return path;
}
