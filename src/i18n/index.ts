import { placeName } from './format/placeNames.ts';

/** Languages of the interface. Chinese comes first and lives at `/`, English at `/en/`; quotes stay as published. */
export type Lang = 'zh' | 'en';

export const LANGS: readonly Lang[] = ['zh', 'en'];

/** BCP 47 tags, for `lang` and `hreflang`. */
export const TAGS: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' };

/** The `lang` attribute of Chinese words, such as quotes: none on a page that is Chinese itself. */
export const langOfChinese = (lang: Lang): string | undefined => (lang === 'zh' ? undefined : TAGS.zh);

/** The `lang` attribute of words that are Chinese where no English ones are known, such as names of regions. */
export const langOfText = (text: string, lang: Lang): string | undefined =>
  /\p{Script=Han}/u.test(text) ? langOfChinese(lang) : undefined;

export const otherLang = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

// The bundler writes the base in the place of these words. Where nothing is bundled, addresses start at the root.
const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/$/, '');

/** The address of a page: `href('/campaigns/', 'en')` is `/en/campaigns/`, below the site's base. */
export function href(path: string, lang: Lang): string {
  return `${base}${lang === 'zh' ? '' : '/en'}${path}`;
}

/** The address of a file, which has no language: `fileHref('/data/figures.csv')`. */
export function fileHref(path: string): string {
  return `${base}${path}`;
}

/** Routes `[...lang]`: one for each language. */
export function langPaths(): { params: { lang: string | undefined }; props: { lang: Lang } }[] {
  return LANGS.map((lang) => ({ params: { lang: lang === 'zh' ? undefined : lang }, props: { lang } }));
}

/** Values that a message takes in the place of `{name}`. */
export type Values = Readonly<Record<string, string | number>>;

/** Messages of one part of the site in one language. */
type Translate<Key extends string> = (key: Key, values?: Values) => string;

/**
 * The messages of a part of the site, in all languages; the compiler asks for the same keys in each. `{n}` is replaced by
 * the value of that name; `{n} page||{n} pages` takes the first half where `n` is 1.
 *
 *     const records = createMessages({ zh: { pages: '{n}页' }, en: { pages: '{n} page||{n} pages' } });
 *     const t = records(lang);
 *     t('pages', { n: 2 });
 */
export function createMessages<const Messages extends Readonly<Record<string, string>>>(all: {
  readonly zh: Messages;
  readonly en: { readonly [Key in keyof Messages]: string };
}): ((lang: Lang) => Translate<keyof Messages & string>) & { readonly all: typeof all } {
  const translate =
    (lang: Lang): Translate<keyof Messages & string> =>
    (key, values = {}) =>
      fill(all[lang][key], values);
  return Object.assign(translate, { all });
}

/** A message with its values in it. */
export function fill(message: string, values: Values): string {
  const [singular = '', many = singular] = message.split('||');
  const chosen = values['n'] === 1 ? singular : many;
  return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The name of a row in a language. */
export function nameOf(row: { readonly name_zh: string; readonly name_en: string }, lang: Lang): string {
  return inLanguage(row, 'name', lang);
}

/** What a row says in a language: `inLanguage(campaign, 'description', 'en')` is its `description_en`. */
export function inLanguage<Field extends string>(
  row: Readonly<Record<`${Field}_${Lang}`, string>>,
  field: Field,
  lang: Lang,
): string {
  return row[`${field}_${lang}`];
}

/** The title of a document, in English its translation where there is one. */
export const titleOf = (row: { readonly title: string; readonly title_en: string }, lang: Lang): string =>
  lang === 'en' && row.title_en !== '' ? row.title_en : row.title;

/** The name of a region; in English the published one where no other is known. The nation has a word in each language. */
export function regionNameOf(region: { readonly code: string; readonly name: string }, lang: Lang): string {
  if (lang === 'zh') return region.name;
  return region.code === '000000' ? 'Nationwide' : (placeName(region) ?? region.name);
}
