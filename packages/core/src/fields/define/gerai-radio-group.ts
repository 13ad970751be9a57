import { defineElement } from '../../define.ts';
import { GeraiRadioGroup } from '../GeraiRadioGroup.ts';

defineElement('gerai-radio-group', GeraiRadioGroup);
