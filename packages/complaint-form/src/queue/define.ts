import { defineElement } from '@gerai/core';
import { GeraiComplaintQueue } from './GeraiComplaintQueue.ts';

export { sendComplaint } from '../send-complaint.ts';
export { Outbox } from './outbox.ts';
export { registerQueueNamespace } from './queue-namespace.ts';

defineElement('gerai-complaint-queue', GeraiComplaintQueue);
