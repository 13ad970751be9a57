export { qrCode } from './qr-code.ts';
export { grouped, paperStyles } from './paper.ts';
