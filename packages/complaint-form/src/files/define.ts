import { defineElement } from '@gerai/core';
import { GeraiComplaintDelivery } from './GeraiComplaintDelivery.ts';
import { GeraiComplaintFiles } from './GeraiComplaintFiles.ts';

export { Attachments } from './attachments.ts';
export { Delivery } from './delivery.ts';
export { registerFilesNamespace } from './files-namespace.ts';

defineElement('gerai-complaint-files', GeraiComplaintFiles);
defineElement('gerai-complaint-delivery', GeraiComplaintDelivery);
