import type { Absolute } from '../citations/index.ts';
import type { BulletinSubject } from '../citations/subject.ts';
import type { WithdrawalRow } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { GoneAddress } from './pageAddresses.ts';

import { bulletinPicture, chartFile, figurePicture } from '../datasets/address.ts';
import { embeds } from '../i18n/charts/embeds.ts';
import { formatDay } from '../i18n/format/period.ts';
import { href } from '../i18n/index.ts';
import { withdrawals } from '../i18n/withdrawals.ts';
import { graphicAt } from './pageAddresses.ts';

/** What is said in the place of a graphic or a file that was public and is no more. */
export function goneWords(
  withdrawal: WithdrawalRow | null,
  lang: Lang,
): { readonly title: string; readonly text: string } {
  const t = embeds(lang);
  if (withdrawal === null) return { title: t('gone'), text: t('goneText') };
  const { title, withdrawn, reason } = withdrawal;
  const what = title === '' ? t('aBulletin') : t('theBulletin', { title });
  const text = t('withdrawnEmbed', { what, day: formatDay(withdrawn, lang), reason });
  return { title: t('withdrawn'), text };
}

/** The citation of an address that was cited: that it is withdrawn, and the address that says why. */
export function goneSubject({ path, withdrawal }: GoneAddress, absolute: Absolute): BulletinSubject {
  const t = withdrawals('zh');
  const { title = '', publisher = '', published = '' } = withdrawal ?? {};
  const said = title === '' ? t('withdrawn') : t('withdrawnTitle', { title });
  return {
    kind: 'bulletin',
    bulletin: {
      id: path.slice(1, -1).replaceAll('/', '-'),
      title: withdrawal === null ? t('gone') : said,
      publisher,
      published,
      number: '',
      genre: 'other',
      language: 'zh-CN',
      url: '',
    },
    address: absolute(href(path, 'zh')),
  };
}

/**
 * The files that a bulletin, a figure or a chart had beside its page and its citations, as paths without base. Parquet and ZIP are left
 * out: they cannot say anything.
 */
export function goneFiles(path: string, lang: Lang): string[] {
  const [, bulletin] = /^\/bulletins\/([^/]+)\/$/.exec(path) ?? [];
  if (bulletin !== undefined) {
    const card = bulletinPicture(bulletin, lang);
    return lang === 'zh' ? [card, `/data/texts/${bulletin}.txt`] : [card];
  }
  const id = graphicAt(path);
  if (id === null) return [];
  if (id.includes('@')) return [figurePicture(id, 'share', lang), figurePicture(id, 'card', lang)];
  return ['csv', 'json', 'svg', 'png', 'cover.png', 'share.png'].map((ending) => chartFile(id, lang, ending));
}

/** Whether a page had citations as files: those of bulletins, figures and charts have. */
export const wasCited = (path: string): boolean => /^\/(?:bulletins|charts)\//.test(path);
