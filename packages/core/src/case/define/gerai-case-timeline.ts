import { defineElement } from '../../define.ts';
import { GeraiCaseTimeline } from '../GeraiCaseTimeline.ts';

defineElement('gerai-case-timeline', GeraiCaseTimeline);
