import { escapeXml } from '../../text/escapeXml.ts';

/** A citation as markup: an empty span stands where a script writes the day of access. */
export const slottedHtml = ({
  before,
  slot,
  after,
}: {
  readonly before: string;
  readonly slot: string;
  readonly after: string;
}): string =>
  `${escapeXml(before)}${slot === '' ? '' : `<span data-access="${escapeXml(slot)}"></span>`}${escapeXml(after)}`;
