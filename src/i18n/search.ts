import type { Lang } from './index.ts';

import { createMessages } from './index.ts';

/** Words of the search, of its page, and of the page for what is not there. */
export const search = createMessages({
  zh: {
    search: '搜索',
    allEntries: '全部条目',
    placeholder: '地名、指标、行动、文件',
    title: '搜索与全部条目',
    description: '搜索有据的地区、指标、行动、文件和承诺；全部条目按拼音首字母排列，地区按省排列。',
    lead: '共 {regions} 个地区、{indicators} 项指标、{campaigns} 项行动、{documents} 份文件。',
    byInitial: '指标、行动、文件和页面',
    byProvince: '地区',
    initials: '首字母',
    region: '地区',
    indicator: '指标',
    campaign: '行动',
    document: '文件',
    story: '故事',
    promise: '承诺',
    page: '页面',
    suggestions: '建议',
    suggestionCount: '{n} 条建议，用上下方向键选择',
    allResults: '“{q}”的全部结果',
    results: '“{q}”的搜索结果',
    resultCount: '{n} 条',
    resultsLoading: '正在查找“{q}”……',
    resultsFound: '找到 {n} 条。',
    answeredIn: '问的是英文，下面是英文页面。',
    more: '其余 {n} 条',
    firstShown: '只列最合适的 {n} 条；多打一个词，找得更准。',
    without: '没有一条既有“{words}”又有其余的词；先列只有其余的词的。',
    nothing: '没有找到“{q}”。',
    nothingText:
      '这里收录的是地区、指标、行动和文件，都是公共安全和城镇更新方面的；换个说法，或从下面两处找。',
    goList: '看全部条目（按拼音和按省）',
    goVerify: '查“{q}”这个数从哪来',
    goExplore: '在全部数据的原句里找“{q}”',
    failed: '没有读到搜索所需的文件，请稍后再试；全部条目在下面。',
    noNumber: '没有一个数的名称、地区、出处或原句里有“{words}”。',
    notTogether: '没有一个数同时有“{words}”；去掉一个词或一个条件再试。',
    searchSite: '在全站搜索',
    separator: '、',
    missingNear: '您要找的可能是',
  },
  en: {
    search: 'Search',
    allEntries: 'A to Z',
    placeholder: 'Place, indicator, campaign, document',
    title: 'Search, and everything from A to Z',
    description:
      'Search the places, indicators, campaigns, documents and commitments of Youju; a list of everything from A to Z, places by province.',
    lead: '{regions} places, {indicators} indicators, {campaigns} campaigns and {documents} documents.',
    byInitial: 'Indicators, campaigns, documents and pages',
    byProvince: 'Places',
    initials: 'Initials',
    region: 'place',
    indicator: 'indicator',
    campaign: 'campaign',
    document: 'document',
    story: 'story',
    promise: 'commitment',
    page: 'page',
    suggestions: 'Suggestions',
    suggestionCount:
      '{n} suggestion, choose with the arrow keys||{n} suggestions, choose with the arrow keys',
    allResults: 'All results for “{q}”',
    results: 'Results for “{q}”',
    resultCount: '{n} result||{n} results',
    resultsLoading: 'Looking for “{q}” …',
    resultsFound: '{n} result found.||{n} results found.',
    answeredIn: 'Found on the Chinese pages only.',
    more: '{n} more',
    firstShown: 'Only the {n} that fit best are listed; one more word finds less.',
    without: 'Nothing has “{words}” together with the rest; what has only the rest comes first.',
    nothing: 'Nothing was found for “{q}”.',
    nothingText:
      'What can be found here are places, indicators, campaigns and documents on public safety and urban renewal. Say it in another way, or look in one of these:',
    goList: 'Everything from A to Z, places by province',
    goVerify: 'Where is the number “{q}” from?',
    goExplore: 'Look for “{q}” in the sentences of all numbers',
    failed:
      'The file that search needs could not be read. Please try again later; everything is listed below.',
    noNumber: 'No number has “{words}” in its name, place, source or sentence.',
    notTogether: 'No number has all of “{words}”; try again without one of them, or with fewer filters.',
    searchSite: 'Search the whole site',
    separator: ', ',
    missingNear: 'You may be looking for',
  },
});

/** Chinese characters that are the first of their initial in the order of pinyin; no word begins with I, U or V. */
const FIRSTS = 'A阿 B八 C嚓 D哒 E妸 F发 G旮 H哈 J讥 K咔 L垃 M痳 N拏 O噢 P妑 Q七 R呥 S扨 T它 W穵 X夕 Y丫 Z帀'
  .split(' ')
  .map(([letter = '', first = '']) => ({ letter, first }));

// The Node that builds the site is a package of the project and brings its own collation, so that it is the same on every machine.
const pinyin = /* @__PURE__ */ new Intl.Collator('zh-CN');

/** Order of names in a list: of Chinese by pinyin. */
export const compareNames = (a: string, b: string): number => pinyin.compare(a, b);

/** The letter below which a name stands, by its first letter or character: 火灾起数 below H, 110接处警 below #. */
export function initialOf(name: string, lang: Lang): string {
  const [first = ''] = /[\p{L}\p{N}]/u.exec(name.normalize('NFD')) ?? [];
  if (/[a-z]/i.test(first)) return first.toUpperCase();
  if (!/\p{Script=Han}/u.test(first)) return '#';
  // In a list by the alphabet of English, Chinese titles stand apart.
  if (lang === 'en') return '中';
  return FIRSTS.findLast((one) => pinyin.compare(one.first, first) <= 0)?.letter ?? '#';
}
