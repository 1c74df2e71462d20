import type { SentenceGroup } from './markedSentence.ts';

/** Names behind the number that hold a verb, pairs told again, units of another kind right behind, and words that look like rules. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'what is called by what is done to it keeps its verb',
    sentences: [
      '建设{100个|action=建设 object=人居环境整治提升示范村}人居环境整治提升示范村。',
      '抓好环湖大道等{54个|action=抓好 object=续建项目}续建项目。',
      '实施{10公里|action=实施 object=农村道路硬化工程}农村道路硬化工程、拓宽改造{17公里|action=拓宽改造 object=狭窄路面}狭窄路面。',
      '完成{34个|action=完成 object=农贸市场提升改造工程}农贸市场提升改造工程。',
      '实施{40个|action=实施 object=环境综合提升项目}环境综合提升项目。',
      '签约{13个|action=签约 object=资产重组项目}资产重组项目。',
      '创建{6个|action=创建 object=乡村治理达标村}乡村治理达标村。',
      '铁水联运等{3个|action=入围 object=项目}项目入围国家示范工程。',
      '支持{3家|action=支持 object=企业}企业新建仓储项目。',
      '组织{30名|action=组织 object=志愿者}志愿者参加整治行动。',
      '监测{3,200户|action=监测 object=脱贫不稳定户}脱贫不稳定户。',
      '财务中心等{5个|object=项目}项目成为示范项目。',
    ],
  },
  {
    about: 'a pair of changes behind a pair of levels is of the same names',
    sentences: [
      '城镇居民收入和农牧民纯收入分别达到{9137元|object=城镇居民收入}和{2989元|object=农牧民纯收入}，比上年增长{7.1%|action=增长 object=城镇居民收入}和{4.7%|action=增长 object=农牧民纯收入}。',
      '工业产值、财政收入分别达{139亿元|object=工业产值}、{66亿元|object=财政收入}，增长{15%|object=工业产值}、{24%|object=财政收入}。',
      '产值、税收分别达{139亿元|object=产值}、{66亿元|object=税收}，出口额增长{15%|object=出口额}。',
    ],
  },
  {
    about: 'right behind a number, one of another kind counts the same',
    sentences: [
      '消除不稳定户{844户|action=消除 object=不稳定户}{3420人|object=不稳定户}、边缘易致贫户{1437户|object=边缘易致贫户}{4531人|object=边缘易致贫户}。',
      '查处违法行为{53起|action=查处 object=违法行为}，罚款{20万元|action=罚款}。',
    ],
  },
  {
    about: 'from so much each to so much',
    sentences: [
      '居民用电价格从每千瓦时{1元|object=居民用电价格 period=}降至{0.56元|action=降至 object=居民用电价格}。',
      '种粮补贴由每亩{24元|object=种粮补贴 period=}提高到{30元|action=提高到 object=种粮补贴}。',
      '特困供养标准由年人均{1856元|object=特困供养标准 period=}提高到{2104元|object=特困供养标准}。',
      '筹资标准从每人每年{30元|object=筹资标准 period=}提高到{50元|object=筹资标准}。',
    ],
  },
  {
    about: 'of how many of them it holds is told of them',
    sentences: [
      '各区县（市）{40%|object=镇（街道）}以上的镇（街道）建成示范街。',
      '省直部门{80%|object=审批事项}以上的审批事项实现网上办理。',
      '{三分之二|object=小区}的小区安装了充电设施。',
    ],
  },
  {
    about: 'ranks and roads count nothing',
    sentences: [
      '营商环境进入全省前10名。',
      '经济总量保持全国城市前45位。',
      '推进国道209线改建。',
      '省道22线建成通车。',
      '目前{10名|object=医生}医生到岗。',
      '开通公交线路{22条|action=开通 object=公交线路}。',
    ],
  },
  {
    about: 'a word behind ； for the whole place begins another matter',
    sentences: [
      '新增污水管网{259公里|action=新增}；全市{7个|action= object=国考断面}国考断面全部优良。',
      '新增{3个|action=新增}公园，全市{12条|?}河道保持清澈。',
    ],
  },
  {
    about: 'what is built to a standard is no rule, and the making of plans no plan',
    title: '2024年政府工作报告',
    published: '2024-01-15',
    sentences: [
      '二、2024年工作安排\n改造提升{20所|role=target object=标准化养老院}标准化养老院。',
      '二、2024年工作安排\n再建{50万亩|role=target action=再建 object=标准农田}标准农田。',
      '二、2024年工作安排\n建成{10万平方米|role=target object=标准厂房}标准厂房。',
      '二、2024年工作安排\n城市空气优良天数{340天|role=target}以上；新增就业{3万人|role=target}。',
      '一、2023年工作回顾\n建成{4个|role=actual object=标准化养殖基地}标准化养殖基地。',
      '一、2023年工作回顾\n完成村庄规划编制{51个|role=actual}。',
      '一、2023年工作回顾\n规划建设公园，现已建成{3个|role=actual}。',
      '二、2024年工作安排\n每个社区配备不少于{5人|role=requirement}的队伍。',
      '二、2024年工作安排\n执行每人{300元|role=requirement}的标准。',
    ],
  },
];
