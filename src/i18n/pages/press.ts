import { createMessages } from '../index.ts';

/** Words of the page for press offices and newsrooms: for each place, the steps and what was tried. */
export const press = createMessages({
  zh: {
    title: '给新闻办和编辑部',
    description: '怎样把有据的图表和数字放进公众号、WordPress、政府网站后台、Word 和 PowerPoint。',
    text: '每幅图、每个数都有现成的代码、图片和引用。下面按使用的地方说明步骤，每一处都写明试过什么。',
    start: '从哪里开始',
    startText:
      '在{link}里找到要用的图，打开它的页面；一个数字，就打开它的原句页。嵌入代码、图片、引用都在那里。',
    startLink: '图表列表',
    tried: '试过什么',
    wechat: '微信公众号',
    wechat1:
      '在图表页下载图片（宽 1080 像素），上传到文章里；封面用 900×383 的那张。图里有来源、短地址和二维码，读者可以扫码看原句。',
    wechat2: '想要可缩放的图，用页面上的 SVG：用支持 SVG 的编辑器打开源码模式，把 SVG 文件的内容贴进去。',
    wechat3: '把图表页的地址填进“阅读原文”。',
    wechat4: '这里的下载都是真实文件地址，在微信内也能打开。',
    wechatTried:
      'SVG 没有 id、class、style、defs、url()、脚本和外部地址，这些是编辑器会删掉的东西，自动测试逐幅检查；图片里中英文字确有墨迹也逐幅检查。没有在真实的公众号后台粘贴过。',
    wordpress: 'WordPress',
    wordpress1: '加一个“自定义 HTML”区块，贴入“iframe 加高度脚本”。',
    wordpress2: '如果你的角色不允许脚本，贴“普通 iframe”；连 iframe 也被删除时，贴“图片加链接”。',
    wordpress3: '图表页和数字页带有 oEmbed 信息，把本站加入允许列表的插件可以只凭地址生成嵌入。',
    wordpressTried:
      '在真实浏览器里，嵌入页放进禁止脚本、带沙箱的宿主页，宽度 280 到 1200 像素，不裁切、不出滚动条。没有装过 WordPress 本身。',
    cms: '政府网站后台',
    cms1: '多数后台会删除脚本：在源码模式贴“普通 iframe”，高度按比例自动留出。',
    cms2: '禁止外站 iframe 的后台，用图片加链接，并把图表的文字说明填进图片的替代文字。',
    cms3: '本站可整体部署在内网：说明见项目的部署文档，嵌入地址随之改为内网地址。',
    cmsTried:
      '宿主页用严格的内容安全策略（只允许本站的框架，不允许任何脚本）测试，深色和浅色背景都不出现色块。',
    office: 'Word 与 PowerPoint',
    office1: '插入下载的 PNG；在“替代文字”里贴 ZIP 里的 alt.txt。',
    office2: '图下写一行引用：图表页的“引用”里有新闻稿格式和 GB/T 7714 格式，一键复制，访问日期自动填好。',
    office3: '要改图，用 ZIP 里的 CSV（Excel 直接打开不乱码）。',
    officeTried:
      'CSV 带 BOM，图片、替代文字和引用都在同一个 ZIP 里，自动测试检查其中每个文件。没有在 Microsoft Office 里逐一操作过。',
    checking: '发布前核对自己的稿子',
    checkingText: '{link}在你的浏览器里读稿子、核对数字，稿子不会上传。',
    checkingLink: '核对草稿',
    mistakes: '发现错误',
    mistakesText: '数字读错了，或通报已经更正：请写明通报编号和句子。更正会列在{link}里，改前改后都留着。',
    mistakesLink: '变更记录',
  },
  en: {
    title: 'For press offices and newsrooms',
    description:
      'How to put charts and numbers of Youju into WeChat articles, WordPress, a government CMS, Word and PowerPoint.',
    text: 'Every chart and every number comes with code, pictures and citations. Here are the steps for each place, and what was tried in it.',
    start: 'Where to begin',
    startText:
      'Find the chart in the {link} and open its page; of a number, open the page of its sentence. Code, pictures and citations are there.',
    startLink: 'list of charts',
    tried: 'What was tried',
    wechat: 'WeChat articles',
    wechat1:
      'Download the picture (1080 pixels wide) from the page of the chart and upload it; the cover is 900×383. Source, short address and QR code are in the picture: readers scan it to see the sentence.',
    wechat2:
      'For a drawing that scales, take the SVG: open the source mode of an editor that takes SVG and paste the content of the file.',
    wechat3: 'Put the address of the chart into “Read more”.',
    wechat4: 'Downloads are addresses of real files; they open inside WeChat, too.',
    wechatTried:
      'The SVG has no id, class, style, defs, url(), script or outside address, which is what editors remove: automatic tests check each drawing, and that each picture holds ink where its Chinese and English words are. It was not pasted into the real editor.',
    wordpress: 'WordPress',
    wordpress1: 'Add a “Custom HTML” block and paste “iframe with height script”.',
    wordpress2:
      'Where your role may not use scripts, paste the plain iframe; where iframes are removed, too, the picture with link.',
    wordpress3:
      'Pages of charts and numbers carry oEmbed discovery: plugins that allow this site make an embed of the address alone.',
    wordpressTried:
      'In a real browser the embeds stand in hosts without scripts and in a sandbox, 280 to 1200 pixels wide: nothing is cut, nothing scrolls. WordPress itself was not installed.',
    cms: 'Government CMS',
    cms1: 'Most systems remove scripts: paste the plain iframe in source mode; its height follows from its ratio.',
    cms2: 'Where frames of other sites are forbidden, use the picture with link, and put the description of the chart into its alternative text.',
    cms3: 'The whole site can be served on an intranet: see the project’s notes on deployment; addresses of embeds follow.',
    cmsTried:
      'Tested in hosts with a strict Content-Security-Policy (frames of this site only, no script at all), dark and light: no box is painted behind.',
    office: 'Word and PowerPoint',
    office1: 'Insert the downloaded PNG; paste alt.txt from the ZIP into “Alt text”.',
    office2:
      'Put a citation below: the page of the chart has one for newsrooms and GB/T 7714, copied at a click with the day of access filled in.',
    office3: 'To draw it anew, take the CSV from the ZIP; Excel opens it as it is.',
    officeTried:
      'The CSV begins with a BOM; picture, alternative text and citation are in one ZIP, each checked by automatic tests. It was not gone through in Microsoft Office.',
    checking: 'Check your own draft before it goes out',
    checkingText:
      '{link} reads a draft in your browser and recomputes its numbers; the draft is not uploaded.',
    checkingLink: 'Check a draft',
    mistakes: 'Found a mistake?',
    mistakesText:
      'A number was misread, or the bulletin was corrected: name the bulletin and the sentence. Corrections are listed in the {link}, before and after.',
    mistakesLink: 'record of changes',
  },
});
