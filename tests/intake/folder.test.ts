import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { describe, expect, test } from 'vitest';

import { makeDocx, paragraph } from './files.ts';
import { add, bulletinsOf, createProject } from './world.ts';

const TOWNS = [
  '少先路街道',
  '沼潭街道',
  '林荫街道',
  '友谊大街街道',
  '阿尔丁大街街道',
  '团结大街街道',
  '鞍山道街道',
  '前进道街道',
] as const;
const TASKS =
  '检查单位 排查隐患 整改隐患 培训人员 发放资料 清理楼道 疏通消防车道 张贴标语 走访住户 更换灭火器 安装报警器 拆除违建 入户宣传 组织演练'.split(
    ' ',
  );

/** A short notice unlike the others: its own mix of tasks and numbers. */
function notice(k: number): string {
  const town = TOWNS[k % TOWNS.length]!;
  const mix = Array.from(
    { length: 6 },
    (_, j) => TASKS[(k * (j + 3) + j * j + Math.floor(k / 7)) % TASKS.length]!,
  );
  const done = mix
    .map((task, j) => `第${(k * 31 + j * 17) % 97}网格${task}${(k * 13 + j * 101) % 977}处`)
    .join('，');
  return `包头市昆都仑区${town}办事处\n关于消防工作情况的通报\n昆${town.slice(0, 2)}办发〔2024〕${k}号\n\n各社区：\n今年以来，${done}。\n\n包头市昆都仑区${town}办事处\n2024年7月5日\n`;
}

describe('a folder of 1,000 documents', () => {
  test(
    'is added with progress, failures at the end and the rest in; run again, it finds all of them there',
    { timeout: 120_000 },
    async () => {
      const world = createProject(false);
      for (let k = 1; k <= 1000; k += 1) {
        if (k % 250 === 0) world.write(`in/${k}.docx`, Uint8Array.from([0x50, 0x4b, 3, 4, k % 256]));
        else if (k % 100 === 0)
          world.write(
            `in/${k}.docx`,
            makeDocx(
              notice(k)
                .split('\n')
                .map((line) => paragraph(line))
                .join(''),
            ),
          );
        else world.write(`in/${k}.txt`, notice(k));
      }
      world.write('in/.hidden.txt', 'x');
      world.write('in/sub/again.txt', notice(7));
      expect((await add(world, [world.path('in')])).code).toBe(1);
      expect(bulletinsOf(world)).toHaveLength(996);
      expect(world.err()).toMatch(
        /^1\/1001 \/in\/1\.txt: 150203\d+-2024-07-05-report, \d+ figures, 0 commitments\n/,
      );
      const [counts, ...failures] = world.out().trimEnd().split('\n');
      expect(counts).toBe('996 added, 1 there already, 4 refused');
      expect(failures.slice(0, 4).sort()).toEqual(
        [1000, 250, 500, 750].map(
          (k) =>
            `refused: truncated archive: no directory at its end (/in/${k}.docx); expected a file that is whole; download or save it again`,
        ),
      );
      const seen = world.out().length;
      expect((await add(world, [world.path('in')])).code).toBe(1);
      expect(world.out().slice(seen)).toContain('0 added, 997 there already, 4 refused');
    },
  );
});

test(
  'a run that is killed leaves no half of a document; the next one goes on',
  { timeout: 60_000 },
  async () => {
    const world = createProject(false);
    for (let k = 1; k <= 120; k += 1) world.write(`in/${k}.txt`, notice(k));
    const script = `import { addTo } from '${process.cwd()}/scripts/add.ts'; import { createDisk } from '${process.cwd()}/scripts/run/disk.ts';
    await addTo(process.argv[1], [process.argv[1] + '/in'], createDisk(), null);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, world.root], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let seen = '';
    for await (const chunk of child.stderr) {
      seen += String(chunk);
      if (seen.includes('\n40/120 ')) break;
    }
    child.kill('SIGKILL');
    await once(child, 'close');
    const before = bulletinsOf(world).filter((name) => !name.startsWith('.'));
    expect(before.length).toBeGreaterThanOrEqual(39);
    expect(before.length).toBeLessThan(120);
    expect((await add(world, [world.path('in')])).code).toBe(0);
    expect(bulletinsOf(world)).toHaveLength(120);
    expect(world.out()).toContain(`${120 - before.length} added, ${before.length} there already, 0 refused`);
  },
);

test('a manifest in the folder says what its documents do not', async () => {
  const world = createProject(false);
  world.write('in/a.txt', '全区共检查单位1200家，发现隐患350处。\n');
  world.write(
    'in/manifest.csv',
    'id,title,publisher,region,published\na,工作情况,昆都仑区政府,150203,2024-05\n',
  );
  expect((await add(world, [world.path('in')])).code).toBe(0);
  expect(world.read('data/bulletins/a/bulletin.yaml')).toContain(
    'title: 工作情况\npublisher: 昆都仑区政府\nregion: 150203\npublished: 2024-05\n',
  );
});
