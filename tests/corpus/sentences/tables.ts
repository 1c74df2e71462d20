import type { SentenceGroup } from './markedSentence.ts';

/** Tables inside the text: noun and unit come from the head of the column and the label of the row. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'table: places by row',
    sentences: [
      '| 县区 | 检查企业（家） | 查处案件（起） | 罚款（万元） |\n|---|---|---|---|\n| 东湖区 | {312|value=312 unit=家 object=企业} | {41|value=41 unit=起 object=案件} | {186.5|value=1865000 unit=元} |\n| 西岭县 | {208|value=208 unit=家} | {17|value=17 unit=起} | {63|value=630000 unit=元} |',
      '地区\t火灾起数（起）\t亡人（人）\n北城\t{126|value=126 unit=起 object=火灾起数}\t{3|value=3 unit=人 action=亡 object=人员}\n南城\t{98|value=98 unit=起}\t{1|value=1 unit=人}',
      '| 街道 | 排查（处） | 整改率（%） |\n| 和平街道 | {1,204|value=1204 unit=处} | {97.2|value=97.2 unit=% object=整改率} |',
    ],
  },
  {
    about: 'table: names by row, units in a column of their own',
    sentences: [
      '| 指标 | 单位 | 2024年 |\n| 公园绿地面积 | 公顷 | {1860|value=1860 unit=公顷 object=公园绿地面积} |\n| 污水处理率 | % | {98.3|value=98.3 unit=% object=污水处理率} |\n| 供水总量 | 万立方米 | {5230|value=52300000 unit=立方米 object=供水总量} |',
      '序号\t项目\t单位\t数量\n1\t新建公厕\t座\t{36|value=36 unit=座 object=公厕}\n2\t改造路灯\t盏\t{1200|value=1200 unit=盏 object=路灯}',
    ],
  },
  {
    about: 'table: actual and goal side by side',
    sentences: [
      '| 指标 | 2024年实际 | 2027年目标 |\n| 应急广播覆盖率（%） | {71.2|value=71.2 unit=% role=actual} | {95|value=95 unit=% role=target} |\n| 专职消防员（万人） | {0.8|value=8000 unit=人 role=actual} | {1.2|value=12000 unit=人 role=target} |',
    ],
  },
  {
    about: 'table: nothing but names, numbers of rows and dates',
    sentences: ['| 序号 | 姓名 | 日期 |\n| 1 | 张某 | 2024年3月1日 |\n| 2 | 李某 | 2024年3月5日 |'],
  },
];
