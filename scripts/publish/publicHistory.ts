import type { Effects } from '../run/effects.ts';

import { CliError } from '../run/effects.ts';

/** Name in the environment of the branch that is put up. */
export const BRANCH_VARIABLE = 'YOUJU_PUBLISHED_BRANCH';

/** What the published branch tells of a bulletin. */
interface PublicHistory {
  /** The branch that was looked at; null where there is none. */
  readonly branch: string | null;
  /** Whether the bulletin ever was in it. */
  readonly wasPublic: boolean;
  /** Offsets of all figures that it ever had there. */
  readonly starts: readonly string[];
}

/**
 * Whether a bulletin ever was in the published branch: the one that is named, else `origin/main`, else the branch that `origin` puts
 * first, else, where nothing is shared with anybody, `main`. What is only in the working folder or on another branch never was public.
 */
export function readPublicHistory(root: string, id: string, named: string, effects: Effects): PublicHistory {
  const git = (...args: string[]): string | null => {
    const bytes = effects.git(root, args);
    return bytes === null ? null : new TextDecoder().decode(bytes).trim();
  };
  const exists = (branch: string): boolean =>
    git('rev-parse', '--verify', '--quiet', `${branch}^{commit}`) !== null;
  const branch = named === '' ? defaultBranch(git, exists) : named;
  if (branch !== null && !exists(branch))
    throw new CliError(
      `unknown branch: ${branch}; expected the branch that is put up, as git names it (--published-branch or ${BRANCH_VARIABLE})`,
    );
  if (branch === null) return { branch, wasPublic: false, starts: [] };
  const figures = `data/figures/${id}.csv`;
  const commits = (path: string): string[] =>
    (git('log', '--format=%H', branch, '--', path) ?? '').split('\n').filter((line) => line !== '');
  const wasPublic = commits(`:(glob)data/bulletins/**/${id}/**`).length > 0;
  if (!wasPublic && git('rev-parse', '--is-shallow-repository') === 'true')
    throw new CliError(
      `shallow history: it does not tell whether ${id} was public; expected a full clone (\`git fetch --unshallow\`)`,
    );
  const texts = commits(figures).map((commit) => git('show', `${commit}:./${figures}`) ?? '');
  const starts = texts.flatMap((text) =>
    [...text.matchAll(/^([a-z0-9-]+)@(\d+),/gm)].map(([, , start = '']) => start),
  );
  return { branch, wasPublic, starts: [...new Set(starts)] };
}

function defaultBranch(
  git: (...args: string[]) => string | null,
  exists: (branch: string) => boolean,
): string | null {
  if (exists('origin/main')) return 'origin/main';
  const first = git('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
  if (first !== null && exists(first)) return first;
  const remotes = git('remote');
  if (remotes !== null && remotes !== '')
    throw new CliError(
      `unknown branch: neither origin/main nor origin/HEAD; expected the branch that is put up (--published-branch or ${BRANCH_VARIABLE})`,
    );
  return remotes === '' && exists('main') ? 'main' : null;
}
