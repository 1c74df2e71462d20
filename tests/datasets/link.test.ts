import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../src/figures/document.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { type Catalogue, type LinkedFigure, linkFigures } from '../../src/datasets/link/link.ts';
import { parseCampaigns } from '../../src/datasets/catalogue/campaigns.ts';
import { parseIndicators } from '../../src/datasets/catalogue/indicators.ts';
import { loadRegions } from '../../src/datasets/regions/regionsLoad.ts';

const root = new URL('../..', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const catalogue: Catalogue = {
  regions: loadRegions(read('data/regions/regions.csv')),
  campaigns: parseCampaigns(read('data/campaigns.yaml'), 'data/campaigns.yaml').campaigns,
  indicators: parseIndicators(read('data/indicators.csv'), 'data/indicators.csv').indicators,
};

const base: SourceDocument = {
  id: 'other',
  text: '',
  title: '某市召开新闻发布会',
  publisher: '',
  published: '2024-11',
  genre: '',
  region: '150000',
};

function figureAt(text: string, raw: string, rest: Partial<Figure> = {}): Figure {
  const start = text.indexOf(raw);
  const quoteStart = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1;
  return {
    id: `other@${start}`,
    bulletin: 'other',
    start,
    end: start + raw.length,
    raw,
    value: 1,
    max: null,
    step: 1,
    bound: 'exact',
    unit: '家',
    role: 'actual',
    action: '检查',
    object: '单位',
    subject: '',
    locality: '',
    time: '',
    period: '',
    quote: text.slice(quoteStart),
    quoteStart,
    section: [],
    steps: [{ rule: 'test/given', gave: '', start, end: start + raw.length }],
    ...rest,
  };
}

function linkOne(
  text: string,
  rest: Partial<Figure> = {},
  document: Partial<SourceDocument> = {},
): LinkedFigure {
  const raw = /\d+家/.exec(text)?.[0] ?? '';
  const [linked] = linkFigures({ ...base, text, ...document }, [figureAt(text, raw, rest)], catalogue);
  if (linked === undefined) throw new Error('nothing linked');
  return linked;
}

describe('campaigns', () => {
  test.each([
    ['named in the clause', '结合治本攻坚三年行动，检查单位56家。', 'root-cause-2024'],
    ['named between quotes', '深入开展打通消防“生命通道”专项行动，检查单位56家。', 'lifeline-clearing'],
    [
      'the nearest of two',
      '结合治本攻坚三年行动，深入开展集中除患攻坚行动，检查单位56家。',
      'hazard-clearance',
    ],
    ['not across a semicolon', '深入开展集中除患攻坚行动；检查单位56家。', ''],
    ['across, where it reaches on', '集中除患攻坚行动开展以来，排查隐患；检查单位56家。', 'hazard-clearance'],
    [
      'across sentences, where it reaches on',
      '电动自行车安全隐患全链条整治行动开展以来，高位推动。截至目前，检查单位56家。',
      'ebike-chain',
    ],
    ['not across sentences otherwise', '开展电动自行车安全隐患全链条整治。检查单位56家。', ''],
    ['not that of another figure', '开展“敲门行动”入户3200户，检查单位56家。', ''],
    ['that of its own object', '深入推进除险清患，建设小型站56家。', ''],
    ['none named', '检查单位56家。', ''],
  ])('%s', (_name, text, campaign) => {
    expect(linkOne(text).campaign).toBe(campaign);
  });

  test('a heading counts where the sentence names none, the innermost first', () => {
    const section = ['推进治本攻坚三年行动', '开展集中除患攻坚'];
    expect(linkOne('检查单位56家。', { section }).campaign).toBe('hazard-clearance');
    expect(linkOne('检查单位56家。', { section: section.slice(0, 1) }).campaign).toBe('root-cause-2024');
  });

  test('the question that a speaker answers counts before the title', () => {
    const text = '某某日报记者：电动自行车全链条整治进展如何？\n市场监管局张三：感谢提问。\n检查单位56家。\n';
    expect(linkOne(text, {}, { title: '打通生命通道工作方案' }).campaign).toBe('ebike-chain');
    expect(linkOne('检查单位56家。', {}, { title: '打通生命通道工作方案' }).campaign).toBe(
      'lifeline-clearing',
    );
  });

  test('a campaign that began later, was long over or runs elsewhere is not meant', () => {
    const text = '推进电动自行车全链条治理，检查单位56家。';
    expect(linkOne(text, {}, { published: '2022' }).campaign).toBe('');
    expect(linkOne(text, {}, { published: '2022', region: '110105' }).campaign).toBe('ebike-chaoyang');
    expect(linkOne('开展消防安全专项整治三年行动，检查单位56家。', {}, { published: '2021' }).campaign).toBe(
      'fire-three-years-2020',
    );
    expect(linkOne('推进“除险清患”，检查单位56家。').campaign).toBe('');
    expect(linkOne('推进“除险清患”，检查单位56家。', {}, { region: '500101' }).campaign).toBe(
      'risk-clearing-chongqing',
    );
    expect(linkOne('抓好今冬明春工作，检查单位56家。', {}, { published: '2026-01' }).campaign).toBe(
      'winter-spring',
    );
  });

  test('the list of bulletins is the last resort, and only where it leaves no choice', () => {
    expect(linkOne('检查单位56家。', {}, { id: 'nmg-2024-119' }).campaign).toBe('');
    const ports = { action: '安装', object: '充电端口', unit: '个' };
    expect(linkOne('安装充电端口56家。', ports, { id: 'nmg-2024-119' }).campaign).toBe('ebike-chain');
    expect(linkOne('安装充电端口56家。', ports).campaign).toBe('');
    const one = { ...catalogue, campaigns: catalogue.campaigns.slice(0, 1) };
    const text = '检查单位56家。';
    const [linked] = linkFigures({ ...base, id: 'kdl-2024-lifeline', text }, [figureAt(text, '56家')], one);
    expect(linked?.campaign).toBe('lifeline-clearing');
  });
});

describe('regions', () => {
  test.each([
    ['the document’s where none is named', '', '150000'],
    ['a place within it', '昆都仑区', '150203'],
    ['the nation', '全国', '000000'],
    ['the document’s where the place is no region', '老旧小区', '150000'],
    ['none where the place has no code', '包头经开区', ''],
  ])('%s', (_name, locality, region) => {
    expect(linkOne('检查单位56家。', { locality }).region).toBe(region);
  });

  test('a town by another ending than the published one', () => {
    expect(linkOne('其中金盏乡56家。', { locality: '金盏乡' }, { region: '110105' }).region).toBe(
      '110105036',
    );
  });
});

test('a link changes nothing of the figure', () => {
  const text = '检查单位56家。';
  const figure = figureAt(text, '56家');
  const [linked] = linkFigures({ ...base, text }, [figure], catalogue);
  expect(linked).toMatchObject(figure);
  expect(linked).toMatchObject({ indicator: 'units-inspected' });
});

test('8,000 figures of one text are all linked', () => {
  const unit = '检查单位56家，整改隐患78处，';
  const copies = 8000;
  const text = unit.repeat(copies);
  const figures = Array.from({ length: copies }, (_, k): Figure => {
    const start = k * unit.length + 4;
    return { ...figureAt(unit, '56家'), start, end: start + 3, quoteStart: 0, quote: '' };
  });
  expect(linkFigures({ ...base, text }, figures, catalogue, [])).toHaveLength(copies);
});

test('a value of comparison whose time is not told is of no series', () => {
  const text = '全市火灾起数由6015起下降到5214起。';
  const given = { unit: '起', action: '发生', object: '火灾' };
  const span = { start: 0, end: 1 };
  const linkOne = (rest: Partial<Figure>): string | undefined =>
    linkFigures({ ...base, text }, [figureAt(text, '6015起', { ...given, ...rest })], catalogue)[0]
      ?.indicator;
  const steps = [{ rule: 'period/base', gave: '', ...span }];
  expect(linkOne({ steps })).toBe('');
  expect(linkOne({ steps, period: '2023' })).toBe('fires');
  expect(linkOne({})).toBe('fires');
});
