import type { SentenceGroup } from './markedSentence.ts';

/** The shortest sentences there are: verb, noun and number, and what a preposition puts first. */
export const SENTENCES: readonly SentenceGroup[] = [
  {
    about: '约 behind a noun, and words that end in 约',
    sentences: [
      '过火面积约{42公顷|bound=about}。',
      '节约用水{2300万吨|bound=exact}。',
      '总面积约{3万平方米|bound=about}。',
      '财产损失近{3万元|bound=under}。',
      '全长约{3公里|bound=about}。',
      '缺口约{20人|bound=about}。',
      '费用约{20万元|bound=about}。',
      '预约{300人次|bound=exact}。',
      '签约{30个|bound=exact}。',
      '违约{3起|bound=exact}。',
    ],
  },
  {
    about: 'verb, noun, number: money',
    sentences: [
      '拨付资金{4亿元|action=拨付 object=资金}。',
      '下达资金{4亿元|action=下达 object=资金}。',
      '筹措资金{4亿元|action=筹措 object=资金}。',
      '统筹资金{4亿元|action=统筹 object=资金}。',
      '落实资金{4亿元|action=落实 object=资金}。',
      '安排经费{4亿元|action=安排 object=经费}。',
      '减少损失{40万元|action=减少 object=损失}。',
      '兑现奖励{40万元|action=兑现 object=奖励}。',
      '发放奖励{40万元|action=发放 object=奖励}。',
      '没收违法所得{40万元|action=没收 object=违法所得}。',
    ],
  },
  {
    about: 'verb, noun, number: people and things',
    sentences: [
      '培训人员{400人|action=培训 object=人员}。',
      '检查单位{400家|action=检查 object=单位}。',
      '检查场所{400处|action=检查 object=场所}。',
      '整改问题{400个|action=整改 object=问题}。',
      '服务企业{400家|action=服务 object=企业}。',
      '救助人员{40人|action=救助 object=人员}。',
      '检测样品{400份|action=检测 object=样品}。',
      '排查建筑{400栋|action=排查 object=建筑}。',
      '走访群众{400户|action=走访 object=群众}。',
      '清理垃圾{40吨|action=清理 object=垃圾}。',
      '处置警情{40起|action=处置 object=警情}。',
      '办理案件{40起|action=办理 object=案件}。',
      '推送信息{40条|action=推送 object=信息}。',
      '调集力量{400人|action=调集 object=力量}。',
      '化解风险{40个|action=化解 object=风险}。',
      '修订制度{40项|action=修订 object=制度}。',
      '收集意见{40条|action=收集 object=意见}。',
      '开通热线{40条|action=开通 object=热线}。',
      '立案{40起|action=立案}。',
      '接诊{40人次|action=接诊}。',
    ],
  },
  {
    about: 'frame/fronted, as short as can be',
    sentences: [
      '向{60家|action=下达 object=企业}企业下达整改通知。',
      '向{6个|action=派出 object=县}县派出工作组。',
      '为{60家|action=提供|服务 object=企业}企业提供服务。',
      '为{60户|action=解决 object=居民}居民解决用水难题。',
      '对{60家|action=下发 object=企业}企业下发整改通知书。',
      '对{60人|action=给予|处分 object=责任人}责任人给予处分。',
      '对{60家|action=实施|惩戒 object=企业}企业实施信用惩戒。',
      '将{60家|action=列为 object=企业}企业列为重点监管对象。',
      '把{60个|action=打造 object=社区}社区打造成示范点。',
      '在{60个|action=设立 object=社区}社区设立服务点。',
      '在{60个|action=开展|试点 object=乡镇}乡镇开展试点。',
      '与{60家|action=建立 object=医院}医院建立协作。',
      '为{60名|action=颁发 object=队员}队员颁发证书。',
    ],
  },
  {
    about: '约 behind a noun, and words that end in 约',
    sentences: ['直接经济损失约{2300万元|bound=about}。'],
  },
  { about: 'verb, noun, number: money', sentences: ['发放资金{4亿元|action=发放 object=资金}。'] },
  { about: 'verb, noun, number: money', sentences: ['整合资金{4亿元|action=整合 object=资金}。'] },
  { about: 'verb, noun, number: money', sentences: ['缴纳罚款{40万元|action=缴纳 object=罚款}。'] },
  { about: 'verb, noun, number: people and things', sentences: ['处理投诉{40件|action=处理 object=投诉}。'] },
  { about: 'verb, noun, number: people and things', sentences: ['受理举报{40件|action=受理 object=举报}。'] },
  { about: 'verb, noun, number: people and things', sentences: ['查办案件{40起|action=查办 object=案件}。'] },
  {
    about: 'verb, noun, number: people and things',
    sentences: ['投入力量{400人|action=投入 object=力量}。'],
  },
  { about: 'verb, noun, number: people and things', sentences: ['反馈意见{40条|action=反馈 object=意见}。'] },
  { about: 'verb, noun, number: people and things', sentences: ['征求意见{40条|action=征求 object=意见}。'] },
  {
    about: 'frame/fronted, as short as can be',
    sentences: ['向{6万名|action=发放 object=群众}群众发放救助金。'],
  },
  {
    about: 'frame/fronted, as short as can be',
    sentences: ['向{60家|action=通报 object=单位}单位通报问题。'],
  },
  {
    about: 'frame/fronted, as short as can be',
    sentences: ['对{60名|action=表彰|予以 object=个人}个人予以表彰。'],
  },
];

export const KNOWN_MISSES: readonly SentenceGroup[] = [
  {
    about: 'verb, noun, number: money',
    reason: '发放资金 and the like are taken for nouns as a whole: a verbal noun and a head',
    sentences: ['使用资金{4亿元|action=使用 object=资金}。'],
  },
  {
    about: 'verb, noun, number: people and things',
    reason: '标准 in front of a number names nothing, even where it is the object of a verb',
    sentences: ['制定标准{40项|action=制定 object=标准}。'],
  },
  {
    about: 'verb, noun, number: people and things',
    reason: '标准 in front of a number names nothing, even where it is the object of a verb',
    sentences: ['发布标准{40项|action=发布 object=标准}。'],
  },
  {
    about: 'frame/fronted, as short as can be',
    reason: 'the verb 送去 is unknown',
    sentences: ['给{60户|action=送去 object=困难家庭}困难家庭送去慰问金。'],
  },
];
