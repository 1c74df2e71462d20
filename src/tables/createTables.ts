import type { Bulletin } from '../datasets/bulletin.ts';
import type { Fact } from '../datasets/facts.ts';
import type { Published } from '../datasets/published.ts';
import type { Reading } from '../datasets/readDocument.ts';
import type { Region, Regions } from '../datasets/regions.ts';
import type { BulletinRow, FactRow, ObservationRow, RegionRow, Tables } from '../datasets/schema/index.ts';
import type { TableInput } from '../datasets/tableInput.ts';

import { createCheckRow, createChecks } from '../checks/checkRow.ts';
import { createCorrectionRows, createPlaceRows, replacedBulletins } from '../datasets/editionRows.ts';
import { createCommitmentRow, createFigureRow } from '../datasets/figureRow.ts';
import { checkRows } from '../datasets/schema/checkRows.ts';
import { createPublished } from '../datasets/published.ts';
import { nationCode, normalizeRegionCode } from '../datasets/regionsCode.ts';
import { NO_REPORTS, createReportObservations, reportingRegions } from '../datasets/reportRows.ts';
import { rowsNamed, TABLES } from '../datasets/schema/index.ts';
import { commitmentStatuses } from './commitmentStatus.ts';

/**
 * The rows of all tables. How commitments stand depends on the day, `asOf`; where it is empty, on the newest day of publication.
 * The same input gives the same rows in the same order.
 */
export function createTables(input: TableInput, asOf = ''): Tables {
  const stated = createStatedTables(input);
  return { ...stated, commitment_status: commitmentStatuses(publishTables(stated, input, asOf)) };
}

/** Throws where rows contradict the declarations of their tables: a fault is ours, not the user's. */
export function assertTables(tables: Tables): void {
  const keys = new Map(
    TABLES.map(
      ({ name, key }) => [name, new Set(rowsNamed(tables, name).map((row) => String(row[key])))] as const,
    ),
  );
  const keysOf = (name: string): ReadonlySet<string> => keys.get(name) ?? new Set();
  const faults = TABLES.flatMap((table) => checkRows(table, rowsNamed(tables, table.name), keysOf));
  if (faults.length > 0) throw new Error(`contradictory tables: ${faults.slice(0, 10).join('; ')}`);
}

/** Tables and the texts that they were read from, as the site reads both from its files. */
export function publishTables(
  tables: Tables,
  { readings }: Pick<TableInput, 'readings'>,
  asOf = '',
): Published {
  const texts = new Map(readings.map(({ bulletin, reading }) => [bulletin.id, reading.document.text]));
  const textOf = (bulletin: string): string => texts.get(bulletin) ?? '';
  return createPublished({ tables, textOf, ...(asOf === '' ? {} : { asOf }) });
}

/** All tables but the one that follows from the others: how commitments stand. */
function createStatedTables(input: TableInput): Tables {
  const { readings, facts, breaks = [], catalogue, reviews = [], changes = [], reports = NO_REPORTS } = input;
  const bulletins = readings.map(({ bulletin, reading }) => createBulletinRow(bulletin, reading));
  const figures = readings.flatMap(({ reading }) => reading.figures.map((figure) => createFigureRow(figure)));
  const factRows = facts.map(createFactRow);
  const commitments = readings.flatMap(({ bulletin, reading }) =>
    reading.commitments.map((commitment) => createCommitmentRow(commitment, bulletin.region)),
  );
  const campaigns = catalogue.campaigns.map((campaign) => ({
    ...campaign,
    regions: campaign.regions.join(' '),
    bulletins: campaign.bulletins.join(' '),
  }));
  const observations = [...createObservations(input), ...createReportObservations(reports)];
  const checks = createChecks(input).map((check) => createCheckRow(check));
  const named = [
    bulletins,
    figures,
    factRows,
    commitments,
    observations,
    checks,
    breaks,
    reports.forms,
    reports.rows,
  ].flatMap((rows) => rows.map(({ region }) => region));
  const used = [
    ...named,
    ...campaigns.flatMap(({ regions }) => regions.split(' ')),
    ...reportingRegions(reports, catalogue.regions),
  ];
  return {
    bulletins, figures, places: createPlaceRows(input), corrections: createCorrectionRows(input), reviews, facts: factRows,
    observations, report_forms: reports.forms, report_files: reports.files, reports: reports.rows, commitments,
    commitment_status: [], checks, indicators: catalogue.indicators, breaks, campaigns, changes,
    regions: createRegionRows(used.filter((code) => code !== ''), catalogue.regions),
  }; // prettier-ignore
}

function createBulletinRow(bulletin: Bulletin, reading: Reading): BulletinRow {
  const { id, title, publisher, region, published, number, genre, language, url, sha256 } = bulletin;
  const counts = { figures: reading.figures.length, commitments: reading.commitments.length };
  const characters = reading.document.text.length;
  return {
    id,
    title,
    publisher,
    region,
    published,
    number,
    genre,
    language,
    url,
    sha256,
    characters,
    ...counts,
    replaces: bulletin.replaces ?? '',
  };
}

function createFactRow(fact: Fact): FactRow {
  const { region_code: region, region: name, ...rest } = fact;
  return { ...rest, region, name };
}

/** Figures and facts on one shape; those of an edition that was corrected are not among them. What a fact does not say (campaign, review) is that of its indicator, or empty. */
function createObservations({ readings, facts, catalogue }: TableInput): ObservationRow[] {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const replaced = replacedBulletins({ readings });
  const current = readings.filter(({ bulletin }) => !replaced.has(bulletin.id));
  const ofFigures = current.flatMap(({ bulletin, reading }) =>
    reading.figures.map((figure): ObservationRow => {
      const { title, publisher, published, url } = bulletin;
      const kind = indicators.get(figure.indicator)?.kind ?? '';
      const row = createFigureRow(figure);
      return { ...row, source: 'figures', kind, title, publisher, published, url, confirmed: '' };
    }),
  );
  const ofFacts = facts.map((fact): ObservationRow => {
    const { kind = '', campaign = '' } = indicators.get(fact.indicator) ?? {};
    return {
      ...createFactRow(fact),
      source: 'facts',
      bulletin: '',
      object: '',
      max: null,
      kind,
      campaign,
      review: '',
    };
  });
  return [...ofFigures, ...ofFacts];
}

/** The regions that occur, those above them, and every province: a map shows the country whole. */
function createRegionRows(codes: readonly string[], regions: Regions): RegionRow[] {
  const found = new Map<string, Region>();
  const nation = regions.byCode(nationCode);
  const provinces = regions.children(nationCode);
  const occurring = codes.flatMap((code) => {
    const region = regions.byCode(code);
    return region === undefined ? [] : [region, ...regions.ancestors(code)];
  });
  for (const region of [...(nation === undefined ? [] : [nation]), ...provinces, ...occurring]) {
    found.set(normalizeRegionCode(region.code), region);
  }
  const sorted = [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  return sorted.map(({ code, name, level, parent }) => ({ code, name, level, parent }));
}
