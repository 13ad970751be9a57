export { LiveUpdates, type LivePace, type LiveSource, type LiveState } from './live-updates.ts';
