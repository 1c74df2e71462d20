import type { ObservationRow } from '../../datasets/schema/index.ts';
import type { ExploreFile } from '../../graphics/selection/exploreFile.ts';
import type { PackedExploreFile } from '../../graphics/selection/packedFile.ts';
import type { SelectionWords } from '../../graphics/selection/selectionWords.ts';
import type { Lang } from '../../i18n/index.ts';
import type { Names } from '../../views/explore.ts';
import type { Asked, Compared, DrawingForm, Group, Known, Proposal } from '../../views/exploreDrawing.ts';
import type * as plotSelection from './plotSelection.ts';

import { addressOfChart, chartFile } from '../../datasets/address.ts';
import { unpackFile } from '../../graphics/selection/packedFile.ts';
import { selectionWords } from '../../graphics/selection/selectionWords.ts';
import { fileHref, href } from '../../i18n/index.ts';
import { COMPARED, DRAWING_FORMS, proposeDrawing } from '../../views/exploreDrawing.ts';
import { chosenInAddress, keepInAddress } from '../addressState.ts';
import { element } from '../element.ts';

/** So many groups are offered instead of a selection that cannot be drawn. */
const OFFERED = 8;

type Plotting = Pick<typeof plotSelection, 'placeChart' | 'selectionChart'>;

interface DrawnPage {
  /** Empty; what is drawn comes into it. */
  readonly box: HTMLElement;
  /** Null where it could not be read. */
  readonly file: PackedExploreFile | ExploreFile | null;
  /** Ends of intervals, where they come with the rows and not with the file. */
  readonly ends: ExploreFile['ends'] | undefined;
  readonly names: Names;
  readonly lang: Lang;
  /** All rows that can be selected. */
  readonly all: readonly ObservationRow[];
  /** What draws, as soon as it is there. */
  readonly plot: Promise<Plotting>;
}

/** Draws rows; `all` are those that can be selected now. */
export type DrawSelection = (rows: readonly ObservationRow[], all: readonly ObservationRow[]) => void;

/** What draws a selection; what is asked of it stands in the address. Throws where it is not told what it needs to know. */
export function createDrawing({ box, file: packed, ends, names, lang, all, plot }: DrawnPage): DrawSelection {
  const file = packed && ('of' in packed ? unpackFile(packed, all) : { ...packed, ends: ends ?? {} });
  if (file === null) throw new Error('missing file: drawing.json');
  const words = selectionWords(file, names, lang);
  const { say } = words;
  let known = knownFrom(file, all);
  const parts = createParts(words);
  let plotted: Plotting | undefined;
  let today: (() => string) | undefined;
  /** Cites what is drawn, as it was seen on a day. */
  let cite: ((day: string) => void) | undefined;
  let selected: readonly ObservationRow[] = [];
  let drawn = '';
  /** Draws what was asked for last. */
  let place: ((by: Plotting) => void) | undefined;

  const ask = (change: Partial<Asked>): void => {
    const { compared, form, group } = { ...askedInAddress(), ...change };
    keepInAddress({ draw: compared === '' ? 'auto' : compared, form, of: group });
    show(selected, known.all);
  };

  /** Draws what is selected, or says why not. */
  const show: DrawSelection = (rows, now) => {
    selected = rows;
    if (now !== known.all) known = { ...known, all: now };
    const asked = askedInAddress();
    const proposal = proposeDrawing(rows, asked, known);
    const compared = proposal.refusal === null ? proposal.group.compared : proposal.compared;
    const isDrawn = proposal.refusal === null;
    parts.figure.hidden = parts.taken.hidden = parts.forms.hidden = !isDrawn;
    parts.refusal.hidden = isDrawn;
    choose(parts.compared, compared);
    parts.note.textContent = '';
    if (!isDrawn) {
      drawn = '';
      parts.refusal.replaceChildren(...refusalOf(proposal, words, ask));
      return;
    }
    const { group, form, forms } = proposal;
    for (const input of parts.forms.querySelectorAll('input'))
      (input.parentElement ?? input).hidden = !forms.includes(input.value as DrawingForm);
    choose(parts.forms, form);
    tell(proposal);
    const key = JSON.stringify([form, group.isWhole, group.rows.map(({ id }) => id)]);
    if (key === drawn) return;
    drawn = key;
    place = ({ placeChart, selectionChart }) => {
      placeChart(parts.figure, selectionChart(group, form, words));
    };
    if (plotted !== undefined) place(plotted);
  };

  /** What is drawn in words, and what can be taken from it. */
  const tell = ({ group, onlyLine }: Extract<Proposal, { refusal: null }>): void => {
    const { rows, earlier, isWhole } = group;
    const notes = [
      say('drawn', { n: rows.length }),
      earlier > 0 ? say('earlier', { n: earlier }) : '',
      onlyLine === null ? '' : say('onlyLine', { reason: say(onlyLine) }),
      isWhole ? '' : say('notWhole'),
    ];
    parts.note.replaceChildren(...notes.filter(Boolean).map((note) => element('span', {}, note)));
    parts.address.textContent = location.href;
    cite = (day) => {
      parts.cite.textContent = words.citationOf(group, location.href, day);
    };
    if (today !== undefined) cite(today());
    parts.nearest.replaceChildren(...nearestOf(group, words));
    parts.whole.hidden = askedInAddress().group === '';
  };

  box.replaceChildren(...parts.all);
  parts.compared.addEventListener('change', () => {
    ask({ compared: chosenIn(parts.compared) as Compared, form: '', group: '' });
  });
  parts.forms.addEventListener('change', () => {
    ask({ form: chosenIn(parts.forms) as DrawingForm });
  });
  parts.whole.addEventListener('click', () => {
    ask({ group: '', form: '' });
  });
  parts.csv.addEventListener('click', () => {
    const proposal = proposeDrawing(selected, askedInAddress(), known);
    if (proposal.refusal !== null) return;
    const { rows } = proposal.group;
    void import('../saveRows.ts').then(({ saveRows }) => {
      saveRows(rows, say('file'));
    });
  });
  void plot.then(
    (loaded) => {
      plotted = loaded;
      place?.(loaded);
      // Its buttons are there: they copy as all others do.
      void import('../copy.ts').then((copy) => {
        ({ today } = copy);
        cite?.(today());
      });
    },
    () => undefined,
  );
  return show;
}

