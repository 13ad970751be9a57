import { problem, type Route } from './answers.ts';

interface Upload {
  readonly length: number;
  offset: number;
}

const TUS = { 'Tus-Resumable': '1.0.0' };

/** Resumable uploads (tus 1.0) that keep no byte. */
export function uploadRoutes(): readonly Route[] {
  const uploads = new Map<string, Upload>();
  return [
    [
      'post',
      '/uploads',
      ({ request }) => {
        const id = `upl_${String(uploads.size + 1)}`;
        const length = Number(request.headers.get('upload-length'));
        uploads.set(id, { length, offset: 0 });
        const location = `${new URL(request.url).pathname}/${id}`;
        return new Response(null, { status: 201, headers: { ...TUS, Location: location } });
      },
    ],
    [
      'head',
      '/uploads/:id',
      ({ params }) => {
        const upload = uploads.get(String(params['id']));
        if (!upload) return problem(404, 'upload-not-found');
        const headers = {
          ...TUS,
          'Upload-Offset': String(upload.offset),
          'Upload-Length': String(upload.length),
        };
        return new Response(null, { headers });
      },
    ],
    [
      'patch',
      '/uploads/:id',
      async ({ request, params }) => {
        const upload = uploads.get(String(params['id']));
        if (!upload) return problem(404, 'upload-not-found');
        if (Number(request.headers.get('upload-offset')) !== upload.offset) {
          return problem(409, 'upload-offset-mismatch');
        }
        upload.offset += (await request.arrayBuffer()).byteLength;
        const headers = { ...TUS, 'Upload-Offset': String(upload.offset) };
        return new Response(null, { status: 204, headers });
      },
    ],
  ];
}
