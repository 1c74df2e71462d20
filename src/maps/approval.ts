/** For whom a site is built. */
export type Audience = 'public' | 'preview';

/**
 * How maps are drawn: `approved` real boundaries with the number of their approval, `preview` real boundaries marked as
 * unreviewed, `schematic` no boundaries at all.
 */
export type MapKind = 'approved' | 'preview' | 'schematic';

/** What decides whether boundaries may be drawn. */
export interface MapGate {
  /** 审图号, as issued; empty where there is none. */
  readonly approval: string;
  readonly audience: Audience;
}

/** GS(2024)0650号, GS京(2022)1061号, 京S(2023)012号. */
const NUMBER = /^(?:GS[\p{Script=Han}]{0,3}|[\p{Script=Han}]{1,3}S)[(（〔[]\d{4}[)）〕\]]\d{1,6}号$/u;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The number of approval from `YOUJU_MAP_APPROVAL`; empty where it is not set. Anything that is no such number is an error:
 * a placeholder must not put boundaries before the public.
 */
export function mapApproval(environment: Environment): string {
  const approval = (environment['YOUJU_MAP_APPROVAL'] ?? '').trim();
  if (approval !== '' && !NUMBER.test(approval)) {
    throw new Error(`invalid map approval: ${approval}; expected a number like GS(2024)0650号`);
  }
  return approval;
}

/** The audience from `YOUJU_AUDIENCE`; whatever is not said to be a preview is public. */
export function mapAudience(environment: Environment): Audience {
  return environment['YOUJU_AUDIENCE'] === 'preview' ? 'preview' : 'public';
}

/** Real boundaries are for the public only with a number of approval. */
export function mapKind({ approval, audience }: MapGate): MapKind {
  if (approval !== '') return 'approved';
  return audience === 'preview' ? 'preview' : 'schematic';
}

/** The gate as the environment sets it. */
export function mapGate(environment: Environment): MapGate {
  return { approval: mapApproval(environment), audience: mapAudience(environment) };
}
