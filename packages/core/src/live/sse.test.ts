import { expect } from '@open-wc/testing';
import { EventParser, readEvents, type StreamEvent } from './sse.ts';

const STREAM =
  ': open\n\nid: 1\nevent: case-event\ndata: {"a":\ndata: 1}\n\nid:2\r\ndata:x\r\n\r\ndata\n\n';

const EVENTS: StreamEvent[] = [
  { id: '1', type: 'case-event', data: '{"a":\n1}' },
  { id: '2', type: 'message', data: 'x' },
  { id: '2', type: 'message', data: '' },
];

describe('an event stream', () => {
  it('is read the same however it was cut', () => {
    for (let size = 1; size <= STREAM.length; size += 1) {
      const parser = new EventParser();
      const events: StreamEvent[] = [];
      for (let at = 0; at < STREAM.length; at += size) {
        events.push(...parser.read(STREAM.slice(at, at + size)));
      }
      expect(events).to.deep.equal(EVENTS);
    }
  });

  it('gives no event for comments, unknown fields and what is not complete', () => {
    expect(new EventParser().read(': heartbeat\n\nretry: 5\n\ndata: x\n')).to.deep.equal([]);
  });

  it('keeps letters whole that chunks cut', async () => {
    const bytes = new TextEncoder().encode('data: Jum’at\n\n');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const events: StreamEvent[] = [];
    for await (const some of readEvents(body, new AbortController().signal)) events.push(...some);
    expect(events.map(({ data }) => data)).to.deep.equal(['Jum’at']);
  });

  it('is closed when aborted, and when the reader leaves', async () => {
    let closed = 0;
    const open = () =>
      new ReadableStream<Uint8Array>({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode(': open\n\n'));
        },
        cancel: () => {
          closed += 1;
        },
      });
    for await (const _ of readEvents(open(), new AbortController().signal)) break;
    expect(closed).to.equal(1);
    const controller = new AbortController();
    for await (const _ of readEvents(open(), controller.signal)) controller.abort();
    expect(closed).to.equal(2);
    for await (const _ of readEvents(open(), AbortSignal.abort())) expect.fail('nothing to read');
    expect(closed).to.equal(3);
  });
});
