import { defineElement } from '../../define.ts';
import { GeraiCombobox } from '../GeraiCombobox.ts';

defineElement('gerai-combobox', GeraiCombobox);
