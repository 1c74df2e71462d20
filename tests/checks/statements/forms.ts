import { type Draw, exact, type Form, type Print, printAmount, roundSomehow } from './draw.ts';
import { COUNT_FORMS } from './lists.ts';

const LINKS = ['', '为', '达', '达到'];

/** A claimed rate: true, or off by more than the numbers that it is computed from and its own digits allow. */
function claim(draw: Draw, isTrue: boolean, truth: number, low: number, high: number): string {
  const decimals = draw.whole(0, 2);
  if (isTrue) return roundSomehow(truth, decimals, draw);
  const unit = 10 ** -decimals;
  const gap = 3 * unit + draw.whole(1, 40) * unit;
  return (draw.chance(0.5) || low - gap <= 0 ? high + gap : low - gap).toFixed(decimals);
}

interface Parts {
  readonly whole: Print;
  readonly part: Print;
  readonly rate: string;
}

/** A whole, a part of it and what share it is. */
function drawShare(draw: Draw, isTrue: boolean): Parts {
  const size = draw.pick([300, 5000, 90_000, 2_000_000]);
  const outer = draw.whole(Math.ceil(size / 3), size);
  const inner = draw.whole(Math.ceil(outer / 20), outer - 1);
  const [whole, part] = [printAmount(outer, draw), printAmount(inner, draw)];
  const low = (part.low / whole.high) * 100;
  const high = (part.high / Math.max(whole.low, 1)) * 100;
  return { whole, part, rate: claim(draw, isTrue, (inner / outer) * 100, low, high) };
}

const share = (
  name: string,
  write: (whole: string, part: string, rate: string, link: string) => string,
): Form => ({
  name: `share/${name}`,
  write: (draw, isTrue) => {
    const { whole, part, rate } = drawShare(draw, isTrue);
    return write(whole.text, part.text, `${rate}%`, draw.pick(LINKS));
  },
});

const SHARES: readonly Form[] = [
  share('整改率', (w, p, r, l) => `全年共发现火灾隐患${w}处，督促整改${p}处，整改率${l}${r}。`),
  share('达标率', (w, p, r, l) => `全区${w}个小区已有${p}个达到要求，达标率${l}${r}。`),
  share('化解率', (w, p, r, l) => `共排查矛盾纠纷${w}起，成功化解${p}起，化解率${l}${r}。`),
  share('不合格率', (w, p, r, l) => `抽检食品${w}批次，检出不合格产品${p}批次，不合格率${l}${r}。`),
  share('完成率', (w, p, r, l) => `计划安装报警器${w}个，已完成${p}个，完成率${l}${r}。`),
  share('入户率', (w, p, r, l) => `应检居民用户${w}户，实际入户安检${p}户，入户率${l}${r}。`),
  share('办结率', (w, p, r, l) => `受理群众诉求${w}件，办结${p}件，办结率${l}${r}。`),
  share('其中占', (w, p, r) => `全市共有住宅小区${w}个，其中老旧小区${p}个，占${r}。`),
  share('占总数', (w, p, r) => `全省共发生火灾${w}起，其中住宅火灾${p}起，占总数的${r}。`),
  share('占比', (w, p, r) => `现有经营性自建房${w}栋，其中存在隐患的${p}栋，占比${r}。`),
  share('在…中', (w, p, r) => `在${w}个监测断面中，水质优良断面${p}个，占${r}。`),
  share('同类', (w, p, r) => `上半年发生火灾${w}起，居住场所火灾${p}起，占火灾总数的${r}。`),
  {
    name: 'share/分数',
    write: (draw, isTrue) => {
      const outer = draw.whole(300, 30_000);
      const ratio = isTrue ? draw.whole(61, 66) : draw.pick([draw.whole(10, 40), draw.whole(85, 99)]);
      const inner = Math.ceil((outer * ratio) / 100);
      return `全区共有住宅小区${outer}个，其中已完成安装充电设施的小区${inner}个，全区近三分之二的小区已经安装了充电设施。`;
    },
  },
];

/** Parts and their total; wrong totals are off by more than all the rounding together. */
function drawSum(
  draw: Draw,
  isTrue: boolean,
  count: number,
): { readonly parts: Print[]; readonly total: string } {
  const size = draw.pick([30, 900, 80_000]);
  const values = Array.from({ length: count }, () => draw.whole(Math.ceil(size / 10), size));
  const parts = values.map((value) => printAmount(value, draw, false));
  const sum = values.reduce((a, b) => a + b, 0);
  if (isTrue) return { parts, total: printAmount(sum, draw, false).text };
  const high = parts.reduce((a, part) => a + part.high, 0);
  const low = parts.reduce((a, part) => a + part.low, 0);
  // Round totals without 万 may have been rounded, so that a wrong one ends in no zero.
  const off = draw.whole(1, Math.ceil(size / 5)) * 10 + 1;
  const wrong = draw.chance(0.5) || low <= off ? Math.ceil(high) + off : Math.floor(low) - off;
  return { parts, total: String(wrong % 10 === 0 ? wrong + (wrong > sum ? 1 : -1) : wrong) };
}

