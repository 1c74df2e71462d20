import type { TestProject } from 'vitest/node';

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

import { launchBrowser } from '../../scripts/browser.ts';
import { buildData } from '../../scripts/data.ts';
import { createDisk } from '../../scripts/disk.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folders that hold the site as it is published: at the root, and under `SUB_PATH`. */
    readonly site: string;
    readonly siteUnderPath: string;
    /** The site as a local preview shows it, with boundaries. */
    readonly sitePreview: string;
  }
}

const run = promisify(execFile);

/** Builds the tables and the site, as published, under a sub-path and as a preview, once for all tests of pages. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'youju-site-'));
  buildData('.', false, { ...createDisk(), out: () => undefined, err: () => undefined });
  const build = async (name: string, environment: Readonly<Record<string, string>>): Promise<string> => {
    const out = join(folder, name);
    const { YOUJU_MAP_APPROVAL: _approval, YOUJU_AUDIENCE: _audience, ...inherited } = process.env;
    const env = {
      ...inherited,
      ASTRO_TELEMETRY_DISABLED: '1',
      YOUJU_BASE: '/',
      YOUJU_OUT: out,
      ...environment,
    };
    // Vitest marks its own processes as tests; the site is built as a reader gets it.
    const mode = { NODE_ENV: 'production' };
    await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { env: { ...env, ...mode } });
    return out;
  };
  // One after the other: builds share Astro's cache.
  project.provide('site', await build('root', {}));
  project.provide('siteUnderPath', await build('path', { YOUJU_BASE: '/a/b/' }));
  project.provide('sitePreview', await build('preview', { YOUJU_AUDIENCE: 'preview' }));
  // Unpacks what npm ships before several tests want it at once; a machine without a browser is told so here.
  await (await launchBrowser()).close();
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
