import type { Lang } from '../../i18n/index.ts';
import type { Story } from '../../views/stories/story.ts';

import { readStoryFiles } from '../../datasets/storyFiles.ts';
import { readPublished } from '../../datasets/published.ts';
import { memoizeEach } from '../../datasets/memoize.ts';
import { allCharts } from '../../graphics/allCharts.ts';
import { readStory } from '../../views/stories/story.ts';

/** The stories of a language, each held against the tables; throws with all that does not hold. */
export const storiesIn = (lang: Lang): readonly Story[] => readStories(readPublished(), lang);

const readStories = memoizeEach((published: ReturnType<typeof readPublished>, lang: string) => {
  const charts = new Map(allCharts(published, lang as Lang).map(({ spec }) => [spec.input.id, spec.draw]));
  const files = readStoryFiles().filter((file) => file.lang === lang);
  return files.map((file) => readStory(file, published, charts));
});
