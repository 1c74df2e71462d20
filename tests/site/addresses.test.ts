import { expect, inject, test } from 'vitest';

import { STATIC_ADDRESSES } from '../../src/views/staticAddresses.ts';
import { listSite, readSite } from './builtSite.ts';

const site = inject('site');
const files = listSite(site).map((path) => `/${path}`);

/** Files whose path a documented address has the shape of. */
const shapeOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replace(/\/$/, '/index.html')
      .replace(/[.+]/g, '\\$&')
      .replaceAll('{day}', '\\d{4}-\\d{2}-\\d{2}')
      .replaceAll('{lang}', '(?:zh|en)')
      .replaceAll('{edition}', '[0-9a-f]{12}')
      .replace(/\{\w+\}/g, '[\\w@-]+')}$`,
  );

const shapes = STATIC_ADDRESSES.flatMap(({ path, translated }) =>
  (translated === true ? [path, `/en${path}`] : [path]).map((one) => [one, shapeOf(one)] as const),
);

/** Made after the pages, by another step of the build than the one that the tests run. */
const PICTURES = /\.(?:png|svg|zip)$|\/charts\/[^/]+\.(?:json|parquet)$/;

test('every documented address is there', () => {
  const missing = shapes.filter(
    ([path, shape]) => !PICTURES.test(path) && !files.some((file) => shape.test(file)),
  );
  expect(missing.map(([path]) => path)).toEqual([]);
});

test('every file that is no page is documented', () => {
  const known = /^\/(?:_astro\/.*|seal\.svg|robots\.txt|data\/accuracy\.json)$/;
  const unknown = files.filter(
    (file) => !file.endsWith('.html') && !known.test(file) && !shapes.some(([, shape]) => shape.test(file)),
  );
  expect(unknown).toEqual([]);
});

test('OpenAPI lists the same addresses, and JSON is JSON', () => {
  const document = JSON.parse(readSite(site, 'data/openapi.json')) as {
    openapi: string;
    paths: Record<string, unknown>;
  };
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths).sort()).toEqual(shapes.map(([path]) => path).sort());
  for (const file of files.filter((one) => /\.(?:json|jsonld)$/.test(one)))
    expect(() => JSON.parse(readSite(site, file.slice(1))) as unknown, file).not.toThrow();
});
