import { defineElement } from '@gerai/core';
import { GeraiComplaintMap } from './GeraiComplaintMap.ts';

defineElement('gerai-complaint-map', GeraiComplaintMap);
