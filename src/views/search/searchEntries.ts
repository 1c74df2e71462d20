import type { Published } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';
import type { Story } from '../stories/story.ts';
import type { SearchEntry, SearchKind } from './entry.ts';

import { groupsOf, ancestorsOf } from '../../tables/groups.ts';
import { about } from '../../i18n/pages/about.ts';
import { api } from '../../i18n/api.ts';
import { embeds } from '../../i18n/charts/embeds.ts';
import { checks } from '../../i18n/checks/checks.ts';
import { lint } from '../../i18n/checks/lint.ts';
import { verify } from '../../i18n/verify.ts';
import { commitments } from '../../i18n/commitments.ts';
import { explore } from '../../i18n/explore.ts';
import { following } from '../../i18n/following.ts';
import { formatDay, formatDue, formatEvery, formatPeriod } from '../../i18n/format/period.ts';
import { genreName } from '../../i18n/genres.ts';
import { home } from '../../i18n/pages/home.ts';
import { inLanguage, nameOf, regionNameOf, titleOf } from '../../i18n/index.ts';
import { press } from '../../i18n/pages/press.ts';
import { publisherName } from '../../i18n/publishers.ts';
import { records } from '../../i18n/records/records.ts';
import { stories as storyWords } from '../../i18n/stories.ts';
import { shell } from '../../i18n/shell.ts';
import { promiseLines } from '../commitments/commitmentView.ts';
import { countsOf } from '../regions/regionView.ts';
import { readOtherNames } from './otherNames.ts';

/** A promise is a sentence: so much of it is shown. */
const SHOWN = 56;

const other = readOtherNames();

/** Everything that can be found in a language. */
export function searchEntries(
  published: Published,
  stories: readonly Story[],
  lang: Lang,
): readonly SearchEntry[] {
  const indicators = indicatorEntries(published, lang);
  const place = new Map(published.indicators.map(({ id }, at) => [id, at]));
  return [
    // Others name indicators by their places in the list, so these come first.
    ...indicators,
    ...campaignEntries(published, lang, place),
    ...regionEntries(published, lang, place),
    ...documentEntries(published, lang),
    ...storyEntries(published, stories, lang),
    ...promiseEntries(published, lang),
    ...pageEntries(lang),
  ];
}

interface Parts {
  readonly original?: string;
  readonly note?: string;
  readonly also?: readonly string[];
  readonly text?: readonly string[];
  readonly has?: readonly number[];
  readonly numbers?: number;
}

function entry(kind: SearchKind, path: string, title: string, parts: Parts): SearchEntry {
  const { original = '', note = '', also = [], text = [], has = [], numbers = 0 } = parts;
  const said = (words: readonly string[]): string =>
    [...new Set(words)].filter((word) => word !== '' && word !== title).join(' ');
  return { kind, path, title, original, note, also: said(also), text: said(text), has, numbers };
}

/** Names in Chinese, which readers of English pages may have in front of them; to Chinese readers the English ones are of no use. */
const chineseName = (name: string, lang: Lang): string => (lang === 'zh' ? '' : name);

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

function indicatorEntries(published: Published, lang: Lang): SearchEntry[] {
  const { indicators, byId } = published;
  const { observationsByIndicator } = groupsOf(published);
  return indicators.map((row) => {
    const campaign = byId.campaigns.get(row.campaign);
    return entry('indicator', `/indicators/${row.id}/`, nameOf(row, lang), {
      also: [chineseName(row.name_zh, lang), lang === 'zh' ? (other.indicators.get(row.id) ?? '') : ''],
      text: [inLanguage(row, 'definition', lang), campaign === undefined ? '' : nameOf(campaign, lang)],
      numbers: observationsByIndicator.get(row.id)?.length ?? 0,
    });
  });
}

function campaignEntries(
  published: Published,
  lang: Lang,
  place: ReadonlyMap<string, number>,
): SearchEntry[] {
  const { campaigns, indicators, byId } = published;
  return campaigns.map((row) => {
    const regions = row.regions.split(' ').flatMap((code) => byId.regions.get(code) ?? []);
    const names = regions.map((region) => regionNameOf(region, lang));
    return entry('campaign', `/campaigns/${row.id}/`, nameOf(row, lang), {
      note: joined([names.join(records(lang)('separator')), formatPeriod(row.window, lang)]),
      also: [chineseName(row.name_zh, lang), lang === 'zh' ? (other.campaigns.get(row.id) ?? '') : ''],
      text: [inLanguage(row, 'description', lang)],
      has: indicators.filter(({ campaign }) => campaign === row.id).flatMap(({ id }) => place.get(id) ?? []),
      numbers: groupsOf(published).observationsByCampaign.get(row.id)?.length ?? 0,
    });
  });
}

