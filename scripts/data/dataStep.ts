import { buildData } from '../data.ts';
import { answerAside } from '../run/aside.ts';
import { createDisk } from '../run/disk.ts';
import { planPages } from '../site/lastBuild.ts';

/** What the step is told. */
export interface DataStep {
  readonly strict: boolean;
  /** The folder of the site, whose pages are taken over where they can be. */
  readonly site: string;
}

answerAside((data) => {
  const { strict, site } = data as DataStep;
  const { exitCode, published } = buildData('.', strict, createDisk());
  planPages(published, site);
  return exitCode;
});
