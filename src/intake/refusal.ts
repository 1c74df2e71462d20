import type { Message } from '../text/message.ts';

/** Why a file is not taken in. Thrown within a conversion, turned into a message where it ends. */
export class Refusal extends Error {
  readonly ruleId: string;
  readonly expected: string;

  /** `reason` reads `adjective thing: value`; `expected` says what would have been right, or what to do. */
  constructor(ruleId: string, reason: string, expected: string) {
    super(reason);
    this.name = 'Refusal';
    this.ruleId = ruleId;
    this.expected = expected;
  }

  messageFor(file: string): Message {
    return { reason: this.message, ruleId: this.ruleId, file, expected: this.expected, severity: 'error' };
  }
}
