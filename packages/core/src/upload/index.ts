export { beginUpload, sendUpload, type BegunUpload, type UploadOptions } from './tus.ts';
