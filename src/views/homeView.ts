import type {
  BulletinRow,
  IndicatorRow,
  Published,
  PublishedFigure,
  RegionRow,
} from '../datasets/published.ts';
import type { CampaignLine, Progress } from './campaignView.ts';

import { DEMONSTRATION } from '../datasets/reportRows.ts';
import { campaignList, campaignView } from './campaignView.ts';
import { ancestorsOf, groupsOf } from '../tables/groups.ts';
import { listOf } from '../datasets/listCell.ts';
import { bulletinList } from './bulletins/bulletinView.ts';

/** A number that opens the home page, with all that is said beside it. */
interface Headline {
  readonly figure: PublishedFigure;
  readonly indicator: IndicatorRow;
  readonly region: RegionRow | undefined;
  readonly bulletin: BulletinRow;
}

/** A campaign on the home page. */
interface HomeCampaign extends CampaignLine {
  /** Targets that are answered by a result, the first ones. */
  readonly progress: readonly Progress[];
}

/** A province and how many numbers there are. */
export interface ProvinceCount {
  readonly province: RegionRow;
  readonly observations: number;
}

interface HomeView {
  readonly headlines: readonly Headline[];
  readonly campaigns: readonly HomeCampaign[];
  /** Every province with the count of numbers for it and the regions within it. */
  readonly provinces: readonly ProvinceCount[];
  readonly bulletins: readonly BulletinRow[];
  /** How much was read, and how much of it has found its indicator and its time. */
  readonly coverage: Readonly<
    Record<'bulletins' | 'figures' | 'linked' | 'undated' | 'facts' | 'commitments' | 'regions', number>
  >;
}

const HEADLINES = 4;
const HEADLINES_OF_ONE = 2;
const CAMPAIGNS = 8;
const BULLETINS = 6;
const PROGRESS = 2;

/** What the home page shows. Nothing is picked by hand: the same rules hold for the bulletins of tomorrow. */
export function homeView(published: Published): HomeView {
  const { figures, facts, commitments, observations } = published;
  const campaigns = campaignList(published)
    .filter(({ results, targets, duties }) => results + targets + duties > 0)
    .slice(0, CAMPAIGNS);
  return {
    headlines: headlinesOf(published),
    campaigns: campaigns.map((line) => {
      const { progress } = campaignView(published, line.campaign.id);
      // A line has no room to name a region: it is of those in which the campaign runs.
      const own = listOf(line.campaign.regions);
      const answered = progress.filter(
        ({ actual, target }) => actual !== undefined && target.value > 0 && own.includes(target.region),
      );
      return { ...line, progress: answered.slice(0, PROGRESS) };
    }),
    provinces: provinceCounts(published),
    bulletins: bulletinList(published).slice(0, BULLETINS),
    coverage: {
      bulletins: published.bulletins.length,
      figures: figures.length,
      linked: figures.filter(({ indicator }) => indicator !== '').length,
      undated: figures.filter(({ period }) => period === '').length,
      facts: facts.length,
      commitments: commitments.length,
      regions: new Set(observations.map(({ region }) => region)).size,
    },
  };
}

/**
 * Results of the newest bulletins whose indicators are published most often, one of each sentence and indicator, two of a bulletin:
 * what many report is what readers follow. Shares need their whole beside them and are left out.
 */
function headlinesOf(published: Published): Headline[] {
  const { byId } = published;
  const groups = groupsOf(published);
  const headlines: Headline[] = [];
  const seen = new Set<string>();
  for (const bulletin of bulletinList(published)) {
    const candidates = (groups.figuresByBulletin.get(bulletin.id) ?? [])
      .filter(({ role, indicator }) => role === 'actual' && indicator !== '')
      .map((figure) => ({ figure, often: groups.observationsByIndicator.get(figure.indicator)?.length ?? 0 }))
      .sort((a, b) => b.often - a.often || a.figure.start - b.figure.start);
    const before = headlines.length;
    for (const { figure } of candidates) {
      const indicator = byId.indicators.get(figure.indicator);
      if (headlines.length === HEADLINES) return headlines;
      if (headlines.length - before === HEADLINES_OF_ONE) break;
      if (indicator === undefined || indicator.kind === 'rate' || figure.period === '') continue;
      const keys = [figure.quote, figure.indicator];
      if (keys.some((key) => seen.has(key))) continue;
      for (const key of keys) seen.add(key);
      headlines.push({ figure, indicator, region: byId.regions.get(figure.region), bulletin });
    }
  }
  return headlines;
}

/** Numbers for the nation as a whole belong to no province; invented ones are not counted. */
function provinceCounts(published: Published): ProvinceCount[] {
  const counts = new Map<string, number>();
  for (const [code, rows] of groupsOf(published).observationsByRegion) {
    const region = published.byId.regions.get(code);
    const above = region === undefined ? [] : [...ancestorsOf(published, code), region];
    const province = above.find(({ level }) => level === 'province')?.code ?? '';
    const real = rows.filter(({ publisher }) => publisher !== DEMONSTRATION);
    counts.set(province, (counts.get(province) ?? 0) + real.length);
  }
  return published.regions
    .filter(({ level }) => level === 'province')
    .map((province) => ({ province, observations: counts.get(province.code) ?? 0 }));
}