const PLACES = ['东山乡', '西岭镇', '南关街道', '北城区', '高新区', '城关镇', '柳河乡', '云台县'];
const CLASSES = ['特勤站', '一级站', '二级站', '小型站', '战勤保障站'];

function list(parts: readonly Print[], names: readonly string[], unit: string): string {
  return parts.map(({ text }, at) => `${names[at] ?? ''}${text}${unit}`).join('、');
}

const SUMS: readonly Form[] = [
  {
    name: 'sum/其中',
    write: (draw, isTrue) => {
      const { parts, total } = drawSum(draw, true, draw.whole(2, 6));
      const wrong = parts.map(({ low }) => low).reduce((a, b) => a + b, 0);
      // 其中 need not name every part: only parts that add up to more are wrong.
      const whole = isTrue ? total : String(Math.max(1, Math.floor(wrong * 0.7)) + (wrong > 1000 ? 1 : 0));
      return `全市规划建设小型消防站${whole}座，其中${list(parts, PLACES, '座')}。`;
    },
  },
  {
    name: 'sum/分别',
    write: (draw, isTrue) => {
      const { parts, total } = drawSum(draw, isTrue, draw.whole(2, 5));
      return `全省现有消防站${total}个，分别为${list(parts, CLASSES, '个')}。`;
    },
  },
  {
    name: 'sum/合计',
    write: (draw, isTrue) => {
      const { parts, total } = drawSum(draw, isTrue, draw.whole(2, 5));
      return `今年新建${list(parts, CLASSES, '个')}，${draw.pick(['合计', '共计', '总计'])}${total}个。`;
    },
  },
  {
    name: 'sum/未带单位',
    write: (draw, isTrue) => {
      const values = Array.from({ length: draw.whole(3, 5) }, () => draw.whole(20, 900));
      const sum = values.reduce((a, b) => a + b, 0);
      return `各季度分别接警${values.join('、')}，共${isTrue ? sum : sum + draw.whole(1, 90)}起。`;
    },
  },
  {
    name: 'sum/进出口',
    write: (draw, isTrue) => {
      const [first, second] = [draw.whole(200, 900), draw.whole(200, 900)];
      const sum = isTrue ? first + second : first + second + draw.pick([-1, 1]) * draw.whole(5, 150);
      return `全年进出口总额${sum / 10}亿元，其中出口${first / 10}亿元，进口${second / 10}亿元。`;
    },
  },
  {
    name: 'sum/其余',
    write: (draw, isTrue) => {
      const { parts, total: right } = drawSum(draw, true, 2);
      const [done, left] = [parts[0]?.text ?? '', parts[1]?.text ?? ''];
      const most = parts.reduce((sum, part) => sum + part.high, 0);
      const total = isTrue ? right : exact(Math.ceil(most) + draw.whole(1, 900) * 10 + 1).text;
      return `专项检查发现问题隐患${total}项，已整改${done}项，其余${left}项正在整改。`;
    },
  },
  {
    name: 'sum/合格与不合格',
    write: (draw, isTrue) => {
      const { parts, total } = drawSum(draw, isTrue, 2);
      const [good, bad] = [parts[0]?.text ?? '', parts[1]?.text ?? ''];
      return `共抽检消防产品${total}批次，经检验，合格${good}批次，不合格${bad}批次。`;
    },
  },
];

interface Change {
  readonly before: Print;
  readonly after: Print;
  readonly rate: string;
  readonly word: string;
}

const UP = ['增长', '上升', '提高', '增加'];
const DOWN = ['下降', '减少', '降低'];

function drawChange(draw: Draw, isTrue: boolean, isLoose = true): Change {
  const first = draw.whole(200, draw.pick([2000, 60_000, 900_000]));
  const isUp = draw.chance(0.6);
  const second = isUp ? draw.whole(first + 5, first * 2) : draw.whole(Math.ceil(first / 4), first - 5);
  const [before, after] = [printAmount(first, draw, isLoose), printAmount(second, draw, isLoose)];
  const sign = isUp ? 1 : -1;
  const ends = [after.low / before.high, after.high / before.low].map((times) => sign * (times - 1) * 100);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const rate = claim(draw, isTrue, sign * (second / first - 1) * 100, low, high);
  return { before, after, rate: `${rate}%`, word: draw.pick(isUp ? UP : DOWN) };
}

