import '@gerai/core/fields/define/gerai-file-field';
import { defineElement } from '@gerai/core';
import { GeraiApplicationAnswer } from './GeraiApplicationAnswer.ts';

/** Defines the form that answers a request with documents. */
export function defineAnswer(): void {
  defineElement('gerai-application-answer', GeraiApplicationAnswer);
}
