// One widget alone: importing this module defines <gerai-service-search>.
import '@gerai/core/define';
import '@gerai/service-search/define';

export * from '@gerai/service-search';
