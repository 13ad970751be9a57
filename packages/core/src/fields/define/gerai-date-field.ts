import { defineElement } from '../../define.ts';
import { GeraiDateField } from '../GeraiDateField.ts';

defineElement('gerai-date-field', GeraiDateField);
