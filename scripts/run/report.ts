import type { Message } from '../../src/text/message.ts';
import type { Effects } from './effects.ts';

import { formatMessage } from '../../src/text/message.ts';
import { CliError } from './effects.ts';

/** The problems of one run. A strict run ends with the first error; another goes on and ends with exit code 1. */
export interface Report {
  readonly add: (messages: readonly Message[]) => void;
  readonly errors: number;
  readonly warnings: number;
}

export function createReport(effects: Effects, strict: boolean): Report {
  let errors = 0;
  let warnings = 0;
  return {
    add: (messages) => {
      for (const message of messages) {
        if (message.severity === 'error' && strict) throw new CliError(formatMessage(message));
        effects.err(`${message.severity}: ${formatMessage(message)}\n`);
        if (message.severity === 'error') errors += 1;
        else warnings += 1;
      }
    },
    get errors() {
      return errors;
    },
    get warnings() {
      return warnings;
    },
  };
}
