import type { Bulletin } from '../datasets/documents/bulletin.ts';
import type { Fact } from '../datasets/catalogue/facts.ts';
import type { Published } from '../datasets/published.ts';
import type { Reading } from '../datasets/documents/readDocument.ts';
import type { Region, Regions } from '../datasets/regions/regions.ts';
import type {
  AnyRow,
  BulletinRow,
  FactRow,
  ObservationRow,
  PublishedFigure,
  PublisherRow,
  RegionRow,
  Tables,
} from '../datasets/schema/index.ts';
import type { TableInput } from '../datasets/tableInput.ts';
import type { PlacedCheckReview } from '../reviews/checkReview.ts';
import type { JudgedChecks } from '../reviews/judgeChecks.ts';

import { createCheckRows } from '../checks/checkRow.ts';
import {
  createCorrectionRows,
  createPlaceRows,
  replacedBulletins,
} from '../datasets/documents/editionRows.ts';
import { createCommitmentRow, createFigureRow } from '../datasets/figureRow.ts';
import { checkRows } from '../datasets/schema/checkRows.ts';
import { createPublished } from '../datasets/published.ts';
import { onDemand } from '../datasets/memoize.ts';
import { printedWords } from '../datasets/printedWords.ts';
import { NO_PUBLISHERS } from '../datasets/catalogue/publishers.ts';
import { normalizeRegionCode } from '../datasets/regions/regionsCode.ts';
import { NO_REPORTS, createReportObservations, reportingRegions } from '../datasets/reportRows.ts';
import { rowsNamed, TABLES } from '../datasets/schema/index.ts';
import { judgeChecks } from '../reviews/judgeChecks.ts';
import { compare } from '../text/compare.ts';
import { countOutcomes } from './checkGroups.ts';
import { commitmentStatuses } from './commitmentStatus.ts';

/** All checks of a collection, held against what people decided; without decisions no contradiction is confirmed. */
export function judgeCollection(
  input: TableInput,
  { file, reviews }: { readonly file: string; readonly reviews: readonly PlacedCheckReview[] } = {
    file: '',
    reviews: [],
  },
): JudgedChecks {
  return judgeChecks(createCheckRows(input), reviews, file);
}

/**
 * The rows of all tables; without decisions of people no contradiction is among the checks. How commitments stand and what is known
 * depends on the day, `asOf`; where it is empty, on the newest day of publication. The same input gives the same rows in the same order.
 */
export function createTables(input: TableInput, judged = judgeCollection(input), asOf = ''): Tables {
  const stated = createStatedTables(input, judged.published);
  const statuses = commitmentStatuses(publishTables(stated, input, asOf));
  const checks = [...new Set([...judged.published, ...judged.awaiting])];
  const counts = countOutcomes(publishTables({ ...stated, checks }, input, asOf));
  return { ...stated, commitment_status: statuses, check_counts: counts };
}

