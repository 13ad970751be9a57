import { defineElement } from './define.ts';
import { GeraiConfig } from './GeraiConfig.ts';

defineElement('gerai-config', GeraiConfig);
