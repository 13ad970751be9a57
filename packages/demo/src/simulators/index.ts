/** `@gerai/demo/simulators`: six back-office systems and what they tell. */
export { Random } from './random.ts';
export { deliver, DeliveryError, pull, sign } from './sender.ts';
export type { SenderKey } from './sender.ts';
export { tellStory, writeEvent } from './story.ts';
export type { Registration, Story, StoryEnd, StoryEvent } from './story.ts';
export { readSystems } from './systems.ts';
export type { ApplicationKind, PlannedStep, SimulatedSystem } from './systems.ts';
