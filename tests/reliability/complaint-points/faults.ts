// How the network fails between the form and the service.
import { request as httpRequest } from 'node:http';
import type { Request, Route } from 'playwright-core';
import type { Visit } from './point.ts';

const COMPLAINTS = '**/v1/complaints';
const NAMING = '**/v1/complaints/*/uploads';
const UPLOADS = '**/v1/uploads';
const UPLOAD = '**/v1/uploads/*';

type Fault = (route: Route) => Promise<void>;

/** The service has it, and the reply is lost. */
export async function loseReply(route: Route): Promise<void> {
  await route.fetch();
  await route.abort('connectionreset');
}

/** A fault that waits for its request. */
export interface Awaited {
  /** Resolves once it has done its work. */
  readonly met: Promise<undefined>;
}

/** Has the next request that fits meet a fault; all others pass. */
async function meetOnce(
  { context }: Visit,
  url: string,
  fault: Fault,
  fits: (request: Request) => boolean = () => true,
): Promise<Awaited> {
  const { promise: met, resolve, reject } = Promise.withResolvers<undefined>();
  let isOver = false;
  await context.route(url, async (route) => {
    if (isOver || !fits(route.request())) {
      await route.fallback();
      return;
    }
    isOver = true;
    await fault(route).then(() => {
      resolve(undefined);
    }, reject);
  });
  return { met };
}

/** Has the next report that is sent meet a fault. */
export const onSending = (visit: Visit, fault: Fault): Promise<Awaited> =>
  meetOnce(visit, COMPLAINTS, fault);

/** Has the next beginning of an upload meet a fault. */
export const onBeginning = (visit: Visit, fault: Fault): Promise<Awaited> =>
  meetOnce(visit, UPLOADS, fault);

/** Has the next note of whose an upload is meet a fault. */
export const onNaming = (visit: Visit, fault: Fault): Promise<Awaited> =>
  meetOnce(visit, NAMING, fault);

/** Has the first or the last part of a file's bytes meet a fault. */
export const onBytes = (visit: Visit, part: 'first' | 'last', fault: Fault): Promise<Awaited> =>
  meetOnce(visit, UPLOAD, fault, (request) => {
    const isFirst = request.headers()['upload-offset'] === '0';
    return request.method() === 'PATCH' && isFirst === (part === 'first');
  });

/** Half of the bytes of a request reach the service; then the connection is gone. */
export async function sendHalf(route: Route): Promise<void> {
  const request = route.request();
  const body = request.postDataBuffer() ?? Buffer.alloc(0);
  const headers = { ...(await request.allHeaders()), 'content-length': String(body.length) };
  await new Promise<void>((resolve, reject) => {
    const sent = httpRequest(request.url(), { method: 'PATCH', headers });
    sent.on('error', reject);
    sent.write(body.subarray(0, body.length / 2), () => {
      sent.off('error', reject).on('error', () => undefined);
      sent.destroy();
      resolve();
    });
  });
}

/** Half of the bytes arrive, and the resident's connection breaks. */
export async function cutInHalf(route: Route): Promise<void> {
  await sendHalf(route);
  await route.abort('connectionreset');
}

/** Never answered. */
export const stall: Fault = () => Promise.resolve();

export const cut: Fault = (route) => route.abort('connectionreset');
