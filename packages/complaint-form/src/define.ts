import { defineElement } from '@gerai/core';
import '@gerai/core/fields/define/gerai-checkbox';
import '@gerai/core/fields/define/gerai-checkbox-group';
import '@gerai/core/fields/define/gerai-combobox';
import '@gerai/core/fields/define/gerai-date-field';
import '@gerai/core/fields/define/gerai-error-summary';
import '@gerai/core/fields/define/gerai-radio-group';
import '@gerai/core/fields/define/gerai-select';
import '@gerai/core/fields/define/gerai-text-field';
import '@gerai/core/fields/define/gerai-textarea';
import { GeraiComplaintForm } from './GeraiComplaintForm.ts';

defineElement('gerai-complaint-form', GeraiComplaintForm);
