import { defineElement } from '@gerai/core';
import '@gerai/core/fields/define/gerai-radio-group';
import { GeraiComplaintForm } from './GeraiComplaintForm.ts';

defineElement('gerai-complaint-form', GeraiComplaintForm);
