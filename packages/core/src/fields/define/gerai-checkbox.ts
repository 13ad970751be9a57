import { defineElement } from '../../define.ts';
import { GeraiCheckbox } from '../GeraiCheckbox.ts';

defineElement('gerai-checkbox', GeraiCheckbox);
