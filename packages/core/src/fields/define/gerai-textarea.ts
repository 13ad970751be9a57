import { defineElement } from '../../define.ts';
import { GeraiTextarea } from '../GeraiTextarea.ts';

defineElement('gerai-textarea', GeraiTextarea);
