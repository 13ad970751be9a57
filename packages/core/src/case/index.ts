export { GeraiCaseLookup, type CaseCredentials } from './GeraiCaseLookup.ts';
export { GeraiCaseTimeline, type TimelineStep } from './GeraiCaseTimeline.ts';
export { CaseBook } from './case-book.ts';
export { linkTo, takeLinkedCase, type LinkedCase } from './case-link.ts';
export { noteInHistory, shownInHistory } from './page-history.ts';
export type { TrackedCase } from './tracked-case.ts';
export { registerCaseNamespace } from './case-namespace.ts';
