import { defineElement } from '@gerai/core';
import { GeraiServiceSearch } from './GeraiServiceSearch.ts';

defineElement('gerai-service-search', GeraiServiceSearch);
