import type { z } from 'zod';

import type { Table } from './table.ts';

import { breaks, campaigns, indicators, publishers, regions } from './catalogues.ts';
import { check_counts, checks } from './checks.ts';
import { commitment_status, commitments } from './commitments.ts';
import { bulletins, changes, corrections, places, reviews, withdrawals } from './documents.ts';
import { facts, figures, observations } from './figures.ts';
import { clashes, notes } from './remarks.ts';
import { report_files, report_forms, reports } from './reports.ts';

/** The declaration of every table that is published, in the order in which a reader wants them. */
export const SCHEMAS = {
  bulletins, figures, places, corrections, reviews, withdrawals, facts, observations, report_forms, report_files, reports,
  commitments, commitment_status, checks, check_counts, indicators, breaks, clashes, notes, publishers, campaigns, changes, regions,
} as const; // prettier-ignore

export type TableName = keyof typeof SCHEMAS;

/** The rows of a table by its name, as rows of any table. */
export function rowsNamed(tables: Tables, name: string): readonly AnyRow[] {
  return tables[name as TableName];
}

/** Names of the columns of a table, in the order of its files. */
export function columnNames<Name extends TableName>(table: Name): readonly (keyof RowOf<Name> & string)[] {
  return Object.keys(SCHEMAS[table].row.shape) as (keyof RowOf<Name> & string)[];
}

/** A row of a table. What each column means: the declaration of the table. */
export type RowOf<Name extends TableName> = Readonly<z.infer<(typeof SCHEMAS)[Name]['row']>>;

/** A row of any table, by column. */
export type AnyRow = Readonly<Record<string, string | number | null>>;

/** The rows of all tables. */
export type Tables = { readonly [Name in TableName]: readonly RowOf<Name>[] };

export const TABLES: readonly Table[] = Object.values(SCHEMAS);

const TABLE_NAMES = Object.keys(SCHEMAS) as readonly TableName[];

/** Makes something of every table. The type of a loop over keys cannot be followed by the compiler: it is told here, once. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what is made.
export function mapTables<Made extends Readonly<Record<TableName, unknown>>>(
  make: (name: TableName) => unknown,
): Made {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, make(name)])) as Made;
}

export type BulletinRow = RowOf<'bulletins'>;
export type PublishedFigure = RowOf<'figures'>;
export type PlaceRow = RowOf<'places'>;
export type CorrectionRow = RowOf<'corrections'>;
export type ReviewRow = RowOf<'reviews'>;
export type FactRow = RowOf<'facts'>;
export type ObservationRow = RowOf<'observations'>;
export type ReportFormRow = RowOf<'report_forms'>;
export type ReportFileRow = RowOf<'report_files'>;
export type ReportRow = RowOf<'reports'>;
export type PublishedCommitment = RowOf<'commitments'>;
export type CommitmentStatusRow = RowOf<'commitment_status'>;
export type CheckRow = RowOf<'checks'>;
export type CheckCountRow = RowOf<'check_counts'>;
export type PublisherRow = RowOf<'publishers'>;
export type WithdrawalRow = RowOf<'withdrawals'>;
export type IndicatorRow = RowOf<'indicators'>;
export type BreakRow = RowOf<'breaks'>;
export type ClashRow = RowOf<'clashes'>;
export type NoteRow = RowOf<'notes'>;
export type CampaignRow = RowOf<'campaigns'>;
export type Change = RowOf<'changes'>;
export type RegionRow = RowOf<'regions'>;
