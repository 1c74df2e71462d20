import type { Break } from './breaks.ts';
import type { Bulletin } from './bulletin.ts';
import type { Change } from './changes.ts';
import type { Fact } from './facts.ts';
import type { Row } from './formats.ts';
import type { Catalogue } from './link.ts';
import type { ReviewRow } from './publishedRows.ts';
import type { Publishers } from './publishers.ts';
import type { Reports } from './reportRows.ts';
import type { SourcePlace } from './places.ts';
import type { Reading } from './readDocument.ts';
import type { Region, Regions } from './regions.ts';
import type { Withdrawal } from './withdrawal.ts';

import { createCorrectionRows, createPlaceRows, replacedBulletins } from './editionRows.ts';
import { createCommitmentRow, createFigureRow } from './figureRow.ts';
import { printedWords } from './printedWords.ts';
import { NO_PUBLISHERS } from './publishers.ts';
import { nationCode, normalizeRegionCode } from './regionsCode.ts';
import { NO_REPORTS, createReportObservations, reportingRegions } from './reportRows.ts';

/** All that the published tables are made of. */
export interface TableInput {
  /** Each bulletin with what was read from it, and where it stood in its original; sorted by id. */
  readonly readings: readonly {
    readonly bulletin: Bulletin;
    readonly reading: Reading;
    readonly places?: readonly SourcePlace[];
  }[];
  readonly facts: readonly Fact[];
  readonly breaks?: readonly Break[];
  /** What those who publish are; without it only what their names say. */
  readonly publishers?: Publishers;
  readonly catalogue: Catalogue;
  /** What plans ask to be reported every month, and what was. */
  readonly reports?: Reports;
  /** What people decided on figures. */
  readonly reviews?: readonly ReviewRow[];
  /** What was committed before, oldest first; absent or empty where there is no history. */
  readonly changes?: readonly Change[];
  /** Bulletins that were public and were taken out; sorted by id. */
  readonly withdrawals?: readonly Withdrawal[];
}

/** Rows by name of table. The same input gives the same rows in the same order. */
export function createTables(input: TableInput): ReadonlyMap<string, readonly Row[]> {
  const { readings, facts, breaks = [], catalogue, reviews = [], changes = [], withdrawals = [] } = input;
  const { reports = NO_REPORTS } = input;
  const tables = new Map<string, readonly Row[]>([
    ['bulletins', readings.map(({ bulletin, reading }) => createBulletinRow(bulletin, reading))],
    ['figures', readings.flatMap(({ reading }) => reading.figures.map((figure) => createFigureRow(figure)))],
    ['places', createPlaceRows(input)],
    ['corrections', createCorrectionRows(input)],
    ['reviews', reviews.map((row): Row => ({ ...row }))],
    [
      'withdrawals',
      withdrawals.map(({ addresses, ...row }): Row => ({ ...row, addresses: addresses.join(' ') })),
    ],
    ['facts', facts.map(createFactRow)],
    ['observations', [...createObservations(input), ...createReportObservations(reports)]],
    ['report_forms', reports.forms.map((row): Row => ({ ...row }))],
    ['report_files', reports.files.map((row): Row => ({ ...row }))],
    ['reports', reports.rows.map((row): Row => ({ ...row }))],
    [
      'commitments',
      readings.flatMap(({ bulletin, reading }) =>
        reading.commitments.map((commitment) => createCommitmentRow(commitment, bulletin.region)),
      ),
    ],
    [
      'indicators',
      catalogue.indicators.map((indicator) => {
        const { id, name_zh, name_en, definition_zh, definition_en, unit, kind, better, campaign } =
          indicator;
        return { id, name_zh, name_en, definition_zh, definition_en, unit, kind, better, campaign };
      }),
    ],
    ['breaks', breaks.map((row): Row => ({ ...row }))],
    ['publishers', createPublisherRows(input)],
    [
      'campaigns',
      catalogue.campaigns.map((campaign) => {
        const { id, name_zh, name_en, description_zh, description_en, window, regions, bulletins } = campaign;
        const lists = { regions: regions.join(' '), bulletins: bulletins.join(' ') };
        return { id, name_zh, name_en, description_zh, description_en, window, ...lists };
      }),
    ],
    ['changes', changes.map((row): Row => ({ ...row }))],
  ]);
  const used = [...tables].flatMap(([name, rows]) => rows.flatMap((row) => regionCodesOf(name, row)));
  const asked = reportingRegions(reports, catalogue.regions);
  return tables.set('regions', createRegionRows([...used, ...asked], catalogue.regions));
}

function createBulletinRow(bulletin: Bulletin, reading: Reading): Row {
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

function createFactRow(fact: Fact): Row {
  const { region_code: region, region: name, ...rest } = fact;
  return { ...rest, region, name };
}

/** Figures and facts on one shape; those of an edition that was corrected are not among them. What a fact does not say (campaign, review) is that of its indicator, or empty. */
function createObservations({ readings, facts, catalogue }: TableInput): Row[] {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const replaced = replacedBulletins({ readings });
  const current = readings.filter(({ bulletin }) => !replaced.has(bulletin.id));
  const ofFigures = current.flatMap(({ bulletin, reading }) =>
    reading.figures.map((figure): Row => {
      const { title, publisher, published, url } = bulletin;
      const kind = indicators.get(figure.indicator)?.kind ?? '';
      const row = createFigureRow(figure);
      const printed = printedWords(reading.document.text, figure);
      return { ...row, source: 'figures', kind, printed, title, publisher, published, url, confirmed: '' };
    }),
  );
  const ofFacts = facts.map((fact): Row => {
    const indicator = indicators.get(fact.indicator);
    const row = createFactRow(fact);
    const added = {
      source: 'facts',
      bulletin: '',
      object: '',
      campaign: indicator?.campaign ?? '',
      review: '',
    };
    return { ...row, ...added, printed: fact.raw, max: null, kind: indicator?.kind ?? '' };
  });
  return [...ofFigures, ...ofFacts];
}

/**
 * Those who published what stands in the tables, and of reposts who did first, by name. Who invents numbers for a demonstration is
 * none of them.
 */
function createPublisherRows({ readings, facts, publishers = NO_PUBLISHERS }: TableInput): Row[] {
  const names = [...readings.map(({ bulletin }) => bulletin), ...facts].map(({ publisher }) => publisher);
  const originals = names.flatMap((name) => publishers.find(name)?.original ?? []);
  return [...new Set([...names, ...originals])].sort().flatMap((name): Row[] => {
    const found = publishers.find(name);
    return found === null ? [] : [{ ...found }];
  });
}

function regionCodesOf(table: string, row: Row): string[] {
  const cell = table === 'campaigns' ? row['regions'] : row['region'];
  return typeof cell === 'string' && cell !== '' ? cell.split(' ') : [];
}

/** The regions that occur, those above them, and every province: a map shows the country whole. */
function createRegionRows(codes: readonly string[], regions: Regions): Row[] {
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
