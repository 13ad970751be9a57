import { defineElement } from '@gerai/core';
import { GeraiComplaintRedaction } from './GeraiComplaintRedaction.ts';

defineElement('gerai-complaint-redaction', GeraiComplaintRedaction);
