import type { InstalledPeers } from './peers.ts';

import { importPeer } from './peers.ts';
import { CliError } from '../run/effects.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The part of a Lighthouse report that is read. */
interface Report {
  readonly lhr: {
    readonly categories: Readonly<
      Record<
        string,
        {
          readonly score: number | null;
          readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
        }
      >
    >;
    readonly audits: Readonly<
      Record<string, { readonly score: number | null; readonly numericValue?: number }>
    >;
  };
}

export type Lighthouse = (
  url: string,
  flags: Readonly<Record<string, unknown>>,
) => Promise<Report | undefined>;

/** What Lighthouse says of a page, as a phone sees it. */
export interface Scores {
  /** From 0 to 100, in the order of `CATEGORIES`. */
  readonly scores: readonly number[];
  /** Total blocking time, in milliseconds. */
  readonly blocking: number;
  /** Audits below 90 that count. */
  readonly failing: readonly string[];
}

export async function loadLighthouse(peers: InstalledPeers): Promise<Lighthouse> {
  const loaded = await importPeer<{ default: Lighthouse }>(peers, 'lighthouse');
  return loaded.default;
}

/** Scores a page in the browser that listens at `port`. */
export async function scorePage(lighthouse: Lighthouse, url: string, port: number): Promise<Scores> {
  const flags = { port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] };
  const report = await lighthouse(url, flags);
  if (report === undefined) throw new CliError(`missing report: ${url}; expected one of Lighthouse`);
  const { categories, audits } = report.lhr;
  return {
    scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    blocking: Math.round(audits['total-blocking-time']?.numericValue ?? 0),
    failing: CATEGORIES.flatMap((name) =>
      (categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => id),
    ),
  };
}

/** A port for driving the browser from outside, another for each process. */
export const debuggingPort = (pid: number): number => 9_300 + (pid % 500);
