import './define/gerai-case-lookup.ts';
import './define/gerai-case-timeline.ts';
