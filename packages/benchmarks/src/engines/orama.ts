import { create, type AnyOrama } from '@orama/orama';
import { stemmer } from '@orama/stemmers/indonesian';

/** An empty database; `load` fills it with what `save` gave. */
export function createDatabase(): AnyOrama {
  return create({
    schema: {
      id: 'string',
      name: 'string',
      nameEnglish: 'string',
      alternates: 'string',
      agency: 'string',
      requirements: 'string',
      regions: 'enum[]',
    } as const,
    components: { tokenizer: { language: 'indonesian', stemming: true, stemmer } },
  });
}

export const SEARCH = {
  properties: ['name', 'nameEnglish', 'alternates', 'agency', 'requirements'],
  boost: { name: 4, nameEnglish: 3, alternates: 3 },
  tolerance: 1,
};
