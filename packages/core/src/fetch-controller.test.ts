import { expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { FetchController } from './fetch-controller.ts';

function setUp(): {
  controller: FetchController<[string], string>;
  calls: { args: string; signal: AbortSignal; answer: PromiseWithResolvers<string> }[];
} {
  const calls: { args: string; signal: AbortSignal; answer: PromiseWithResolvers<string> }[] = [];
  const host = {
    addController: (_: ReactiveController) => undefined,
    removeController: (_: ReactiveController) => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const controller = new FetchController<[string], string>(host, ([args], signal) => {
    const answer = Promise.withResolvers<string>();
    calls.push({ args, signal, answer });
    return answer.promise;
  });
  return { controller, calls };
}

describe('FetchController', () => {
  it('aborts the older run and ignores its late reply', async () => {
    const { controller, calls } = setUp();
    const first = controller.run('a');
    const second = controller.run('b');
    expect(calls[0]?.signal.aborted).to.equal(true);
    calls[1]?.answer.resolve('B');
    await second;
    calls[0]?.answer.resolve('A');
    await first;
    expect([controller.state, controller.value]).to.deep.equal(['ready', 'B']);
  });

  it('keeps the last value when a newer run fails', async () => {
    const { controller, calls } = setUp();
    const first = controller.run('a');
    calls[0]?.answer.resolve('A');
    await first;
    const second = controller.run('b');
    calls[1]?.answer.reject(Object.assign(new Error('x'), { code: 'timeout' }));
    await second;
    expect(controller.error?.code).to.equal('timeout');
    expect([controller.state, controller.value, controller.stale]).to.deep.equal([
      'error',
      'A',
      true,
    ]);
  });

  it('aborts on disconnect and runs again on reconnect', () => {
    const { controller, calls } = setUp();
    void controller.run('a');
    controller.hostDisconnected();
    expect(calls[0]?.signal.aborted).to.equal(true);
    controller.hostConnected();
    expect(calls[1]?.args).to.equal('a');
  });
});
