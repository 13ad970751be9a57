import { defineElement } from '../../define.ts';
import { GeraiFileField } from '../GeraiFileField.ts';

defineElement('gerai-file-field', GeraiFileField);
