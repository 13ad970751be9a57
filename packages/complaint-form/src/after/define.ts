import { defineElement } from '@gerai/core';
import '@gerai/core/case/define';
import '@gerai/core/fields/define/gerai-file-field';
import '@gerai/core/fields/define/gerai-radio-group';
import '@gerai/core/fields/define/gerai-textarea';
import { GeraiComplaintFollow } from './GeraiComplaintFollow.ts';
import { GeraiComplaintList } from './GeraiComplaintList.ts';
import { GeraiComplaintRating } from './GeraiComplaintRating.ts';
import { GeraiComplaintReceipt } from './GeraiComplaintReceipt.ts';
import { GeraiComplaintReopening } from './GeraiComplaintReopening.ts';
import { GeraiComplaintReply } from './GeraiComplaintReply.ts';
import { GeraiComplaintShare } from './GeraiComplaintShare.ts';
import { GeraiComplaintStatus } from './GeraiComplaintStatus.ts';
import { GeraiComplaintWithdrawal } from './GeraiComplaintWithdrawal.ts';

export { registerAfterNamespace } from './after-namespace.ts';

defineElement('gerai-complaint-receipt', GeraiComplaintReceipt);
defineElement('gerai-complaint-follow', GeraiComplaintFollow);
defineElement('gerai-complaint-list', GeraiComplaintList);
defineElement('gerai-complaint-status', GeraiComplaintStatus);
defineElement('gerai-complaint-reply', GeraiComplaintReply);
defineElement('gerai-complaint-withdrawal', GeraiComplaintWithdrawal);
defineElement('gerai-complaint-rating', GeraiComplaintRating);
defineElement('gerai-complaint-reopening', GeraiComplaintReopening);
defineElement('gerai-complaint-share', GeraiComplaintShare);
