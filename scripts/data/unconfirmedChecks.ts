import type { JudgedChecks } from '../../src/reviews/judgeChecks.ts';

import { CliError } from '../run/effects.ts';

/** Name in the environment of the wish to see on this machine what nobody has confirmed. */
const VARIABLE = 'YOUJU_UNCONFIRMED_CHECKS';

/** Where such a preview is written to: never into the folder that is uploaded, nor do its dated files get there. */
export const UNCONFIRMED_FOLDER = 'dist-unconfirmed';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether this build shows contradictions that no person has confirmed. Only for the machine that it runs on: with the address of
 * a public site set, it is refused, whoever set the two and where.
 */
export function showsUnconfirmed(env: Environment): boolean {
  if (env[VARIABLE] !== '1') return false;
  const { YOUJU_SITE: site = '' } = env;
  if (site !== '' && !isLocal(site)) {
    throw new CliError(
      `refused option: --unconfirmed-checks with YOUJU_SITE=${site}; expected no address, or one of this machine: what nobody has confirmed is never public`,
    );
  }
  return true;
}

export function setUnconfirmed(env: Record<string, string | undefined>): void {
  env[VARIABLE] = '1';
  showsUnconfirmed(env);
}

/** The same with the contradictions that await a person, each marked as unconfirmed, among what is shown. */
export function withUnconfirmed(judged: JudgedChecks): JudgedChecks {
  return { ...judged, published: [...judged.published, ...judged.awaiting] };
}

function isLocal(site: string): boolean {
  const host = URL.canParse(site) ? new URL(site).hostname : site;
  return ['localhost', '127.0.0.1', '[::1]', ''].includes(host);
}
