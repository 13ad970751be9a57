import '@gerai/core/fields/define/gerai-textarea';
import { defineElement } from '@gerai/core';
import { GeraiApplicationRating } from './GeraiApplicationRating.ts';

/** Defines the satisfaction survey. */
export function defineRating(): void {
  defineElement('gerai-application-rating', GeraiApplicationRating);
}