/** What the address asks for; what it does not know, it leaves to be proposed. */
function askedInAddress(): Asked {
  const one = <Name extends string>(name: string, of: readonly Name[]): Name | '' =>
    of.find((known) => known === chosenInAddress(name)) ?? '';
  return { compared: one('draw', COMPARED), form: one('form', DRAWING_FORMS), group: chosenInAddress('of') };
}

function knownFrom({ regions, breaks, printed, apart }: ExploreFile, all: readonly ObservationRow[]): Known {
  const byIndicator = Map.groupBy(breaks, ({ indicator }) => indicator);
  return {
    all,
    levelOf: (region) => regions[region]?.level ?? '',
    comparesRegions: (indicator) => !apart.includes(indicator),
    breaksOf: (indicator) => byIndicator.get(indicator) ?? [],
    sortOf: (unit) => printed[unit]?.[0] ?? unit,
  };
}

/** A group of buttons of which one is pressed. */
function radios(name: string, legend: string, choices: readonly (readonly [value: string, label: string])[]) {
  return element(
    'fieldset',
    {},
    element('legend', {}, legend),
    ...choices.map(([value, label]) =>
      element('label', {}, element('input', { type: 'radio', name, value }), element('span', {}, label)),
    ),
  );
}

function choose(field: HTMLFieldSetElement, value: string): void {
  for (const input of field.querySelectorAll('input')) input.checked = input.value === value;
}

const chosenIn = (field: HTMLFieldSetElement): string =>
  field.querySelector<HTMLInputElement>('input:checked')?.value ?? '';

