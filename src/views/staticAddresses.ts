import type { ApiKey } from '../i18n/api.ts';

/** An address of the site that programs may ask for, with what stands in braces filled in. */
interface StaticAddress {
  /** Path without base; what is in braces is a name of the reader's choice. */
  readonly path: string;
  readonly mediatype: string;
  /** What is there: a message. */
  readonly meaning: ApiKey;
  /** Also below `/en/`, in English. */
  readonly translated?: boolean;
}

const CSV = 'text/csv';
const JSON_TYPE = 'application/json';
const PARQUET = 'application/vnd.apache.parquet';
const PNG = 'image/png';
const TEXT = 'text/plain';
const BIBTEX = 'application/x-bibtex';
const RIS = 'application/x-research-info-systems';

const tables: readonly StaticAddress[] = [
  { path: '/data/{table}.csv', mediatype: CSV, meaning: 'tableCsv' },
  { path: '/data/{table}.json', mediatype: JSON_TYPE, meaning: 'tableJson' },
  { path: '/data/{table}.parquet', mediatype: PARQUET, meaning: 'tableParquet' },
  { path: '/data/datapackage.json', mediatype: JSON_TYPE, meaning: 'dataPackage' },
  { path: '/data/dcat.jsonld', mediatype: 'application/ld+json', meaning: 'dcat' },
  { path: '/data/openapi.json', mediatype: 'application/vnd.oai.openapi+json', meaning: 'openApi' },
  {
    path: '/data/figures/region={region}/year={year}.parquet',
    mediatype: PARQUET,
    meaning: 'figuresPart',
  },
  { path: '/data/pages.json', mediatype: JSON_TYPE, meaning: 'pagesJson' },
  { path: '/data/texts/{bulletin}.txt', mediatype: TEXT, meaning: 'textFile' },
  { path: '/data/youju-latest.zip', mediatype: 'application/zip', meaning: 'latestZip' },
  { path: '/data/youju-{day}.zip', mediatype: 'application/zip', meaning: 'datedZip' },
];

const charts: readonly StaticAddress[] = [
  { path: '/data/progress/{indicator}-{region}.{lang}.json', mediatype: JSON_TYPE, meaning: 'progressJson' },
  { path: '/data/charts/{chart}.{lang}.csv', mediatype: CSV, meaning: 'chartCsv' },
  { path: '/data/charts/{chart}.{lang}.json', mediatype: JSON_TYPE, meaning: 'chartJson' },
  { path: '/data/charts/{chart}.{lang}.parquet', mediatype: PARQUET, meaning: 'chartParquet' },
  { path: '/data/charts/{chart}.{lang}.png', mediatype: PNG, meaning: 'chartPng' },
  { path: '/data/charts/{chart}.{lang}.cover.png', mediatype: PNG, meaning: 'chartCover' },
  { path: '/data/charts/{chart}.{lang}.share.png', mediatype: PNG, meaning: 'chartShare' },
  { path: '/data/charts/{chart}.{lang}.svg', mediatype: 'image/svg+xml', meaning: 'chartSvg' },
  { path: '/data/charts/{chart}.{lang}.zip', mediatype: 'application/zip', meaning: 'chartZip' },
  { path: '/search/{lang}.json', mediatype: JSON_TYPE, meaning: 'searchIndex' },
  { path: '/explore/drawing.json', mediatype: JSON_TYPE, meaning: 'exploreDrawing', translated: true },
  { path: '/bulletins/{bulletin}/share.{lang}.png', mediatype: PNG, meaning: 'bulletinShare' },
  { path: '/bulletins/{bulletin}/{start}/share.{lang}.png', mediatype: PNG, meaning: 'figureShare' },
  { path: '/bulletins/{bulletin}/{start}/card.{lang}.png', mediatype: PNG, meaning: 'figureCard' },
];

