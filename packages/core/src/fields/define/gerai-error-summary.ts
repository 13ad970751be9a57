import { defineElement } from '../../define.ts';
import { GeraiErrorSummary } from '../GeraiErrorSummary.ts';

defineElement('gerai-error-summary', GeraiErrorSummary);
