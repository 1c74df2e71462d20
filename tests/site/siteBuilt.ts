import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';

// Runs before each file of tests of pages: they read the built sites as soon as they are imported.
const built = inject('sitesBuilt');
while (!existsSync(built)) await setTimeout(100);
const problem = readFileSync(built, 'utf8');
if (problem !== '') throw new Error(`the site was not built: ${problem}`);
