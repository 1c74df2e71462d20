/**
 * The folders of src in the order in which data flows. A folder may import from itself and from those before it; the README prints
 * this list. Scripts stand behind all of them, tests behind scripts.
 */
export const layers: readonly (readonly string[])[] = [['text'], ['figures'], ['datasets'], ['reports'], ['reviews'], ['checks'], ['tables'], ['lint'], ['verify'], ['intake'], ['i18n'], ['citations'], ['views'], ['charts', 'maps'], ['graphics'], ['pictures'], ['enhance', 'styles', 'layouts', 'components'], ['pages']]; // prettier-ignore

/** Layers that run in a browser's worker as they are: nothing from npm, nothing of Node. */
const selfContained = ['text', 'figures'];

interface Pattern {
  readonly regex: string;
  readonly message: string;
}

/** For the files of each layer, the patterns of what they may not import, as `no-restricted-imports` takes them. */
export const importDirection = layers.flatMap((layer, depth) => {
  const later = [...layers.slice(depth + 1).flat(), 'scripts', 'tests'];
  const direction = {
    regex: `^(?:\\.\\./)+(?:${later.join('|')})/`,
    message: `src/${layer.join(', src/')} may import only from: ${layers
      .slice(0, depth + 1)
      .flat()
      .join(', ')}.`,
  };
  const alone = layer.some((name) => selfContained.includes(name))
    ? { regex: '^[^.]', message: 'This layer imports nothing but its own modules.' }
    : { regex: '^node:', message: 'Only scripts touch the machine.' };
  const restrict = (ending: string, patterns: Pattern[]) => ({
    files: layer.map((name) => `src/${name}/**/*.${ending}`),
    rules: {
      'no-restricted-imports': ['error', { patterns }] as ['error', { patterns: Pattern[] }],
    },
  });
  // Components read the configuration of the build.
  return [restrict('ts', [direction, alone]), restrict('astro', [direction])];
});
