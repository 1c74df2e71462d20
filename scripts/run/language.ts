import type { Lang } from '../../src/i18n/index.ts';

/** The language of messages at the command line: that of `YOUJU_LANG`, else that of the terminal (`LC_ALL`, `LC_MESSAGES`, `LANG`). */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Lang {
  const chosen = [env['YOUJU_LANG'], env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return /^zh/i.test(chosen ?? '') ? 'zh' : 'en';
}
