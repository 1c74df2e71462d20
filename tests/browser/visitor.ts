import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Compared, Group } from '../../src/views/exploreDrawing.ts';

import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';

import { launchBrowser } from '../../scripts/run/browser.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { listFiles, serve } from '../../scripts/site/serve.ts';
import { pageOfEachType } from '../../scripts/site/pageTypes.ts';
import { readPublished } from '../../src/datasets/published.ts';
import { knownOf } from '../../src/graphics/selection/exploreFile.ts';
import { proposeDrawing } from '../../src/views/exploreDrawing.ts';

/** A visitor of the built site: opens pages, and notes what goes wrong while they are open. */
export interface Visitor {
  /** Opens a path, `/en/`, in a window of its own, closed at the end of the test. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** What went wrong since it was asked last: messages of the console, errors of scripts, requests to other hosts and files that are missing. */
  readonly takeProblems: () => readonly string[];
  /** Where the site is served, without the slash at its end. */
  readonly origin: () => string;
}

/** Serves the site, as published or as its preview with boundaries, and starts a browser for the tests of a file. */
export function createVisitor(of: 'site' | 'sitePreview' = 'site'): Visitor {
  let browser: Browser;
  let server: Server;
  let origin = '';
  const problems: string[] = [];
  beforeAll(async () => {
    const served = await serve(0, inject(of), createDisk());
    server = served.server;
    origin = served.address.replace(/\/$/, '');
    browser = await launchBrowser({ unlimitedFrames: true });
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });

  const watch = (page: Page): void => {
    const note = (what: string): void => void problems.push(`${page.url().slice(origin.length)}: ${what}`);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') note(message.text());
    });
    page.on('pageerror', (error) => {
      note(String(error));
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`)) note(`asks another host: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.url().endsWith('/404.html'))
        note(`${String(response.status())} ${response.url()}`);
    });
  };

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    watch(page);
    await page.goto(origin + path, { waitUntil: 'load' });
    return page;
  };
  return { open, takeProblems: () => problems.splice(0), origin: () => origin };
}

/** One page of each type with its path: `['campaign', '/campaigns/lifeline-clearing/']`. */
export const typesOfPages = (): readonly (readonly [string, string])[] =>
  [...pageOfEachType([...listFiles(inject('site'), createDisk()).keys()])].map(([type, path]) => [
    type,
    `/${path}`,
  ]);

/** What can be drawn of all numbers, by what is compared. */
export function groupsOf(compared: Compared): readonly Group[] {
  const published = readPublished();
  const asked = { compared, form: '', group: '' } as const;
  const proposal = proposeDrawing(published.observations, asked, knownOf(published));
  if (proposal.refusal === null) throw new Error('drawn; expected a refusal');
  return proposal.instead;
}
