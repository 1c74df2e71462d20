import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';

import type {
  CheckCountRow,
  CheckRow,
  CommitmentStatusRow,
  PublishedFigure,
  RegionRow,
} from '../../src/datasets/published.ts';

import { readCheckReviews } from '../../scripts/data/checkReviews.ts';
import { judgeCollection } from '../../src/tables/createTables.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { readPublished } from '../../src/datasets/published.ts';
import { isAtMost, outcomeOf } from '../../src/datasets/outcomes.ts';
import { addressOfCheck, hasPage, slugOfCheck } from '../../src/tables/checkGroups.ts';
import { anchorOfPromise } from '../../src/views/commitments/commitmentView.ts';
import { readData } from '../checks/collection.ts';
import { listSite, readElements, readSite, textOf } from './builtSite.ts';

const site = inject('site');
/** In JSON an empty cell is null. */
const readTable = (name: string): unknown =>
  JSON.parse(readFileSync(join(site, 'data', `${name}.json`), 'utf8'));

const published = readPublished(join(site, 'data'));
const checks = readTable('checks') as readonly CheckRow[];
const counts = readTable('check_counts') as readonly CheckCountRow[];
/** Contradictions that are found in the collection and that nobody has confirmed. */
const { awaiting } = judgeCollection(readData(), readCheckReviews('.', createDisk()));
const statuses = readTable('commitment_status') as readonly CommitmentStatusRow[];

/** Elements of the ledger on a page: their ids and what their `data-` attributes say. */
const linesOf = (page: string): ReadonlyMap<string, ReadonlyMap<string, string>> =>
  new Map(
    readElements(readSite(site, page))
      .filter(({ name, attributes }) => name === 'li' && attributes.has('id'))
      .map(({ attributes }) => [attributes.get('id') ?? '', attributes]),
  );

describe.each(['', 'en/'])('the ledger of checks /%s', (lang) => {
  test('shows each check with its verdict and its own page, of those that only ask no more of facts the first ones', () => {
    const lines = linesOf(`${lang}checks/index.html`);
    for (const check of checks.filter((one) => !hasPage(published, one))) {
      const address = `${lang}${addressOfCheck(check.id).slice(1)}index.html`;
      expect(existsSync(join(site, address)), address).toBe(false);
    }
    const paged = checks.filter((check) => hasPage(published, check));
    expect(paged.length).toBeGreaterThan(25);
    for (const check of paged) {
      const { id, kind } = check;
      expect(lines.get(slugOfCheck(id))?.get('data-verdict'), id).toBe(outcomeOf(check));
      expect(lines.get(slugOfCheck(id))?.get('data-kind'), id).toBe(kind);
      const page = textOf(readSite(site, `${lang}${addressOfCheck(id).slice(1)}index.html`));
      expect(page, id).toContain(checks.find((one) => one.id === id)!.formula);
    }
    const left = [...readSite(site, `${lang}checks/index.html`).matchAll(lang === '' ? /另有 (\d+) 处，见数据表/g : /(\d+) more in the table/g)]; // prettier-ignore
    expect(lines.size + left.reduce((sum, [, n]) => sum + Number(n), 0)).toBe(checks.length);
  });

  test('counts them in one sentence, equalities apart from what only asks for no more', () => {
    const text = textOf(
      /<p class="standfirst">(.*?)<\/p>/s.exec(readSite(site, `${lang}checks/index.html`))![1]!,
    );
    const noted = checks.filter((check) => outcomeOf(check) === 'observation');
    const judged = checks.filter((check) => !noted.includes(check));
    const atMost = judged.filter(isAtMost);
    const equalities = judged.filter((check) => !isAtMost(check));
    const count = (verdict: string): number => equalities.filter((check) => check.verdict === verdict).length;
    const held = atMost.filter(({ verdict }) => verdict === 'consistent' || verdict === 'within-rounding');
    const counts = [equalities.length, count('consistent'), count('within-rounding'), count('contradiction'), count('not-checkable'), atMost.length, held.length, ...(noted.length > 0 ? [noted.length] : [])]; // prettier-ignore
    expect(text.match(/\d+/g)?.map(Number)).toEqual(counts);
    const home = textOf(readSite(site, `${lang}index.html`));
    expect(home).toContain(text);
  });

  test('folds what only asks for no more, and nothing else', () => {
    const html = readSite(site, `${lang}checks/index.html`);
    const folds = [...html.matchAll(/<details class="at-most".*?<\/details>/gs)].map(([fold]) => fold);
    const folded = folds.flatMap((fold) => [...fold.matchAll(/<li id="?([^\s">]+)/g)].map(([, id]) => id));
    expect(folded.length).toBeGreaterThan(20);
    const atMost = checks.filter((check) => isAtMost(check) && ['consistent', 'within-rounding', 'not-checkable'].includes(outcomeOf(check))).map(({ id }) => slugOfCheck(id)); // prettier-ignore
    const shown = new Set(linesOf(`${lang}checks/index.html`).keys());
    expect(folded.sort()).toEqual(atMost.filter((slug) => shown.has(slug)).sort());
  });

  test('says on the page of the method how many await a person, and no more of them', () => {
    const text = textOf(readSite(site, `${lang}method/index.html`));
    const n = awaiting.length;
    expect(text).toContain(lang === '' ? `待人工核对：${n} 处` : `Awaiting a person’s check: ${n}.`);
  });
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

