import { buildImages } from '../images.ts';
import { answerAside } from '../run/aside.ts';
import { createDisk } from '../run/disk.ts';

await answerAside(async (data) => {
  const { folder } = data as { readonly folder: string };
  await buildImages(folder, createDisk());
});
