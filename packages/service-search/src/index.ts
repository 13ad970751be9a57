export { GeraiServiceSearch } from './GeraiServiceSearch.ts';
export { SearchHandoverEvent, SearchResultsEvent, SearchSelectEvent } from './events.ts';
