import type { Refusal } from '../../reviews/protocol.ts';

/** A request that was not done. `gone`: nobody answered, so that the last key may or may not be on the disk. */
export class Undone extends Error {
  readonly gone: boolean;

  constructor(message: string, gone: boolean) {
    super(message);
    this.gone = gone;
  }
}

/** Asks the server, at an address relative to the page. */
export async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
  const sent = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  let response: Response;
  try {
    response = await fetch(`api/${path}`, body === undefined ? {} : sent);
  } catch {
    throw new Undone('', true);
  }
  const answer = (await response.json()) as Answer | Refusal;
  if (response.ok) return answer as Answer;
  throw new Undone((answer as Refusal).problems.join('\n'), false);
}
