import type { SentenceGroup } from './markedSentence.ts';

/** Lists: what an item takes over from the one before it, and pairs that 分别 makes. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'frame/inherited',
    sentences: [
      '举办岗前培训{86期|action=举办 object=岗前培训}，{5200人次|value=5200 unit=人次 action=举办 object=岗前培训}。',
      '发放各类宣传品{8种|action=发放 object=宣传品}{12.5万份|value=125000 unit=份 action=发放 object=宣传品}。',
      '拆除违法建设{312处|action=拆除 object=违法建设}、{9.6万平方米|value=96000 unit=平方米 action=拆除 object=违法建设}。',
      '储备应急物资{26类|action=储备 object=应急物资}{1.8万件|value=18000 action=储备 object=应急物资}。',
      '查获假冒卷烟{1360件|action=查获 object=假冒卷烟}、{27.2万条|value=272000 unit=条 action=查获 object=假冒卷烟}。',
      '收缴非法烟花爆竹{290箱|action=收缴 object=烟花爆竹}、{1.2万余支|bound=over unit=支 action=收缴 object=烟花爆竹}。',
      '销毁过期药品{63种|action=销毁 object=过期药品}、{4.1吨|value=4.1 unit=吨 action=销毁 object=过期药品}。',
      '审批林地{26宗|unit=宗 action=审批 object=林地}、{183公顷|unit=公顷 action=审批 object=林地}。',
      '接种流感疫苗{2.3万人|action=接种 object=流感疫苗}、{4.1万剂次|unit=剂次 action=接种 object=流感疫苗}。',
      '改造棚户区{18个|action=改造 object=棚户区}{6400套|unit=套 action=改造 object=棚户区}。',
    ],
  },
  {
    about: 'frame/place',
    sentences: [
      '全市新建公共停车场{18个|action=新建 object=公共停车场}，其中东湖区{6个|action=新建 object=公共停车场}、西岭县{5个|action=新建 object=公共停车场}、开发区{7个|action=新建 object=公共停车场}。',
      '发现问题{320个|action=发现 object=问题}，其中城关镇{45个|action=发现 object=问题}，柳河乡{28个|action=发现 object=问题}。',
      '创建平安校园{66所|action=创建 object=平安校园}，其中河东区{21所|object=平安校园}、河西区{30所|object=平安校园}、高新区{15所|object=平安校园}。',
      '安排补助资金{2.4亿元|object=补助资金}，其中青河县{0.6亿元|value=60000000 object=补助资金}。',
      '倒塌房屋{86间|action=倒塌 object=房屋}，其中李家村{32间|action=倒塌 object=房屋}。',
      '配建体育设施{210处|object=体育设施}，其中朝阳街道{28处|object=体育设施}、和平街道{35处|object=体育设施}。',
      '治理水土流失面积{96平方公里|action=治理 object=水土流失面积}（其中岚县{31平方公里|object=水土流失面积}、临县{22平方公里|object=水土流失面积}）。',
      '接报森林火情{14起|object=森林火情}，其中宁安市{5起|object=森林火情}、东宁市{3起|object=森林火情}。',
      '帮扶脱贫人口就业{1.7万人|value=17000}，其中吉木乡{830人|value=830}。',
      '招募网格员{2100名|action=招募 object=网格员}，其中经开区{360名|action=招募 object=网格员}。',
    ],
  },
  {
    about: 'lists that go on with the verb of their first item',
    sentences: [
      '出动执法人员{1.2万人次|value=12000 action=出动 object=执法人员}、执法车辆{3100台次|unit=台次 action=出动 object=执法车辆}、无人机{86架次|unit=架次 action=出动 object=无人机}。',
      '新建公办幼儿园{12所|action=新建 object=公办幼儿园}、小学{5所|action=新建 object=小学}、初中{3所|action=新建 object=初中}。',
      '查处超员{260起|action=查处 object=超员}、超速{1.4万起|value=14000 action=查处 object=超速}、酒驾醉驾{312起|action=查处 object=酒驾醉驾}。',
      '新增公园绿地{86公顷|action=新增 object=公园绿地}、城市绿道{120公里|action=新增 object=城市绿道}、口袋公园{31个|action=新增 object=口袋公园}。',
      '调拨帐篷{500顶|unit=顶 action=调拨 object=帐篷}、棉被{2000床|unit=床 action=调拨 object=棉被}、折叠床{800张|unit=张 action=调拨 object=折叠床}。',
      '建成市级综治中心{1个|action=建成 object=综治中心}、县级{9个|action=建成}。',
      '抽检粮食加工品{310批次|unit=批次 action=抽检 object=粮食加工品}、乳制品{96批次|action=抽检 object=乳制品}、肉制品{142批次|action=抽检 object=肉制品}。',
      '责令停产停业{14家|unit=家 action=责令停产停业}，行政拘留{8人|unit=人 action=行政拘留|拘留}，移送司法机关{3人|unit=人 action=移送}。',
      '印制宣传海报{3万张|value=30000 unit=张 action=印制 object=宣传海报}，推送公益短信{420万条|value=4200000 unit=条 action=推送 object=公益短信}。',
    ],
  },
  {
    about: 'frame/respectively',
    sentences: [
      '进口额、出口额分别增长{5.0%|action=增长 object=进口额}和{6.4%|action=增长 object=出口额}。',
      '粮食、油料、蔬菜产量分别达到{36.5万吨|value=365000 unit=吨 action=达到}、{4.2万吨|value=42000}和{118万吨|value=1180000 object=蔬菜产量}。',
      'PM2.5、PM10平均浓度分别为{31微克/立方米|value=31 unit=微克/立方米}和{52微克/立方米|value=52 object=PM10平均浓度}。',
      '电气、用火不慎、吸烟引发的火灾分别占总数的{33.1%|object=火灾}、{17.4%|object=火灾}和{7.2%|object=火灾}。',
      '新增就业人数、失业人员再就业人数分别为{5.1万人|value=51000 object=新增就业人数}、{1.9万人|value=19000 object=失业人员再就业人数}。',
      '工业投资、民间投资、基础设施投资分别增长{12.3%|object=工业投资}、{4.0%|object=民间投资}、{8.7%|object=基础设施投资}。',
      '门诊量、住院量依次为{182万人次|value=1820000 unit=人次 object=门诊量}和{9.6万人次|value=96000 object=住院量}。',
      '较大事故起数和死亡人数比上年分别减少{4起|unit=起 action=减少}和{17人|unit=人 action=减少}。',
      '客运量、货运量分别完成{860万人次|value=8600000 unit=人次 object=客运量}、{1.3亿吨|value=130000000 unit=吨 object=货运量}。',
      '分别占事故总数和死亡总数的{38.6%|object=事故}和{42.1%|object=死亡}。',
    ],
  },
  {
    about: 'lists that go on with the verb of their first item',
    sentences: [
      '清理户外广告{630块|unit=块 action=清理 object=户外广告}，规范店招{1200个|action=规范 object=店招}，劝离流动摊贩{900余处|bound=over action=劝离 object=流动摊贩}。',
    ],
  },
  {
    about: 'frame/respectively',
    sentences: [
      '火灾起数、死亡人数、直接财产损失同比分别下降{6.1%|action=下降 object=火灾起数}、{9.3%|action=下降 object=死亡人数}和{4.8%|action=下降 object=直接财产损失}。',
    ],
  },
  {
    about: 'numbers of lists and articles are no part of what is counted',
    sentences: [
      '第贰条 罚款{3000元|action=罚款 object=}。\n1.2 免除{4人|action=免除 object=}。\n丙、丙类点位{22处|object=丙类点位}。',
      '㊂站房{3座|object=站房}。\n２．仓库{6座|object=仓库}。\nIV.泵站{5座|object=泵站}。\nⅡ、水塔{2座|object=水塔}。\nb.水闸{8座|object=水闸}。',
      '{1.5 公里|value=1.5 unit=公里}已通车。\n{2.5万元|value=25000}已拨付到位。',
    ],
  },
  {
    about: 'what is built does nothing itself, in a list of what is rebuilt',
    sentences: [
      '新开工老旧小区改造{829户|object=老旧小区改造}、城镇棚户区改造{191户|object=城镇棚户区改造}、城中村改造{3个|object=城中村改造}。',
      '改造老旧小区{33个|object=老旧小区}、城中村{1个|object=城中村}。',
    ],
  },
  {
    about: 'what is done by itself, or counted in another kind of unit, takes no noun from the figure before',
    sentences: [
      '（一）警情{310起|object=警情}。\n（二）救援{205起|action=救援 object=}。',
      '处置警情{310起|object=警情}，救援{12起|action=救援 object=}，处理{300起|action=处理 object=警情}。',
      '建筑面积{260平方米|object=建筑面积}。共计{18起|object=}。',
      '排查隐患{40处|object=隐患}，整改{38处|object=隐患}。',
    ],
  },
];

export const KNOWN_MISSES: readonly SentenceGroup[] = [
  {
    about: 'frame/respectively',
    reason: '同比 between the nouns and 分别 is taken as part of the last noun',
    sentences: [
      '刑事案件和治安案件立案数同比分别下降{11.2%|action=下降 object=刑事案件}、{8.5%|action=下降 object=治安案件}。',
    ],
  },
];
