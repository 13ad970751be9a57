import '@gerai/core/case/define/gerai-case-timeline';
import '@gerai/core/fields/define/gerai-text-field';
import '@gerai/core/fields/define/gerai-textarea';
import { defineElement } from '@gerai/core';
import { GeraiApplicationList } from './GeraiApplicationList.ts';
import { GeraiApplicationMessage } from './GeraiApplicationMessage.ts';
import { GeraiApplicationStatus } from './GeraiApplicationStatus.ts';
import { GeraiApplicationSubscription } from './GeraiApplicationSubscription.ts';

/** Defines the elements that show applications. */
export function definePanel(): void {
  defineElement('gerai-application-list', GeraiApplicationList);
  defineElement('gerai-application-message', GeraiApplicationMessage);
  defineElement('gerai-application-status', GeraiApplicationStatus);
  defineElement('gerai-application-subscription', GeraiApplicationSubscription);
}
