import { createRandom } from '../../check/random.ts';

/** A region that a document can be of. */
export interface GrowthRegion {
  /** Six digits. */
  readonly code: string;
  /** With the names of the regions around it: it is the publisher's. */
  readonly name: string;
}

/** A document as it stands in `data/bulletins/<id>/`. */
export interface GrowthDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly region: string;
  readonly published: string;
  readonly text: string;
}

/** What a document counts that the catalogue knows; three of a line stand in one sentence. `#` is the number. */
const LINKED: readonly string[] = [
  '接报处置各类警情#起', '出动消防车#辆次', '营救被困人员#人',
  '发生火灾#起', '抢救财产价值#万元', '疏散遇险群众#人',
  '检查单位#家', '发现隐患#处', '整改隐患#处',
  '开展消防培训#场', '组织应急演练#场', '发放消防宣传资料#份',
  '新建消火栓#个', '维修消火栓#个', '安装感烟报警器#个',
  '拆除防盗网#处', '打通消防车道#条', '清理堆物堆料#吨',
  '新增充电端口#个', '查扣电动自行车#辆', '回收旧电池#块',
  '改造老旧小区#个', '老旧小区加装电梯#部', '新增停车位#个',
  '抽检食品#批次', '查处交通违法行为#起', '关闭小煤矿#座',
  '更换燃气软管#根', '安装可燃气体报警器#个', '更新供水管网#公里',
]; // prettier-ignore

/** What it counts besides, two in a sentence. */
const OTHERS: readonly string[] = [
  '栽种行道树#株', '修剪绿篱#米', '更换路灯#盏', '疏浚河渠#公里', '整理旧卷宗#卷', '接待来信#封', '办理借书#册', '评选好人#名',
  '腌制咸菜#斤', '晾晒稻谷#吨', '修补渔网#张', '编织草席#张', '缝制棉衣#件', '烧制青砖#块', '放养鱼苗#尾', '嫁接果树#棵',
  '誊写族谱#页', '清洗窗帘#幅', '配送牛奶#瓶', '粉刷围墙#面', '养护草坪#平方米', '安放长椅#把', '立起指路牌#块', '挑选种子#袋',
]; // prettier-ignore

const HEADINGS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const SUBJECTS = ['城区', '镇上', '园区', '沿河各村', '山里各村', '车站一带', '老街'] as const;

/** Figures of a document, and of these the ones that an indicator fits. */
export const FIGURES = 200;
export const LINKED_FIGURES = 60;

const [IN_LINKED, IN_OTHERS] = [3, 2];
const LINKED_SENTENCES = LINKED_FIGURES / IN_LINKED;
const OTHER_SENTENCES = (FIGURES - LINKED_FIGURES) / IN_OTHERS;

/** Years of one region, one document each. */
const YEARS = 4;
const FIRST_YEAR = 2021;

/**
 * The document of a number: the same number gives the same document however many there are. Four in a row are of one region, a year
 * apart. `edition` other than 0 changes one of its numbers, as a correction does.
 */
export function growthDocument(k: number, regions: readonly GrowthRegion[], edition = 0): GrowthDocument {
  const random = createRandom(7919 * (k + 1));
  const year = FIRST_YEAR + (k % YEARS);
  // A step that has no part in common with the number of regions visits all of them before it comes back.
  const region = regions[(Math.floor(k / YEARS) * 607) % regions.length];
  if (region === undefined) throw new Error('no regions; expected those of data/regions/regions.csv');
  const number = (): string => String(2 + Math.floor(random() * 9000));
  const counts = (from: readonly string[], at: number, n: number): string =>
    Array.from({ length: n }, (_, i) => (from[(at * n + i) % from.length] ?? '').replace('#', number())).join(
      '，',
    );
  // What the first half says of its year, the second says of one that no other document speaks of.
  const linked = Array.from({ length: LINKED_SENTENCES }, (_, i) => {
    const of = i < LINKED_SENTENCES / 2 ? year : year - YEARS;
    return `${of}年，全县${counts(LINKED, i, IN_LINKED)}。`;
  });
  const others = Array.from({ length: OTHER_SENTENCES }, (_, i) => {
    const subject = SUBJECTS[(i + k) % SUBJECTS.length] ?? '';
    return `${year}年，${subject}${counts(OTHERS, i + k, IN_OTHERS)}。`;
  });
  const sections = HEADINGS.flatMap((heading, i) => [
    `${heading}、${SUBJECTS[i % SUBJECTS.length] ?? ''}的工作`,
    ...[0, 1].map((half) => {
      const at = 2 * i + half;
      const own = others.slice(Math.round(at * 3.5), Math.round((at + 1) * 3.5));
      return (linked[at] ?? '') + own.join('');
    }),
  ]);
  const id = `growth-${String(k).padStart(6, '0')}`;
  const title = `${region.name}${year}年平安建设工作情况`;
  const text = [title, '', ...sections, ''].join('\n');
  return {
    id,
    title,
    publisher: `${region.name}人民政府办公室`,
    region: region.code,
    published: `${year + 1}-02-${String(1 + (k % 28)).padStart(2, '0')}`,
    text:
      edition === 0 ? text : text.replace(/接报处置各类警情\d+起/, `接报处置各类警情${10_000 + edition}起`),
  };
}
