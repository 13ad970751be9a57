export { GeraiApplicationTracker } from './GeraiApplicationTracker.ts';
export { TrackerLoadedEvent } from './events.ts';
