import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** A story as it was written. */
export interface StoryFile {
  readonly id: string;
  readonly lang: 'zh' | 'en';
  /** For messages: `data/stories/fires-2021.zh.md`. */
  readonly path: string;
  readonly text: string;
}

const NAME = /^([a-z0-9-]+)\.(zh|en)\.md$/;

/** The stories of a folder, `YOUJU_STORIES` or `data/stories`, in the order of their names. Throws where a file is named otherwise. */
export function readStoryFiles(
  folder = process.env['YOUJU_STORIES'] ?? 'data/stories',
): readonly StoryFile[] {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')
    : [];
  return names.sort().map((name) => {
    const [, id, lang] = NAME.exec(name) ?? [];
    const path = join(folder, name);
    if (id === undefined || (lang !== 'zh' && lang !== 'en'))
      throw new Error(`unknown story: ${path}; expected a name such as fires-2021.zh.md`);
    return { id, lang, path, text: readFileSync(path, 'utf8') };
  });
}
