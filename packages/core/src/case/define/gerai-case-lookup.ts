import '../../fields/define/gerai-text-field.ts';
import { defineElement } from '../../define.ts';
import { GeraiCaseLookup } from '../GeraiCaseLookup.ts';

defineElement('gerai-case-lookup', GeraiCaseLookup);
