import { defineElement } from '../../define.ts';
import { GeraiCheckboxGroup } from '../GeraiCheckboxGroup.ts';

defineElement('gerai-checkbox-group', GeraiCheckboxGroup);
