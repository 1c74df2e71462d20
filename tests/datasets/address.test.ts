import { expect, test } from 'vitest';

import type { FigurePages } from '../../src/datasets/address.ts';

import {
  addressOfFact,
  addressOfFigure,
  addressOfObservation,
  anchorInRegion,
  anchorOfFact,
  IN_BULLETINS,
} from '../../src/datasets/address.ts';

const ALL: FigurePages = { pages: { has: () => true } };

test('a figure has the address of its place, a fact that of its row', () => {
  expect(addressOfFigure(ALL, 'nmg-2024-119@242')).toBe('/bulletins/nmg-2024-119/242/');
  expect(addressOfFigure(IN_BULLETINS, 'nmg-2024-119@242')).toBe('/bulletins/nmg-2024-119/#f242');
  const fact = '000000:charging-ports:../2025-03-31:actual';
  expect(addressOfFact(fact)).toBe('/indicators/charging-ports/#fact-000000-x_2025-03-31-actual');
  expect(addressOfObservation(ALL, { id: fact, source: 'facts' })).toBe(addressOfFact(fact));
  expect(addressOfFact('110000:fires:2023/2024:actual')).toBe('/regions/110000/#fact-fires-2023_2024-actual');
  expect(addressOfObservation(ALL, { id: 'a@1', source: 'figures' })).toBe('/bulletins/a/1/');
});

test.each([anchorOfFact, anchorInRegion])('different facts of one page have different anchors', (anchor) => {
  const periods = ['2024', '../2024', '2024/..', '2024-01/2024-06', '2024-01', '2023/2024', '2024-06'];
  const anchors = periods.map((period) => anchor(`000000:fires:${period}:actual`));
  expect(new Set(anchors).size).toBe(periods.length);
  for (const anchor of anchors) expect(anchor).toMatch(/^[\w-]+$/);
});
