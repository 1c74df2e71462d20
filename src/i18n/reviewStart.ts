import { createMessages } from './index.ts';

/** What the review says at the command line before its page opens. */
export const reviewStart = createMessages({
  zh: {
    altered:
      '{source} 与收录时不同，其中数字的位置和复核都可能错位。两个办法：\n  恢复原文：{restore}\n  作为更正版收录：{keep}\n',
    look: '存疑：{n} 处，在 {bulletins} 份文件中；最多的：\n',
    at: '  {n} 处：npm run review -- {id}@{start}\n',
  },
  en: {
    altered:
      '{source} is not what was added, so that places of numbers and reviews may be wrong. Two ways:\n  restore it: {restore}\n  take it as a corrected edition: {keep}\n',
    look: 'doubtful: {n} in {bulletins} documents; most in:\n',
    at: '  {n}: npm run review -- {id}@{start}\n',
  },
});
