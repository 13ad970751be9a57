import type { Service } from '@gerai/api';

/** A service with nothing but what each must have, and what a test says of it. */
export function serviceOf(code: string, name: string, rest: Partial<Service> = {}): Service {
  return {
    code,
    status: 'active',
    kind: 'service',
    interaction: 'G2C',
    name: { id: name },
    alternateNames: [],
    category: { code: 'umum', name: { id: 'Umum' } },
    agency: { code: 'badan', name: { id: 'Badan Contoh' } },
    audience: ['citizen'],
    lifeEvents: [],
    regions: [],
    channels: [],
    requirements: [],
    procedure: [],
    output: { id: name },
    complaintHandling: { text: { id: 'Sampaikan kepada Badan Contoh.' } },
    demonstration: false,
    updatedAt: '2026-09-14T00:00:00Z',
    ...rest,
  };
}
