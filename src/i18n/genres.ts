import type { Lang } from './index.ts';

import { createMessages } from './index.ts';

const GENRES: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'press-conference': { zh: '新闻发布会', en: 'press conference' },
  plan: { zh: '方案', en: 'plan' },
  'work-points': { zh: '工作要点', en: 'work points' },
  notice: { zh: '通知', en: 'notice' },
  report: { zh: '报告', en: 'report' },
  'work-report': { zh: '工作报告', en: 'work report' },
  communique: { zh: '公报', en: 'communiqué' },
  'project-list': { zh: '项目清单', en: 'list of projects' },
  speech: { zh: '讲话', en: 'speech' },
  news: { zh: '新闻', en: 'news' },
  review: { zh: '综述', en: 'review' },
  other: { zh: '其他', en: 'other' },
};

/** The kind of a document in words. */
export function genreName(genre: string, lang: Lang): string {
  return GENRES[genre]?.[lang] ?? genre;
}

const choices = createMessages({ zh: { genre: '{genre} {name}' }, en: { genre: '{genre}' } });

/** A kind as somebody may choose it: its code, in Chinese with its name. */
export const genreChoice = (genre: string, lang: Lang): string =>
  choices(lang)('genre', { genre, name: genreName(genre, lang) });

export const listGenres = (lang: Lang): readonly string[] =>
  Object.keys(GENRES).map((genre) => genreChoice(genre, lang));
