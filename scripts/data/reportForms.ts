import { join } from 'node:path';

import type { Catalogue } from '../../src/datasets/link/link.ts';
import type { ReportFormRow } from '../../src/datasets/schema/index.ts';
import type { ReportForm } from '../../src/reports/form.ts';
import type { Message } from '../../src/text/message.ts';
import type { Effects } from '../run/effects.ts';
import type { Source } from './sources.ts';

import { parseYaml } from '../../src/datasets/files/yaml.ts';
import { checkForms, formSchema, planSchema } from '../../src/reports/form.ts';
import { readText } from './catalogue.ts';

/** Where plans say what is to be reported: a folder for each, named as its bulletin. */
const TEMPLATES = 'data/templates';

/** Forms that may be filled in, and their rows in the published tables. */
interface ReadForms {
  readonly forms: readonly ReportForm[];
  readonly rows: readonly ReportFormRow[];
  readonly messages: readonly Message[];
}

/** Reads `data/templates/<plan>/plan.yaml` and `<annex>.yaml`. A plan with a fault in any of its forms is left out. */
export function readForms(
  root: string,
  sources: readonly Source[],
  catalogue: Catalogue,
  effects: Effects,
): ReadForms {
  const forms: ReportForm[] = [];
  const rows: ReportFormRow[] = [];
  const messages: Message[] = [];
  const folder = join(root, TEMPLATES);
  for (const bulletin of effects.list(folder).filter((name) => effects.isFolder(join(folder, name)))) {
    const fileOf = (annex: string): string => join(folder, bulletin, `${annex}.yaml`);
    const read = readPlan(bulletin, fileOf, join(folder, bulletin), effects);
    const text = sources.find((source) => source.bulletin.id === bulletin)?.document.text;
    const faults = [...read.messages, ...checkForms(read.forms, fileOf, referencesOf(text, catalogue))];
    messages.push(...faults);
    if (faults.length > 0 || text === undefined) continue;
    forms.push(...read.forms);
    rows.push(...read.forms.map((form) => createFormRow(form, text)));
  }
  return { forms, rows, messages };
}

function readPlan(
  bulletin: string,
  fileOf: (annex: string) => string,
  folder: string,
  effects: Effects,
): Pick<ReadForms, 'forms' | 'messages'> {
  const plan = parseYaml(readText(fileOf('plan'), effects), fileOf('plan'), planSchema, 'form');
  if (plan.value === null) return { forms: [], messages: plan.messages };
  const own = plan.value;
  const annexes = effects
    .list(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'plan.yaml')
    .map((name) => name.slice(0, -'.yaml'.length));
  const forms: ReportForm[] = [];
  const messages: Message[] = [];
  for (const annex of annexes) {
    const form = parseYaml(readText(fileOf(annex), effects), fileOf(annex), formSchema, 'form');
    messages.push(...form.messages);
    if (form.value !== null) forms.push({ ...form.value, bulletin, annex, plan: own });
  }
  return { forms, messages };
}

function referencesOf(text: string | undefined, { regions, campaigns, indicators }: Catalogue) {
  return {
    text,
    isRegion: (code: string) => regions.byCode(code) !== undefined,
    isCampaign: (id: string) => campaigns.some((campaign) => campaign.id === id),
    indicator: (id: string) => indicators.find((indicator) => indicator.id === id),
  };
}

function createFormRow({ bulletin, annex, title, plan }: ReportForm, text: string): ReportFormRow {
  const { campaign, region, day, first, last, asked: quote } = plan;
  const start = text.indexOf(quote);
  const end = start + quote.length;
  const id = `${bulletin}/${annex}`;
  return { id, bulletin, title, campaign, region, day, first, last, quote, start, end };
}