test('what no person has confirmed is called a contradiction nowhere, and stands in no file', () => {
  // Without any, the words of this test would hold of nothing.
  expect(counts.find(({ outcome }) => outcome === 'awaiting')).toMatchObject({ equalities: awaiting.filter((one) => !isAtMost(one)).length, at_most: awaiting.filter(isAtMost).length }); // prettier-ignore
  const confirmed = checks.filter(({ verdict }) => verdict === 'contradiction');
  expect(confirmed.map(({ review }) => review)).toEqual(confirmed.map(() => 'confirmed'));
  const traces = awaiting.flatMap(({ id, working }) => [id, slugOfCheck(id), working]);
  for (const path of listSite(site)) {
    const bytes = readFileSync(join(site, path));
    const files = path.endsWith('.zip') ? Object.values(unzipSync(bytes)).map((one) => Buffer.from(one)) : [bytes]; // prettier-ignore
    for (const file of files) {
      const text = file.toString();
      // In markup some characters are written as entities: & < > " '.
      const found = traces.filter((trace) => path.includes(trace) || text.includes(trace) || text.includes(escaped(trace))); // prettier-ignore
      expect([path, found]).toEqual([path, []]);
      const isCalled = /data-verdict="?contradiction|class="ck contradiction"/.test(text);
      expect([path, isCalled && confirmed.length === 0]).toEqual([path, false]);
    }
  }
});

test('each checked figure carries one mark in its bulletin, that of the gravest verdict', () => {
  for (const { id, bulletin, start } of readTable('figures') as readonly PublishedFigure[]) {
    const mine = checks.filter((check) => `${check.claimed} ${check.inputs}`.split(' ').includes(id));
    const html = readSite(site, `bulletins/${bulletin}/index.html`);
    const [, behind = ''] =
      new RegExp(`id="?f${start}"?[ >][^<]*</a>((?:<a class="ck [^<]*</a>)*)`).exec(html) ?? [];
    const marks = [...behind.matchAll(/class="ck ([\w-]+)"/g)].map(([, verdict]) => verdict);
    const gravest = ['contradiction', 'within-rounding', 'not-checkable', 'observation', 'consistent'].find(
      (outcome) => mine.some((check) => outcomeOf(check) === outcome),
    );
    expect([id, marks]).toEqual([id, gravest === undefined ? [] : [gravest]]);
  }
});

test('a mark says its verdict to those who do not see it', () => {
  const marks = readElements(readSite(site, 'bulletins/cy-2022-npc/index.html')).filter(({ attributes }) =>
    (attributes.get('class') ?? '').startsWith('ck '),
  );
  expect(marks.length).toBeGreaterThan(5);
  for (const { attributes } of marks) expect(attributes.get('aria-label')).toMatch(/^核对：/);
});

test.each(['', 'en/'])('the commitments of /%s are those of the table that can be downloaded', (lang) => {
  const lines = linesOf(`${lang}commitments/index.html`);
  const levels = new Map(
    (readTable('regions') as readonly RegionRow[]).map(({ code, level }) => [code, level]),
  );
  const isLeft = ({ source, region }: CommitmentStatusRow): boolean =>
    source === 'facts' && ['province', 'prefecture'].includes(levels.get(region) ?? '');
  const left = statuses.filter(isLeft);
  expect(readSite(site, `${lang}commitments/index.html`)).toContain(
    lang === '' ? `其中 ${left.length} 项是人工录入的` : `${left.length} of them, targets of`,
  );
  for (const { id } of left) expect(lines.has(anchorOfPromise(id))).toBe(false);
  for (const { id, status, campaigns, office } of statuses.filter((row) => !isLeft(row))) {
    const line = lines.get(anchorOfPromise(id));
    expect([line?.get('data-status'), line?.get('data-campaign'), line?.get('data-office')], id).toEqual([
      status,
      (campaigns as string | null)?.replaceAll(' ', '|') ?? '',
      office || '-',
    ]);
  }
  expect(new Set(statuses.map(({ id }) => anchorOfPromise(id))).size).toBe(statuses.length);
});

test('joins that the documents hold are found', () => {
  const of = (target: string): CommitmentStatusRow =>
    statuses.find((row) => ` ${row.targets} `.includes(` ${target} `))!;
  const found = (target: string): string[] => [of(target).answers, of(target).grounds, of(target).status];
  // 2535 of 2800 micro-stations, 13 of 19 small stations; 15 stations and 3000 people of which nothing was published.
  expect(found('cy-2022-npc@2152')).toEqual(['cy-2022-npc@2125', 'same-sentence', 'reported-partial']);
  expect(found('cy-2022-npc@3694')).toEqual(['cy-2022-npc@3746', 'same-sentence', 'undated']);
  expect(found('cy-2022-npc@2084')).toEqual(['-', '-', 'not-collected']);
  expect(found('cy-2022-npc@1413')).toEqual(['-', '-', 'not-collected']);
});

describe('calendars', () => {
  const calendars = listSite(site).filter((path) => path.endsWith('.ics'));

  test.each(calendars)('%s is an iCalendar file: CRLF, 75 octets, no id twice', (path) => {
    const text = readSite(site, path);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const events = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      for (const name of ['UID:', 'DTSTAMP:', 'DTSTART;VALUE=DATE:', 'SUMMARY:', 'END:VEVENT'])
        expect(event.split(`\r\n${name}`).length, name).toBe(2);
    }
    const ids = events.map((event) => /\r\nUID:(.*)\r\n/.exec(event)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('each is linked from the page of its campaign', () => {
    for (const path of calendars.filter((one) => one.startsWith('campaigns/')))
      expect([
        path,
        readSite(site, path.replace('deadlines.ics', 'index.html')).includes(`"/${path}"`),
      ]).toEqual([path, true]);
    expect(readSite(site, 'commitments/index.html')).toContain('/commitments/deadlines.ics');
  });
});
