import type { SentenceGroup } from './markedSentence.ts';

/** Verbs that are the end of one word and the beginning of another, names of items in a list, and what stands behind several numbers. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'a verb whose first character ends the word in front of it is none',
    sentences: [
      '充分发挥{48家|object=国家级、省级开发区作用}国家级、省级开发区作用。',
      '{120所|action=验收达标 object=学校}学校验收达标。',
      '{7家|action=列入 object=单位}单位列入循环经济试点。',
      '引导金融资本{50亿元|action=引导 object=金融资本}。',
      '扫黑除恶专项斗争取得成效，打掉团伙{5个|action=打掉 object=团伙}。',
      '全年向非公企业投放金融资源{30亿元|action=投放 object=金融资源}。',
      '解决突出生态问题{21个|action=解决 object=突出生态问题}。',
      '把今年的增速目标定在{6%|role=target object=增速目标}以上。',
      '全市经济增长目标定为{5.5%|role=target object=经济增长目标}左右。',
      // What is cut rightly stays so.
      '财政部下拨中央资金{48亿元|action=下拨 object=中央资金}。',
      '高速全线贯通{5条|action=贯通}。',
      '向{9个|action=下放 object=试点旗}试点旗下放权限{47项|action=下放 object=权限}。',
      '全市新建学校{4所|action=新建 object=学校}，校区融资{2亿元|action=融资}。',
      '港口货物运输{3000万吨|action=运输 object=港口货物}。',
    ],
  },
  {
    about: 'what stands right behind the number, though an adverb or a rank parts it',
    sentences: [
      '加快推进{63个|action=推进 object=省重点建设项目}省重点建设项目、{20个|object=市重点项目}市重点项目。',
      '{37个|action=开工 object=县重点工程}县重点工程开工。',
      '{368个|object=市重点建设项目}市重点建设项目完成投资{64亿元|action=完成 object=投资}。',
      '启动{28座|action=启动 object=县以上城镇生活污水处理厂}县以上城镇生活污水处理厂建设。',
      '{6个|object=省级及以上产业园区工业增加值}省级及以上产业园区工业增加值增长{7.4%|action=增长}。',
      '{8.5万名|action=获得 object=非本市户籍学生}非本市户籍学生获得学位。',
      '清退{12家|action=清退 object=非本省注册企业}非本省注册企业。',
      '改造三级以上医院{7家|action=改造 object=三级以上医院}。',
      '新增省级以上平台{120个|action=新增 object=省级以上平台}。',
      '{52个|object=镇}镇重点完成污水管网铺设。',
    ],
  },
  {
    about: 'no letter that is left of a phrase is a noun',
    sentences: [
      '一是确保{18万人|action=脱贫 object=}脱贫。',
      '十是完成{80个|action=完成 object=住宅小区}住宅小区改造。',
      '医院创建实现零的突破、达到{5家|object=医院}。',
      '连续{90天|object=}无新增确诊病例。',
      '除{8000户|object=}需履行法律程序外，全部办结。',
      '事故起数连续{3年|object=}双下降。',
      '{50万人|action=摆脱 object=}摆脱贫困。',
      '征拆{800余户|action=征拆 object=}。',
    ],
  },
  {
    about: 'behind 、 an item goes on with the verb of the list, and its verbal noun ends its name',
    sentences: [
      '新争取国家级改革试点{7个|action=争取 object=国家级改革试点}、省级改革试点{6个|action=争取 object=省级改革试点}。',
      '完成棚户区改造{3560户|action=完成 object=棚户区改造}、老旧小区改造{1441户|action=完成 object=老旧小区改造}。',
      '完成工业化投资{300亿元|action=完成 object=工业化投资}、旅游产业化投资{100亿元|action=完成 object=旅游产业化投资}。',
      '开展农民素质培训{38万人次|action=开展 object=农民素质培训}、贫困劳动力培训{4万人次|action=开展 object=贫困劳动力培训}。',
      '建成示范性幼儿园{8所|action=建成 object=示范性幼儿园}、优质发展共同体学校{10所|action=建成 object=优质发展共同体学校}。',
      '落实土地托管面积{1724万亩|action=落实 object=土地托管面积}、垦地合作面积{144万亩|action=落实 object=垦地合作面积}。',
      '新建海绵城市达标面积{7.9平方公里|action=新建 object=海绵城市达标面积}。',
      // Each with a verb of its own.
      '约谈单位{12家|action=约谈 object=单位}、处罚企业{3家|action=处罚 object=企业}。',
      '推介项目{12个|action=推介 object=项目}、签约{5个|action=签约 object=项目}。',
      '新建公园{12个|action=新建 object=公园}、改造{5个|action=改造 object=公园}。',
      '甲县拆除违建{3处|action=拆除 object=违建}、乙县拆除危房{9处|action=拆除 object=危房}。',
    ],
  },
  {
    about: 'behind 其中 a kind of area tells where a part of what was counted lies',
    sentences: [
      '新建公办幼儿园{12所|action=新建 object=公办幼儿园}，其中中心城区{4所|action=新建 object=公办幼儿园}、县城{3所|action=新建 object=公办幼儿园}。',
      '新增停车位{8000个|action=新增 object=停车位}，其中主城区{3000个|action=新增 object=停车位}。',
      '改造危房{1200户|action=改造 object=危房}，其中农村{900户|action=改造 object=危房}。',
      '建成充电桩{620个|action=建成 object=充电桩}，其中市区{400个|action=建成 object=充电桩}、乡镇{220个|action=建成 object=充电桩}。',
      '配备消防车{36辆|action=配备 object=消防车}，其中城区{20辆|action=配备 object=消防车}。',
      // What is counted by itself.
      '提升城区{4个|action=提升 object=城区}、乡镇{12个|action=提升 object=乡镇}。',
      '建设美丽县城{5个|action=建设 object=美丽县城}，其中省级{2个|action=建设 object=美丽县城}。',
    ],
  },
  {
    about: 'numbers at the head of a clause share the verb behind the last',
    sentences: [
      '{140个|action=出列 object=贫困村}贫困村顺利出列，{3.9万户|action=脱贫}、{12.2万人|action=脱贫}脱贫。',
      '{52个|action=销号 object=重点村}重点村全部销号，{1199户|action=脱贫}、{2364人|action=脱贫}全部脱贫。',
      '改造危房{300户|action=改造 object=危房}，{90户|action=入住}、{260人|action=入住}入住。',
      // The numbers of another clause keep theirs.
      '转移群众{120户|action=转移 object=群众}、{456人|action=转移 object=群众}，安置{90户|action=安置}。',
    ],
  },
  {
    about: 'of measures the first verb tells what was done; 等 leads to what the list is of',
    sentences: [
      '出台支持企业发展{26条|action=出台 object=措施}措施。',
      '落实加快高校发展{26条|action=落实 object=措施}措施。',
      '制定出台{18条|action=制定出台 object=政策措施}政策措施。',
      '印发促进消费{12条|action=印发 object=意见}意见。',
      '实施优化营商环境{38条|action=实施 object=举措}举措。',
      '出台暖企{25条|action=出台}、稳楼市{18条|action=出台 object=政策措施}等政策措施。',
      '争取甲县二期{20万千瓦|action=争取}、乙地{6万千瓦|action=建成 object=风电项目}等风电项目建成。',
      '实施某山{200兆瓦|action=实施 object=新能源项目}等新能源项目。',
      '与清华大学、某高等研究所等{6家|object=高校}高校合作。',
      '设立{5亿元|action=设立 object=信用保证基金}信用保证基金。',
      '{2家|action=获颁 object=机构}机构获颁“敬老文明号”。',
      // Elsewhere the last verb is the one.
      '支持企业实施{26个|action=实施 object=项目}项目。',
      '新建泵站{3座|action=新建 object=泵站}等工程。',
    ],
  },
  {
    about: '分别 over levels, people and shares',
    sentences: [
      '肉、蛋、奶产量分别增长{16.1%|object=肉产量}、{10.7%|object=蛋产量}和{9.6%|object=奶产量}。',
      '粮、油产量分别达到{9.7万吨|object=粮产量}和{1.8万吨|object=油产量}。',
      '发生火灾{320起|object=火灾}，死亡{3人|object=人员}，受伤{5人|object=人员}，直接财产损失{210万元|object=直接财产损失}，同比分别下降{5.3%|action=下降 object=火灾}、{50%|object=人员}、{37.5%|object=人员}和{12%|object=直接财产损失}。',
      '接报火警{90起|object=火警}，死亡{2人|action=死亡}，受伤{9人|action=受伤}，同比分别下降{8%|action=下降 object=火警}、{30%|action=下降 object=人员}、{12%|action=下降 object=人员}。',
    ],
  },
  {
    about: 'a verb goes on behind 新 where a shorter one with 新 would cut it',
    sentences: [
      '新设立企业{279家|action=新设立 object=企业}。',
      '新修订预案{38份|action=新修订 object=预案}。',
      '新创建平安校园{16所|action=新创建 object=平安校园}。',
      '新签订合作协议{8个|action=新签订 object=合作协议}。',
      '新获批实验室{2家|action=新获批 object=实验室}。',
      '新招引项目{1509个|action=新招引 object=项目}。',
      '新开放公园{20处|action=新开放 object=公园}。',
      '新推出便民措施{12项|action=新推出 object=便民措施}。',
      // What is new stands behind 新增 and 新建.
      '新增产学研项目{10项|action=新增 object=产学研项目}。',
      '新增建设用地{1.05万亩|action=新增 object=建设用地}。',
      '新建设施大棚{3万亩|action=新建 object=设施大棚}。',
      '新增发放担保贷款{11.6亿元|action=新增发放 object=担保贷款}。',
      '新装备{20台|object=新装备}投入使用。',
    ],
  },
  {
    about: 'a verb that is the end of a name',
    sentences: [
      '完成生态补水{3000万立方米|action=完成 object=生态补水}。',
      '全社会研发投入达到{8亿元|action=达到 object=研发投入}。',
      '农产品销售突破{60亿元|action=突破 object=农产品销售}。',
      '社会信用体系建设改革等{5项|action=完成 object=试点任务}试点任务顺利完成。',
      '停车泊位建设、护理保险试点等{10件|action=完成 object=实事}实事全部完成。',
      '完成港产城融合、商贸物流等{10项|action=完成 object=专题研究}专题研究。',
      '形成{1个|action=形成 object=千亿级产业集群}千亿级、{3个|?}300亿级产业集群。',
      '{7户|action=晋升 object=企业}企业晋升为省级重点龙头企业。',
      '公开发行股票{77只|action=公开发行 object=股票}，筹资{146亿元|action=筹资 object=资金}。',
      '起征点从月销售额{10万元|action=提高到 object=起征点}提高到{15万元|action=提高到 object=起征点}。',
      '制定国家标准{21项|role=actual object=国家标准}。',
      '污水收集率由之前{37.3%|object=污水收集率}提升到{77%|action=提升到 object=污水收集率}。',
      // Deeds and those who do them.
      '隐患整改达到{3万处|action=整改 object=隐患}。',
      '企业融资达到{21亿元|action=融资}。',
      '建设厂房、道路等{5项|action=建设 object=工程}工程。',
    ],
  },
  {
    about: '会 and other heads of one letter end their noun',
    sentences: [
      '举办博览会{3场|action=举办 object=博览会}，召开洽谈会{5次|action=召开 object=洽谈会}。',
      '举办演唱会{18场|action=举办 object=演唱会}。',
      '组建远程医疗协助网{6个|action=组建 object=远程医疗协助网}。',
      '目前尚有无症状感染者{8例|object=无症状感染者}。',
      // 会 that tells what will be.
      '全年会新增学位{300个|action=新增 object=学位}。',
      '产值会达到{5亿元|action=达到 object=产值}。',
      '支持县{3个|action=支持 object=县}、支持企业{6家|action=支持 object=企业}。',
    ],
  },
  {
    about:
      'what ends on a place by its rank is no place, and behind a verb the work is named with the verb in front of it',
    sentences: [
      '创建美丽村庄{200个|action=创建 object=美丽村庄}、省级卫生村{46个|action=创建 object=省级卫生村}。',
      '新增国家级湿地公园{3处|object=国家级湿地公园}、省级农业示范区{5个|action=新增 object=省级农业示范区}。',
      '建成省级示范村{80个|object=省级示范村}、市级美丽乡村{1100个|action=建成 object=市级美丽乡村}。',
      '修建小型水保拦蓄工程{100座|action=修建 object=小型水保拦蓄工程}。',
      '新建农村道路畅通工程{1300公里|action=新建 object=农村道路畅通工程}。',
      '续建城市品质提升项目{155个|action=续建 object=城市品质提升项目}。',
      '新增集体经济收入超过{30万元|?}的村{40个|action=新增 object=村}。',
      '七岔口连通、太行路中段等{10条|action=建成通车 object=道路}道路建成通车。',
      '城市社区和行政村服务设施覆盖率分别达到{87%|object=城市社区服务设施覆盖率}、{71%|object=行政村服务设施覆盖率}。',
      '森林火灾发生率控制在{0.5‰|object=森林火灾发生率}以内，比省定指标低{0.4个千分点|object=森林火灾发生率}。',
      '实施项目{6个|action=实施 object=项目}，总投资{275亿元|action= object=总投资}，年度投资{50亿元|action=投资 object=投资}。',
      '建成避难场所{328处|object=避难场所}，可容纳{65万人|action=容纳}。',
      // Places of their own, and deeds.
      '其中甲县{5个|?}、乙镇{3个|?}，金盏乡建成消防站{7座|action=建成 object=消防站}。',
      '工业大会签订项目{34个|action=签订 object=项目}。',
      '组织民警救援群众{12人|action=救援 object=群众}。',
    ],
  },
  {
    about: 'a number without a unit has that of the last of its list',
    sentences: [
      '增速分别高于全国、全省{1.8|value=1.8 unit=百分点 object=增速}和{0.9个百分点|unit=百分点 object=增速}。',
      '财政总收入和地方财政收入分别达到{4895|value=489500000000 unit=元 object=财政总收入}和{2608亿元|value=260800000000 object=地方财政收入}。',
      '公办率和普惠率分别达{45.5%|object=公办率}和{78%|object=普惠率}，提高{17|value=17 unit=百分点 action=提高 object=公办率}和{18.9个百分点|object=普惠率}。',
      '化工、玩具产值分别超过{700|value=70000000000 unit=元 object=化工产值}、{500亿元|object=玩具产值}。',
      '城镇和农村居民人均住房面积分别增加到{35.3|unit=平方米 object=城镇居民人均住房面积}和{58.5平方米|object=农村居民人均住房面积}。',
      '低保标准分别提高到每月{376.7|unit=元}和{245.2元|unit=元}。',
      '三项指标分别下降{8.7|unit=百分点}、{5|unit=百分点}、{6.4个百分点|unit=百分点}。',
      '受训人数分别达到{1.2|value=12000 unit=人}和{3.5万人|value=35000 unit=人}。',
      // Numbers of names and of buildings share nothing.
      '完成5、{6期|?}工程{12公里|unit=公里}。',
      '2018、2019年各确定{12个|unit=个}。',
      '拨打电话12345、12350，分别接听{3次|unit=次}。',
    ],
  },
];
