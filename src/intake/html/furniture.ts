/*
 * What stands around an article on a page and is no part of it: who published it where and when, how often it was read, sizes of type,
 * sharing, where in the site it stands, the lines at the foot of every page.
 */

/** Labels with a value behind them: 浏览次数：8848. */
const LABEL = new RegExp(
  `(?:${[
    '(?:发布|发表|发文|成文|生成|印发|更新|录入|公开|上网|编辑|创建)?(?:日期|时间)', '(?:发布|发表)于', '人气', '(?:网站)?(?:今日|昨日|本月|累计|总)?(?:访问|浏览)(?:总)?(?:量|人次|数)', '(?:今日|昨日|本月|总)访问', '(?:当前)?在线人数', '文章热度', '标题', '(?:信息|文章|稿件|新闻|消息|内容)?来源', '稿源', '作者', '供稿(?:单位)?', '(?:责任)?编辑', '责编', '编审',
    '审核(?:人)?', '校对', '审签', '签发', '发布(?:者|人|机构|单位|处室)', '(?:公开|制发|发文)(?:机构|机关|单位)', '信息提供(?:单位)?',
    '(?:已|共)?(?:浏览|点击|阅读|访问|查看|点赞)(?:次数|数|量|率|人次|人数)?', '字体(?:大小)?', '字号', '文字大小', '分享(?:到|至)?', '打印(?:本页)?', '收藏', '保护视力色', '视力保护色?', '背景色',
    '索引号', '发文字号', '文号', '主题词', '主题分类', '分类', '体裁分类', '组配分类', '信息分类', '信息类别', '有效性', '文件状态', '效力状态', '关键[字词]',
    '公开(?:方式|形式|范围|时限|责任部门)', '(?:您|你)?(?:现在|目前|当前)?(?:所在)?的?(?:位置|栏目)', '[上下]一(?:篇|条|页)', '主管(?:单位)?', '网站标识码', '(?:ICP)?备案号?', '语音播报',
  ].join('|')})\\s*[:：]|(?:(?:已|共)?(?:浏览|点击|阅读|访问)(?:次数|量|数)\\s*[(（[]?\\s*[\\d.,]+\\s*万?\\s*人?次|(?:已|共)?(?:浏览|点击|阅读)\\s*[(（[]?\\s*[\\d.,]+\\s*万?\\s*次)[)）\\]]?(?=[\\s|｜]|$)`,
  'gu',
); // prettier-ignore
/** What needs no value: buttons. */
const BUTTON =
  /^(?:打印(?:本[页文])?|打印此页|关闭(?:本页|窗口|此页)?|返回(?:顶部|首页|列表|上[一]?[页级])?|收藏(?:本页)?|分享(?:到|至)?|微信|微博|新浪微博|QQ(?:空间)?|朋友圈|大|中|小|默认|更多>*|下载|导出|复制链接|纠错|我要纠错|网站地图|联系我们|关于我们|首页|正文|字[号体]|A\+|A-|A)$/iu;
/** How often a page was read or praised, without a colon: 浏览量 1234, 赞 12 在看 3. A sentence is none. */
const COUNTER = new RegExp(
  [
    '^(?:(?:阅读|浏览|点击|访问|查看|点赞|赞|在看|评论|转发|收藏|分享)(?:量|数|次数)?\\s*[(（[]?\\s*[\\d.,]+\\s*万?\\+?\\s*[)）\\]]?次?\\s*)+$',
    '^(?:(?:本文|本页)(?:已有|共有?)?|已有)\\s*[\\d.,]+\\s*万?(?:人次|[人次条个])(?:参与)?(?:浏览|阅读|访问|点赞|看过|评论|留言|回复|赞)(?:[，,\\s]+[\\d.,]+\\s*万?(?:人次|[人次条个])(?:参与)?(?:浏览|阅读|访问|点赞|看过|评论|留言|回复|赞))*$',
    '^[\\d.,]+\\s*万?[人次](?:浏览|阅读|点赞|看过|赞)$',
    '^(?:(?:本文|本页|此文)(?:已|共)?被?(?:浏览|阅读|访问|点击)|(?:已|共)?被?(?:浏览|阅读|点击))了?\\s*[\\d.,]+\\s*万?\\s*次?$',
    '^[你您]是.{0,4}第\\s*\\d+\\s*位[^。；]{0,8}$',
    '^共\\s*\\d+\\s*页(?:\\s*(?:当前)?第\\s*\\d+\\s*页)?$',
  ].join('|'),
  'u',
);
/** A label and the count behind it that can be none of an article. */
const PLAIN_COUNT =
  /(?:已|共)?(?:(?:浏览|点击|阅读|查看|点赞)(?:次数|数|量|人次|人数)?|访问(?:次数|量)|人气|文章热度)\s*[:：]?\s*[(（[]?\s*[\d.,]+\s*万?\+?\s*(?:人次|[次人])?\s*[)）\]]?(?=[\s|｜]|$)/gu;
/** Words that stand in no article. */
const IMPRINT =
  /^.{0,12}(?:扫一扫|扫描二维码|长按(?:识别)?二维码|关注(?:该|本)?公众号)|版权所有|ICP备\s*\d|公网安备|网站标识码|^(?:免责|特别|版权)声明|(?:仅代表|不代表)(?:作者|本[网站]).{0,12}观点|^本[网站]站?(?:转载|刊载|对文中)|Copyright|技术支持[:：]|建议使用.{0,20}浏览器|^[上下]一[篇条页]/iu;
