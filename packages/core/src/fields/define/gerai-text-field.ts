import { defineElement } from '../../define.ts';
import { GeraiTextField } from '../GeraiTextField.ts';

defineElement('gerai-text-field', GeraiTextField);
