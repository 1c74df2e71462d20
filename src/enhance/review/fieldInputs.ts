import type { Bound, Role } from '../../figures/figure.ts';
import { BOUNDS, ROLES } from '../../datasets/schema/vocabulary.ts';

import type { Fields } from '../../reviews/fields.ts';
import type { ListedIndicator, ListedRegion } from '../../reviews/protocol.ts';
import { type Lang, nameOf } from '../../i18n/index.ts';
import { type Child, element } from '../element.ts';
import { createPicker, type Picker } from './picker.ts';
import { review } from '../../i18n/checks/review.ts';
import { parsePeriod } from '../../reviews/periodWords.ts';

import { ask } from './ask.ts';

/** Inputs for all fields of a figure. */
interface FieldInputs {
  readonly nodes: readonly HTMLElement[];
  /** What they hold; null where the value is no number, or the period none. */
  readonly read: () => Fields | null;
  /** What is wrong with what they hold, by its message; null where nothing is. */
  readonly fault: () => 'noNumber' | 'noPeriod' | null;
  /** Fills in what the printed words say by themselves. */
  readonly fill: (fields: Partial<Pick<Fields, 'value' | 'max' | 'unit' | 'bound'>>) => void;
}

interface FieldInputsInput {
  readonly lang: Lang;
  readonly fields: Fields;
  readonly indicators: readonly ListedIndicator[];
  readonly regions: readonly ListedRegion[];
  /** Region of the bulletin: places within it are proposed first. */
  readonly within: string;
  /** Day of the bulletin, from which words such as 今年以来 are counted. */
  readonly published: string;
  readonly changed: () => void;
}

const TEXTS = ['unit', 'action', 'object', 'subject', 'time', 'period'] as const;
const MOST = 12;

export function createFieldInputs(input: FieldInputsInput): FieldInputs {
  const { lang, fields, changed } = input;
  const t = review(lang);
  const text = (name: string, value: string): HTMLInputElement => {
    const made = element('input', { name, type: 'text', autocomplete: 'off', input: changed });
    made.value = value;
    return made;
  };
  const select = <Value extends string>(name: string, values: readonly Value[], value: Value, words: (value: Value) => string): HTMLSelectElement => {
    const made = element('select', { name, change: changed }, ...values.map((value) => element('option', { value }, words(value))));
    made.value = value;
    return made;
  }; // prettier-ignore
  const value = text('value', Number.isNaN(fields.value) ? '' : String(fields.value));
  const max = text('max', fields.max === null ? '' : String(fields.max));
  const bound = select<Bound>('bound', BOUNDS, fields.bound, t);
  const role = select<Role>('role', ROLES, fields.role, t);
  const texts = Object.fromEntries(TEXTS.map((name) => [name, text(name, fields[name])])) as Record<
    (typeof TEXTS)[number],
    HTMLInputElement
  >;
  const textOf = (name: (typeof TEXTS)[number]): string => texts[name].value;
  const indicator = indicatorPicker(input);
  const region = regionPicker(input);
  const label = (name: Parameters<typeof t>[0], node: Child): HTMLElement =>
    element('label', { class: 'field' }, element('span', {}, t(name)), node);
  return {
    nodes: [
      label('value', value), label('max', max), label('bound', bound), label('unit', texts.unit), label('role', role),
      label('action', texts.action), label('object', texts.object), label('subject', texts.subject),
      label('time', texts.time), label('period', texts.period), label('indicator', indicator.node), label('region', region.node),
    ], // prettier-ignore
    fault: () => {
      const [low, high] = [toNumber(value.value), toNumber(max.value)];
      if (low === null || (high === null && max.value.trim() !== '')) return 'noNumber';
      return parsePeriod(textOf('period'), input.published) === null ? 'noPeriod' : null;
    },
    read: () => {
      const [low, high] = [toNumber(value.value), max.value.trim() === '' ? null : toNumber(max.value)];
      const period = parsePeriod(textOf('period'), input.published);
      if (low === null || period === null || (high === null && max.value.trim() !== '')) return null;
      return {
        value: low, max: high, bound: bound.value as Bound, role: role.value as Role, unit: textOf('unit').trim(),
        action: textOf('action').trim(), object: textOf('object').trim(), subject: textOf('subject').trim(),
        time: textOf('time').trim(), period, indicator: indicator.value(), region: region.value(),
      }; // prettier-ignore
    },
    fill: (suggested) => {
      if (suggested.value !== undefined) value.value = String(suggested.value);
      if (suggested.max !== undefined) max.value = suggested.max === null ? '' : String(suggested.max);
      if (suggested.bound !== undefined) bound.value = suggested.bound;
      if (suggested.unit !== undefined) texts.unit.value = suggested.unit;
    },
  };
}

/** A plain decimal; null where it is none, as 25.5万 and 1e5 are. */
function toNumber(text: string): number | null {
  const bare = text.trim();
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : null;
}

function indicatorPicker({ lang, fields, indicators, changed }: FieldInputsInput): Picker {
  const choiceOf = (indicator: ListedIndicator) => ({
    id: indicator.id,
    label: `${nameOf(indicator, lang)} · ${indicator.unit} · ${indicator.id}`,
  });
  const first = indicators.find(({ id }) => id === fields.indicator);
  return createPicker({
    name: 'indicator',
    placeholder: review(lang)('search'),
    first: first === undefined ? { id: '', label: '' } : choiceOf(first),
    search: (letters) => {
      const asked = letters.toLowerCase();
      const fits = indicators.filter((indicator) => choiceText(indicator).includes(asked));
      return Promise.resolve(fits.slice(0, MOST).map(choiceOf));
    },
    changed,
  });
}

const choiceText = ({ id, name_zh, name_en }: ListedIndicator): string =>
  `${id} ${name_zh} ${name_en}`.toLowerCase();

function regionPicker({ lang, fields, regions, within, changed }: FieldInputsInput): Picker {
  const choiceOf = ({ code, name }: ListedRegion) => ({ id: code, label: `${name} · ${code}` });
  const first = regions.find(({ code }) => code === fields.region);
  return createPicker({
    name: 'region',
    placeholder: review(lang)('search'),
    first: first === undefined ? { id: fields.region, label: fields.region } : choiceOf(first),
    search: async (letters) => {
      const query = new URLSearchParams({ q: letters, within });
      const regions = await ask<readonly ListedRegion[]>(`regions?${query.toString()}`);
      return regions.slice(0, MOST).map(choiceOf);
    },
    changed,
  });
}
