import type { Refusal } from '../../reviews/protocol.ts';

/** A request that the server refused (the message says why) or never answered (`gone`: what was sent may or may not have been written). */
export class RequestFailed extends Error {
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
    throw new RequestFailed('', true);
  }
  const answer = (await response.json()) as Answer | Refusal;
  if (response.ok) return answer as Answer;
  throw new RequestFailed((answer as Refusal).problems.join('\n'), false);
}