/** All that stands in the box, once. */
function createParts({ say }: SelectionWords) {
  const compared = radios(
    'compared',
    say('compare'),
    COMPARED.map((one) => [one, say(one)]),
  );
  const forms = radios(
    'drawing-form',
    say('form'),
    DRAWING_FORMS.map((one) => [one, say(one)]),
  );
  const note = element('output', { class: 'small muted' });
  const refusal = element('div', { class: 'refusal', role: 'status', hidden: true });
  const whole = element('button', { type: 'button', hidden: true }, say('whole'));
  const [before = '', after = ''] = say('source', { source: '\n' }).split('\n');
  const table = element('table', {}, element('thead'), element('tbody'));
  const figure = element(
    'figure',
    { class: 'chart', id: 'drawn', 'aria-labelledby': 'drawn-title', 'aria-describedby': 'drawn-text' },
    element('h2', { class: 'title', id: 'drawn-title' }),
    element('p', { class: 'subtitle' }),
    element(
      'div',
      { class: 'chart-box' },
      element('div', { class: 'wide' }),
      element('div', { class: 'narrow' }),
    ),
    element(
      'details',
      {},
      element('summary', {}, say('tableAndText')),
      element('p', { class: 'description', id: 'drawn-text' }),
      element(
        'div',
        { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': 'drawn-title' },
        table,
      ),
    ),
    element('p', { class: 'source' }, before, element('span', { 'data-source': true }), after),
  );
  const address = element('span', { id: 'drawn-address' });
  const cite = element('span', { id: 'drawn-cite' });
  const cited = (name: string, text: HTMLElement, label: string): HTMLElement =>
    element(
      'div',
      {},
      element('dt', {}, name),
      element('dd', {}, text),
      element(
        'dd',
        { class: 'do' },
        element(
          'button',
          {
            type: 'button',
            'data-copy': text.id,
            'data-done': say('copied'),
            'data-selected': say('selected'),
          },
          label,
        ),
      ),
    );
  const csv = element('button', { type: 'button' }, say('csv'));
  const nearest = element('p', { class: 'small' });
  const taken = element(
    'div',
    { class: 'cites' },
    element(
      'dl',
      {},
      cited(say('address'), address, say('copyAddress')),
      cited(say('cite'), cite, say('copyCite')),
    ),
    element('p', { class: 'actions' }, csv),
    nearest,
    element('p', { class: 'hidden', role: 'status', 'data-copy-status': true }),
  );
  const controls = element('div', { class: 'controls' }, compared, forms, note, whole);
  return {
    all: [controls, refusal, figure, taken],
    compared,
    forms,
    note,
    refusal,
    whole,
    figure,
    taken,
    address,
    cite,
    csv,
    nearest,
  };
}

/** Why it is not drawn, what to choose, and what of it can be drawn as it stands. */
function refusalOf(
  { refusal, instead }: Extract<Proposal, { instead: unknown }>,
  { say, labelOf }: SelectionWords,
  ask: (change: Partial<Asked>) => void,
): Node[] {
  const said = element('p', {}, say('refused', { reason: say(refusal) }), ' ', say(`next/${refusal}`));
  if (instead.length === 0) return [said, element('p', {}, say('insteadNone'))];
  const offers = instead.slice(0, OFFERED).map((group) =>
    element(
      'li',
      {},
      element(
        'button',
        {
          type: 'button',
          click: () => {
            ask({ compared: group.compared, form: '', group: group.key });
          },
        },
        labelOf(group),
      ),
    ),
  );
  const more = instead.length - offers.length;
  return [
    said,
    element('p', {}, say('insteadOf')),
    element('ul', { class: 'plain' }, ...offers),
    ...(more > 0 ? [element('p', { class: 'small muted' }, say('moreGroups', { n: more }))] : []),
  ];
}

/** The published chart that holds most of these numbers, of two the one that holds fewer others; its files are its own. */
function nearestOf({ rows }: Group, { say, file, lang }: SelectionWords): (Node | string)[] {
  const ids = new Set(rows.map(({ id }) => id));
  const near = file.charts
    .map((chart) => ({ ...chart, shared: chart.numbers.filter((id) => ids.has(id)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.numbers.length - b.numbers.length)[0];
  if (near === undefined) return [say('nearestNone')];
  const page = href(addressOfChart(near.id), lang);
  const link = (address: string, text: string, download = false): HTMLAnchorElement =>
    element('a', { href: address, ...(download ? { download: true } : {}) }, text);
  const ofFile = (ending: string): string => fileHref(chartFile(near.id, lang, ending));
  return [
    say('nearest'),
    say('nearestShares', { n: near.shared }),
    link(page, near.title),
    ' · ',
    link(ofFile('png'), say('picture'), true),
    ' · ',
    link(ofFile('svg'), say('vector'), true),
    ' · ',
    link(`${page}#embed`, say('embed')),
  ];
}
