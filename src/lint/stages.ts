/* What only drafts need that set stages, in one piece: it is loaded with the first of them. */
export { STAGE_RULES } from '../checks/rules/order.ts';
export { readCommitments } from '../figures/commitments/read.ts';
