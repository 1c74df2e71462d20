export { readCommitments } from './commitments/read.ts';
