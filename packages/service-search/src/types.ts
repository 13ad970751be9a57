import type { components } from '@gerai/api';

export type Service = components['schemas']['Service'];
export type ServiceSummary = components['schemas']['ServiceSummary'];
export type ServiceList = components['schemas']['ServiceList'];
export type Category = components['schemas']['Category'];
export type EmergencyNumber = components['schemas']['EmergencyNumber'];
export type Cost = components['schemas']['Cost'];
export type ProcessingTime = components['schemas']['Duration'];
export type MatchRange = components['schemas']['MatchRange'];
