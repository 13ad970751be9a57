// One widget alone: importing this module defines <gerai-complaint-form>.
import '@gerai/core/define';
import './rooms/complaint-form.ts';
import '@gerai/complaint-form/define';

export * from '@gerai/complaint-form';
