import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';

import { publishVerb } from '../../scripts/publish.ts';
import { createWorld, run } from './world.ts';

test.each([
  [[], {}, 2, /^missing option: --to, the folder that keeps what is frozen \(or YOUJU_EDITIONS\)\nusage: /],
  [['--to', 'dist/editions'], {}, 1, /^unlasting folder: dist\/editions; expected one outside of dist\//],
  [['--to', './public'], {}, 1, /^unlasting folder: \.\/public; expected one outside of public\//],
  [['--to', '/tmp/x'], { YOUJU_AUDIENCE: 'preview' }, 1, /^unpublishable maps: YOUJU_AUDIENCE is preview/],
  [['--to', '/tmp/x'], { YOUJU_DEMO: '1' }, 1, /^unpublishable data: YOUJU_DEMO is 1; expected none/],
  [['--to', '/tmp/x', '--as-of', '2026-02'], {}, 2, /^invalid day: 2026-02/],
] as const)(
  'what cannot be published is refused before anything is written: %j %j',
  async (args, environment, code, message) => {
    const world = createWorld();
    Object.assign(process.env, environment);
    onTestFinished(() => {
      for (const name of Object.keys(environment)) Reflect.deleteProperty(process.env, name);
    });
    const { code: exitCode, error } = await run(publishVerb, args, world);
    expect([exitCode, error]).toEqual([code, expect.stringMatching(message)]);
    expect(world.err()).toBe('');
  },
);
