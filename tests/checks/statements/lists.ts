import type { Draw, Form } from './draw.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const TASKS = [
  '源头治理',
  '隐患排查',
  '责任落实',
  '能力提升',
  '科技支撑',
  '宣传培训',
  '应急救援',
  '联合执法',
];
const NOUNS = ['工程', '行动', '机制', '措施'];
const ONES = [
  '召开一次部署会议',
  '组织一次联合检查',
  '举办一场警示教育',
  '印发一份宣传手册',
  '开展一轮集中培训',
  '制定一套应急预案',
];

function draws(draw: Draw, items: readonly string[], count: number): string[] {
  const from = draw.whole(0, items.length - 1);
  return Array.from({ length: count }, (_, at) => items[(from + at) % items.length] ?? '');
}

/** Announces as many as are listed, or one more. */
const announced = (count: number, isTrue: boolean): string => DIGITS[isTrue ? count : count + 1] ?? '';

/** Numbers of things announced and listed, and dates in and out of order. */
export const COUNT_FORMS: readonly Form[] = [
  {
    name: 'count/顿号',
    write: (draw: Draw, isTrue: boolean): string => {
      const items = draws(draw, TASKS, draw.whole(3, 6));
      return `今年着力推进${items.join('、')}${announced(items.length, isTrue)}大${draw.pick(NOUNS)}。`;
    },
  },
  {
    name: 'count/个一',
    write: (draw: Draw, isTrue: boolean): string => {
      const items = draws(draw, ONES, draw.whole(3, 5));
      return `各单位开展“${announced(items.length, isTrue)}个一”活动，即${items.join('，')}。`;
    },
  },
  {
    name: 'count/一是',
    write: (draw: Draw, isTrue: boolean): string => {
      const items = draws(draw, TASKS, draw.whole(2, 6)).map(
        (task, at) => `${DIGITS[at + 1] ?? ''}是抓好${task}。`,
      );
      return `主要做了以下${announced(items.length, isTrue)}个方面工作。\n${items.join('\n')}`;
    },
  },
  {
    name: 'order/阶段',
    write: (draw: Draw, isTrue: boolean): string => {
      const first = draw.whole(7, 9);
      const second = isTrue ? draw.whole(first + 1, 12) : draw.whole(1, first - 1);
      return `三、时间安排\n（一）动员部署阶段（2024年${first}月底前）。各单位要制定方案，明确责任。\n（二）集中整治阶段（2024年${second}月底前）。各单位要全面排查，立行立改。\n`;
    },
  },
];
