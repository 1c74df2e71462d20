import type { SentenceGroup } from './markedSentence.ts';

const PLAN = { title: '2025年市政府民生实事实施方案', genre: 'plan', published: '2025-02-10' } as const;

/** Roles and periods where several cues stand near one another. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'results beside goals',
    sentences: [
      '全年计划改造管网{60公里|role=target}，目前已完成{45公里|role=actual}。',
      '年初确定的{20件|unit=件}实事已办结{18件|role=actual}。',
      '完成造林{6.2万亩|role=actual}，占年度任务{6万亩|role=target}的{103.3%|role=actual}。',
      '已建成充电桩{2.1万个|role=actual}，到年底将达到{3万个|role=target}。',
      '项目总投资{12亿元|?}，截至2月底完成投资{5.6亿元|role=actual}，全部建成后年可处理垃圾{36万吨|role=target}。',
      '进度完成{68%|role=actual}，确保6月底前完成{100%|role=target}。',
      '省下达任务{1.2万人|role=target}，我市自我加压目标{1.5万人|role=target}，现已培训{1.36万人|role=actual}。',
    ],
  },
  {
    about: 'a plan tells what there is before it says what to do',
    ...PLAN,
    sentences: [
      '2024年，我市城镇新增就业{6.1万人|role=actual}；2025年，城镇新增就业{6万人|role=target}以上。',
      '截至去年底，全市养老床位{2.6万张|role=actual}。',
      '新增养老床位{2000张|role=target}，其中护理型{1200张|role=target}。',
      '建立健全工作专班，市财政投入{1.2亿元|role=target}。',
      '牵头单位：市民政局。目标任务：新建社区食堂{30家|role=target}。',
      '责任单位每季度报送进展不少于{1次|role=requirement}。',
    ],
  },
  {
    about: 'rules and standards outside of plans',
    sentences: [
      '规定要求，每个班组每天检查不少于{3次|role=requirement bound=at_least}。',
      '居民用气压力不应超过{3千帕|role=requirement bound=at_most}。',
      '驾驶人连续驾驶不得超过{4小时|role=requirement bound=at_most}，停车休息不少于{20分钟|role=requirement bound=at_least}。',
      '学生集体用餐留样不少于{125克|role=requirement bound=at_least}，保存{48小时|role=requirement}以上。',
      '危险品仓库与居民区的距离必须大于{1000米|role=requirement}。',
      '高层建筑每年至少进行{一次|value=1 role=requirement bound=at_least}电气检测。',
      '按规定，超过{60日|?}未整改的依法查处。',
    ],
  },
  {
    about: 'periods that relate to one another',
    sentences: [
      '2024年12月，全市发生火灾{86起|period=2024-12}，环比上升{6.2%|period=2024-12}。',
      '全省2024年前11个月发生事故{320起|period=2024-01/2024-11}。',
      '“十三五”末为{62%|period=../2020-12-31}，2024年达到{78%|period=2024}。',
      '1—2月份，完成投资{12亿元|period=2025-01/2025-02}；3月份预计完成{8亿元|period=2025-03}。',
      '到“十五五”末，床位达到{3万张|period=../2030-12-31 role=target}。',
      '2024年6月至今，累计服务{2.6万人次|role=actual}。',
      '截至3月5日零时，累计降雪{18毫米|period=../2025-03-05}。',
      '近三年来，累计投入{6亿元|role=actual}。',
      '今年第一季度计划检查{1200家|period=2025-01/2025-03 role=target}。',
      '去年下半年，调解纠纷{3600件|period=2024-07/2024-12}。',
      '2月28日至3月3日，转移群众{1.1万人|period=2025-02-28/2025-03-03}。',
    ],
  },
  {
    about: 'bounds around the number',
    sentences: [
      '至少有{40家|bound=at_least}企业停产。',
      '最高达{41.2℃|bound=exact value=41.2}。',
      '仅{6分钟|bound=exact}就到场。',
      '日均约{1.1万人次|bound=about}。',
      '高达{36亿元|bound=exact}。',
      '上门宣传不下{300次|value=300}。',
      '超{1200名|bound=over}民警上路执勤。',
      '累计达到{10万人|bound=exact}。',
      '每户平均不到{2件|bound=under}。',
      '涉及资金逾{3亿元|bound=over}。',
      '多达{60余处|bound=over}。',
      '占比近{4成|bound=under value=0.4}。',
      '几乎{100%|value=100}覆盖。',
      '事故减少约{三成|bound=about value=0.3}。',
    ],
  },
  {
    about: 'periods that relate to one another',
    sentences: ['2023年、2024年分别立案{320件|period=2023}和{286件|period=2024}。'],
  },
  {
    about: 'a title in bold type that runs on into its paragraph heads what follows',
    title: '2024年宁泽市政府工作报告',
    published: '2024-01-20',
    sentences: [
      '**一、2023年工作回顾**全市上下奋力前行，新建学校{5所|role=actual period=2023}。\n新增学位{300个|role=actual period=2023}。\n**二、2024年重点任务** 做好各项工作。\n新增学位{600个|role=target period=2024}。',
      '**一、2023年工作总结** 全年新增停车位{800个|role=actual period=2023}。\n改造小区{12个|role=actual period=2023}。\n**二、2024年工作安排**\n改造小区{30个|role=target period=2024}。',
      '**（一）着力稳增长。**新上项目{12个|action=新上}。',
      // What is printed in bold amid a paragraph heads nothing.
      '一、2024年工作安排\n推进**重点项目**建设，新建厂房{6座|role=target period=2024}。',
    ],
  },
  {
    about: 'what was planned for a year that is over is told of',
    title: '2024年宁泽市政府工作报告',
    published: '2024-01-20',
    sentences: [
      '一、关于2023年工作\n新建学校{5所|role=actual period=2023}。\n二、关于2024年工作\n新建学校{3所|role=target period=2024}。',
      '一、关于2023年的工作\n新增就业{2万人|role=actual period=2023}。\n三、对于2024年目标任务\n新增就业{3万人|role=target period=2024}。',
      '附件：2023年民生实事\n新建公厕{15座|role=actual period=2023}。',
      '附件：2024年民生实事\n新建公厕{15座|role=target period=2024}。',
      '二、2024年重点任务\n新建公厕{25座|role=target period=2024}。',
    ],
  },
  {
    about:
      'what is told of each year is of all that the heading names, and a month of a year dates no sentence behind',
    title: '2021年宁泽市政府工作报告',
    published: '2021-01-20',
    sentences: [
      '一、过去五年工作回顾\n2020年，全市生产总值达到{2000亿元|period=2020}，年均增长{7.2%|period=2016/2020}。',
      '一、“十三五”时期工作回顾\n2020年，财政收入达到{180亿元|period=2020}、年均增长{6%|period=2016/2020}，居全省第二。',
      '一、2020年工作回顾\n生产总值增长{4%|period=2020}，年均增长{5%|period=2020}。',
      '一、2020年工作回顾\n一年来，全力攻坚。12月，举办赛事{3场|period=2020-12}。新增就业{2.1万人|period=2020}。',
    ],
  },
  {
    about: 'at least so many that are told by 的 are a goal in a plan',
    title: '2024年宁泽市政府工作报告',
    published: '2024-01-20',
    sentences: [
      '二、2024年工作安排\n力争新增收入过{亿元|?}企业{100户|role=target period=2024}以上、过{10亿元|?}的{10户|role=target period=2024}以上。',
      '二、2024年工作安排\n对未整改到位的{25栋|role=actual}高层建筑挂牌督办。',
    ],
  },
  {
    about: 'the years of a five-year plan by its number',
    title: '宁泽市国民经济和社会发展第十四个五年规划和2035年远景目标纲要',
    published: '2021-03-05',
    sentences: [
      '城镇化率提高到{65%|role=target period=2021/2025}。',
      '到2023年，城镇化率提高到{62%|role=target period=../2023}。',
      '第三章 主要目标\n——居民收入稳步增长。居民收入年均增长{6%|role=target period=2021/2025}。',
    ],
  },
  {
    about: 'what an item of a list of promises came to',
    title: '2024年宁泽市政府工作报告',
    published: '2024-01-20',
    sentences: [
      '二、2024年工作安排\n设置餐车。\n完成情况：设置餐车{61辆|role=actual action=设置 object=餐车}。',
      '二、2024年工作安排\n落实情况：建成站点{9个|role=actual action=建成 object=站点}。\n新建站点{6个|role=target}。',
      '二、2024年工作安排\n完成改造任务，建成站点{9个|role=target action=建成 object=站点}。',
    ],
  },
];

export const KNOWN_MISSES: readonly SentenceGroup[] = [
  {
    about: 'results beside goals',
    reason: '其余 of a goal that is partly done is still a goal: 将 behind the number is not seen',
    sentences: ['计划新建学校{8所|role=target}，已开工{6所|role=actual}，其余{2所|role=target}将于5月开工。'],
  },
  {
    about: 'results beside goals',
    reason: '实际 behind a goal is a result: only some verbs are known behind it',
    sentences: ['预算安排{3亿元|role=target}，实际支出{2.8亿元|role=actual}，执行率{93.3%|role=actual}。'],
  },
  {
    about: 'results beside goals',
    reason: '今年再 is not taken as a cue of the future',
    sentences: ['在去年新建{12座|role=actual}的基础上，今年再建{15座|role=target}。'],
  },
  {
    about: 'results beside goals',
    reason: '目前 inside 由…提高到 makes the goal behind it a result',
    sentences: ['力争覆盖率由目前的{76%|role=actual}提高到{90%|role=target}。'],
  },
  {
    about: 'results beside goals',
    reason: '实际 behind a goal is a result: only some verbs are known behind it',
    sentences: ['原定目标{500套|role=target}，实际交付{532套|role=actual}，超额{32套|role=actual}。'],
  },
  {
    about: 'a plan tells what there is before it says what to do',
    ...PLAN,
    reason: '目前 in an earlier clause outweighs the year of the plan',
    sentences: ['目前，全市共有老旧小区{420个|role=actual}，2025年改造{86个|role=target}。'],
  },
  {
    about: 'a plan tells what there is before it says what to do',
    ...PLAN,
    reason: 'what 针对 puts first is there already',
    sentences: ['针对{36处|role=actual}易涝点，分类施策，年内消除{20处|role=target}。'],
  },
  {
    about: 'rules and standards outside of plans',
    reason: '7个工作日内 is read as a time, so the term of a rule is lost',
    sentences: ['投诉应当在{7个工作日|role=requirement}内办结。'],
  },
];