const growth = (name: string, write: (change: Change) => string): Form => ({
  name: `growth/${name}`,
  write: (draw, isTrue) => write(drawChange(draw, isTrue)),
});

const GROWTH: readonly Form[] = [
  growth(
    '由到',
    ({ before, after, rate, word }) => `年投诉量由${before.text}件${word}至${after.text}件，${word}${rate}。`,
  ),
  growth(
    '从到',
    ({ before, after, rate, word }) => `志愿者从${before.text}人${word}到${after.text}人，${word}了${rate}。`,
  ),
  growth(
    '两年',
    ({ before, after, rate, word }) =>
      `2022年检查单位${before.text}家，2023年检查单位${after.text}家，同比${word}${rate}。`,
  ),
  growth(
    '去年同期',
    ({ before, after, rate, word }) =>
      `今年以来检查单位${after.text}家，去年同期${before.text}家，同比${word}${rate}。`,
  ),
  growth(
    '比去年',
    ({ before, after, rate, word }) =>
      `全年检查单位${after.text}家，比去年的${before.text}家${word}${rate}。`,
  ),
  {
    name: 'growth/增减与幅度',
    write: (draw, isTrue) => {
      const last = draw.whole(60, 4000);
      const isUp = draw.chance(0.5);
      const change = draw.whole(2, Math.floor(last / 2));
      const now = isUp ? last + change : last - change;
      const rate = claim(draw, isTrue, (change / last) * 100, (change / last) * 100, (change / last) * 100);
      const [more, grown] = isUp ? ['增加', '增长'] : ['减少', '下降'];
      return `全省发生火灾${now}起，同比${more}${change}起，${grown}${rate}%。`;
    },
  },
  {
    name: 'growth/百分点',
    write: (draw, isTrue) => {
      const [a, b] = [draw.whole(200, 700), draw.whole(710, 990)];
      const points = isTrue ? b - a : b - a + draw.whole(4, 90);
      return `头盔佩戴率由${(a / 10).toFixed(1)}%提高到${(b / 10).toFixed(1)}%，提高${(points / 10).toFixed(1)}个百分点。`;
    },
  },
  {
    name: 'growth/倍',
    write: (draw, isTrue) => {
      const before = draw.whole(100, 5000);
      const times = draw.whole(15, 60) / 10;
      const after = Math.round(before * times);
      const shown = isTrue
        ? roundSomehow(after / before, 1, draw)
        : (times + draw.whole(3, 30) / 10).toFixed(1);
      return `今年检查场所${after}家，是去年${before}家的${shown}倍。`;
    },
  },
  growth(
    '去年在后',
    ({ before, after, rate, word }) =>
      `覆盖村庄${after.text}个，同比${word}${rate}，去年为${before.text}个。`,
  ),
  {
    name: 'growth/翻番',
    write: (draw, isTrue) => {
      const before = draw.whole(100, 5000);
      const after = Math.round((before * (isTrue ? draw.whole(200, 240) : draw.whole(110, 170))) / 100);
      return `充电端口由${before}个增加到${after}个，翻了一番。`;
    },
  },
];

const RATIOS: readonly Form[] = [
  {
    name: 'ratio/企均',
    write: (draw, isTrue) => {
      const [firms, found] = [draw.whole(20, 900), draw.whole(1000, 9000)];
      const mean = claim(draw, isTrue, found / firms, found / firms, found / firms);
      return `此次共检查企业${firms}家，发现问题隐患${found}项，企均${mean}项。`;
    },
  },
  {
    name: 'ratio/比例',
    write: (draw, isTrue) => {
      const [men, women] = [draw.whole(2000, 9000), draw.whole(1000, 6000)];
      const ratio = isTrue
        ? roundSomehow(men / women, 2, draw)
        : (men / women + draw.whole(3, 90) / 100).toFixed(2);
      return `男性驾驶人${men}人，女性驾驶人${women}人，男女比例为${ratio}:1。`;
    },
  },
];

const PARTS: readonly Form[] = [
  {
    name: 'part/其中',
    write: (draw, isTrue) => {
      const outer = draw.whole(500, 900_000);
      const whole = printAmount(outer, draw);
      const inner = isTrue ? draw.whole(1, outer) : Math.ceil(whole.high * 1.3) + 1201;
      const part = isTrue ? printAmount(inner, draw) : exact(inner % 10 === 0 ? inner + 1 : inner);
      // A part that 近 or 约 prints above its whole says nothing against it; 超 runs on without end.
      return `累计安装充电端口${whole.text}个，其中新增充电端口${part.text}个。`;
    },
  },
];

/** Ways in which offices write what can be recomputed. */
export const FORMS: readonly Form[] = [...SHARES, ...SUMS, ...GROWTH, ...RATIOS, ...PARTS, ...COUNT_FORMS];
