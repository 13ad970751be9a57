import type { LocalizedText, Service } from '@gerai/api';

/** A service as every engine gets it: the same texts for all. */
export interface ServiceDocument {
  readonly id: string;
  /** In Indonesian, for display and search. */
  readonly name: string;
  readonly nameEnglish: string;
  /** Alternate and former names. */
  readonly alternates: string;
  /** Name and abbreviation. */
  readonly agency: string;
  readonly requirements: string;
  readonly regions: readonly string[];
}

function bothLanguages({ id, en }: LocalizedText): string {
  return en === undefined || en === id ? id : `${id} ${en}`;
}

export function documentOf(service: Service): ServiceDocument {
  const { agency } = service;
  return {
    id: service.code,
    name: service.name.id,
    nameEnglish: service.name.en ?? '',
    alternates: [...service.alternateNames, ...(service.replaces ?? [])].join('; '),
    agency: `${agency.name.id}${agency.abbreviation === undefined ? '' : ` ${agency.abbreviation}`}`,
    requirements: service.requirements.map(({ name }) => bothLanguages(name)).join('; '),
    regions: service.regions,
  };
}