const embeds: readonly StaticAddress[] = [
  { path: '/embed/{graphic}/', mediatype: 'text/html', meaning: 'embed', translated: true },
  { path: '/embed/{graphic}/{edition}/', mediatype: 'text/html', meaning: 'edition', translated: true },
  { path: '/embed/{graphic}/{edition}/rows.csv', mediatype: CSV, meaning: 'editionRows', translated: true },
  {
    path: '/embed/{graphic}/oembed.json',
    mediatype: 'application/json+oembed',
    meaning: 'oEmbed',
    translated: true,
  },
  { path: '/embed/resize.js', mediatype: 'text/javascript', meaning: 'resize' },
  { path: '/embed/youju-chart.js', mediatype: 'text/javascript', meaning: 'component' },
];

const CITED = [
  '/data',
  '/charts/{chart}',
  '/indicators/{indicator}',
  '/bulletins/{bulletin}',
  '/bulletins/{bulletin}/{start}',
];

const citations: readonly StaticAddress[] = CITED.flatMap((page) => [
  { path: `${page}/cite.bib`, mediatype: BIBTEX, meaning: 'bibtex' as const },
  { path: `${page}/cite.ris`, mediatype: RIS, meaning: 'ris' as const },
  {
    path: `${page}/cite.json`,
    mediatype: 'application/vnd.citationstyles.csl+json',
    meaning: 'csl' as const,
  },
  { path: `${page}/cite.txt`, mediatype: TEXT, meaning: 'citationTexts' as const },
]);

const FOLLOWED = [
  ['bulletins', 'feedBulletins'],
  ['corrections', 'feedCorrections'],
  ['campaigns/{campaign}', 'feedCampaign'],
  ['regions/{region}', 'feedRegion'],
] as const;

const feeds: readonly StaticAddress[] = [
  ...FOLLOWED.flatMap(([name, meaning]) => [
    { path: `/feeds/${name}.xml`, mediatype: 'application/atom+xml', meaning, translated: true },
    { path: `/feeds/${name}.json`, mediatype: 'application/feed+json', meaning, translated: true },
  ]),
  { path: '/commitments/deadlines.ics', mediatype: 'text/calendar', meaning: 'calendar' },
  { path: '/campaigns/{campaign}/deadlines.ics', mediatype: 'text/calendar', meaning: 'calendarOfCampaign' },
  { path: '/sitemap.xml', mediatype: 'application/xml', meaning: 'sitemap' },
];

/** The groups in which addresses are listed. */
export const ADDRESS_GROUPS = { tables, charts, embeds, citations, feeds } as const;

export type AddressGroup = keyof typeof ADDRESS_GROUPS;

/** All addresses that programs may count on. */
export const STATIC_ADDRESSES: readonly StaticAddress[] = Object.values(ADDRESS_GROUPS).flat();

/** Names in the braces of a path: `['chart', 'lang']`. */
export function placeholdersOf(path: string): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** The addresses as an OpenAPI 3.1 document: every one is a GET of a file. `describe` gives the words. */
export function openApiOf(
  server: string,
  describe: (address: StaticAddress) => string,
  describeName: (name: string) => string,
): object {
  const paths = STATIC_ADDRESSES.flatMap((address) => {
    const { path, mediatype, translated } = address;
    const operation = {
      get: {
        summary: describe(address),
        parameters: placeholdersOf(path).map((name) => ({
          name,
          in: 'path',
          required: true,
          description: describeName(name),
          schema: { type: 'string', ...(name === 'lang' ? { enum: ['zh', 'en'] } : {}) },
        })),
        responses: {
          200: { description: describe(address), content: { [mediatype]: {} } },
          404: { description: 'Not found', content: { 'text/html': {} } },
        },
      },
    };
    return [[path, operation] as const, ...(translated === true ? [[`/en${path}`, operation] as const] : [])];
  });
  return {
    openapi: '3.1.0',
    info: {
      title: '有据 Youju',
      version: '1',
      description: describeName('api'),
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: server }],
    paths: Object.fromEntries(paths),
  };
}
