import { buildImages } from '../images.ts';
import { answerAside } from '../run/aside.ts';
import { createDisk } from '../run/disk.ts';
import { readPlan } from '../site/lastBuild.ts';

await answerAside(async (data) => {
  const { folder } = data as { readonly folder: string };
  await buildImages(folder, createDisk(), false, new Set(readPlan().taken));
});
