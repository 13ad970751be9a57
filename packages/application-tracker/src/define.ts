import '@gerai/core/case/define';
import { defineElement } from '@gerai/core';
import { GeraiApplicationTracker } from './GeraiApplicationTracker.ts';

defineElement('gerai-application-tracker', GeraiApplicationTracker);
