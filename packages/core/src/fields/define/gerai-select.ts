import { defineElement } from '../../define.ts';
import { GeraiSelect } from '../GeraiSelect.ts';

defineElement('gerai-select', GeraiSelect);