/** Throws where rows contradict the declarations of their tables: that is a bug of the program, not a fault of the data. Rows that are `known` did not before. */
export function assertTables(tables: Tables, isKnown?: (row: AnyRow) => boolean): void {
  const keys = onDemand(
    Object.fromEntries(
      TABLES.map(({ name, key }) => [
        name,
        () => new Set(rowsNamed(tables, name).map((row) => String(row[key]))),
      ]),
    ),
  );
  const keysOf = (name: string): ReadonlySet<string> => keys[name] ?? new Set();
  const faults = TABLES.flatMap((table) => checkRows(table, rowsNamed(tables, table.name), keysOf, isKnown));
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

/** All tables but those that follow from the others: how commitments stand, how many checks came out how. */
function createStatedTables(input: TableInput, checks: Tables['checks']): Tables {
  const {
    readings,
    facts,
    breaks = [],
    clashes = [],
    notes = [],
    catalogue,
    reviews = [],
    changes = [],
    withdrawals = [],
    reports = NO_REPORTS,
  } = input;
  const bulletins = readings.map(({ bulletin, reading }) => createBulletinRow(bulletin, reading));
  const figuresOf = new Map(
    readings.map(({ reading }) => [reading, reading.figures.map((figure) => createFigureRow(figure))]),
  );
  const figures = [...figuresOf.values()].flat();
  const factRows = facts.map(createFactRow);
  const commitments = readings.flatMap(({ bulletin, reading }) =>
    reading.commitments.map((commitment) => createCommitmentRow(commitment, bulletin.region)),
  );
  const campaigns = catalogue.campaigns.map((campaign) => ({
    ...campaign,
    regions: campaign.regions.join(' '),
    bulletins: campaign.bulletins.join(' '),
  }));
  const observations = [...createObservations(input, figuresOf), ...createReportObservations(reports)];
  const named = [
    bulletins,
    figures,
    factRows,
    commitments,
    observations,
    checks,
    breaks,
    clashes,
    notes,
    reports.forms,
    reports.rows,
  ].flatMap((rows) => rows.map(({ region }) => region));
  const used = [
    ...named,
    ...campaigns.flatMap(({ regions }) => regions.split(' ')),
    ...reportingRegions(reports, catalogue.regions),
  ];
  return {
    bulletins, figures, places: createPlaceRows(input), corrections: createCorrectionRows(input), reviews,
    withdrawals: withdrawals.map(({ addresses, ...row }) => ({ ...row, addresses: addresses.join(' ') })), facts: factRows,
    observations, report_forms: reports.forms, report_files: reports.files, reports: reports.rows, commitments,
    commitment_status: [], checks, check_counts: [], indicators: catalogue.indicators, breaks, clashes, notes,
    publishers: createPublisherRows(input), campaigns, changes,
    regions: createRegionRows(used.filter((code) => code !== ''), catalogue.regions),
  }; // prettier-ignore
}

function createBulletinRow(bulletin: Bulletin, reading: Reading): BulletinRow {
  const {
    id,
    title,
    title_en = '',
    publisher,
    region,
    published,
    number,
    genre,
    language,
    url,
    sha256,
    replaces = '',
  } = bulletin;
  const said = {
    id,
    title,
    title_en,
    publisher,
    region,
    published,
    number,
    genre,
    language,
    url,
    sha256,
    replaces,
  };
  const { document, figures, commitments } = reading;
  const counts = { figures: figures.length, commitments: commitments.length };
  return { ...said, characters: document.text.length, ...counts };
}

function createFactRow(fact: Fact): FactRow {
  const { region_code: region, region: name, ...rest } = fact;
  return { ...rest, region, name };
}

/** Figures and facts on one shape; those of an edition that was corrected are not among them. What a fact does not say (campaign, review) is that of its indicator, or empty. */
function createObservations(
  { readings, facts, catalogue }: TableInput,
  figuresOf: ReadonlyMap<Reading, readonly PublishedFigure[]>,
): ObservationRow[] {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const replaced = replacedBulletins({ readings });
  const current = readings.filter(({ bulletin }) => !replaced.has(bulletin.id));
  const ofFigures = current.flatMap(({ bulletin, reading }) =>
    (figuresOf.get(reading) ?? []).map((row): ObservationRow => {
      const { id, region, indicator, campaign, period, value, max, bound, unit, role, object, raw, review } =
        row;
      const { title, publisher, published, url } = bulletin;
      const kind = indicators.get(indicator)?.kind ?? '';
      const printed = printedWords(reading.document.text, row);
      return {
        id, source: 'figures', bulletin: row.bulletin, region, indicator, campaign, period, value, max, bound, unit, role, kind, object, raw,
        printed, publisher, title, published, url, confirmed: '', review,
      }; // prettier-ignore
    }),
  );
  const ofFacts = facts.map((fact): ObservationRow => {
    const { kind = '', campaign = '' } = indicators.get(fact.indicator) ?? {};
    const unsaid = { bulletin: '', object: '', max: null, review: '' } as const;
    return { ...createFactRow(fact), ...unsaid, source: 'facts', printed: fact.raw, kind, campaign };
  });
  return [...ofFigures, ...ofFacts];
}

/**
 * Those who published what stands in the tables, and of reposts who did first, by name. Who invents numbers for a demonstration is
 * none of them.
 */
function createPublisherRows(input: TableInput): PublisherRow[] {
  const { readings, facts, clashes = [], withdrawals = [], publishers = NO_PUBLISHERS } = input;
  const others = clashes.map(({ other_publisher: publisher }) => ({ publisher }));
  const published = [...readings.map(({ bulletin }) => bulletin), ...facts, ...others, ...withdrawals];
  // A check that is withdrawn has no publisher, and a withdrawn bulletin may have lost its own.
  const names = published.map(({ publisher }) => publisher).filter((name) => name !== '');
  const originals = names.flatMap((name) => publishers.find(name)?.original ?? []);
  return [...new Set([...names, ...originals])].sort().flatMap((name) => publishers.find(name) ?? []);
}

/** The regions that occur, those above them, and every province and prefecture: of each it is said what is collected, or that nothing is. */
function createRegionRows(codes: readonly string[], regions: Regions): RegionRow[] {
  const byCode = new Map<string, Region>();
  const always = regions.counties.filter(({ level }) => level !== 'county');
  const occurring = codes.flatMap((code) => {
    const region = regions.byCode(code);
    return region === undefined ? [] : [region, ...regions.ancestors(code)];
  });
  for (const region of [...always, ...occurring]) {
    byCode.set(normalizeRegionCode(region.code), region);
  }
  const sorted = [...byCode.values()].sort((a, b) => compare(a.code, b.code));
  return sorted.map(({ code, name, level, parent }) => ({ code, name, level, parent }));
}
