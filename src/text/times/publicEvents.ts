import { beginningOf } from '../characterSet.ts';
import { Trie } from '../trie.ts';
import { addDays } from '../edtf.ts';

/**
 * Dated public events of China that official prose dates things by. This is data: add a row, with the days as
 * announced by the State Council's holiday notices, the Xinhua News Agency or the Purple Mountain Observatory's calendar.
 */

/** A public event in one year. */
interface EventDays {
  /** First day, `YYYY-MM-DD`. */
  readonly first: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly last: string;
}

/** Events that happen once. */
const SINGLE: readonly (readonly [names: string, first: string, last: string])[] = [
  ['新中国成立 建国', '1949-10-01', '1949-10-01'],
  ['改革开放', '1978-12-18', '1978-12-18'],
  ['党的十五大', '1997-09-12', '1997-09-18'],
  ['党的十六大', '2002-11-08', '2002-11-14'],
  ['党的十七大', '2007-10-15', '2007-10-21'],
  ['党的十八大', '2012-11-08', '2012-11-14'],
  ['党的十八届三中全会', '2013-11-09', '2013-11-12'],
  ['党的十九大', '2017-10-18', '2017-10-24'],
  ['党的二十大', '2022-10-16', '2022-10-22'],
  ['党的二十届三中全会', '2024-07-15', '2024-07-18'],
  ['党的二十届四中全会', '2025-10-20', '2025-10-23'],
  ['建党100周年 建党一百周年', '2021-07-01', '2021-07-01'],
  ['新中国成立70周年 建国70周年', '2019-10-01', '2019-10-01'],
  ['新中国成立75周年 建国75周年', '2024-10-01', '2024-10-01'],
  ['北京冬奥会 冬奥会', '2022-02-04', '2022-02-20'],
  ['北京冬残奥会 冬残奥会', '2022-03-04', '2022-03-13'],
  ['成都大运会', '2023-07-28', '2023-08-08'],
  ['杭州亚运会', '2023-09-23', '2023-10-08'],
  ['哈尔滨亚冬会', '2025-02-07', '2025-02-14'],
];

/** Events on the same days of every year. */
const YEARLY: readonly (readonly [names: string, first: string, last: string])[] = [
  ['元旦 元旦节', '01-01', '01-01'],
  ['全国“两会” 全国两会 “两会” 两会', '03-04', '03-13'],
  ['全国防灾减灾日 防灾减灾日', '05-12', '05-12'],
  ['全国防灾减灾周 防灾减灾宣传周 防灾减灾周', '05-06', '05-12'],
  ['全民国家安全教育日 国家安全教育日', '04-15', '04-15'],
  ['五一劳动节 “五一” 五一 劳动节', '05-01', '05-05'],
  ['全国安全生产月 “安全生产月” 安全生产月', '06-01', '06-30'],
  ['全国消防宣传月 “119”消防宣传月 119消防宣传月 消防宣传月 全国消防安全月', '11-01', '11-30'],
  [
    '全国消防宣传日 全国消防日 “119”消防宣传日 119消防宣传日 “119”消防日 119消防日 消防宣传日',
    '11-09',
    '11-09',
  ],
  ['全国交通安全日', '12-02', '12-02'],
  ['国家宪法日', '12-04', '12-04'],
  ['国庆节 “十一” 国庆 十一黄金周 国庆黄金周', '10-01', '10-07'],
  ['暑假 暑期', '07-01', '08-31'],
];

/** First days of events that follow the moon: [names, year of the first entry, days `MMDD` year by year]. */
const LUNAR: readonly (readonly [names: string, firstYear: number, days: string])[] = [
  [
    '春节',
    2010,
    '0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208',
  ],
  [
    '清明节 清明',
    2010,
    '0405 0405 0404 0404 0405 0405 0404 0404 0405 0405 0404 0404 0405 0405 0404 0404 0405 0405 0404 0404 0405 0405 0404 0404 0405 0405',
  ],
  [
    '端午节 端午',
    2010,
    '0616 0606 0623 0612 0602 0620 0609 0530 0618 0607 0625 0614 0603 0622 0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610',
  ],
  [
    '中秋节 中秋',
    2010,
    '0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916',
  ],
];

type Calendar = (year: number) => EventDays | null;

const CALENDARS = new Map<string, Calendar>();
const SINGLE_YEARS = new Map<string, number>();
for (const [names, first, last] of SINGLE)
  for (const name of names.split(' ')) {
    const held = Number(first.slice(0, 4));
    SINGLE_YEARS.set(name, held);
    CALENDARS.set(name, () => ({ first, last }));
  }
for (const [names, first, last] of YEARLY)
  for (const name of names.split(' '))
    CALENDARS.set(name, (year) => ({ first: `${year}-${first}`, last: `${year}-${last}` }));
for (const [names, firstYear, days] of LUNAR)
  for (const name of names.split(' ')) {
    const byYear = days.split(' ');
    CALENDARS.set(name, (year) => {
      const day = byYear[year - firstYear];
      if (day === undefined) return null;
      const date = `${year}-${day.slice(0, 2)}-${day.slice(2)}`;
      return { first: date, last: date };
    });
  }

/** Days counted from the Spring Festival: of the Lantern Festival, and of the spring travel season. */
const FROM_SPRING_FESTIVAL = [
  ['元宵节', 14, 14],
  ['元宵', 14, 14],
  ['春运', -15, 24],
] as const;
for (const [name, from, to] of FROM_SPRING_FESTIVAL)
  CALENDARS.set(name, (year) => {
    const festival = CALENDARS.get('春节')?.(year) ?? null;
    if (festival === null) return null;
    return { first: addDays(festival.first, from), last: addDays(festival.first, to) };
  });

/** Names of all events. */
export const EVENT_NAMES: readonly string[] = [...CALENDARS.keys()];
const names = new Trie<string>();
for (const name of EVENT_NAMES) names.set(name, () => name);
const beginsEvent = beginningOf(EVENT_NAMES);

/** The longest event name that starts at the offset; empty where there is none. */
export function readEventName(text: string, at: number): string {
  return beginsEvent(text, at) ? (names.longest(text, at, text.length) ?? '') : '';
}

/** Year in which an event that happens once was held; null for one that returns every year, or is not listed. */
export function yearOfEvent(name: string): number | null {
  return SINGLE_YEARS.get(name) ?? null;
}

/**
 * First and last day of an event in a year; null where the table does not know it. The year is NaN where the text and
 * its date tell none: only what happens once has days then.
 */
export function daysOfEvent(name: string, year: number): EventDays | null {
  if (Number.isNaN(year) && yearOfEvent(name) === null) return null;
  return CALENDARS.get(name)?.(year) ?? null;
}
