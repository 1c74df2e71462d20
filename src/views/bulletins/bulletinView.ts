import type {
  BulletinRow,
  CampaignRow,
  IndicatorRow,
  Published,
  PublishedCommitment,
  RegionRow,
} from '../../datasets/published.ts';
import type { PrintedFigure } from '../../datasets/printedWords.ts';
import type { TextBlock } from './bulletinText.ts';

import { printedFigure } from '../../datasets/printedWords.ts';
import { compare } from '../../text/compare.ts';
import { readText } from './bulletinText.ts';
import { ancestorsOf, groupsOf } from '../../tables/groups.ts';

/** A duty, and whether its words could be marked in the text (those within a figure are not). */
export interface ListedDuty {
  readonly commitment: PublishedCommitment;
  readonly marked: boolean;
}

/** What the page of a bulletin shows. */
interface BulletinView {
  readonly bulletin: BulletinRow;
  /** The edition that it corrects, and the one that corrects it. */
  readonly replaces: BulletinRow | undefined;
  readonly replacedBy: BulletinRow | undefined;
  /** From the nation down to the publisher's own region. */
  readonly regions: readonly RegionRow[];
  readonly campaigns: readonly CampaignRow[];
  readonly blocks: readonly TextBlock[];
  /** In the order of the text. */
  readonly figures: readonly {
    readonly figure: PrintedFigure;
    readonly indicator: IndicatorRow | undefined;
  }[];
  readonly duties: readonly ListedDuty[];
}

export function bulletinView(published: Published, id: string): BulletinView {
  const { byId } = published;
  const bulletin = byId.bulletins.get(id);
  if (bulletin === undefined) throw new Error(`unknown bulletin: ${id}`);
  const groups = groupsOf(published);
  const blocks = readText(published, id);
  const own = byId.regions.get(bulletin.region);
  const marked = new Set(
    blocks.flatMap(({ rows }) => rows.flat(2).flatMap(({ commitment }) => commitment ?? [])),
  );
  return {
    bulletin,
    replaces: byId.bulletins.get(bulletin.replaces),
    replacedBy: published.bulletins.find((other) => other.replaces === id),
    regions: [...ancestorsOf(published, bulletin.region), ...(own === undefined ? [] : [own])],
    campaigns: published.campaigns.filter((campaign) => campaign.bulletins.split(' ').includes(id)),
    blocks,
    figures: (groups.figuresByBulletin.get(id) ?? []).map((figure) => ({
      figure: printedFigure(published, figure),
      indicator: byId.indicators.get(figure.indicator),
    })),
    duties: (groups.commitmentsByBulletin.get(id) ?? []).map((commitment) => ({
      commitment,
      marked: marked.has(commitment),
    })),
  };
}

/** Address of a duty in the text of its bulletin. */
export function addressOfDuty({ bulletin, start }: PublishedCommitment, marked = true): string {
  return `/bulletins/${bulletin}/${marked ? `#${anchorOfDuty(start)}` : ''}`;
}

export function anchorOfDuty(start: number): string {
  return `duty-${start}`;
}

/** All bulletins, newest first. */
export function bulletinList(published: Published): BulletinRow[] {
  return [...published.bulletins].sort((a, b) => compare(b.published, a.published) || compare(a.id, b.id));
}
