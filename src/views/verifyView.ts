import type { ObservationRow, Published } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { Reason, Verdict } from '../verify/lookUp.ts';
import type { RecordRow, VerifyRecord } from '../verify/record.ts';
import type { Verified, Verifier } from '../verify/verifyText.ts';

import { addressOfObservation, IN_BULLETINS } from '../datasets/address.ts';
import { formatBound } from '../i18n/format/number.ts';
import { formatDay, formatPeriod } from '../i18n/format/period.ts';
import { nameOf, regionNameOf } from '../i18n/index.ts';
import { REASON_NAMES, verify, VERDICT_NAMES } from '../i18n/verify.ts';
import { clauseAround } from '../verify/clause.ts';
import { VERDICTS } from '../verify/lookUp.ts';
import { punctuation } from '../i18n/punctuation.ts';

/** A published number as it is shown beside that of a text. */
export interface ShownSource {
  /** Who published what, of when and where. */
  readonly text: string;
  /** The sentence that holds it; empty where a citation stands for it. */
  readonly quote: string;
  /** Title and day. */
  readonly title: string;
  /** Address of the original; empty where none is known. */
  readonly url: string;
  /** Where this site shows it, without base and language. */
  readonly path: string;
}

/** An answer in words. */
export interface ShownAnswer {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly verdict: Verdict;
  readonly name: string;
  /** As what the number was read. */
  readonly reading: string;
  readonly reasons: readonly string[];
  readonly source: ShownSource | null;
  readonly newer: ShownSource | null;
}

/** The answers in words, in the order of the text. */
export function showAnswers(
  verified: readonly Verified[],
  { indicators, regions }: Verifier,
  record: VerifyRecord,
  lang: Lang,
): readonly ShownAnswer[] {
  const t = verify(lang);
  const placeOf = (code: string): string => {
    const region = regions.byCode(code);
    return region === undefined ? t('noRegion') : regionNameOf(region, lang);
  };
  const whenOf = (period: string): string => (period === '' ? t('noPeriod') : formatPeriod(period, lang));
  const show = (row: RecordRow, key: 'published' | 'newer'): ShownSource => ({
    text: t(key, {
      publisher: row.publisher,
      number: printedNumber(row, lang),
      period: whenOf(row.period),
      region: placeOf(row.region),
      role: t(row.role),
      published: formatDay(row.published, lang),
    }),
    quote: row.quote,
    title: t('source', { title: row.title, published: formatDay(row.published, lang) }),
    url: row.url,
    path: addressOfObservation(IN_BULLETINS, row),
  });
  return verified.map(({ figure, answer }) => {
    const { start, end, raw, region, period, role } = figure;
    const indicator = indicators.get(figure.indicator);
    const clashes = answer.reasons.includes('clash')
      ? record.clashes.filter(({ fact }) => fact === answer.row?.id)
      : [];
    return {
      start,
      end,
      raw,
      verdict: answer.verdict,
      name: VERDICT_NAMES[answer.verdict][lang],
      reading:
        indicator === undefined
          ? ''
          : t('readAs', {
              region: placeOf(region),
              indicator: nameOf(indicator, lang),
              period: whenOf(period),
              role: t(role),
            }),
      reasons: [
        ...answer.reasons.map((reason: Reason) => REASON_NAMES[reason][lang]),
        ...clashes.map((one) => t('clash', { publisher: one.other_publisher, number: one.other_raw })),
      ],
      source: answer.row === null ? null : show(answer.row, 'published'),
      newer: answer.newer === null ? null : show(answer.newer, 'newer'),
    };
  });
}

/** The number as it was printed. One that was entered by hand keeps the word that bounds it apart from its digits. */
function printedNumber({ printed, bound }: RecordRow, lang: Lang): string {
  return /[余多约近超逾过]|不[少超低高]|以[上下]/u.test(printed)
    ? printed
    : formatBound(bound, lang) + printed;
}

/** Sentences to try it with, made of numbers of the record: one as it stands, one of an earlier time, one that says another number, one of a place alone. */
export function verifySample({ observations, byId }: Pick<Published, 'observations' | 'byId'>): string {
  const newest = (indicator: string, role: ObservationRow['role']): ObservationRow | undefined =>
    observations
      .filter(
        (row) =>
          row.indicator === indicator &&
          row.region === '000000' &&
          row.role === role &&
          /^\d{4}$/u.test(row.period),
      )
      .toSorted((a, b) => (a.period < b.period ? 1 : -1))[0];
  const [fires, renewal] = [newest('fires', 'actual'), newest('old-communities-renovated', 'actual')];
  if (fires === undefined || renewal === undefined) return '';
  const province = observations.find(
    (row) =>
      row.indicator === 'households-renovated' &&
      byId.regions.get(row.region)?.level === 'province' &&
      row.role === 'actual' &&
      row.period === '2022',
  );
  const place = byId.regions.get(province?.region ?? '')?.name ?? '';
  return [
    `${fires.period}年，全国共接报火灾${fires.printed}。`,
    `${renewal.period}年，全国新开工改造城镇老旧小区${String(Math.round((renewal.value * 1.4) / 1000) / 10)}万个。`,
    ...(province === undefined ? [] : [`2022年，${place}改造老旧小区惠及${province.printed}。`]),
    '今年以来，某县修剪绿篱3200米。',
  ].join('');
}

/** How many numbers were answered in which way, in one line. */
export function countAnswers(answers: readonly ShownAnswer[], day: string, lang: Lang): string {
  const t = verify(lang);
  if (answers.length === 0) return t('none');
  const counts = VERDICTS.flatMap((verdict) => {
    const n = answers.filter((one) => one.verdict === verdict).length;
    return n === 0 ? [] : [`${VERDICT_NAMES[verdict][lang]} ${n}`];
  });
  return t('status', {
    n: answers.length,
    counts: counts.join(punctuation(lang)('comma')),
    day: formatDay(day, lang),
  });
}

/** The answers as lines of text with their citations: what is copied, and what the command line prints. */
export function listAnswers(
  text: string,
  answers: readonly ShownAnswer[],
  lang: Lang,
  urlOf: (path: string) => string,
): string {
  const sourceLines = ({ text: said, quote, title, url, path }: ShownSource): readonly string[] => [
    `   ${said}`,
    ...(quote === '' ? [] : [`   “${quote}”`]),
    `   ${title}${url === '' ? '' : ` ${url}`}`,
    `   ${urlOf(path)}`,
  ];
  return answers
    .map((answer, at) => {
      const { raw, name, reading, reasons, source, newer } = answer;
      return [
        `${at + 1}. ${clauseAround(text, answer)}`,
        `   ${raw}${punctuation(lang)('colon')}${name}`,
        ...(reading === '' ? [] : [`   ${reading}`]),
        ...reasons.map((reason) => `   ${reason}`),
        ...(source === null ? [] : sourceLines(source)),
        ...(newer === null ? [] : sourceLines(newer)),
      ].join('\n');
    })
    .join('\n\n');
}
