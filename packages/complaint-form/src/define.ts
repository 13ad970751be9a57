import { defineElement } from '@gerai/core';
import '@gerai/core/fields/define';
import { GeraiComplaintForm } from './GeraiComplaintForm.ts';

defineElement('gerai-complaint-form', GeraiComplaintForm);
