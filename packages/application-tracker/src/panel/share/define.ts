import { defineElement } from '@gerai/core';
import { GeraiApplicationShare } from './GeraiApplicationShare.ts';

/** Defines what takes an application to another device or to paper. */
export function defineShare(): void {
  defineElement('gerai-application-share', GeraiApplicationShare);
}
