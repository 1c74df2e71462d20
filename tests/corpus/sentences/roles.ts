import type { SentenceGroup } from './markedSentence.ts';

const PLAN = { title: '关于印发校园及周边安全整治工作方案的通知', genre: 'plan' } as const;
const REPORT = { title: '2024年度民生实事项目完成情况的报告', genre: 'report' } as const;

/** Whether a number is reported as done, promised, or sets a rule. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'role/words ahead',
    sentences: [
      '下一步，计划再改造老旧小区{60个|role=target object=老旧小区}。',
      '明年将新增公共停车泊位{5000个|role=target action=新增}。',
      '力争到年底培训家政服务员{2万名|role=target action=培训}。',
      '我市拟投入{3.6亿元|role=target action=投入}用于河道综合治理。',
      '今年要新建幼儿园{12所|role=target}。',
      '到2027年，建成区绿化覆盖率达到{43%|role=target}。',
      '预计全年可减少碳排放{12万吨|value=120000 role=target}。',
      '届时，新增床位{600张|role=target}。',
      '争取年内引进龙头企业{5家|role=target}。',
      '确保城镇新增就业{9万人|role=target value=90000 bound=at_least}以上。',
      '项目原计划投资{2.1亿元|role=target}。',
      '下半年，我们将组织专家巡诊{200场次|role=target}。',
      '“十五五”时期，拟规划建设综合性消防站{36座|role=target}。',
    ],
  },
  {
    about: 'role/words past',
    sentences: [
      '截至2月底，累计整改隐患{1.1万处|role=actual}。',
      '去年全市拆除违建{86万平方米|role=actual}。',
      '已完成雨污分流改造{43公里|role=actual}。',
      '目前，全县建有乡村大舞台{210个|role=actual}。',
      '实际到位资金{7600万元|role=actual}。',
      '五年来，化解各类矛盾纠纷{4.3万件|role=actual}。',
      '我们走访了{1200户|role=actual}家庭。',
    ],
  },
  {
    about: 'role/words past, in a plan',
    ...PLAN,
    sentences: [
      '去年以来，全市中小学共发生溺水事件{7起|role=actual}。',
      '截至2024年底，全市中小学专职保安员配备率为{98.5%|role=actual}。',
      '2024年，公安机关破获涉校案件{41起|role=actual}。',
    ],
  },
  {
    about: 'role/goal-behind',
    sentences: [
      '全年目标是完成{5万亩|role=target}造林任务。',
      '超额完成省下达{2万人|role=target}的年度目标。',
      '圆满完成{120公里|role=target}的年度计划。',
      '实现了年初确定的{80个|role=target}目标。',
      '距{15万吨|role=target}的既定目标仅一步之遥。',
      '如期完成{36所|role=target}的市定任务。',
      '未能完成{90%|role=target}的目标。',
      '完成{3000人次|role=target}的全年任务。',
      '朝着{300亿元|role=target}的目标迈进。',
    ],
  },
  {
    about: 'role/goal-before',
    sentences: [
      '年度目标任务{300个|role=target}，已完成{286个|role=actual}。',
      '实施厕所改造{2.3万座|role=actual}（目标任务{2万座|role=target}）。',
      '省定任务{450户|role=target}，实际完成{472户|role=actual}。',
      '年度建设任务{12座|role=target}，目前竣工{9座|role=actual}。',
      '责任书下达指标{8000人|role=target}，实际转移就业{9210人|role=actual}。',
      '计划数{260场|role=target}，完成数{271场|role=actual}。',
    ],
  },
  {
    about: 'role/rule-behind',
    ...PLAN,
    sentences: [
      '落实生均校舍面积不低于{4.5平方米|role=requirement bound=at_least}的标准。',
      '严格执行夜间巡查不少于{2次|role=requirement bound=at_least}的要求。',
      '供餐单位留样须达到每样{125克|role=requirement}的规定。',
      '落实保安员年龄不超过{55岁|role=requirement bound=at_most}的规定。',
      '按照{0.3米|role=requirement}标准设置防撞柱间距。',
    ],
  },
  {
    about: 'role/rule-before',
    sentences: [
      '铅含量为{0.9毫克/千克|role=actual}，国家标准规定不超过{0.5毫克/千克|role=requirement bound=at_most}。',
      '噪声限值为{55分贝|role=requirement unit=分贝}。',
      '氨氮排放限值是{5毫克/升|role=requirement}。',
      '检测值为{0.06毫克/立方米|role=actual}，标准要求不高于{0.08毫克/立方米|role=requirement bound=at_most}。',
      '实测值{0.82|role=actual value=0.82}，标准规定应不小于{0.9|role=requirement bound=at_least}。',
    ],
  },
  {
    about: 'role/threshold',
    sentences: [
      '对学生人数达到{200人|role=requirement bound=at_least value=200}及以上的民办学校开展排查。',
      '经营面积在{500平方米|?}以上的场所一律安装喷淋设施。',
      '对存栏量达到{50头|role=requirement bound=at_least}以上的养殖场实行备案。',
      '租住人数达到{10人|role=requirement bound=at_least}及以上的出租房屋，纳入重点管理。',
      '日均客流量达到{1万人次|role=requirement bound=at_least value=10000}以上的商业综合体，设立微型消防站。',
      '高度{100米|?}以上的建筑，全面开展检测。',
      '一次性补贴{3万元|?}以上的项目须经集体研究。',
    ],
  },
  {
    about: 'role/to-be-done',
    ...REPORT,
    published: '2025-03-10',
    sentences: [
      '剩余{25处|role=target}须于6月底前完成整改。',
      '尚余{137户|role=target}要在汛期前完成搬迁。',
      '未销号的{12项|role=target}应于4月底前完成。',
      '其余{8公里|role=target}需在二季度完成改造。',
      '还有{31栋|role=target}应在年底前完成加固。',
    ],
  },
  {
    about: 'role/existing',
    ...PLAN,
    sentences: [
      '对尚未整改到位的{25所|role=actual object=学校}学校，实行挂牌督办。',
      '对排查发现的{132处|role=actual object=隐患}隐患逐一建档。',
      '已建成的{46个|role=actual object=护学岗}护学岗要加强值守。',
      '针对去年检查不合格的{18家|role=actual object=校外供餐单位}校外供餐单位，开展“回头看”。',
      '现有的{9支|role=actual object=护校队}护校队要整合力量。',
    ],
  },
  {
    about: 'role/recurring',
    ...PLAN,
    sentences: [
      '学校每月至少开展{1次|role=requirement bound=at_least action=开展}疏散演练。',
      '校车每学期安全检测不少于{1次|role=requirement bound=at_least}。',
      '各县（市、区）每季度至少曝光典型案例{2起|role=requirement bound=at_least action=曝光}。',
      '驻校民警每周到校巡查不少于{3次|role=requirement bound=at_least}。',
      '法治副校长每学年授课不少于{4课时|role=requirement bound=at_least unit=课时}。',
      '食堂每年至少组织从业人员健康检查{一次|value=1 role=requirement bound=at_least}。',
      '门卫夜间每两小时至少巡逻{一遍|value=1 role=requirement bound=at_least}。',
      '每半年对校内消防设施至少检测{1次|role=requirement bound=at_least}。',
      '每名新任教师每年参加安全培训不少于{8学时|role=requirement bound=at_least}。',
      '乡镇（街道）每月督查不低于{2所|role=requirement bound=at_least}。',
    ],
  },
  {
    about: 'role/by-standard',
    ...PLAN,
    sentences: [
      '按照每{600名|?}学生不少于{1名|role=requirement bound=at_least}的标准配备校医。',
      '按照不低于在校生总数{5%|role=requirement bound=at_least}的比例开展心理筛查。',
      '按每校不少于{3名|role=requirement bound=at_least}的要求配齐专职保安员。',
      '按照每间宿舍不超过{8人|role=requirement bound=at_most}的标准安排住宿。',
      '按不少于公用经费{2%|role=requirement bound=at_least}的比例安排安全经费。',
    ],
  },
  {
    about: 'role/rule-word',
    sentences: [
      '人员密集场所应当配备不少于{2具|role=requirement bound=at_least}灭火器。',
      '途经学校路段，车速不得超过{30公里/小时|role=requirement bound=at_most unit=公里/小时}。',
      '每个楼层应设置不少于{2个|role=requirement bound=at_least}安全出口。',
      '液化气瓶存放量不得多于{15瓶|role=requirement bound=at_most}。',
      '作业现场监护人员必须达到{2人|role=requirement}以上。',
      '居室人均使用面积不应低于{6平方米|role=requirement bound=at_least}。',
      '渣土车整治期间严禁超过{60公里/小时|role=requirement unit=公里/小时}行驶。',
      '应急照明持续供电时间不应少于{90分钟|role=requirement bound=at_least}。',
      '企业主要负责人初次安全培训时间不得少于{32学时|role=requirement bound=at_least}。',
      '用人单位安排加班每日不得超过{3小时|role=requirement bound=at_most}。',
      '公共娱乐场所疏散门净宽度不应小于{1.4米|role=requirement bound=at_least}。',
    ],
  },
  {
    about: 'role/surroundings: a plan',
    ...PLAN,
    sentences: [
      '培训校园安全员{3000名|role=target action=培训}。',
      '新建改建校门口防冲撞设施{620套|role=target}。',
      '安排专项经费{850万元|role=target}。',
      '抽查校车{40辆|role=target}。',
      '市级抽查学校不少于{30所|role=target bound=at_least}。',
    ],
  },
  {
    about: 'role/surroundings: a livelihood list',
    title: '2025年市政府为民办实事项目清单',
    genre: 'list',
    sentences: [
      '新增公办幼儿园学位{6000个|role=target}。',
      '改造提升农贸市场{20家|role=target}。',
      '免费为{10万名|role=target value=100000}适龄妇女提供“两癌”筛查。',
      '农村集中供水率提高到{96%|role=target}。',
    ],
  },
  {
    about: 'role/surroundings: a report',
    ...REPORT,
    sentences: [
      '新增公办幼儿园学位{6000个|role=actual}。',
      '改造提升农贸市场{20家|role=actual}。',
      '投入资金{1.2亿元|role=actual}。',
      '一、完成情况\n建成社区食堂{45家|role=actual}，服务老人{12万人次|role=actual}。\n二、下一步工作安排\n再建社区食堂{20家|role=target}。',
    ],
  },
  {
    about: 'role/surroundings: headings of a report of the government',
    title: '政府工作报告',
    sentences: [
      '一、2024年工作回顾\n新建改建农村公路{860公里|role=actual}。\n二、2025年主要任务\n新建改建农村公路{900公里|role=target}。',
      '一、过去一年工作\n民生支出占比达到{78%|role=actual}。\n二、今年主要预期目标\n城镇新增就业{5万人|role=target value=50000}，粮食产量稳定在{60万吨|role=target value=600000}。',
      '一、主要成效\n拆除违建{32万平方米|role=actual}。\n二、下步打算\n完成旧房改造{1500户|role=target}。',
    ],
  },
  {
    about: 'role/default',
    sentences: [
      '全省现有注册志愿者{680万人|role=actual}。',
      '辖区面积{1,286平方公里|role=actual unit=平方公里}。',
      '检查网吧{240家|role=actual}，发现问题{51个|role=actual}。',
      '消防部门接警后调派{12辆|role=actual}消防车到场处置。',
    ],
  },
  { about: 'role/words ahead', sentences: ['今后两年，还将再建社区食堂{80家|role=target}。'] },
  { about: 'role/goal-before', sentences: ['全年计划{126条|role=target}、已完成{120条|role=actual}。'] },
];

export const KNOWN_MISSES: readonly SentenceGroup[] = [
  {
    about: 'role/goal-behind',
    reason: '的改造任务 behind the number names no goal',
    sentences: ['提前两个月完成{4000户|role=target}的改造任务。'],
  },
  {
    about: 'role/goal-before',
    reason: 'a share of a goal is taken for the goal',
    sentences: ['加装电梯{65部|role=actual}，为年度目标{60部|role=target}的{108.3%|role=actual}。'],
  },
  {
    about: 'role/goal-before',
    reason: '上半年完成 behind a goal is a result',
    sentences: ['全年改造任务为{1.5万户|role=target}，上半年完成{0.9万户|role=actual}。'],
  },
  {
    about: 'role/goal-before',
    reason: '完成：behind a goal is a result',
    sentences: ['既定目标：{50万亩|role=target}；完成：{52.7万亩|role=actual}。'],
  },
  {
    about: 'role/rule-before',
    reason: 'the unit CFU/mL is unknown',
    sentences: ['菌落总数标准为不大于{100CFU/mL|role=requirement bound=at_most}。'],
  },
];