const DAY = '\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?';
const STAMP = new RegExp(`^(?:${DAY}|(?:${DAY})?\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)$`, 'u');
const CLOCK = new RegExp(`^${DAY}\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?$`, 'u');
const ENDS_IN_CLOCK = new RegExp(`${DAY}\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?$`, 'u');
/** No value of a label is longer. */
const VALUE = 60;

/** Labels that an article may print as well: 时间：11月9日. */
const WEAK = /^(?:时间|日期|位置|栏目|分类|主管(?:单位)?|收藏|作者|来源)\s*[:：]/u;

/** A number of something, not a day, a number of a document or of a house. */
const FIGURE = /\d\s*万?亿?\s*(?:[%％‰]|(?![年月日时分秒号版期届楼室])\p{Script=Han})/u;

/** Whether a line holds a number that a reader would miss: none of a day, of how often the page was read, or of a register. */
export const holdsFigure = (line: string): boolean =>
  !COUNTER.test(plainOf(line)) && FIGURE.test(withoutPlain(plainOf(line)));

/** A line with single spaces, and labels whose letters are set apart put together. */
const plainOf = (line: string): string =>
  line
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .replaceAll(/(?<!\p{L})\p{Script=Han}(?: \p{Script=Han}){1,3}(?= ?[:：])/gu, (label) =>
      label.replaceAll(' ', ''),
    )
    .trim();

const withoutPlain = (text: string): string =>
  text
    .replaceAll(PLAIN_COUNT, ' ')
    .replaceAll(new RegExp(`${DAY}(?:\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?`, 'gu'), ' ')
    // The years of a copyright.
    .replaceAll(/(?:©|Copyright|版权所有|(?<=\d{4})[-–—])\s*\d{4}/giu, ' ');

/** Whether a line of a page is none of the article, wherever it stands. */
export function isFurniture(line: string): boolean {
  const text = plainOf(line);
  if (text === '' || text.length > 300) return false;
  if (IMPRINT.test(text) || CLOCK.test(text) || COUNTER.test(text) || isMenuLine(text)) return true;
  const starts = [...text.matchAll(LABEL)].map(({ index }) => index);
  const first = starts[0] ?? text.length;
  const values = starts.map((start, k) => text.slice(start, starts[k + 1]));
  if (values.some((value) => value.length > VALUE || /[。；！？;]/u.test(value))) return false;
  // 访问 300次 | 检查5家: what stands behind a bar is no value of the label.
  if (values.some((value) => value.split(/[|｜]/u).slice(1).some(holdsFigure))) return false;
  const isWeak = (value: string): boolean =>
    WEAK.test(value) && !STAMP.test(value.replace(WEAK, '').trim()) && !ENDS_IN_CLOCK.test(value.trim());
  if (starts.length > 0 && values.every(isWeak)) return false;
  const words = text
    .slice(0, first)
    .split(/[\s|｜/【】[\]·•]+/u)
    .filter((word) => word !== '');
  const isPlain = words.every((word) => BUTTON.test(word) || (starts.length > 0 && STAMP.test(word)));
  return isPlain && (starts.length > 0 || words.length > 0);
}

/** Whether a line that is none of the article may be one all the same between two sentences of it: it holds a count. */
export function isDoubtful(line: string): boolean {
  const text = plainOf(line);
  const hasCount = text.search(PLAIN_COUNT) >= 0 || /\d\s*万?(?:人?次|人)/u.test(text);
  return COUNTER.test(text) || hasCount || holdsFigure(line);
}

/** 首页 | 公开 | 服务, 首页 > 要闻 > 正文: short words between bars or arrows. */
function isMenuLine(text: string): boolean {
  const words = text.split(/\s*(?:[|｜>＞»›]|::|--?>)\s*/u).filter((word) => word !== '');
  return words.length >= 3 && words.every((word) => word.length <= 8 && !/[\d，。；：]/u.test(word));
}

const OTHERS =
  /^(?:(?:相关|热点|热门|推荐|最新|图片|视频|延伸|友情|快速|站内|今日|近期|精彩|更多|其他|其它|往期|栏目)(?:新闻|链接|阅读|文章|信息|报道|稿件|资讯|文件|解读|政策|要闻|推荐|排行|热点|动态|导航|专题|消息|回顾)+(?:推荐|排行榜?|列表|更多)*|(?:热门|推荐|精彩)内容(?:推荐)?|(?:要闻|信息|新闻|文章)推荐|猜你喜欢|[你您]可能(?:还|也|会)?(?:感兴趣|喜欢|关注|想看)的?(?:文章|内容|新闻|信息)?|大家都?(?:在看|爱看|还看了)|(?:新闻|点击|浏览|阅读|热[点门])排行榜?|(?:网友|用户|精选|最新|热门|我要|发表|文章|读者)(?:评论|留言)(?:列表|区)?)$/u;

/** Whether a heading announces other pages, not a part of the article. */
export const announcesOthers = (heading: string): boolean =>
  OTHERS.test(heading.replaceAll(/[\s\u00A0【】［］[\]:：>＞»]+/gu, ''));

/** Whether a line leads to another page: 【相关链接】某县检查500家. News, files and messages in brackets may be of the article. */
export const leadsToOthers = (line: string): boolean =>
  /^\s*[【[［](?:(?:相关|友情|延伸|推荐|往期)(?:链接|阅读|新闻|报道|文章|推荐|回顾))[】\]］]\s*\S/u.test(
    line,
  );
