import { GeraiEvent } from '@gerai/core';

/** Results are shown. The query itself is not told: residents may type personal matters. */
export class SearchResultsEvent extends GeraiEvent<{ total: number }> {
  constructor(total: number) {
    super('gerai-search-results', { total });
  }
}

/** A resident opened the details of a service. */
export class SearchSelectEvent extends GeraiEvent<{ code: string }> {
  constructor(code: string) {
    super('gerai-search-select', { code });
  }
}

/** A resident who found nothing wants to ask the agency. What they typed is not told. */
export class SearchHandoverEvent extends GeraiEvent<{ class: 'information' }> {
  constructor() {
    super('gerai-search-handover', { class: 'information' }, { cancelable: true });
  }
}

declare global {
  /** Of elements, documents and windows alike, which the events bubble up to. */
  interface GlobalEventHandlersEventMap {
    'gerai-search-results': SearchResultsEvent;
    'gerai-search-select': SearchSelectEvent;
    'gerai-search-handover': SearchHandoverEvent;
  }
}
