// One widget alone: importing this module defines <gerai-service-search>.
import '@gerai/core/define';
import './rooms/service-search.ts';
import '@gerai/service-search/define';

export * from '@gerai/service-search';
