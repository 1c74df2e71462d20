import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import type { Effects } from './effects.ts';

import { CliError } from './effects.ts';

/**
 * What pages are measured with and beside. Together they weigh more than all other packages, so that they are no dependencies:
 * whoever measures gets them, at these versions, into a folder of their own.
 */
export const PEERS: Readonly<Record<string, string>> = {
  '@observablehq/framework': '1.13.4',
  '@observablehq/plot': '0.6.17',
  d3: '7.9.2',
  echarts: '6.1.0',
  lighthouse: '13.5.0',
  vega: '6.4.0',
  'vega-embed': '7.3.0',
  'vega-lite': '6.5.0',
};

/** Beside what is unpacked for the browser; it goes with the installed packages. */
const FOLDER = 'node_modules/.cache/youju-peers';

/** The packages that were installed. */
export interface InstalledPeers {
  readonly folder: string;
  /** Path of a file of a package: `fileOf('echarts', 'dist/echarts.min.js')`. */
  readonly fileOf: (name: string, path: string) => string;
}

/** Installs those of the packages whose version is not there yet; asks the registry for nothing when all are. */
export function installPeers(
  effects: Effects,
  names: readonly string[],
  folder = resolve(FOLDER),
): InstalledPeers {
  const fileOf = (name: string, path: string): string => join(folder, 'node_modules', name, path);
  const isThere = (name: string): boolean => {
    const manifest = fileOf(name, 'package.json');
    return existsSync(manifest) && versionIn(readFileSync(manifest, 'utf8')) === PEERS[name];
  };
  const missing = names.filter((name) => !isThere(name));
  if (missing.length > 0) install(missing, folder, effects);
  return { folder, fileOf };
}

const versionIn = (manifest: string): string => (JSON.parse(manifest) as { version: string }).version;

function install(names: readonly string[], folder: string, effects: Effects): void {
  const wanted = names.map((name) => `${name}@${PEERS[name] ?? ''}`);
  effects.err(`installing ${wanted.join(', ')}; some 300 MB, for once …\n`);
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true, "type": "module" }\n');
  const { status, stderr, error } = spawnSync(
    'npm',
    ['install', '--prefix', folder, '--save-exact', '--no-audit', '--no-fund', '--loglevel=error', ...wanted],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe'], timeout: 600_000 },
  );
  if (status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  const said = error?.message ?? stderr.trim().split('\n').slice(0, 4).join('\n');
  throw new CliError(
    `missing packages: ${wanted.join(', ')}; expected npm's registry to be reachable, for once\n${said}`,
  );
}

/** Loads a package that was installed so. */
export async function importPeer<Module>({ folder }: InstalledPeers, name: string): Promise<Module> {
  const path = createRequire(join(folder, 'package.json')).resolve(name);
  return (await import(pathToFileURL(path).href)) as Module;
}

/** Starts a script of such a package in a folder; throws with what it said when it fails. */
export function runPeer(script: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: 'true', NODE_ENV: 'production' },
    timeout: 300_000,
    maxBuffer: 2 ** 26,
  });
  if (status !== 0)
    throw new CliError(`failed build: ${script}\n${stdout.slice(-1000)}${stderr.slice(-1000)}`);
}
