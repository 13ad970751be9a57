export { GeraiCaseLookup, type CaseCredentials } from './GeraiCaseLookup.ts';
export { GeraiCaseTimeline, type TimelineStep } from './GeraiCaseTimeline.ts';
