import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** A campaign that listed a bulletin, and how many it lists without it. */
export interface Unlinked {
  readonly campaign: string;
  readonly left: number;
}

/** `campaigns.yaml` without a bulletin in any list; all else stays as it was written. */
export function unlinkCampaigns(
  text: string,
  bulletin: string,
): { readonly text: string; readonly unlinked: readonly Unlinked[] } {
  const { contents } = parseDocument(text);
  const items = isSeq(contents) ? contents.items : [];
  const unlinked: Unlinked[] = [];
  const cuts: { readonly from: number; readonly to: number; readonly list: string }[] = [];
  for (const item of items) {
    if (!isMap(item)) continue;
    const list = item.get('bulletins', true);
    if (!isSeq(list) || list.range === null || list.range === undefined) continue;
    const ids = list.items.flatMap((one) => (isScalar(one) ? [String(one.value)] : []));
    const rest = ids.filter((id) => id !== bulletin);
    if (rest.length === ids.length) continue;
    unlinked.push({ campaign: String(item.get('id')), left: rest.length });
    cuts.push({ from: list.range[0], to: list.range[1], list: `[${rest.join(', ')}]` });
  }
  // From the last one on, so that the offsets of those before stay true.
  const left = cuts
    .reverse()
    .reduce((all, { from, to, list }) => all.slice(0, from) + list + all.slice(to), text);
  return { text: left, unlinked };
}

/** The sidecar of a corrected edition, once the edition that it corrects is gone: it corrects the one before, or none. */
export function unlinkEdition(sidecar: string, before: string | undefined): string {
  return sidecar.replace(/^replaces:.*\r?\n?/m, before === undefined ? '' : `replaces: ${before}\n`);
}
