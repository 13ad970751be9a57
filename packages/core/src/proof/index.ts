export { withProof } from './with-proof.ts';
