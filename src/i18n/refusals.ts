import type { Message } from '../text/message.ts';
import type { Lang } from './index.ts';

import { formatMessage } from '../text/message.ts';

/** Why a file is not taken in, by the rule that found it, and what to do; both in Chinese. The English stands in the message itself. */
const CHINESE: Readonly<Record<string, readonly [reason: string, advice: string]>> = {
  'missing-file': ['没有这个文件', '请给出一份文件'],
  'empty-file': ['文件是空的', '请给出有文字的文件'],
  'large-file': ['文件太大', '请只保留要收录的部分'],
  'binary-file': ['不是文本文件', '请另存为 UTF-8 或 GBK 文本、.docx 或 PDF'],
  'unknown-encoding': ['文字编码不明', '请另存为 UTF-8 或 GBK'],
  'unknown-format': ['不认识的格式', '请另存为 .docx、.xlsx、PDF、网页或文本'],
  'damaged-file': ['文件损坏', '请重新下载或另存一次'],
  'damaged-pdf': ['PDF 损坏', '请重新下载'],
  'truncated-archive': ['文件不完整', '请重新下载或另存一次'],
  'large-archive': ['解压后太大', '请给出正常大小的文件'],
  'encrypted-archive': ['文件有密码', '请去掉密码后再收录'],
  'encrypted-file': ['文件有密码', '请去掉密码后再收录'],
  'unsafe-path': ['压缩包里有危险的路径', '请给出正常的文件'],
  'duplicate-part': ['压缩包里有重复的部分', '请重新另存一次'],
  'unknown-packing': ['压缩方式不明', '请重新另存一次'],
  'broken-xml': ['文件内部格式有误', '请重新另存一次'],
  'forbidden-document-type': ['文件内有不允许的声明', '请重新另存一次'],
  'deep-nesting': ['嵌套太深', '请给出人写的文件'],
  'macro-document': ['文件里有宏', '请另存为不含宏的 .docx 或 .xlsx'],
  'missing-part': ['文件缺少一部分', '请重新另存一次'],
  'large-table': ['表太大', '请只保留要收录的部分'],
  'long-text': ['文字太长', '请只保留要收录的部分'],
  'long-pdf': ['PDF 页数太多', '请只保留要收录的页'],
  'scanned-pdf': [
    '扫描件，没有文字',
    '请先做文字识别（ocrmypdf -l chi_sim 原件.pdf 结果.pdf），再收录结果并逐个复核数字',
  ],
  'unreadable-pdf': ['PDF 的文字无法辨认', '请先做文字识别（ocrmypdf --force-ocr -l chi_sim），再收录结果'],
  'doubtful-page': ['分不清哪一篇是正文', '请把正文复制到 .docx 或 .txt 里再收录'],
  'empty-page': ['网页是空的', '请给出有文字的网页'],
  'slow-file': ['读取超时', '请给出正常大小的文件'],
  'exhausting-file': ['读取所需的内存太多', '请给出正常大小的文件'],
};

/** The message in a language: in Chinese with what was found behind the reason. */
export function formatRefusal(message: Message, lang: Lang): string {
  const words = lang === 'zh' ? CHINESE[message.ruleId] : undefined;
  if (words === undefined) return formatMessage(message);
  const detail = message.reason.slice(message.reason.indexOf(':') + 1).trim();
  return `${words[0]}：${detail}（${message.file}）；${words[1]}`;
}
