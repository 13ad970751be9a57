import type { AgencyRef, LocalizedText, Requirement, Service } from '@gerai/api';
import type { Places } from './places.ts';
import { list, readTable, type Row } from './tables.ts';

/** A kind of service that many places offer: "Surat Izin Praktik Bidan". */
export interface Kind {
  readonly key: string;
  readonly level: keyof Places;
  readonly name: LocalizedText;
  readonly alternateNames: readonly string[];
  readonly agency: AgencyRef;
  /** What a service of the kind has beside that: category, procedure, channels and so on. */
  readonly model: Service;
  /** Of the kind's own; else those of the model. */
  readonly requirements?: readonly Requirement[];
}

/** What may happen to a licence after it was issued. */
const OCCASIONS = [
  { key: '', id: '', en: '', alternate: '' },
  { key: '-PJG', id: 'Perpanjangan ', en: 'Renewal: ', alternate: 'perpanjang ' },
  { key: '-UBH', id: 'Perubahan Data ', en: 'Change of data: ', alternate: 'ganti data ' },
  { key: '-CBT', id: 'Pencabutan ', en: 'Withdrawal: ', alternate: 'tutup ' },
] as const;

const SMALL_WORDS = new Set(['dan', 'atau', 'dari', 'untuk', 'kelas']);

function titleCase(text: string): string {
  return text
    .split(' ')
    .map((word) =>
      SMALL_WORDS.has(word) ? word : word.replace(/^\p{Ll}/u, (first) => first.toUpperCase()),
    )
    .join(' ');
}

function kindsOf(
  family: Row,
  objects: readonly Row[],
  models: ReadonlyMap<string, Service>,
): Kind[] {
  const model = models.get(family['model'] ?? '');
  const agency = [...models.values()].find((service) => service.agency.code === family['agency']);
  if (!model || !agency) throw new Error(`family ${family['key'] ?? ''} names what is not there`);
  const occasions = family['renewable'] === 'yes' ? OCCASIONS : OCCASIONS.slice(0, 1);
  return objects
    .filter((object) => object['set'] === family['set'])
    .flatMap((object, index) =>
      occasions.map((occasion): Kind => {
        const put = (pattern: string, value: string) => pattern.replaceAll('{x}', value);
        const called = [object['id'] ?? '', ...list(object, 'alternates')];
        return {
          key: `${family['key'] ?? ''}-${String(index + 1)}${occasion.key}`,
          level: family['level'] === 'district' ? 'district' : 'regency',
          name: {
            id: `${occasion.id}${put(family['name_id'] ?? '', titleCase(object['id'] ?? ''))}`,
            en: `${occasion.en}${put(family['name_en'] ?? '', object['en'] ?? '')}`,
          },
          alternateNames: list(family, 'alternates').flatMap((pattern) =>
            called.map((value) => `${occasion.alternate}${put(pattern, value)}`),
          ),
          agency: agency.agency,
          model,
          requirements: list(family, 'requirements').map((id) => ({ name: { id } })),
        };
      }),
    );
}

/** All kinds: those of the demonstration's services first, then what the tables combine. */
export async function readKinds(demonstration: readonly Service[]): Promise<Kind[]> {
  const [families, objects] = await Promise.all([readTable('families'), readTable('objects')]);
  const models = new Map(demonstration.map((service) => [service.code, service]));
  const own = demonstration.map((service): Kind => ({
    key: service.code,
    level: service.agency.code === 'kecamatan' ? 'district' : 'regency',
    name: service.name,
    alternateNames: service.alternateNames,
    agency: service.agency,
    model: service,
  }));
  return [...own, ...families.flatMap((family) => kindsOf(family, objects, models))];
}
