// One widget alone: importing this module defines <gerai-application-tracker>.
import '@gerai/core/define';
import './rooms/application-tracker.ts';
import '@gerai/application-tracker/define';

export * from '@gerai/application-tracker';
