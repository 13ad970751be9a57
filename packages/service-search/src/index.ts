export { GeraiServiceSearch } from './GeraiServiceSearch.ts';
export { SearchResultsEvent, SearchSelectEvent } from './events.ts';
