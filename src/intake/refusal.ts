import type { Message } from '../text/message.ts';

/** Why a file is not taken in. Thrown within a conversion, turned into a message where it ends. */
export class Refusal extends Error {
  readonly expected: string;

  /** `reason` reads `adjective thing: value`; `expected` says what would have been right, or what to do. */
  constructor(reason: string, expected: string) {
    super(reason);
    this.expected = expected;
  }

  /** The id of the check is what its reason begins with: `broken XML: …` → broken-xml. */
  messageFor(file: string): Message {
    const reason = this.message;
    const ruleId = reason.slice(0, reason.indexOf(':')).toLowerCase().replaceAll(' ', '-');
    return { reason, ruleId, file, expected: this.expected, severity: 'error' };
  }
}

/** What a damaged file makes a reader say; `advice` tells how to get a whole one. */
export const damaged = (what: string, advice = 'a file that is whole; save it again'): Refusal =>
  new Refusal(`damaged file: ${what}`, advice);
