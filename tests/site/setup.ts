import type { TestProject } from 'vitest/node';

import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folders that hold the site as it is published: at the root, and under `SUB_PATH`. */
    readonly site: string;
    readonly siteUnderPath: string;
    /** The site as a local preview shows it, with boundaries, its addresses without a host; its large tables are in parts. */
    readonly sitePreview: string;
    /** Written when they are built: empty, or what went wrong. */
    readonly sitesBuilt: string;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'youju-site-'));
let building: Promise<void>;

/** Begins to build the sites. Tests of code run meanwhile; tests of pages wait in `siteBuilt.ts`. */
export function setup(project: TestProject): void {
  const built = join(folder, 'built');
  project.provide('site', join(folder, 'root'));
  project.provide('siteUnderPath', join(folder, 'path'));
  project.provide('sitePreview', join(folder, 'preview'));
  project.provide('sitesBuilt', built);
  building = promisify(execFile)(process.execPath, ['tests/site/buildSites.ts', folder]).then(
    () => {
      writeFileSync(built, '');
    },
    (error: unknown) => {
      writeFileSync(built, String(error));
    },
  );
}

/** Not at once: while thousands of files are removed, Vitest has workers to end. */
export async function teardown(): Promise<void> {
  await building;
  await rm(folder, { recursive: true, force: true });
}
