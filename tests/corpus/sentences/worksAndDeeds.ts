import type { SentenceGroup } from './markedSentence.ts';

const REPORT = { title: '2025年宁泽市政府工作报告', published: '2025-01-10' } as const;

/** Works that are told in front of their numbers, and verbs that are a part of a name or the end of one. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'teams and unlawful buildings are whole words',
    sentences: [
      '建立{6支|action=建立 object=抢险队伍}抢险队伍，新建{3支|object=森林消防队伍}森林消防队伍。',
      '组建{12支|action=组建 object=应急救援队伍}应急救援队伍。',
      '整治违法用地{412亩|object=违法用地}和违法建设{12.2万平方米|action=整治 object=违法建设}。',
      '共清拆违章建筑{14万平方米|action=清拆 object=违章建筑}。',
      '治理地灾隐患点{13处|action=治理 object=地灾隐患点}。',
      '拨付资金{伍万元|action=拨付 object=资金}。',
    ],
  },
  {
    about: 'the work that the clause in front names is what comes of it',
    sentences: [
      '推进老旧小区改造，开工{127个|action=开工 object=老旧小区改造}、完工{59个|action=完工 object=老旧小区改造}。',
      '启动危房改造，竣工{320户|action=竣工 object=危房改造}。',
      '推进消防站建设，建成投用{3座|action=建成投用 object=消防站}。',
      '实施供热管网改造，完成{21公里|action=完成 object=供热管网改造}。',
      '推进{12个|object=项目}项目，惠及居民{3000户|action=惠及 object=居民}。',
      '优化营商环境，新增企业{300家|action=新增 object=企业}。',
      '整治{5处|object=市场}市场，完成绿化{3公顷}。',
    ],
  },
  {
    about: 'what is done with what is made of smaller things goes on with the same verb',
    sentences: [
      '完成{5个|action=完成 object=小区}小区{57栋|action=完成 object=住宅楼}住宅楼。',
      '改造{3个|action=改造 object=社区}社区{12条|action=改造 object=背街小巷}背街小巷。',
      '侦办案件{13起|action=侦办 object=案件}，破获{9类|?}涉恶案件{322起|action=破获 object=涉恶案件}。',
      '检查{8个|object=乡镇}乡镇、{12条|object=河道}河道。',
      '为{120户|object=居民}居民更换软管{300根|action=更换 object=软管}。',
    ],
  },
  {
    about: 'the verbal noun that ends a name is what was done where nothing else tells',
    sentences: [
      '饮水安全问题有效解决，{2.1万个|action=改造升级 object=行政村电网}行政村电网改造升级。',
      '环境明显改善，{35条|action=整治 object=背街小巷}背街小巷整治。',
      '完成{35条|action=整治|完成 object=背街小巷整治}背街小巷整治。',
      '组织{3次|action=组织 object=道路修复}道路修复。',
    ],
  },
  {
    about: 'a light verb, its verbal noun and those to whom it is done',
    sentences: [
      '免费开展集中脱产培训{1000名|action=培训 object=乡村医生}乡村医生。',
      '开展培训{32场|action=开展 object=培训}。',
      '把{35条|action=分解为 object=政策举措}政策举措分解为{148项|action=分解为 object=具体任务}具体任务。',
      '减免轻微违法行为罚款{9亿元|action=减免}。',
      '依法罚款{9万元|action=罚款}。',
    ],
  },
  {
    about: 'those that acted are not what they made',
    sentences: [
      '高新区、软件园分别新增企业{12家|action=新增 object=企业}、{8家|action=新增 object=企业}。',
      '学校、医院分别新建停车位{12个|object=停车位}、{8个|object=停车位}。',
      '老旧小区、棚户区分别完成改造{12个|object=老旧小区}、{8个|object=棚户区}。',
      '电梯、锅炉分别增加{12台|object=电梯}、{8台|object=锅炉}。',
    ],
  },
  {
    about: 'whose it is, and from where to where it runs, is not what is counted',
    sentences: [
      '办理省{30件|object=民生实事}、市自选{10件|object=民生实事}民生实事。',
      '完成青河至东屏等{14条|object=高速公路}、{1012公里|object=高速公路}高速公路。',
      '消除中小学现有{10.8万平方米|action=消除 object=危房}危房。',
      '建成桥梁等{14座|object=桥梁}，绿化{3公里|action=绿化}。',
    ],
  },
  {
    about: 'verbs that are a part of a name, and words that are none',
    sentences: [
      '建设{300个|action=建设 object=规范化避灾安置场所}规范化避灾安置场所。',
      '改善教育、供水、供热等设施{120处|action=改善 object=教育、供水、供热等设施}。',
      '实施{100个|object=科技成果转化和重点攻关项目}科技成果转化和重点攻关项目。',
      '为{1.2万名|action=提供 object=持证残疾人}有康复需求的持证残疾人提供训练。',
      '首次实现事故死亡人数控制在{100人|object=事故死亡人数}以内。',
      '{9家|action=运营 object=专业化公司}专业化公司正式运营。',
      '面对{23个|object=县区}县区特别是北部的暴雨，转移群众{3万人|action=转移 object=群众}。',
      '规范经营户{300家|action=规范 object=经营户}。',
    ],
  },
  {
    about: 'a verb that holds its object takes none of another number',
    ...REPORT,
    sentences: ['完成“三改”{1200万平方米|action=完成}、拆违{1400万平方米|action=拆违 object=拆违}。'],
  },
  {
    about: 'paired with a bound, shares of several, and levels of areas',
    sentences: [
      '工业增加值、农业总产值、固定资产投资分别增长{17%|action=增长 object=工业增加值}左右、{4%|object=农业总产值}左右、{9.4%|object=固定资产投资}左右。',
      '污水治理率达到{60%|object=污水治理率}，垃圾分类自然村占比达到{65%|object=垃圾分类自然村}。',
      '面积比例大于{40%|object=面积比例 bound=over}，渗漏率小于{9%|object=渗漏率 bound=under}。',
      '三大园区分别实现主营业务收入{600亿元|action=实现 object=主营业务收入}、{240亿元|object=主营业务收入}。',
      '提高城乡低保标准，城市由{450元|object=城乡低保标准}提高到{470元|object=城乡低保标准}，农村由{290元|object=城乡低保标准}提高到{350元|object=城乡低保标准}。',
      '提高待遇{3%|action=提高 object=待遇}，城市由{450元|?}提高到{470元|action=提高到}。',
    ],
  },
  {
    about: 'verbs in the names of money, works and trade',
    sentences: [
      '发放困难群众救助补助资金{11.8亿元|action=发放 object=困难群众救助补助资金}。',
      '兑现农机购置补贴{2亿元|action=兑现 object=农机购置补贴}。',
      '发放贷款支持企业{300家|action=支持|发放 object=企业}。',
      '完成老新村整治和老住宅特修{87万平方米|action=完成 object=老新村整治和老住宅特修}。',
      '完成道路修缮和管网疏通{12公里|action=完成 object=道路修缮和管网疏通}。',
      '制定{50条|action=制定 object=政策措施}稳经济等政策措施。',
      '新、改建公园{20个|action=新、改建 object=公园}，新（改、扩）建幼儿园{12所|object=幼儿园}。',
      '新增智能化改造、数字化转型企业{133家|action=新增 object=智能化改造、数字化转型企业}。',
      '启动改造地块{174宗|action=改造 object=地块}，开行班列{29列|action=开行 object=班列}。',
      '实施率分别达{100%|object=实施率}、{96%|object=实施率}。',
      '外贸出口{9.8亿美元|action= object=外贸出口}、增长{39.8%|object=外贸出口}。',
      '新增入园入学学位{3.5万个|action=新增 object=入园入学学位}，新增直播电商基地{3个|action=新增 object=直播电商基地}。',
      '开工建设省道230方庄至寨豁段，改造国道207线路面{12公里|action=改造}。',
      '改造国省道{120公里|action=改造 object=国省道}。',
    ],
  },
  {
    about: 'what is striven for is a goal, also behind a rule, and not of today',
    sentences: [
      '必须发挥投资的作用，力争投资增长{18%|role=target}。',
      '当前投资不足，力争民间投资增长{12%|role=target period=}。',
      '必须配备灭火器{2具|role=requirement}以上。',
    ],
  },
  {
    about: 'behind a comma people, turns and money are not what was done with another kind',
    sentences: [
      '查处违法案件{236件|action=查处 object=违法案件}，罚没款{412万元|action= object=罚没款}。',
      '培训管理人{2700人次|action=培训}，宣传进学校活动{416场次|action= object=宣传进学校活动}。',
      '每名网格员每月巡查不少于{4次|action=巡查 object=网格员}，消防站人员不少于{6人|action= object=消防站人员}。',
      '出动消防车{98辆次|action=出动 object=消防车}，消防员{510人次|action=出动 object=消防员}。',
      '新建公园{3个|action=新建 object=公园}，绿道{20公里|action=新建 object=绿道}。',
      '新建公园{3个|action=新建}、投资{2亿元|action=投资}。',
      '引进项目{120个|action=引进}，到位资金{350亿元|action= object=到位资金}，其中工业项目{50个|action=引进 object=工业项目}。',
    ],
  },
  {
    about: 'what changed is what was counted, and not what it is a share of',
    sentences: [
      '接报火灾{900起|object=火灾}，住宅火灾{87起|object=住宅火灾}，占{9.6%|object=火灾}，较去年减少{23起|action=减少 object=住宅火灾}。',
      '排查自建房{4.3万栋|object=自建房}，发现存在安全隐患{1268栋|action=发现 object=自建房}，已完成整治{1195栋|object=自建房}。',
      '装备购置经费{4200万元|object=装备购置经费}。',
      '购置装备{42台|action=购置 object=装备}。',
      '转移避险群众{3.4万人|action=转移避险 object=群众}。',
    ],
  },
  {
    about: 'what has a date is done once',
    sentences: [
      '年底前，各县（市、区）至少建成{1座|role=target}小型消防站。',
      '各县（市、区）至少配备{1台|role=requirement}应急指挥车。',
    ],
  },
  {
    about: 'a plan by its number',
    title: '柳塘市情况通报',
    published: '2024-05-20',
    sentences: [
      '第十四个五年规划期间，新建消防站{20座|period=2021/2025}。',
      '第十三个五年计划时期，新建学校{30所|period=2016/2020}，第十三届运动会举办比赛{20场|period=2016/2020}。',
      '根据第十四个五年规划，新建消防站{20座|period=}。',
    ],
  },
  {
    about: 'headings that leave out 年, and parts beside the review',
    ...REPORT,
    sentences: [
      '一、奋斗2024，夯基筑路\n（一）产业\n新增企业{3家|role=actual period=2024}。\n二、奋进2025，追求卓越\n（一）产业\n新增企业{5家|role=target period=2025}。',
      '一、2024年工作回顾\n（一）产业\n新增企业{3家|role=actual period=2024}。\n二、实施产业强市战略\n（一）产业\n新增企业{5家|role=target period=2025}。',
      '一、经济取得新成绩，“十四五”开局良好\n新增企业{3家|role=actual}。\n二、认真做好2025年工作，实现更好发展\n新增企业{5家|role=target period=2025}。',
      '各位代表：\n现在，我报告去年的工作。\n**一年来的工作如下：**\n一、底气更足。新增企业{3家|role=actual period=2024}。',
    ],
  },
  {
    about: '要 within a noun promises nothing, and what all places shall do is promised',
    title: '柳塘市情况通报',
    published: '2024-05-20',
    sentences: [
      '查处各类要案{36件|role=actual}，印发各类纲要{12份|role=actual}。',
      '各单位摘要登记隐患{36处|role=actual}，各村紧要路段设置警示牌{36块|role=actual}。',
      '各工业园区要引进企业{12家|role=target}，各街道要改造{9处|role=target}。',
    ],
  },
  {
    about: 'a number behind a road is a figure unless it names the road',
    sentences: [
      '累计巡查国道{86次|action=巡查 object=国道}，绿化省道{1200亩|action=绿化}。',
      '硬化乡道{86%}，检查省道{45次}。',
      '改造国道207线路面{12公里|action=改造}，修复省道230方庄至寨豁段。',
    ],
  },
  {
    about: 'a part beside the review plans where it says what is to be done',
    ...REPORT,
    sentences: [
      '一、2024年工作回顾\n新增企业{3家|role=actual period=2024}。\n二、主要经验\n新增企业{5家|role=actual period=2024}。',
      '一、2024年工作回顾\n新增企业{3家|role=actual period=2024}。\n二、财政收支\n新增收入{5亿元|role=actual period=2024}。',
      '一、2024年工作回顾\n新增企业{3家|role=actual period=2024}。\n二、推进城市更新\n改造小区{5个|role=target period=2025}。',
    ],
  },
  {
    about: 'persons, prices and deeds that are words',
    sentences: [
      '救助被害人{12人|object=被害人}，抓获被告{12人|object=被告}。',
      '价格跌至{12元|action=跌至 object=价格}，涨至{36元|action=涨至 object=价格}。',
      '新招募志愿者{320名|action=新招募 object=志愿者}，新聘用教师{56名|action=新聘用 object=教师}。',
      '新建培训基地{12个|action=新建 object=培训基地}，关停培训机构{3家|object=培训机构}。',
      '扑杀病畜{36头|action=扑杀 object=病畜}，送检样品{120份|action=送检 object=样品}。',
      '实现死亡人数控制在{9人|action=控制在 object=死亡人数}。',
    ],
  },
  {
    about: 'whose they are is not what is counted, unless nothing else is told',
    sentences: [
      '省{30件|object=民生实事}、市自选{10件|object=民生实事}民生实事。',
      '区{36个}、市{12处}隐患整改。',
    ],
  },
  {
    about: 'what must be is a rule, whatever is striven for beside it',
    title: '柳塘市消防安全管理办法',
    sentences: ['生产经营单位应当建立台账，争取实现达标率{95%|role=requirement}。'],
  },
  {
    about: 'that there is something is no part of its name',
    sentences: [
      '全市有消防站{12座|object=消防站}，辖区有学校{3所|object=学校}。',
      '目前有培训机构{36家|object=培训机构}，该县有企业{56家|object=企业}。',
      '生产有色金属{470万吨|object=有色金属}，完成既有建筑改造{80万平方米}。',
      '有线电视用户{2.2亿户|object=有线电视用户}。',
    ],
  },
];
