import { CliError } from '../../scripts/run/effects.ts';
import { answerJobs } from '../../scripts/run/pool.ts';

/** A worker for tests: squares what it is sent, and refuses what is negative. */
answerJobs(({ most }: { readonly most: number }) => (n: number) => {
  if (n < 0) throw new CliError(`negative number: ${String(n)}; expected 0 to ${String(most)}`);
  if (n > most) process.exit(7);
  return n * n;
});
