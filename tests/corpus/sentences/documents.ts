import type { SentenceGroup } from './markedSentence.ts';

/** What whole documents do to a sentence: the outline above it, the words around it, tables, and what must give nothing. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'review-year',
    title: '2025年宁泽市政府工作报告',
    published: '2025-01-10',
    sentences: [
      '**一、2024年工作回顾**\n**（一）民生持续改善**\n新增停车泊位{1537个|role=actual period=2024}。',
    ],
  },
  {
    about: 'review-year',
    title: '2025年青河市政府工作报告',
    published: '2025-01-10',
    sentences: ['**一、2024年工作回顾**\n一年来，全市新增学位{3200个|role=actual period=2024}。'],
  },
  {
    about: 'review-year',
    title: '2025年东屏市政府工作报告',
    published: '2025-01-10',
    sentences: [
      '一、过去一年工作回顾\n新建口袋公园{12个|role=actual period=2024}，改造农贸市场{5个|role=actual period=2024}。',
    ],
  },
  {
    about: 'review-year',
    title: '2025年青河市政府工作报告',
    published: '2025-01-20',
    sentences: ['一、二〇二四年工作回顾\n新增公交车{60辆|role=actual period=2024}。'],
  },
  {
    about: 'review-year',
    title: '2026年安澜市政府工作报告',
    published: '2026-01-10',
    sentences: [
      '**一、“十四五”时期发展回顾**\n**（一）动能更强**\n建成标准厂房{120万平方米|role=actual period=2021/2025}。',
    ],
  },
  {
    about: 'review-year',
    title: '2025年安澜市政府工作报告',
    published: '2025-01-10',
    sentences: [
      '## 一、2024年工作回顾\n### （一）经济稳步回升\n规上工业企业净增{56家|role=actual period=2024}。',
    ],
  },
  {
    about: 'heading-range',
    published: '2026-01-20',
    sentences: [
      '一、2025年7月至11月整治情况\n全市检查单位{1260家|role=actual period=2025-07/2025-11}。',
      '一、2023年至2025年整治成效\n拆除违建{12万平方米|role=actual period=2023/2025}。',
    ],
  },
  {
    about: 'heading-range',
    published: '2025-10-20',
    sentences: ['（二）2025年第三季度检查情况\n检查餐饮场所{860家|role=actual period=2025-07/2025-09}。'],
  },
  {
    about: 'heading-range',
    published: '2025-07-20',
    sentences: [
      '二、2025年上半年工作情况\n办结案件{1320件|role=actual period=2025-01/2025-06}。',
      '一、上半年工作情况\n检查加油站{320座|role=actual period=2025-01/2025-06}。',
    ],
  },
  {
    about: 'heading-range',
    published: '2024-12-10',
    sentences: ['一、2024年1—11月运行情况\n发生生产安全事故{36起|role=actual period=2024-01/2024-11}。'],
  },
  {
    about: 'plan-mood',
    title: '2025年安澜市政府工作报告',
    published: '2025-01-10',
    sentences: ['二、2025年主要任务\n**（一）着力做强产业**\n新增规上企业{60家|role=target period=2025}。'],
  },
  {
    about: 'plan-mood',
    published: '2025-01-10',
    sentences: [
      '二、关于2025年工作\n（一）提升城市品质\n改造背街小巷{45条|role=target period=2025}。',
      '关于今年的主要工作\n第一，抓好项目建设。开工重点项目{64个|role=target period=2025}。',
      '2025年工作打算\n一是抓好安置。建成安置房{1800套|role=target period=2025}。',
    ],
  },
  {
    about: 'plan-mood',
    title: '2025年东屏市政府工作报告',
    published: '2025-01-10',
    sentences: ['**三、今年的重点工作**\n**1. 守牢安全底线**\n整治隐患点{180处|role=target period=2025}。'],
  },
  {
    about: 'plan-mood',
    title: '东屏市政府工作报告（2025年1月8日 李某）',
    published: '2025-01-08',
    sentences: [
      '**二、2025年目标任务**\n**（三）建设宜居城市**\n完成老旧小区改造{42个|role=target period=2025}。\n（四）振兴乡村\n新改建农村公路{127公里|role=target period=2025}。',
    ],
  },
  {
    about: 'plan-year',
    published: '2022-01-15',
    sentences: ['今后五年目标任务\n新增高标准农田{50万亩|role=target period=2022/2026}。'],
  },
  {
    about: 'plan-year',
    published: '2026-03-13',
    sentences: [
      '第二篇 “十五五”时期发展目标\n森林覆盖率达到{41.7%|role=target period=2026/2030}。',
      '“十五五”时期主要目标\n——森林蓄积量达到{3600万立方米|role=target period=2026/2030}。\n——人均预期寿命达到{81岁|bound=at_least role=target period=2026/2030}以上。',
    ],
  },
  {
    about: 'plan-year',
    published: '2025-01-15',
    sentences: ['未来三年，培育规上企业{300家|role=target period=2025/2027}。'],
  },
  {
    about: 'annex',
    published: '2025-01-10',
    sentences: [
      '附件：2025年青河市民生实事\n一、新建公园{26个|role=target period=2025}。\n二、新增公办幼儿园学位{1800个|role=target period=2025}。',
      '附件1\n某市2025年为民办实事项目\n一、交通出行\n新增公交线路{8条|role=target period=2025}。\n二、安全防范\n建成应急避难场所{6个|role=target period=2025}。',
      '附：2025年青河市{十件|?}实事\n1.办园惠民：新建幼儿园{12所|role=target period=2025}。',
      '重点抓好{十件|?}民生实事：一是新增托位{2400个|role=target}；二是改造户厕{5600座|role=target}。',
    ],
  },
  {
    about: 'annex',
    title: '2025年青河市政府工作报告',
    published: '2025-01-10',
    sentences: ['附件\n民生实事清单\n一、安居工程\n加装电梯{90部|role=target period=2025}。'],
  },
  {
    about: 'annex',
    title: '2025年东屏市政府工作报告',
    published: '2025-01-10',
    sentences: [
      '全力办好民生实事\n1.交通出行。新改建农村公路{128公里|role=target period=2025}。\n2.安全防范。安装烟感报警器{6000个|role=target period=2025}。',
    ],
  },
  {
    about: 'mood-word',
    published: '2025-01-10',
    sentences: [
      '饮水安全巩固提升计划全面完成。城区新增停车泊位{900个|role=actual}，改造背街小巷{36条|role=actual}。',
      '一、2024年工作回顾\n“强企”计划成效明显，新增规上企业{45家|role=actual period=2024}。建成标准厂房{12万平方米|role=actual period=2024}。',
      '主要污染物排放量减少{3.6%|role=actual action=减少 object=主要污染物排放量}。',
      '全市主要河流断面{26个|role=actual object=主要河流断面}全部达标。',
      '完成投资{12.6亿元|role=actual}、超计划{8%|bound=exact role=actual}。生产安全事故下降{10.2%|role=actual action=下降}。',
      '城市更新规划实施到位，改造片区{16个|role=actual action=改造 object=片区}。',
      '需要临时救助的家庭{260户|role=actual}全部纳入保障。',
      '连续奋战{十|?}昼夜，确保安全度汛，转移群众{2600人|role=actual action=转移 object=群众}。',
    ],
  },
  {
    about: 'mood-word',
    published: '2024-12-20',
    sentences: [
      '今年以来，“护苗”培养计划扎实开展，培训教师{3600人次|role=actual}。新建幼儿园{8所|role=actual}。',
    ],
  },
  {
    about: 'event-date',
    published: '2025-01-10',
    sentences: [
      '深入学习贯彻党的二十届三中全会精神，办成民生实事{25件|period=}。',
      '改革开放取得新突破，精简审批事项{46项|period=}。',
      '筹建国家实验室，引进人才{36名|period=}。',
      '2024年，扎实推进改革开放，落户企业{36家|period=2024}。',
    ],
  },
  {
    about: 'event-date',
    published: '2023-01-10',
    sentences: ['以党的二十大精神为指引，全市排查整改隐患{1.6万处|period=}。'],
  },
  {
    about: 'event-date',
    published: '2022-11-10',
    sentences: ['喜迎党的二十大，开展宣讲活动{560场|period=}。'],
  },
  {
    about: 'relative-years',
    title: '2022年青河市政府工作报告',
    published: '2022-01-10',
    sentences: [
      '过去五年，全市建成公园{42个|role=actual period=2017/2021}，改造棚户区{1.2万套|role=actual period=2017/2021}。',
    ],
  },
  {
    about: 'relative-years',
    title: '青河市政府工作报告',
    published: '2022-01-20',
    sentences: ['这五年，新增城镇就业{18.6万人|role=actual period=2017/2021}。'],
  },
  {
    about: 'relative-years',
    published: '2025-01-15',
    sentences: ['过去一年，全市侦破案件{1360起|role=actual period=2024}。'],
  },
  {
    about: 'relative-years',
    title: '2025年青河市政府工作报告',
    published: '2025-01-15',
    sentences: ['2024年，全市经济稳中向好。全年接待旅客{126万人次|role=actual period=2024}。'],
  },
  {
    about: 'relative-years',
    published: '2022-01-15',
    sentences: ['本届政府任期五年来，累计改造老旧小区{256个|role=actual period=2017/2021}。'],
  },
  {
    about: 'relative-years',
    published: '2022-01-26',
    sentences: ['五年来，全市新增公路里程{520公里|role=actual period=2017/2021}。'],
  },
  {
    about: 'respectively-times',
    published: '2025-02-01',
    sentences: [
      '2023年、2024年，全市分别查处超载{310起|period=2023}、{286起|period=2024}。',
      '2022年至2024年，火灾起数分别为{320起|period=2022}、{301起|period=2023}、{287起|period=2024}。',
    ],
  },
  {
    about: 'respectively-times',
    published: '2024-12-30',
    sentences: [
      '上半年、下半年分别检查企业{420家|role=actual period=2024-01/2024-06}、{560家|role=actual period=2024-07/2024-12}。',
    ],
  },
  {
    about: 'respectively-times',
    published: '2025-07-10',
    sentences: [
      '5月和6月，全市分别检查商户{420家|period=2025-05}和{530家|period=2025-06}。',
      '一季度、二季度分别排查隐患{1200处|period=2025-01/2025-03}、{1560处|period=2025-04/2025-06}。',
    ],
  },
  {
    about: 'respectively-times',
    published: '2025-06-10',
    sentences: ['去年和今年分别改造小区{36个|period=2024}和{45个|period=2025}。'],
  },
  {
    about: 'comparison-base',
    published: '2025-07-10',
    sentences: [
      '上半年受理求助{5230件|period=2025-01/2025-06}，比去年同期的{5960件|period=2024-01/2024-06}下降{12.2%|period=2025-01/2025-06}。',
      '1—6月查处酒驾{1260起|period=2025-01/2025-06}，较上年同期的{1480起|period=2024-01/2024-06}下降{14.9%|period=2025-01/2025-06}。',
    ],
  },
  {
    about: 'comparison-base',
    published: '2025-02-01',
    sentences: [
      '2024年火灾起数为{286起|period=2024}，比2023年的{310起|period=2023}减少{24起|action=减少 period=2024}。',
    ],
  },
  {
    about: 'comparison-base',
    published: '2025-04-10',
    sentences: ['一季度火灾{98起|period=2025-01/2025-03}，上年同期为{112起|period=2024-01/2024-03}。'],
  },
  {
    about: 'comparison-base',
    published: '2025-10-10',
    sentences: [
      '今年1—9月信访量为{2360件|period=2025-01/2025-09}，与2024年1—9月的{2810件|period=2024-01/2024-09}相比下降{16%|period=2025-01/2025-09}。',
    ],
  },
  {
    about: 'title-day',
    title: '白麓市政府工作报告（2025年1月9日 李某）',
    published: '2025-01-09',
    sentences: ['城区新建公厕{36座|period=}，改造集贸市场{5个|period=}。'],
  },
  {
    about: 'title-day',
    title: '在全市政法工作会议上的讲话（2025年2月18日）',
    published: '2025-02-18',
    sentences: ['全市破获电信诈骗案件{620起|period=}。'],
  },
  {
    about: 'title-day',
    title: '白麓市消防工作情况报告（2024年7月5日）',
    published: '2024-07-05',
    sentences: ['群众满意率达到{97.6%|period=}。'],
  },
  {
    about: 'title-day',
    title: '宁泽市安委办工作简报（2025年3月20日第6期）',
    published: '2025-03-20',
    sentences: ['开展执法检查{460次|period=}。'],
  },
  {
    about: 'title-day',
    title: '白麓市政府工作报告 （2025年1月9日 王某）',
    published: '2025-01-09',
    sentences: ['**三、重点工作安排**\n改造危桥{26座|role=target period=2025}。'],
  },
  {
    about: 'other-clause',
    published: '2025-12-20',
    sentences: ['9月底前完成首批加装，二期加装率为{62.4%|role=actual period=}。'],
  },
  {
    about: 'other-clause',
    published: '2025-02-10',
    sentences: ['2024年1—10月受理报案{2600件|period=2024-01/2024-10}，其中10月当月{210件|period=2024-10}。'],
  },
  {
    about: 'other-clause',
    title: '2025年某市防汛工作方案',
    published: '2025-03-01',
    sentences: ['4月底前完成清淤。汛期巡查堤防{320公里|role=target period=2025}。'],
  },
  {
    about: 'other-clause',
    title: '2025年某市重点工作安排',
    published: '2025-01-10',
    sentences: [
      '3月底前印发方案。新建高标准农田{96万亩|role=target period=2025}，发展设施蔬菜{6万亩|role=target period=2025}。',
    ],
  },
  {
    about: 'other-clause',
    published: '2024-12-20',
    sentences: ['12月6日召开动员会。全市设置临时消防点{26处|period=}。'],
  },
  {
    about: 'frequency',
    published: '2024-12-25',
    sentences: [
      '11月25日，全市部署冬季行动。每月开展{2次|role=requirement period=}夜巡。',
      '12月6日印发方案，每周至少组织{3次|bound=at_least role=requirement period=}抽查。',
      '11月9日，支队召开会议，每季度开展{1次|role=requirement period=}督导。',
    ],
  },
  {
    about: 'frequency',
    published: '2025-02-12',
    sentences: ['2月8日召开专题会，各镇每日巡查不少于{2次|bound=at_least role=requirement period=}。'],
  },
  {
    about: 'relative-day',
    published: '2025-03-05',
    sentences: [
      '本周四前清除占道物{46处|role=target period=../2025-03-06}。',
      '请各镇于下周二前完成鉴定{26栋|role=target action=鉴定 object= period=../2025-03-11}。',
    ],
  },
  {
    about: 'relative-day',
    title: '关于开展环境整治的紧急通告',
    published: '2025-03-05',
    sentences: [
      '一周内清运垃圾{260吨|role=target object=垃圾}，两周内修复路灯{120盏|role=target object=路灯}。',
    ],
  },
  {
    about: 'plan-part',
    published: '2024-02-10',
    sentences: ['“十四五”前三年创建卫生村{260个|role=actual period=2021/2023}。'],
  },
  {
    about: 'plan-part',
    published: '2025-02-10',
    sentences: ['“十四五”前四年，全市新增床位{3200张|role=actual period=2021/2024}。'],
  },
  {
    about: 'plan-part',
    published: '2021-02-10',
    sentences: ['“十三五”后两年新改建公路{560公里|role=actual period=2019/2020}。'],
  },
  {
    about: 'plan-part',
    published: '2023-02-10',
    sentences: ['“十四五”头两年，招录消防员{260名|role=actual period=2021/2022}。'],
  },
  {
    about: 'bracket-date',
    published: '2025-02-16',
    sentences: ['元宵节期间（2月10日至14日）接警{420起|period=2025-02-10/2025-02-14}。'],
  },
  {
    about: 'bracket-date',
    published: '2025-10-09',
    sentences: ['国庆假期（10月1日至8日），全市客运{86万人次|period=2025-10-01/2025-10-08}。'],
  },
  {
    about: 'bracket-date',
    published: '2025-05-08',
    sentences: ['第一阶段（3月1日至4月30日），检查企业{360家|period=2025-03-01/2025-04-30}。'],
  },
  {
    about: 'bracket-date',
    published: '2025-03-13',
    sentences: ['昨日（3月12日）检查学校{23所|object=学校 period=2025-03-12}。'],
  },
  {
    about: 'cut-at-verb',
    published: '2025-01-10',
    sentences: [
      '更换老化供水管网{86公里|action=更换 object=老化供水管网}。',
      '更新供热管道{32公里|action=更新 object=供热管道}。',
      '新增供热面积{63.7万平方米|action=新增 object=供热面积}。',
      '发展高效节水灌溉{26万亩|action=发展 object=高效节水灌溉}。',
      '建成开放式公园{12个|action=建成 object=开放式公园}。',
      '新建供气管网{26公里|action=新建 object=供气管网}。',
      '建设储备粮库{6座|action=建设 object=储备粮库}。',
      '新建加工车间{12个|action=新建 object=加工车间}。',
      '配备对讲机{36部|action=配备 object=对讲机}。',
    ],
  },
  {
    about: 'particle-di',
    published: '2025-01-10',
    sentences: [
      '地方一般公共预算收入{86.2亿元|object=地方一般公共预算收入}。',
      '新建地下停车场{12个|action=新建 object=地下停车场}。',
      '补充耕地{4600亩|action=补充 object=耕地}，修复湿地{320公顷|action=修复 object=湿地}。',
      '治理沙化土地{26万亩|action=治理 object=沙化土地}。',
      '排查地质灾害点{86处|action=排查 object=地质灾害点}。',
      '检查建筑工地{360个|action=检查 object=建筑工地}。',
      '新增地铁里程{36公里|action=新增 object=地铁里程}。',
      '新建停车场地{26处|action=新建 object=停车场地}。',
    ],
  },
  {
    about: 'noun-as-verb',
    published: '2025-01-10',
    sentences: [
      '组建医疗联合体{12个|action=组建 object=医疗联合体}。',
      '盘活国有资产{26亿元|action=盘活 object=国有资产}。',
      '打造城乡教育共同体{26个|action=打造 object=城乡教育共同体}。',
      '发展新型农村集体经济组织{360个|action=发展 object=新型农村集体经济组织}。',
      '处置低效资产{3.2亿元|action=处置 object=低效资产}。',
      '建成服务联合体{6个|action=建成 object=服务联合体}。',
    ],
  },
  {
    about: 'carried-over',
    published: '2025-01-10',
    sentences: [
      '兑现奖补资金{2.6亿元|action=兑现 object=奖补资金}，就业困难人员上岗{3200人|action=上岗 object=就业困难人员}。',
      '组织培训{360场|object=培训}，{320名|action=结业 object=学员}学员结业。',
      '完成水库除险加固{8座|object=水库除险加固}，受益群众{2.4万人|action=受益 object=群众}。',
      '发放消费券{3600万元|action=发放 object=消费券}，拉动消费{6.2亿元|action=拉动 object=消费}。',
      '造成房屋损失{26万元|object=房屋损失}。罚款{7万元|action=罚款 object=}。',
      '新建厂房{26万平方米|action=新建 object=厂房}，入驻企业{36家|action=入驻 object=企业}。',
    ],
  },
  {
    about: 'colon-leadin',
    published: '2025-01-10',
    sentences: [
      '人才公寓：新开工{2600套|action=新开工 object=人才公寓}，基本建成{3100套|action=建成 object=人才公寓}。',
      '老旧小区：开工{36个|action=开工 object=老旧小区}，完工{32个|action=完工 object=老旧小区}。',
      '充电设施：新建{260个|action=新建 object=充电设施}，改造{120个|action=改造 object=充电设施}。',
      '河道整治：完成{36公里|action=完成 object=河道}。',
      '公共停车位：新增{1200个|action=新增 object=公共停车位}。',
      '市政管网：更新{56公里|action=更新 object=市政管网}、新建{32公里|action=新建 object=市政管网}。',
    ],
  },
  {
    about: 'class-of-amount',
    published: '2025-01-10',
    sentences: [
      '{63个|value=63 unit=个 role=actual action=开工建设 object=亿元以上技改项目}{亿元|?}以上技改项目开工建设。',
      '落地{26个|value=26 unit=个 action=落地 object=种业项目}{亿|?}级种业项目。',
      '集中开工{32个|value=32 unit=个 action=开工 object=亿元产业项目}{亿元|?}产业项目。',
      '新入库{46个|value=46 unit=个 object=亿元项目}{亿元|?}项目，竣工{12个|action=竣工 object=亿元项目}。',
      '盯紧{58个|value=58 unit=个 action=盯紧 object=5000万元以上项目}{5000万元|?}以上项目。',
      '新签约{36个|value=36 action=新签约 object=十亿元级项目}{十亿元|?}级项目。',
    ],
  },
  {
    about: 'bound-words',
    published: '2025-01-10',
    sentences: [
      '单体规模不宜超过{3600平方米|bound=at_most role=requirement object=单体规模}。',
      '护栏高度不宜低于{1.2米|bound=at_least role=requirement object=护栏高度}。',
      '绿地率不宜少于{35%|bound=at_least role=requirement object=绿地率}。',
      '每班不宜超过{36人|bound=at_most role=requirement}，间距不宜小于{6米|bound=at_least role=requirement}。',
      '现场人员没有超过{6人|bound=at_most role=actual object=人员}。',
    ],
  },
  {
    about: 'threshold',
    published: '2025-01-10',
    sentences: [
      '发生{一次|?}死亡{3人|?}以上事故{2起|action=发生 object=事故}。',
      '投资{3000万元|?}以上重点种业项目{126个|action= object=种业项目}。',
      '引进投资超{3亿元|?}项目{16个|action=引进 object=项目}。',
      '全市亩均税收{50万元|?}以上企业{86家|action= object=企业}。',
      '新增年主营业务收入超{亿元|?}企业{26家|action=新增 object=企业}。',
    ],
  },
  {
    about: 'spurious',
    published: '2025-01-10',
    sentences: [
      '九曲岭隧道贯通，全长{3600米|object=全长}。',
      '市纪委五届三次、四次全会部署得到落实。',
      '发布时间：2025-03-18 11:26:40',
      '六弯山、九盘岭景区新建步道{26公里|action=新建 object=步道}。',
      '一标段主体封顶，二标段开工率为{72.6%|object=二标段开工率}。',
    ],
  },
  {
    about: 'spurious',
    published: '2025-12-20',
    sentences: [
      '剩余问题2026年6月底前整改到位，目前一标段合格率{91.3%|role=actual}，二标段合格率{84.6%|role=actual object=二标段合格率}。',
    ],
  },
  {
    about: 'list',
    published: '2025-01-10',
    sentences: [
      '盗窃、诈骗案件分别下降{6.2%|action=下降 object=盗窃、诈骗案件}、{8.6%|action=下降 object=诈骗案件}。',
      '检查商场{36家|object=商场}、医院{12家|object=医院}、学校{86所|object=学校}、酒店{120家|object=酒店}、网吧{26家|object=网吧}、工地{36处|action=检查 object=工地}、加油站{16座|object=加油站}、养老院{8家|object=养老院}、仓库{32座|object=仓库}。',
    ],
  },
  {
    about: 'unit',
    published: '2025-01-10',
    sentences: [
      '新增纺纱{36万锭|value=360000 unit=锭 object=纺纱}、织机{1200台|unit=台 object=织机}。',
      '抽检{12大类|value=12 unit=大类}食品{3600批次|unit=批次 object=食品}。',
      '张贴海报{上千张|value=1000 bound=over unit=张 action=张贴 object=海报}。',
      '单台功率{一千瓦|value=1 unit=千瓦 object=单台功率}。',
      '带动{上万户|value=10000 bound=over unit=户}增收，发动{上千名|value=1000 bound=over unit=名 action=发动 object=志愿者}志愿者。',
    ],
  },
  {
    about: 'table',
    published: '2025-02-10',
    sentences: [
      '|指标|本期|上年同期|同比±%|\n|---|---|---|---|\n|火灾（起）|{286|unit=起 object=火灾}|{310|unit=起 object=火灾}|{-7.7|unit=% object=火灾}|',
      '|指标|本期|同期|升降幅度（%）|\n|道路交通事故（起）|{216|unit=起 object=道路交通事故}|{240|unit=起 object=道路交通事故}|{-10|unit=% object=道路交通事故}|',
      '|指标|2024年|2023年|增减%|\n|亡人事故（起）|{26|unit=起 period=2024}|{30|unit=起 period=2023}|{-13.3|unit=% object=亡人事故}|',
    ],
  },
  {
    about: 'table',
    title: '2024年11月交通管理情况',
    published: '2024-12-10',
    sentences: [
      '|项目|本月|累计|\n|查处酒驾（起）|{126|object=酒驾 period=2024-11}|{1360|object=酒驾 period=2024-01/2024-11}|',
    ],
  },
  {
    about: 'table',
    title: '2024年安全生产统计',
    published: '2025-02-10',
    sentences: [
      '|指标|本年|上年|\n|整改隐患（处）|{5200|object=隐患 period=2024}|{4800|object=隐患 period=2023}|',
    ],
  },
  {
    about: 'verb-missed',
    published: '2025-01-10',
    sentences: [
      '接待游客{126万人次|action=接待 object=游客}。',
      '集聚高端人才{260名|action=集聚 object=高端人才}。',
      '城镇新增就业{2.63万人|action=新增 object=城镇新增就业}。',
      '出生人口{1.2万人|action=出生 object=人口}，死亡人口{0.9万人|action=死亡 object=人口}。',
      '取消证明事项{46项|action=取消 object=证明事项}。',
      '植树{86万株|action=植树 object=}，出栏肉牛{3.6万头|action=出栏 object=肉牛}。',
    ],
  },
  {
    about: 'rate-name',
    published: '2025-01-10',
    sentences: [
      '民营经济对财政增收的贡献率为{58.6%|action= object=民营经济对财政增收的贡献率}。',
      '服务贸易净出口贡献率为{8.6%|action= object=服务贸易净出口贡献率}。',
      '社区垃圾清运处理设备正常运转率{96%|action= object=社区垃圾清运处理设备正常运转率}以上。',
      '城市建成区绿化覆盖率{42.6%|action= object=城市建成区绿化覆盖率}。',
      '居民对校园食堂的满意率为{96.8%|object=居民对校园食堂的满意率}。',
    ],
  },
  {
    about: 'modifier-lost',
    published: '2025-01-10',
    sentences: [
      '人均国内生产总值{56320元|object=人均国内生产总值}。',
      '人均预期寿命{79.6岁|object=人均预期寿命}。',
      '每人每月补助标准{126元|object=每人每月补助标准}。',
      '每万人发明专利拥有量{26件|object=每万人发明专利拥有量}，人均公园绿地面积{16.2平方米|object=人均公园绿地面积}。',
      '主要农作物良种覆盖率{98%|role=actual object=主要农作物良种覆盖率}。',
    ],
  },
  {
    about: 'footnote',
    published: '2025-01-10',
    sentences: [
      '地区生产总值[2]{126亿元|object=地区生产总值}。',
      '离开户籍地的人口[4]{26.1万人|object=人口}。',
      '农林牧渔业总产值[2]增长{5.2%|action=增长 object=农林牧渔业总产值}。',
      '粮食种植面积①{126万亩|object=粮食种植面积}。',
    ],
  },
  {
    about: 'spaced-digits',
    published: '2025-01-10',
    sentences: [
      '清运垃圾{1 2 6 0吨|value=1260 unit=吨 object=垃圾}。',
      '负债合计{186, 275. 16万元|value=1862751600 unit=元 object=负债}。',
      '完成投资{12. 6亿元|value=1260000000 unit=元 object=投资}。',
    ],
  },
  {
    about: 'spaced-digits',
    title: '2 0 2 5 年某市消防工作情况',
    published: '2025-12-20',
    sentences: ['检查单位{1260家|period=2025}。'],
  },
  {
    about: 'spaced-digits',
    published: '2025-02-01',
    sentences: ['2 0 2 4年，全市火灾{286起|period=2024}。'],
  },
  {
    about: 'object-in-front',
    published: '2025-01-10',
    sentences: [
      '世界500强企业落户{12家|action=落户 object=世界500强企业}。',
      '民营企业新增{1.2万家|action=新增 object=民营企业}、总量突破{12万家|bound=over action=突破 object=民营企业}。',
      '驻市金融机构达{26家|action=达 object=驻市金融机构}、居全省第三。',
    ],
  },
  {
    about: 'object-tail',
    published: '2025-01-10',
    sentences: [
      '{2.6万名|object=农村留守儿童}农村留守儿童得到关爱。',
      '帮助{3600名|action=再就业 object=失业人员}失业人员再就业。',
      '建设{12公里|action=建设 object=临时供水管线}临时供水管线。',
      '为偏远山区{26个|action=更新 object=消防站}消防站更新装备。',
    ],
  },
  {
    about: 'ought-word',
    published: '2025-12-20',
    sentences: [
      '应检电梯{1236台}，受检率{96.2%|role=actual object=受检率}。',
      '应改造管道{86公里}，完成{62公里|role=actual action=完成 object=管道}。',
      '应装报警器{1240户}，安装率{88.7%|role=actual object=安装率}。',
      '应补办证照{320本}，全部办结，群众满意率{99.2%|role=actual object=群众满意率}。',
    ],
  },
];
