import { defineElement } from '@gerai/core';
import '@gerai/core/case/define';
import { GeraiComplaintFollow } from './GeraiComplaintFollow.ts';
import { GeraiComplaintReceipt } from './GeraiComplaintReceipt.ts';

export { registerAfterNamespace } from './after-namespace.ts';

defineElement('gerai-complaint-receipt', GeraiComplaintReceipt);
defineElement('gerai-complaint-follow', GeraiComplaintFollow);
