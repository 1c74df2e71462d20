import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

import type { GrowthRegion } from './documents.ts';

import { createRandom } from '../../check/random.ts';
import { growthDocument } from './documents.ts';
import { writeGrowthDocument } from './world.ts';

/** What was wrong after a build was killed; empty where nothing was. */
export interface Killed {
  /** Seconds after which it was killed. */
  readonly after: number;
  readonly faults: readonly string[];
}

/**
 * Changes a document of a world, starts a build and kills it, `times` times, each at a moment within `seconds`; then lets one finish. After
 * each the site must be whole, the last one or the new one, and the tables must be those of one build.
 */
export async function killBuilds(
  folder: string,
  regions: readonly GrowthRegion[],
  times: number,
  seconds: number,
): Promise<readonly Killed[]> {
  const random = createRandom(times);
  const killed: Killed[] = [];
  for (let k = 0; k < times; k += 1) {
    writeGrowthDocument(folder, growthDocument(1, regions, k + 2));
    const after = random() * seconds;
    const build = startBuild(folder);
    await Promise.race([setTimeout(1000 * after), build.ended]);
    // The whole group: threads and processes that the build started end with it.
    build.kill();
    await build.ended;
    killed.push({ after, faults: [...siteFaults(folder), ...tableFaults(folder)] });
  }
  const last = startBuild(folder);
  const code = await last.ended;
  const faults = [...siteFaults(folder), ...tableFaults(folder)];
  return [...killed, { after: Infinity, faults: code === 0 ? faults : [...faults, `exit code ${code}`] }];
}

function startBuild(folder: string): { readonly kill: () => void; readonly ended: Promise<number> } {
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, YOUJU_SITE: 'https://youju.example.org' },
  });
  const ended = new Promise<number>((resolve) => {
    child.on('exit', (code) => {
      resolve(code ?? -1);
    });
  });
  const kill = (): void => {
    if (child.pid === undefined || child.exitCode !== null) return;
    process.kill(-child.pid, 'SIGKILL');
  };
  return { kill, ended };
}

/** A site is whole where every page is there that its sitemap names, and what a build makes last. */
function siteFaults(folder: string): string[] {
  const site = existsSync(join(folder, 'dist')) ? 'dist' : 'dist-old';
  const maps = readdirSync(join(folder, site)).filter((name) => /^sitemap.*\.xml$/.test(name));
  const said = maps.map((name) => readFileSync(join(folder, site, name), 'utf8')).join('');
  const pages = [...said.matchAll(/<loc>https?:\/\/[^/]+([^<]*\/)<\/loc>/g)].map(
    ([, path = '']) => `${path}index.html`,
  );
  return ['/sitemap.xml', '/data/youju-latest.zip', '/index.html', ...pages].flatMap((path) =>
    existsSync(join(folder, site, path)) ? [] : [`missing: ${site}${path}`],
  );
}

/** A file as the descriptor has it. */
interface Described {
  readonly path: string;
  readonly hash: string;
}

/** Tables are those of one build where each is what their descriptor says. */
function tableFaults(folder: string): string[] {
  const data = join(folder, 'public/data');
  const { resources } = JSON.parse(readFileSync(join(data, 'datapackage.json'), 'utf8')) as {
    readonly resources: readonly (Described & { readonly parts?: readonly Described[] })[];
  };
  const files = resources.flatMap((resource) => resource.parts ?? [resource]);
  return files.flatMap(({ path, hash: said }) =>
    `sha256:${hash('sha256', readFileSync(join(data, path)))}` === said
      ? []
      : [`other than described: ${path}`],
  );
}
