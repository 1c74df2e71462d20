import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

import type { ChildProcess } from 'node:child_process';

import { TEXT } from './example.ts';

/** The server as `npm run review` starts it, in a process of its own. */
export interface Started {
  /** With the token, and a slash at its end. */
  readonly address: string;
  /** Ends it as a power cut would: no handler runs. Resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

/** A collection with one bulletin, `jia`, below `root`. */
export function writeCollection(root: string, text = TEXT): void {
  for (const name of ['indicators.csv', 'campaigns.yaml', 'regions'])
    cpSync(join('data', name), join(root, 'data', name), { recursive: true });
  // Its lists of bulletins name those of the project.
  writeFileSync(join(root, 'data/campaigns.yaml'), '[]\n');
  const indicators = 'id,name_zh,name_en,definition_zh,definition_en,unit,kind,better,compares,campaign,words,objects,actions,units,context,exclude,exclude_context\n'; // prettier-ignore
  const fires = 'fires,火灾,Fires,火灾起数,Fires reported,起,flow,down,yes,,,火灾,,起,,,\n';
  const injuries =
    'fire-injuries,火灾受伤人数,Fire injuries,火灾中受伤的人数,Persons injured,人,flow,down,yes,,,受伤,,人,,,\n';
  writeFileSync(join(root, 'data/indicators.csv'), indicators + fires + injuries);
  mkdirSync(join(root, 'data/bulletins/jia'), { recursive: true });
  mkdirSync(join(root, 'data/facts'), { recursive: true });
  writeFileSync(join(root, 'data/bulletins/jia/source.txt'), text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const sidecar = { title: '某区消防工作总结', publisher: '某区人民政府', region: '150203', published: '2024-01-05', number: '', genre: 'report', language: 'zh-CN', url: '', sha256 }; // prettier-ignore
  writeFileSync(join(root, 'data/bulletins/jia/bulletin.yaml'), `${JSON.stringify(sidecar, null, 2)}\n`);
}

/** Starts the review of a collection; it is gone at the end of the test. */
export async function startReview(root: string): Promise<Started> {
  const args = ['--disable-warning=ExperimentalWarning', 'scripts/review.ts', '--port', '0', '--root', root];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = (): Promise<void> => end(child);
  onTestFinished(kill);
  return { address: await readAddress(child), kill };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => {
      reject(new Error(`ended before it listened: ${said}`));
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGKILL');
  });
}

/** Asks as the page does. */
export async function post(
  address: string,
  path: string,
  body: unknown,
): Promise<{ status: number; answer: unknown }> {
  const headers = { 'content-type': 'application/json', origin: new URL(address).origin };
  const response = await fetch(`${address}api/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: await response.json() };
}
