export { ComplaintSubmittedEvent, type ComplaintSubmittedDetail } from './events.ts';
export { GeraiComplaintForm } from './GeraiComplaintForm.ts';
