import type { SentenceGroup } from './markedSentence.ts';

/** What dates a figure, and what the words mean on the day of publication. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'period/sentence',
    published: '2025-03-10',
    sentences: [
      '2024年，全市接处警{3.1万起|period=2024 time=2024年}。',
      '今年1至2月，全省新设经营主体{4.2万户|period=2025-01/2025-02 time=今年1至2月}。',
      '去年，我们新建公园{18个|period=2024 time=去年}。',
      '截至2月底，累计发放贷款{36亿元|period=../2025-02-28 time=截至2月底}。',
      '截至目前，共摸排线索{260条|period=../2025-03-10 time=截至目前}。',
      '今年以来，全县发生火灾{41起|period=2025/2025-03-10 time=今年以来}。',
      '2023年以来，累计建成健身步道{86公里|period=2023/.. time=2023年以来}。',
      '到2027年底，新增养老床位{5000张|period=../2027-12-31 time=到2027年底}。',
      '“十四五”期间，共改造危桥{210座|period=2021/2025}。',
      '2024年第三季度，受理投诉{1.2万件|period=2024-07/2024-09 time=2024年第三季度}。',
      '1月15日，派出救援人员{120人|period=2025-01-15 time=1月15日}。',
      '2023年至2024年，共治理矿山{33座|period=2023/2024}。',
      '2025年6月底前，完成改造{16处|period=../2025-06-30 time=2025年6月底前}。',
      '2024年上半年，罚没款{310万元|period=2024-01/2024-06 time=2024年上半年}。',
      '去年12月，查获走私香烟{800件|period=2024-12 time=去年12月}。',
      '2024年11月至2025年2月，出动除雪车辆{3200台次|period=2024-11/2025-02}。',
      '自2022年起，每年安排资金{2000万元|period=2022/.. time=自2022年起}。',
      '明年将新招录消防员{150名|period=2026 time=明年}。',
      '截至2024年末，全省持证社工{2.8万人|period=../2024-12-31 time=截至2024年末}。',
      '2024年10月1日至7日，接待游客{320万人次|period=2024-10-01/2024-10-07}。',
      '截至3月9日18时，受灾人口{1.2万人|period=../2025-03-09}。',
      '前年和去年相比，2024年增加{12起|period=2024}。',
      '二〇二四年，登记新生儿{6821名|period=2024 time=二〇二四年}。',
    ],
  },
  {
    about: 'two periods in one sentence',
    sentences: [
      '2023年新建{12座|period=2023}，2024年新建{16座|period=2024}。',
      '1月扣减信用分{36家|period=2025-01}，2月扣减{28家|period=2025-02}。',
      '2024年完成投资{8亿元|period=2024}，2025年计划投资{11亿元|period=2025 role=target}。',
      '2024年，事故起数比2023年下降{9.6%|period=2024 time=2024年}。',
      '2024年，较上年增加{2.1个百分点|period=2024 time=2024年}。',
    ],
  },
  {
    about: 'period/paragraph',
    sentences: [
      '2024年，公安机关深入推进专项行动。破获案件{4100起|period=2024}，抓获嫌疑人{5200名|period=2024}。',
      '截至2月底，整治工作取得阶段成效。其中，关闭小煤窑{6处|period=../2025-02-28}。',
      '今年1月，全市集中开展夜查。共检查酒吧{120家|period=2025-01}。取缔无证经营{3家|period=2025-01}。',
    ],
  },
  {
    about: 'period/section: what leads into a list',
    sentences: [
      '2024年，我们主要做了以下工作。\n一是强化执法。检查企业{3100家|period=2024}。\n二是强化宣传。发放手册{5万册|period=2024}。',
      '一、2024年主要工作\n新建公厕{36座|period=2024}。\n二、2025年工作打算\n新建公厕{20座|period=2025 role=target}。',
    ],
  },
  {
    about: 'period/title',
    title: '临川市2024年国民经济和社会发展统计公报',
    genre: 'statistical-communique',
    sentences: [
      '全年地区生产总值{1862.4亿元|period=2024}。',
      '年末常住人口{312.6万人|period=2024-12-31}。',
      '城镇新增就业{4.6万人|period=2024}。',
      '全年粮食产量{128.6万吨|period=2024 time=全年}，比上年增长{2.1%|period=2024}。',
    ],
  },
  {
    about: 'period/title of a plan',
    title: '2025年交通安全工作要点',
    genre: 'work-points',
    published: '2025-02-20',
    sentences: [
      '治理隐患路口{120处|period=2025 role=target}。',
      '年底前增设护栏{36公里|period=../2025-12-31 role=target}。',
      '上半年培训驾驶人{5000名|period=2025-01/2025-06 role=target}。',
    ],
  },
  {
    about: 'no period where nothing dates',
    sentences: [
      '全省建有水文站{312座|period= time=}。',
      '辖区有高层住宅{1862栋|period= time=}。',
      '每年安排经费{800万元|period= time=}。',
    ],
  },
  {
    about: 'period/paragraph: 当年 is the year named last',
    sentences: ['2023年，专项整治全面启动。当年整改隐患{8000处|period=2023}。'],
  },
  {
    about: 'period/sentence',
    published: '2025-03-10',
    sentences: ['昨日（3月9日），出动警力{560人次|period=2025-03-09}。'],
  },
  {
    about: 'the goals of a five-year plan, and its first and last year, date nothing by its five years',
    sentences: [
      '提前实现“十四五”目标，新装扶梯{49台|period=}。',
      '“十四五”开局之年，新建泵站{3座|period=}。',
      '“十四五”时期，新建泵站{3座|period=2021/2025}。',
      '“十四五”累计新建泵站{3座|period=2021/2025}。',
    ],
  },
];

export const KNOWN_MISSES: readonly SentenceGroup[] = [
  {
    about: 'period/section: what leads into a list',
    reason: 'a lead-in that ends with ： is taken for an addressee',
    sentences: [
      '去年以来，各地多措并举：\n（一）拆除违建{21处|period=2024/..}。\n（二）清理占道{60处|period=2024/..}。',
    ],
  },
];
