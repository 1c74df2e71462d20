import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import type { Effects } from '../run/effects.ts';

import { CliError } from '../run/effects.ts';

/**
 * What the benchmarks measure with and beside is a package of its own, with its own lock file: together it weighs more than what the
 * product needs, so that whoever measures installs it, when it is first asked for.
 */
export const FOLDER = 'scripts/bench';

/** The packages that were installed. */
export interface InstalledPeers {
  readonly folder: string;
  /** Path of a file of a package: `fileOf('echarts', 'dist/echarts.min.js')`. */
  readonly fileOf: (name: string, path: string) => string;
}

/** Installs the packages of such a folder unless all are there at their version; then the registry is asked for nothing. */
export function installPeers(effects: Effects, name = FOLDER): InstalledPeers {
  const folder = resolve(name);
  const fileOf = (peer: string, path: string): string => join(folder, 'node_modules', peer, path);
  const { dependencies = {} } = readManifest(join(folder, 'package.json'));
  const isThere = ([peer, version]: readonly [string, string]): boolean => {
    const manifest = fileOf(peer, 'package.json');
    return existsSync(manifest) && readManifest(manifest).version === version;
  };
  if (!Object.entries(dependencies).every(isThere)) install(name, effects);
  return { folder, fileOf };
}

const readManifest = (path: string): { version: string; dependencies?: Record<string, string> } =>
  JSON.parse(readFileSync(path, 'utf8')) as { version: string };

function install(folder: string, effects: Effects): void {
  effects.err(`installing the packages of ${folder}, for once …\n`);
  const { status, stderr, error } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
    timeout: 600_000,
  });
  if (status === 0) return;
  const said = error?.message ?? stderr.trim().split('\n').slice(0, 4).join('\n');
  throw new CliError(
    `missing packages: ${folder}; expected npm's registry to be reachable, for once\n${said}`,
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
