import { isServer } from 'lit';

/** Whether this runs on a server, where Lit renders; never in browser bundles, which leave out what depends on it. */
export const onServer: boolean = isServer;
