import type { Column, Table } from '../schema/table.ts';

/** A published table in one format: one file, or several that are the table one after the other. */
export interface TableFile {
  readonly table: Table;
  readonly format: 'csv' | 'json' | 'parquet';
  readonly parts: readonly FilePart[];
}

/** A file of it. */
export interface FilePart {
  /** Name of the file, beside the descriptor. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: string;
}

const MEDIA_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
} as const;

/**
 * The descriptor of the whole collection, by the Data Package standard, version 2. It carries no date of making:
 * the same tables give the same bytes. `publishers` are named as the licence asks.
 */
export function createDataPackage(files: readonly TableFile[], publishers: readonly string[]): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'youju',
    title: '有据：公共安全通报数据',
    description:
      'Figures and commitments of Chinese public-safety bulletins, each with the sentence it came from. ' +
      '中国公共安全通报中的数据与承诺，每条都附其所在的原句。',
    licenses: [
      { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'CC BY 4.0' },
    ],
    keywords: ['公共安全', '消防', '政府公报', 'public safety', 'fire safety', 'China'],
    sources: publishers.map((title) => ({ title })),
    resources: files.map(createResource),
  };
}

function createResource({ table, format, parts }: TableFile): object {
  const described = parts.map(({ path, bytes, sha256 }) => ({ path, bytes, hash: `sha256:${sha256}` }));
  const [first = { path: '', bytes: 0, hash: '' }] = described;
  const { path, ...sizes } = first;
  return {
    name: format === 'csv' ? table.name : `${table.name}-${format}`,
    type: 'table',
    path: described.length === 1 ? path : described.map((part) => part.path),
    title: `${table.titleZh} ${table.titleEn}`,
    description: table.en,
    format,
    mediatype: MEDIA_TYPES[format],
    ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
    // Of several files the standard has one size and no hash: those of each are told beside it.
    ...(described.length === 1
      ? sizes
      : { bytes: parts.reduce((sum, part) => sum + part.bytes, 0), parts: described }),
    ...(format === 'csv'
      ? { dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true } }
      : {}),
    schema: createTableSchema(table),
  };
}

/** The Table Schema of a table. Empty cells are missing values in every column. */
function createTableSchema(table: Table): object {
  const references = table.columns.filter((column) => column.refersTo !== undefined);
  return {
    fields: table.columns.map((column) => createField(column, column.name === table.key)),
    missingValues: [''],
    primaryKey: [table.key],
    ...(references.length === 0
      ? {}
      : { foreignKeys: references.map((column) => createForeignKey(column, table)) }),
  };
}

function createField(column: Column, isKey: boolean): object {
  const { name, type, title, en, required, values, pattern, minimum } = column;
  const constraints = {
    ...(required ? { required } : {}),
    ...(isKey ? { unique: true } : {}),
    ...(values === undefined ? {} : { enum: values }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(minimum === undefined ? {} : { minimum }),
  };
  return {
    name,
    type,
    title,
    description: en,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** A reference to the own table leaves `resource` out, as the standard wants it. */
function createForeignKey(column: Column, table: Table): object {
  const [resource, field] = column.refersTo ?? ['', ''];
  const reference = resource === table.name ? { fields: [field] } : { resource, fields: [field] };
  return { fields: [column.name], reference };
}
