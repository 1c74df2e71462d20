import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import type { Effects } from '../../run/effects.ts';

import { CliError } from '../../run/effects.ts';

/** What one run of a script took, with all processes that it started. */
export interface Run {
  readonly seconds: number;
  /** Seconds of all cores together: what it takes where nothing else runs is at least this, divided by the cores. */
  readonly processor: number;
  /** Largest resident size of all its processes at one moment, in megabytes; shared pages count in each. NaN where the system does not tell. */
  readonly megabytes: number;
}

/** How often memory is looked at, in milliseconds. */
const EVERY = 250;

/** Fields of `/proc/<pid>/stat` behind the name, counted from the state: group, times in ticks, resident pages. */
const [GROUP, OWN_TIMES, CHILDREN_TIMES, PAGES] = [2, [11, 12], [13, 14], 21] as const;
const TICKS = 100;
const PAGE = 4096;

/** What holds a process and all that it starts to one core; null where the system has no such command. */
export const oneCore = (): readonly string[] | null =>
  spawnSync('taskset', ['--cpu-list', '0', 'true']).status === 0 ? ['taskset', '--cpu-list', '0'] : null;

/** Runs a script of a world in a group of its own, by way of another command where one is given. Throws where it fails. */
export async function runScript(
  folder: string,
  [script, ...args]: readonly [script: string, ...args: readonly string[]],
  environment: Readonly<Record<string, string>>,
  effects: Effects,
  by: readonly string[] = [],
): Promise<Run> {
  const started = effects.clock();
  const [command = process.execPath, ...others] = [...by, process.execPath, script, ...args];
  const child = spawn(command, others, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, YOUJU_SITE: 'https://youju.example.org', ...environment },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  let [most, processor] = [Number.NaN, Number.NaN];
  const look = setInterval(() => {
    const seen = lookAtGroup(child.pid ?? 0);
    if (seen === null) return;
    most = Math.max(seen.megabytes, Number.isNaN(most) ? 0 : most);
    // Of a process that ended its parent has the time.
    processor = Math.max(seen.processor, Number.isNaN(processor) ? 0 : processor);
  }, EVERY);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(look);
  const seconds = (effects.clock() - started) / 1000;
  if (code !== 0) throw new CliError(`failed ${script}: ${said.slice(-2000)}`);
  effects.err(`${script}: ${seconds.toFixed(1)} s\n${said.split('\n').slice(-6).join('\n')}`);
  return { seconds, processor, megabytes: most };
}

/** Memory and time of the processes of a group; null where the system does not tell. */
function lookAtGroup(group: number): Pick<Run, 'processor' | 'megabytes'> | null {
  if (!existsSync('/proc/self/stat')) return null;
  let [pages, ticks] = [0, 0];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const fields = readStat(join('/proc', name, 'stat'));
    if (Number(fields[GROUP]) !== group) continue;
    pages += Number(fields[PAGES]);
    for (const at of [...OWN_TIMES, ...CHILDREN_TIMES]) ticks += Number(fields[at]);
  }
  return { processor: ticks / TICKS, megabytes: (pages * PAGE) / 1e6 };
}

/** Fields of a process; none where it has ended. */
function readStat(path: string): readonly string[] {
  try {
    const text = readFileSync(path, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
