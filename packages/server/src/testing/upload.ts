/** Uploads a file as a tus client would, in one part. */
import assert from 'node:assert/strict';

import type { TestApp } from './app.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Header fields that begin an upload. */
export function beginHeaders(size: number, name = 'surat.pdf', type?: string) {
  const filetype = type === undefined ? '' : `,filetype ${base64(type)}`;
  return {
    'tus-resumable': '1.0.0',
    'upload-length': String(size),
    'upload-metadata': `filename ${base64(name)}${filetype}`,
  };
}

/** Header fields of a part. */
export function partHeaders(offset: number, checksum?: string) {
  return {
    'tus-resumable': '1.0.0',
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
    ...(checksum === undefined ? {} : { 'upload-checksum': checksum }),
  };
}

/** Uploads a content; gives the upload's id. */
export async function upload(test: TestApp, content: Buffer, name?: string): Promise<string> {
  const begun = await test.send('POST', '/v1/uploads', {
    headers: beginHeaders(content.length, name),
  });
  assert.equal(begun.statusCode, 201, begun.body);
  const location = String(begun.headers.location);
  const sent = await test.send('PATCH', location, {
    headers: partHeaders(0),
    payload: content,
  });
  assert.equal(sent.statusCode, 204, sent.body);
  return location.split('/').at(-1) ?? '';
}
