import '../fields/define/gerai-text-field.ts';
import { defineElement } from '../define.ts';
import { GeraiCaseLookup } from './GeraiCaseLookup.ts';
import { GeraiCaseTimeline } from './GeraiCaseTimeline.ts';

defineElement('gerai-case-lookup', GeraiCaseLookup);
defineElement('gerai-case-timeline', GeraiCaseTimeline);
