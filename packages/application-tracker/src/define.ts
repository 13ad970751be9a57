import '@gerai/core/case/define/gerai-case-lookup';
import { defineElement } from '@gerai/core';
import { GeraiApplicationTracker } from './GeraiApplicationTracker.ts';

defineElement('gerai-application-tracker', GeraiApplicationTracker);
