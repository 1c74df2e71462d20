import type { Lang } from '../../i18n/index.ts';
import type { Field, Fields } from '../../reviews/fields.ts';
import type { DeskBulletin, ListedIndicator } from '../../reviews/protocol.ts';
import type { Item } from './items.ts';

import { nameOf } from '../../i18n/index.ts';
import { review } from '../../i18n/checks/review.ts';
import { describeRule } from '../../i18n/checks/rules.ts';
import { FIELDS } from '../../reviews/fields.ts';
import { element } from '../element.ts';
import { fieldsNow, stateOf } from './items.ts';

interface PanelInput {
  readonly lang: Lang;
  readonly item: Item;
  readonly bulletin: DeskBulletin;
  readonly indicators: readonly ListedIndicator[];
}

const DOUBTS = {
  contradiction: 'doubtContradiction',
  future: 'doubtFuture',
  unlinked: 'doubtUnlinked',
  recognised: 'doubtRecognised',
} as const;

/** All that is known of one figure: what it says, what the machine had read, which rules did, who decided what. */
export function panelView(input: PanelInput): HTMLElement {
  const { lang, item, bulletin } = input;
  const t = review(lang);
  const state = stateOf(item);
  const decisions = bulletin.journal.filter(({ figure }) => figure === item.id);
  return element(
    'div',
    { class: 'panel' },
    element('p', { class: `state ${state}` }, t(state)),
    element('h2', { lang: 'zh-CN' }, item.raw),
    element('p', { class: 'small' }, item.id),
    ...(item.read?.doubts ?? []).map((doubt) => element('p', { class: 'notice' }, t(DOUBTS[doubt]))),
    fieldTable(input),
    ...(item.read === null
      ? []
      : [
          element('h3', {}, t('steps')),
          element('ol', { class: 'steps' }, ...item.read.steps.map(({ rule, gave }) =>
            element('li', {}, describeRule(rule, lang), ' ', element('b', {}, gave), ' ', element('code', {}, rule)))),
        ]), // prettier-ignore
    ...(decisions.length === 0
      ? []
      : [
          element('h3', {}, t('history')),
          element('ol', { class: 'history' }, ...decisions.map(({ decision, note, reviewer, reviewed_at }) =>
            element('li', {}, `${t(decision)}${note === '' ? '' : ` · ${note}`} · `,
              element('span', { class: 'small' }, t('by', { name: reviewer, time: shortTime(reviewed_at) }))))),
        ]), // prettier-ignore
  );
}

const shortTime = (time: string): string => `${time.slice(0, 16).replace('T', ' ')} UTC`;

function fieldTable({ lang, item, bulletin, indicators }: PanelInput): HTMLElement {
  const t = review(lang);
  const [read, now] = [item.read, fieldsNow(item)];
  const cell = (fields: Fields, field: Field): string => {
    const held = fields[field];
    if (held === null || held === '') return t('nobody');
    if (field === 'bound' || field === 'role') return t(held as Fields['bound']);
    if (field === 'region') return bulletin.regions.find(({ code }) => code === held)?.name ?? String(held);
    const indicator = field === 'indicator' ? indicators.find(({ id }) => id === held) : undefined;
    return indicator === undefined ? String(held) : nameOf(indicator, lang);
  };
  const rows = FIELDS.map((field) => {
    const shown = now ?? read;
    if (shown === null) return null;
    const isChanged = read !== null && now !== null && read[field] !== now[field];
    const before = isChanged ? element('del', {}, cell(read, field)) : null;
    return element(
      'tr',
      isChanged ? { class: 'changed' } : {},
      element('th', { scope: 'row' }, t(field)),
      element('td', {}, before, before === null ? null : ' ', cell(shown, field)),
    );
  });
  return element('table', {}, element('tbody', {}, ...rows));
}