function regionEntries(published: Published, lang: Lang, place: ReadonlyMap<string, number>): SearchEntry[] {
  const { observationsByRegion } = groupsOf(published);
  const counts = countsOf(published);
  return published.regions.map((row) => {
    const above = ancestorsOf(published, row.code).filter(({ level }) => level !== 'nation');
    const own = observationsByRegion.get(row.code) ?? [];
    const has = new Set(own.flatMap(({ indicator }) => place.get(indicator) ?? []));
    return entry('region', `/regions/${row.code}/`, regionNameOf(row, lang), {
      note: above.map((region) => regionNameOf(region, lang)).join(' › '),
      also: [
        chineseName([...above, row].map(({ name }) => name).join(' '), lang),
        other.regions.get(row.code) ?? '',
        row.code,
      ],
      // The nation has nearly all of them, and is found by each.
      has: row.level === 'nation' ? [] : [...has].sort((a, b) => a - b),
      numbers: counts.get(row.code) ?? 0,
    });
  });
}

function documentEntries(published: Published, lang: Lang): SearchEntry[] {
  const { bulletins, byId } = published;
  return bulletins.map((row) => {
    const region = byId.regions.get(row.region);
    const title = titleOf(row, lang);
    return entry('document', `/bulletins/${row.id}/`, title, {
      note: joined([
        publisherName(byId.publishers, row.publisher, lang),
        row.number,
        formatDay(row.published, lang),
      ]),
      original: title === row.title ? '' : row.title,
      also: [
        chineseName(row.publisher, lang),
        genreName(row.genre, lang),
        region === undefined ? '' : regionNameOf(region, lang),
      ],
      numbers: row.figures,
    });
  });
}

function storyEntries({ byId }: Published, stories: readonly Story[], lang: Lang): SearchEntry[] {
  return stories.map(({ id, title, standfirst, indicator, steps }) => {
    const counted = byId.indicators.get(indicator);
    return entry('story', `/stories/${id}/`, title, {
      also: [counted === undefined ? '' : nameOf(counted, lang)],
      text: [standfirst, ...steps.map(({ heading }) => heading)],
    });
  });
}

/** Deadlines, duties and targets of documents; yearly targets of provinces and cities stand with their region. */
function promiseEntries(published: Published, lang: Lang): SearchEntry[] {
  const lines = promiseLines(published).filter(({ row }) => row.source !== 'facts');
  const entries = lines.map(({ row, address, region, targets, campaigns }) => {
    const characters = [...row.task];
    const isLong = characters.length > SHOWN;
    const title = isLong ? `${characters.slice(0, SHOWN).join('')}…` : row.task;
    return entry('promise', address, title, {
      note: joined([
        region === undefined ? '' : regionNameOf(region, lang),
        formatEvery(row.every, lang),
        formatDue(row.due, lang),
        // 建设不少于15座 does not say of what.
        ...new Set(
          targets.flatMap(({ indicator }) => (indicator === undefined ? [] : [nameOf(indicator, lang)])),
        ),
      ]),
      also: targets.map(({ target }) => target.raw),
      text: [
        isLong ? characters.slice(SHOWN).join('') : '',
        ...campaigns.map((campaign) => nameOf(campaign, lang)),
      ],
    });
  });
  // The same duty for each day, week and month stands three times in its document.
  return [
    ...Map.groupBy(entries, ({ title, path }) => `${path.split('#')[0] ?? ''} ${title}`).values(),
  ].flatMap(([first]) => first ?? []);
}

/** Pages that are one of their kind. */
function pageEntries(lang: Lang): SearchEntry[] {
  const t = shell(lang);
  /** Each with what it is called in the head and the foot of pages, where that is not its title. */
  const pages: readonly (readonly [path: string, title: string, text: string, called?: string])[] = [
    ['/', t('home'), home(lang)('description')],
    ['/campaigns/', t('campaigns'), ''],
    ['/indicators/', t('indicators'), ''],
    ['/regions/', t('regions'), ''],
    ['/bulletins/', t('bulletins'), ''],
    ['/explore/', explore(lang)('title'), explore(lang)('description'), t('explore')],
    ['/data/', about(lang)('dataTitle'), about(lang)('dataDescription'), t('data')],
    ['/data/api/', api(lang)('title'), api(lang)('description')],
    ['/charts/', embeds(lang)('chartsTitle'), embeds(lang)('chartsDescription'), t('charts')],
    ['/checks/', checks(lang)('title'), checks(lang)('description'), checks(lang)('checks')],
    [
      '/commitments/',
      commitments(lang)('title'),
      commitments(lang)('description'),
      commitments(lang)('commitments'),
    ],
    ['/lint/', lint(lang)('title'), lint(lang)('description')],
    ['/verify/', verify(lang)('title'), verify(lang)('description')],
    [
      '/changes/',
      following(lang)('changesTitle'),
      following(lang)('changesDescription'),
      following(lang)('changes'),
    ],
    ['/stories/', storyWords(lang)('title'), storyWords(lang)('lead')],
    ['/feeds/', following(lang)('feedsTitle'), following(lang)('feedsDescription'), following(lang)('feeds')],
    ['/method/', about(lang)('methodTitle'), about(lang)('methodDescription'), t('method')],
    ['/press/', press(lang)('title'), press(lang)('description')],
    ['/about/', about(lang)('aboutTitle'), about(lang)('aboutDescription'), t('about')],
  ];
  return pages.map(([path, title, text, called = '']) =>
    entry('page', path, title, { also: [called], text: [text] }),
  );
}
