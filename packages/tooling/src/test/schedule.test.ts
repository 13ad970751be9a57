import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { schedule } from './schedule.ts';
import { selectSteps, STEPS, type Step } from './steps.ts';

const step = (name: string, more: Partial<Step> = {}): Step => ({
  name,
  title: name,
  command: [],
  ...more,
});

async function trace(steps: readonly Step[], failing: readonly string[] = []): Promise<string[]> {
  const events: string[] = [];
  await schedule(
    steps,
    async ({ name }) => {
      events.push(`+${name}`);
      await pause(5);
      events.push(`-${name}`);
      return !failing.includes(name);
    },
    ({ name }, because) => events.push(`${name} needs ${because}`),
  );
  return events;
}

describe('the schedule of npm test', () => {
  test('runs two at a time', async () => {
    const events = await trace([step('a'), step('b'), step('c')]);
    assert.deepEqual(events.slice(0, 2), ['+a', '+b']);
    assert.equal(events.length, 6);
  });

  test('gives the machine to a step that wants to be alone', async () => {
    const events = await trace([step('a'), step('b', { alone: true }), step('c')]);
    const at = events.indexOf('+b');
    assert.equal(events[at + 1], '-b');
  });

  test('starts a step after those it waits for', async () => {
    const events = await trace([step('b', { after: ['a'] }), step('a')]);
    assert.deepEqual(events, ['+a', '-a', '+b', '-b']);
  });

  test('goes on after a failure, but not with what depends on it', async () => {
    const steps = [
      step('a'),
      step('b', { after: ['a'] }),
      step('c', { after: ['b'] }),
      step('d', { alone: true }),
    ];
    const events = await trace(steps, ['a']);
    assert.deepEqual(events, ['+a', '-a', 'b needs a', 'c needs b', '+d', '-d']);
  });

  test('does not wait for steps that were not asked for', async () => {
    assert.deepEqual(await trace([step('b', { after: ['a'] })]), ['+b', '-b']);
  });
});

describe('--only', () => {
  test('takes a group by its first word', () => {
    const names = selectSteps(['unit']).map(({ name }) => name);
    assert.deepEqual(names, ['unit-chromium', 'unit-firefox', 'unit-webkit']);
  });

  test('brings what a step needs', () => {
    assert.deepEqual(
      selectSteps(['size']).map(({ name }) => name),
      ['typecheck', 'build', 'size'],
    );
  });

  test('refuses a name that fits nothing', () => {
    assert.throws(() => selectSteps(['nothing']), /there is no step "nothing"/);
  });

  test('waits only for steps that exist', () => {
    const names = new Set(STEPS.map(({ name }) => name));
    for (const { after = [] } of STEPS) for (const name of after) assert.ok(names.has(name));
  });
});
