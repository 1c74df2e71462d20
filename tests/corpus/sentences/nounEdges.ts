import type { SentenceGroup } from './markedSentence.ts';

/** Where the noun that is counted begins and ends: brackets, function words, words of existence, what happened to people. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: 'brackets within a noun and behind it',
    sentences: [
      '对{71件|action=挂牌督办 object=重大（突出）火灾隐患}重大（突出）火灾隐患进行挂牌督办。',
      '对{30个|action=督查 object=县（市、区）}县（市、区）开展督查。',
      '将{5个|object=镇（街道）}镇（街道）纳入试点。',
      '为{42个|object=消防站}消防站（含小型站）更换器材。',
      '建成避难场所（不含学校）{120处|action=建成 object=避难场所}。',
      '（检查单位{5家|action=检查 object=单位}）。',
    ],
  },
  {
    about: 'words of existence in front of a noun are no part of it',
    sentences: [
      '截至目前，全区共有住宅小区{1.9万余个|action= object=住宅小区}。',
      '全市各街道现有微型消防站{20个|action= object=微型消防站}。',
      '我县还有危房{300户|object=危房}。',
    ],
  },
  {
    about: 'adverbs at the edges of a noun',
    sentences: [
      '全区近{三分之二|object=小区}的小区已经安装了充电设施。',
      '同时规范经营行为{38件|action=规范 object=经营行为}。',
      '明确{126个|object=目标任务}目标任务及相应保障措施。',
      '具有生产功能，且住宿人员达到{10人|bound=at_least object=住宿人员}及以上的自建房须整治。',
    ],
  },
  {
    about: 'what happened to people behind a verb tells who they are',
    sentences: [
      '营救被困人员{4861人|action=营救 object=被困人员}，疏散遇险人员{941人|action=疏散 object=遇险人员}。',
      '救治受伤群众{32人|action=救治 object=受伤群众}。',
      '造成{3人|action=死亡 object=人员}死亡、{5人|action=受伤 object=人员}受伤。',
      '死亡{7人|action=死亡}，受伤{12人|action=受伤}，直接财产损失{2310.5万元|action= object=直接财产损失}。',
    ],
  },
  {
    about: 'frame/place: urban districts are places, old towns are not',
    sentences: [
      '新建充电端口{12.6万个|object=充电端口}，其中上城区{2.1万个|action=新建 object=充电端口}、西湖区{1.8万个|object=充电端口}。',
      '检查单位{300家}，其中东城区{200家|object=单位}、西城区{100家|object=单位}。',
    ],
  },
  {
    about: 'a phrase that 的 closes tells which ones are counted; the noun behind it names them',
    sentences: [
      '关停{7个|action=关停 object=煤矿}不具备安全生产条件的煤矿。',
      '整治{12处|action=整治 object=加油站}存在安全隐患的加油站。',
      '改造{30个|action=改造 object=小区}建成年代较早的小区。',
      '依法关闭{200家|action=关闭 object=企业}达不到环保要求的企业。',
      '对{36栋|action=整改 object=建筑}使用易燃可燃材料的建筑进行整改。',
      '更换{2000个|action=更换 object=液化石油气钢瓶}不合格的液化石油气钢瓶。',
      '处理{5名|action=处理 object=干部}履职不力的干部。',
      '培训{120名|action=培训 object=安全员}来自基层的安全员。',
      '全年取缔{18家|action=取缔 object=小旅馆}无证无照的小旅馆。',
      '改造{50公里|action=改造 object=供水管网}老化严重的供水管网。',
      '新建{3座|action=新建 object=避难场所}可容纳{500人|?}的避难场所。',
      '解决{30个|action=解决 object=难题}长期没有解决的难题。',
      '新增{12个|action=新增 object=社区}具有示范作用的社区。',
      // Whose they are, or what is told of them, names nothing else.
      '{28个|object=隐患单位}隐患单位的属地街乡负责督办。',
      '全市{200家|object=企业}企业的负责人参加培训。',
      '{30个|object=村}村实施的改造工程全部完工。',
      '约谈{47家|action=约谈 object=}未按规定检测的，责令整改。',
      '新增{5万人|action=新增 object=就业岗位}的就业岗位。',
    ],
  },
];
