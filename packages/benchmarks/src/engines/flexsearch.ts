import { Charset, Document, type DocumentData } from 'flexsearch';

/** A document as FlexSearch stores it. */
export interface Stored extends DocumentData {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
}

/** An empty index; importing what was exported fills it. */
export function createIndex(): Document<Stored> {
  const options = { tokenize: 'forward', encoder: Charset.LatinBalance } as const;
  return new Document<Stored>({
    document: {
      id: 'id',
      store: ['id', 'name', 'agency', 'regions'],
      index: ['name', 'nameEnglish', 'alternates', 'agency', 'requirements'].map((field) => ({
        field,
        ...options,
      })),
      tag: [{ field: 'regions' }],
    },
  });
}
