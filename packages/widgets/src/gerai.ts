// All widgets in one file, for sites that pin it by an integrity hash.
import './service-search.ts';
import './application-tracker.ts';
import './complaint-form.ts';
