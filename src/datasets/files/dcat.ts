import type { Column, Table } from '../schema/table.ts';
import type { PublishedFile } from '../published.ts';

type DescribedFile = Omit<PublishedFile, 'title'>;

/** What a catalogue is made from. */
interface CatalogueInput {
  readonly tables: readonly Table[];
  readonly files: readonly DescribedFile[];
  /** Absolute addresses. */
  readonly page: string;
  readonly addressOf: (path: string) => string;
  /** Who published the numbers. */
  readonly publishers: readonly string[];
  /** Day of the newest of them. */
  readonly modified: string;
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const CHINA = 'http://publications.europa.eu/resource/authority/country/CHN';

/**
 * The tables as a catalogue by DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/) with what DCAT-AP 3 asks for: of each data set
 * title and description, of each distribution its address. Titles are in both languages. No date of making is in it: the same
 * tables give the same bytes.
 */
export function createDcat(input: CatalogueInput): object {
  const { tables, page, publishers, modified } = input;
  const collected = { '@id': `${page}#catalogue`, '@type': 'dcat:Catalog' };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      prov: 'http://www.w3.org/ns/prov#',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    ...collected,
    'dct:title': inBoth('有据：公共安全通报数据', 'Youju: figures of Chinese public-safety bulletins'),
    'dct:description': inBoth(
      '中国公共安全通报中的数据与承诺，每条都附其所在的原句。',
      'Figures and commitments of Chinese public-safety bulletins, each with the sentence it came from.',
    ),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': '有据 Youju' },
    'dct:license': { '@id': LICENCE },
    'dct:language': ['ZHO', 'ENG'].map((code) => ({
      '@id': `http://publications.europa.eu/resource/authority/language/${code}`,
    })),
    'dct:modified': day(modified),
    'dct:spatial': { '@id': CHINA },
    'foaf:homepage': { '@id': page },
    'prov:wasAttributedTo': publishers.map((name) => ({ '@type': 'foaf:Organization', 'foaf:name': name })),
    'dcat:dataset': tables.map((table) => createDataset(table, input)),
  };
}

function createDataset(table: Table, { files, page, addressOf, modified }: CatalogueInput): object {
  const { name, titleZh, titleEn, zh, en, columns } = table;
  return {
    '@id': `${page}#${name}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': name,
    'dct:title': inBoth(titleZh, titleEn),
    'dct:description': inBoth(zh, en),
    'dct:modified': day(modified),
    'dct:license': { '@id': LICENCE },
    'dct:spatial': { '@id': CHINA },
    'dct:accrualPeriodicity': { '@id': 'http://publications.europa.eu/resource/authority/frequency/IRREG' },
    'dcat:keyword': columns.map(({ name: keyword }: Column) => keyword),
    'dcat:landingPage': { '@id': `${page}#${name}` },
    'dcat:distribution': files
      .filter((file) => file.table === name)
      .map((file) => ({ ...createDistribution(file, addressOf), 'dct:title': file.path })),
  };
}

function createDistribution(
  { path, mediatype, bytes, hash }: DescribedFile,
  addressOf: CatalogueInput['addressOf'],
): object {
  const address = addressOf(path);
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediatype}` },
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'dct:license': { '@id': LICENCE },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': hash.replace(/^sha256:/, '') },
    },
  };
}

const inBoth = (zh: string, en: string): object[] => [
  { '@language': 'zh', '@value': zh },
  { '@language': 'en', '@value': en },
];

/** A day as precise as it is known, in the type that says so. */
function day(edtf: string): object {
  const type = edtf.length === 4 ? 'xsd:gYear' : edtf.length === 7 ? 'xsd:gYearMonth' : 'xsd:date';
  return { '@type': type, '@value': edtf };
}
