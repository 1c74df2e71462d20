/**
 * Words that begin with a numeral character and hold no number: 一切, 四川, 十分, 百姓, 数据. Single digits before a
 * noun (三农, 六稳) need no entry: without a unit they are never read as a number.
 */
const WORDS = `
  一切 一共 一起 一些 一样 一旦 一律 一并 一向 一贯 一致 一同 一体 一线 一流 一手 一带 一直 一般 一定 一经 一边 一面 一头 一道 一路 一度
  一再 一时 一概 一味 一身 一下 一会 一齐 一块儿 一口气 一方面 一系列 一次性 一站式 一体化 一揽子 一部分 一点点 一刀切 一把手 一条龙
  一家亲 一对一 一窝蜂 一阵子 一辈子 一连串 一级响应 一网通 一窗 一门式 一件事 一张网 一本账 一盘棋 一把尺 一张图 一本通 一键 一码 一企一
  一户一 一村一 一人一 一事一 一楼一 一院一 一校一 一站一 一地一 一车一 一案一 一单一 一城一 一县一 一点一策 一品一 一标一 一区一 一岗一 一季一 一年一度
  一枝 一举 一心 一生 一鼓 一如 一视 一票否决 一针 一丝 一目 一帆 一臂 一己 一技 一代代 一步步 一项项 一个个 一件件 一层层 一批批
  二手 二维码 二胎 二线 二代 二次元 二次供水 二次污染 二次利用 二次创业 二次预约 二次回访 二次复查 二次复核 二次核查 二次检查 二次排查 二次开发 二次加压 二次装修 二次搬运 二次转运 二次分配 二次招标 二次曝光 二次调查 二把手 二等功 二等奖 三等奖 一等奖 一等功 三等功
  三线 三角 三农 三下乡 三七二十一 三心 三令 三番 三大件 三明市 三亚 三峡 三轮车 三轮摩托 三轮电动 三轮汽车 三维 三级跳 三位一体 三个一 三年行动 三年攻坚
  四川 四周 四季 四边 四处 四面 四轮 四位一体 四平市 四肢 四通 四维
  五台山 五角 五位一体 五一 五四 五大连池 五金 五星 五官 五彩 五谷 五行 六一 六安 六盘水 六神 七一 七夕 七星 八一 八仙 八方 八达 九九 九龙 九江 九州
  九寨 九宫 十一届 十分 十足 十全 十字 十里长 十佳 十堰 十月 十强 十字路
  十七大 十八大 十九大 二十大 二十一大 十五大 十六大 二十国 二十四节气 二十四史 三十六计
  十二五 十三五 十四五 十五五 百姓 百货 百科 百般 百花 百业 百度 百强 百年大计 百年未有 百年变局 百年奋斗 百年老 百年来 百事 百色 百家姓 百家号 百日攻坚 百日行动 百日会战 百日整治 百日集中 百日专项 百分制 百合 百里 百团
  百舸 百炼 百折 百倍努力 千方百计 千家万户 千差 千变 千丝 千秋 千载 千古 千军 千头 千篇 千里 千百 千万不 千万别 千万要 千万工程 千伏 千瓦 千克 千米 千帕 千兆 千禧 千岛 千手 千企 千村示范 千人计划 千斤顶 千分尺 千金 千张 千叶
  万一 万全 万物 万事 万无 万众 万能 万象 万分感 万水 万里长 万科 万达 万宁 万州 万盛 万载 万年青 万家 万紫 万有 万古 万般 万恶 万民 万国 万安 万荣 万圣 万寿 万福 万向 万豪 万岁 万难 万木
  萬一 亿万 亿利 亿纬 兆丰 兆瓦 兆赫 兆头 兆麟
  两两 两岸 两会 两侧 两旁 两端 两极 两翼 两手 两面 两边 两头 两用 两级分化 两江 两湖 两广 两河 两淮 两地 两不愁 两高 两弹 两客 两癌 两新 两优 两病 两法 两院 两学 两委 两化
  数据 数量 数字 数额 数目 数值 数学 数码 数控 数智 数十年如一日 数典 数九 数理 数独 数组 几乎 几何 几率 几经 几度 几时 几近 几番
  半岛 半径 半导体 半山 半夜 半路 半途 半挂 半截 半球 半决赛 半成品 半封闭 半数字 半自动 半月谈 半月板 半年报 半边天 半点 半信 半固定 半潜 半干旱 半湿润 半醒 半推
  零售 零星 零散 零件 零部 零工 零钱 零食 零头 零碎 零担 零花 零距离 零容忍 零报告 零起点 零基础 零门槛 零次方
  陆地 陆路 陆军 陆续 陆生 陆上 陆海 陆域 陆运 陆家 陆港 拾起 拾到 拾取 拾遗 拾荒 拾级 拾捡 肆意 肆无 肆虐 伍仁 柒牌 玖龙 叁考 佰草
  翻身 翻新 翻修 翻建 翻译 翻越 翻转 翻车 翻斗 负责 负担 负债 负面 负荷 负数 负有 负重 负压 负极 负离 负增长`;

const words = new Set(WORDS.trim().split(/\s+/));
const longest = new Uint8Array(65536);
for (const word of words) {
  const first = word.charCodeAt(0);
  longest[first] = Math.max(longest[first] ?? 0, word.length);
}

/** What follows a count, and no name of a plan. */
const COUNTED = '个個万亿岁名天人次家处里分';

/** End of the word without number that starts at `at`, or `at` where there is none. */
export function endOfNumeralWord(text: string, at: number): number {
  const limit = at < text.length ? (longest[text.charCodeAt(at)] ?? 0) : 0;
  for (let length = limit; length > 1; length--) {
    if (!words.has(text.slice(at, at + length))) continue;
    // 十分重要 holds no number, 十分之一 does.
    if (text[at + length] === '之' && text[at + length - 1] === '分') continue;
    // 十四五 names a plan, 十四五个 and 十四五万 count.
    if (text[at + length - 1] === '五' && COUNTED.includes(text[at + length] ?? '|')) continue;
    return at + length;
  }
  return at;
}
