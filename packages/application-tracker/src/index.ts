export { GeraiApplicationTracker } from './GeraiApplicationTracker.ts';
export { TrackerChangedEvent, TrackerEscalateEvent, TrackerLoadedEvent } from './events.ts';
