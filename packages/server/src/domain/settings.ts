/** What an operator set: the row `config` of the settings, in the words of the API's Config. */
import type { Kysely } from 'kysely';

import type { Schema } from '../database/schema.ts';
import type { ApiSchema } from '../api-schema.ts';

type Config = ApiSchema<'Config'>;

/** The part of the configuration that is data; the rest the server knows by itself. */
export type StoredConfig = Pick<
  Config,
  | 'agency'
  | 'languages'
  | 'timeZone'
  | 'privacyNotice'
  | 'emergencyNumbers'
  | 'contact'
  | 'map'
  | 'serviceArea'
  | 'demonstration'
  | 'demonstrationNotice'
>;

const UNCONFIGURED: StoredConfig = {
  agency: { code: 'unconfigured', name: { id: 'Belum dikonfigurasi', en: 'Not configured' } },
  languages: ['id', 'en'],
  timeZone: 'Asia/Makassar',
  privacyNotice: {
    version: '0',
    controller: '-',
    summary: {
      id: 'Pemberitahuan privasi belum diisi oleh instansi.',
      en: 'The agency has not filled in its privacy notice.',
    },
    purposes: [{ id: 'Menangani laporan Anda.', en: 'Handling your report.' }],
    retention: { id: 'Belum ditetapkan.', en: 'Not set.' },
  },
  emergencyNumbers: [],
  demonstration: false,
};

/** Reads the configuration; what isn't set gets a value that says so. */
export async function readSettings(db: Kysely<Schema>): Promise<StoredConfig> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', 'config')
    .executeTakeFirst();
  return { ...UNCONFIGURED, ...(row?.value as Partial<StoredConfig> | undefined) };
}
