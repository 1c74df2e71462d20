/*
 * Names of parts that exclude one another: what is one of them is none of the others, so that their numbers can be added up.
 * To add a family, write its members in one line; to add a member, write it into its family. Members that name the same thing are joined
 * by a bar. Nouns that may hold of one thing at once (老年人, 党员; 国家级, 新产品) stand in no family together.
 */

/** Families that leave nothing over: all members together make up the whole. */
const COMPLETE = `
  城镇|城市 乡村|农村
  男 女
  进口 出口
  约束性 预期性
  公办|公立 民办|民营|私立
  境内|国内|本土|本地 境外|国外|入境
  上半年 下半年
  第一产业|一产 第二产业|二产 第三产业|三产
  一季度|第一季度 二季度|第二季度 三季度|第三季度 四季度|第四季度
  春季 夏季 秋季 冬季
  中央 地方
  税收 非税
  线上 线下
  白天|日间 夜间|夜晚
`;

/** Families that need not be complete. */
const PARTIAL = `
  城区|市区|主城区|中心城区 郊区|近郊 农村|乡村|乡镇 县城
  东区|东片区|东部 西区|西片区|西部 南区|南片区|南部 北区|北片区|北部 中区|中部|中片区
  刑事 民事|民商事 行政 执行 国家赔偿
  火灾扑救|扑救火灾|灭火|火警 抢险救援|应急救援 社会救助|群众求助 公务执勤|执勤安保 反恐
  商场|购物中心 超市 市场 医院|卫生院|诊所 学校|中小学 幼儿园|托儿所 养老院|养老机构|敬老院|福利院 企业|工厂|厂矿 工地 宾馆|酒店|旅馆|民宿 饭店|餐馆|餐饮 网吧 歌厅|娱乐场所 加油站 仓库|物流园 小区 影院|影剧院 图书馆 博物馆 体育馆|体育场 车站|客运站 寺庙|宗教场所 景区 银行 药店
  小学 初中 高中 中职|职校|技校 高校|大学 幼儿园 特殊教育
  住宅|居住场所 厂房|工厂 仓储|仓库 商业|商店 交通工具|车辆 农田|山林 餐饮 办公
  特别重大|特大 重大 较大 一般
  国家级 省级|自治区级 市级|地市级|市本级 县级|区级|县区|区县 乡镇级|乡级|镇级 村级
  中央资金|中央财政|中央补助|中央投资 省级|省财政|省补助 市级|市财政|市本级 县级|区级|县区|区县 社会资本|社会资金|社会投资 企业自筹|自筹资金|自筹
  特级 一级 二级 三级 四级 五级 六级
  Ⅰ类|I类 Ⅱ类|II类 Ⅲ类|III类 Ⅳ类|IV类 Ⅴ类|V类
  一类 二类 三类 四类
  A级 2A级|AA级 3A级|AAA级 4A级|AAAA级 5A级|AAAAA级
  A类 B类 C类 D类
  甲级|甲类 乙级|乙类 丙级|丙类 丁级|丁类
  特等奖 一等奖 二等奖 三等奖 优秀奖
  金奖|金牌 银奖|银牌 铜奖|铜牌
  优秀|优等 良好|良 合格|及格 不合格|不及格
  高级|正高|副高 中级 初级
  红色 橙色 黄色 蓝色
  特勤站 一级站 二级站 小型站|微型站 战勤保障站
  水罐车 泡沫车 举高车|登高车|云梯车 抢险车|抢险救援车 照明车 干粉车
  客车 货车 摩托车 轿车 公交车
  公租房|公共租赁住房|公租 廉租房|廉租住房 经济适用房|经济适用住房 限价房|限价商品房 棚改安置房|棚改房|拆迁安置房|安置房 人才房|人才公寓|人才专项用房 保障性租赁住房
  新建|新开工|新开 续建|结转 改建|改造 扩建 改扩建 迁建
  小麦 玉米 水稻|稻谷 大豆 棉花 油菜 马铃薯
  生猪|猪 肉牛|奶牛|牛 羊 家禽|禽
  国道 省道 县道 乡道 村道
  铁路 公路 水路|水运 航空|民航
  火电 水电 风电 光伏|太阳能 核电
  道路交通|交通 火灾 建筑施工|建筑 工矿商贸|工矿 农业机械|农机 渔业船舶|水上
  电气 用火不慎|生活用火 吸烟 玩火 自燃 雷击 放火 生产作业
  咨询 投诉 举报 求助 建议|意见 表扬
  死亡|遇难 受伤|重伤|轻伤 失踪|失联
  集中安置 分散安置|投亲靠友
  公安 法院 检察院|检察 司法
  工业 农业 服务业 建筑业
  第一批|首批 第二批 第三批 第四批 第五批
  一月份|1月份|1月 二月份|2月份|2月 三月份|3月份|3月 四月份|4月份|4月 五月份|5月份|5月 六月份|6月份|6月
  初级班 中级班 高级班
  供水管网 污水管网 雨水管网 燃气管网 热力管网
  轻旱 中旱 重旱 干枯
  批捕 不批捕
  专职 兼职
`;

interface Family {
  readonly members: readonly (readonly string[])[];
  readonly isComplete: boolean;
}

const readFamilies = (text: string, isComplete: boolean): Family[] =>
  text
    .trim()
    .split('\n')
    .map((line) => ({
      members: line
        .trim()
        .split(/\s+/u)
        .map((member) => member.split('|')),
      isComplete,
    }));

const FAMILIES = [...readFamilies(COMPLETE, true), ...readFamilies(PARTIAL, false)];

/** Which member of a family a name holds, the longest; −1 where it holds none, or two that are as long. */
function memberOf({ members }: Family, name: string): number {
  let [member, length] = [-1, 0];
  for (const [at, words] of members.entries()) {
    for (const word of words) {
      // One character is a name only where it stands first: 男职工, 羊86只.
      const isNamed = word.length === 1 ? name.startsWith(word) : name.includes(word);
      if (word.length < length || !isNamed) continue;
      if (word.length === length && member !== at) return -1;
      [member, length] = [at, word.length];
    }
  }
  return member;
}

/** How parts stand to one another: `complete` they exclude one another and leave nothing over, `exclusive` only the former, null neither. */
export function relationOf(names: readonly string[]): 'complete' | 'exclusive' | null {
  if (isDenied(names)) return 'complete';
  let isExclusive = false;
  for (const family of FAMILIES) {
    const members = names.map((name) => memberOf(family, name));
    if (members.includes(-1) || new Set(members).size !== members.length) continue;
    if (family.isComplete && members.length === family.members.length) return 'complete';
    isExclusive = true;
  }
  return isExclusive ? 'exclusive' : null;
}

/** 合格 and 不合格, 党员 and 非党员, 完成 and 未完成: what is and what is not. */
function isDenied(names: readonly string[]): boolean {
  if (names.length !== 2) return false;
  const [a = '', b = ''] = [...names].sort((x, y) => x.length - y.length);
  return a.length >= 2 && ['不', '非', '未', '无'].some((mark) => b === `${mark}${a}`);
}
