import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { loadDataset } from '../dataset.ts';
import { Random } from './random.ts';
import type { Story } from './story.ts';
import { tellStory } from './story.ts';
import type { SimulatedSystem } from './systems.ts';
import { readSystems } from './systems.ts';

const COUNT = 50;

void describe('the stories of the simulated systems', () => {
  let systems: SimulatedSystem[];
  let stories: Story[];

  const tell = (seed: number): Story[] => {
    const random = new Random(seed);
    return systems.flatMap((system) =>
      Array.from({ length: COUNT }, (_, index) =>
        tellStory(random, system, systems, {
          subject: `${system.agencyCode}-${String(index)}`,
          number: '',
          secret: '',
        }),
      ),
    );
  };
  const told = (all: readonly Story[]) =>
    all.map(({ events, end }) => ({
      end,
      events: events.map((event) => ({ ...event, data: event.data(new Date(0)) })),
    }));

  before(async () => {
    systems = await readSystems();
    stories = tell(1);
  });

  void it('are those of six systems, by services and agencies that there are', async () => {
    const { services, agencies } = await loadDataset();
    const codes = new Set(services.map(({ code }) => code));
    const known = new Set(agencies.map(({ code }) => code));
    assert.equal(new Set(systems.map(({ source }) => source)).size, 6);
    for (const { agencyCode, kinds } of systems) {
      assert.ok(known.has(agencyCode), agencyCode);
      for (const { serviceCode, steps } of kinds) {
        assert.ok(codes.has(serviceCode), serviceCode);
        assert.ok(steps.length > 2, serviceCode);
        for (const step of steps) assert.ok(known.has(step.agencyCode), step.agencyCode);
      }
    }
  });

  void it('are the same for the same seed', () => {
    assert.deepEqual(told(tell(1)), told(stories));
    assert.notDeepEqual(told(tell(2)), told(stories));
  });

  void it('number the events of each system from 1, each later than the one before', () => {
    for (const { events } of stories) {
      const minutes = events.map(({ minute }) => minute);
      assert.deepEqual(
        minutes,
        [...new Set(minutes)].sort((a, b) => a - b),
      );
      for (const own of Map.groupBy(events, ({ source }) => source).values()) {
        assert.deepEqual(
          own.map(({ sequence }) => sequence),
          own.map((_, index) => index + 1),
        );
      }
    }
    const ids = stories.flatMap(({ events }) => events.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
  });

  void it('have hand-overs between systems, waiting, refusals and good ends', () => {
    const timelines = stories.flatMap(({ end }) => end.timeline);
    for (const type of ['transferred', 'document-wanted', 'message', 'decided']) {
      assert.ok(timelines.includes(type), type);
    }
    const ends = new Set(stories.map(({ end }) => end.status));
    assert.deepEqual([...ends].sort(), ['closed', 'decided']);
    assert.ok(stories.some(({ events }) => new Set(events.map(({ source }) => source)).size > 1));
  });
});
