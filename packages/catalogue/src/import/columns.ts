import type { ChoiceName } from './choices.ts';

/** How the cells of a column are read. */
export type CellKind =
  | 'text'
  | 'number'
  | 'money'
  | 'date'
  | 'moment'
  | 'yes-no'
  | 'hours'
  | { readonly choice: ChoiceName };

/** A column of a table of services. */
export interface ColumnSpec {
  /** Its header in the documentation and in examples. */
  readonly header: string;
  /** Where it belongs in a `Service`. A cell of a path with `[]` is a list, one item a `|` or line. */
  readonly path: string;
  readonly kind: CellKind;
  /** Other headers, folded. */
  readonly aliases: readonly string[];
}

function column(
  header: string,
  path: string,
  aliases: readonly string[] = [],
  kind: CellKind = 'text',
): ColumnSpec {
  return { header, path, kind, aliases };
}

/** The two columns of a text in two languages: `name_id` (also `name`) and `name_en`. */
function bilingual(header: string, path: string, aliases: readonly string[] = []): ColumnSpec[] {
  const names = [header, ...aliases];
  return [
    column(`${header}_id`, `${path}.id`, [
      ...names,
      ...names.flatMap((name) => [`${name}_id`, `${name}_indonesia`]),
    ]),
    column(
      `${header}_en`,
      `${path}.en`,
      names.flatMap((name) => [`${name}_en`, `${name}_inggris`, `${name}_english`]),
    ),
  ];
}

/** All columns, the most used first. */
export const columns: readonly ColumnSpec[] = [
  column('code', 'code', ['kode', 'kode_layanan', 'service_code', 'id', 'id_layanan']),
  ...bilingual('name', 'name', ['nama', 'nama_layanan', 'service_name', 'jenis_layanan']),
  ...bilingual('summary', 'summary', ['ringkasan', 'deskripsi', 'keterangan', 'description']),
  column('category', 'category.code', ['kategori', 'kode_kategori', 'category_code']),
  ...bilingual('category_name', 'category.name', ['nama_kategori']),
  column('agency', 'agency.code', ['instansi', 'kode_instansi', 'agency_code', 'opd', 'kode_opd']),
  ...bilingual('agency_name', 'agency.name', ['nama_instansi', 'nama_opd']),
  column('agency_abbreviation', 'agency.abbreviation', ['singkatan_instansi', 'singkatan_opd']),
  column('agency_phone', 'agency.contact.phone', ['telepon_instansi']),
  column('agency_whatsapp', 'agency.contact.whatsapp', ['whatsapp_instansi']),
  column('agency_email', 'agency.contact.email', ['surel_instansi', 'email_instansi']),
  column('agency_url', 'agency.contact.url', ['situs_instansi']),
  column('agency_address', 'agency.contact.address', ['alamat_instansi']),
  column('agency_hours', 'agency.contact.hours', ['jam_instansi', 'jam_layanan'], 'hours'),
  column('alternate_names', 'alternateNames[]', ['nama_lain', 'sebutan_lain', 'alternate_name']),
  column('replaces', 'replaces[]', ['nama_lama', 'menggantikan', 'former_names']),
  column('audience', 'audience[]', ['sasaran', 'pengguna'], { choice: 'audience' }),
  column('life_events', 'lifeEvents[].code', ['peristiwa_hidup', 'peristiwa', 'life_event']),
  column('life_event_names_id', 'lifeEvents[].name.id', ['nama_peristiwa', 'life_event_names']),
  column('life_event_names_en', 'lifeEvents[].name.en', ['nama_peristiwa_en']),
  column('regions', 'regions[]', ['wilayah', 'kode_wilayah', 'region']),
  column('channel', 'channels[].type', ['kanal', 'saluran', 'channels'], { choice: 'channel' }),
  ...bilingual('channel_name', 'channels[].name', ['nama_kanal']),
  column('channel_url', 'channels[].url', ['url', 'tautan', 'situs', 'website', 'link']),
  column('channel_phone', 'channels[].phone', ['phone', 'telepon', 'telp']),
  ...bilingual('place', 'channels[].place.name', ['tempat', 'lokasi']),
  column('place_address', 'channels[].place.address', ['alamat', 'address']),
  column('place_region', 'channels[].place.regionCode', ['wilayah_tempat']),
  ...bilingual('place_landmark', 'channels[].place.landmark', ['patokan']),
  column('place_lat', 'channels[].place.lat', ['lintang', 'latitude'], 'number'),
  column('place_long', 'channels[].place.long', ['bujur', 'longitude'], 'number'),
  column('channel_hours', 'channels[].hours', ['jam_buka', 'hours', 'opening_hours'], 'hours'),
  ...bilingual('channel_note', 'channels[].note', ['catatan_kanal']),
  ...bilingual('requirements', 'requirements[].name', ['persyaratan', 'syarat']),
  ...bilingual('requirement_conditions', 'requirements[].condition', ['kondisi_persyaratan']),
  ...bilingual('requirement_notes', 'requirements[].note', ['catatan_persyaratan']),
  column('requirement_forms', 'requirements[].templateUrl', ['formulir_persyaratan']),
  ...bilingual('procedure', 'procedure[].name', ['prosedur', 'alur']),
  ...bilingual('procedure_descriptions', 'procedure[].description', ['uraian_prosedur']),
  column('procedure_actors', 'procedure[].actor', ['pelaku_prosedur'], { choice: 'actor' }),
  column(
    'time_value',
    'processingTime.value',
    ['waktu', 'lama_waktu', 'waktu_penyelesaian'],
    'number',
  ),
  column('time_at_least', 'processingTime.atLeast', ['waktu_paling_cepat'], 'number'),
  column('time_unit', 'processingTime.unit', ['satuan_waktu'], { choice: 'unit' }),
  ...bilingual('time_note', 'processingTime.note', ['catatan_waktu']),
  column('cost_type', 'cost.type', ['jenis_biaya'], { choice: 'cost' }),
  column('cost_amount', 'cost.amount', ['biaya', 'tarif', 'besaran_biaya', 'cost', 'fee'], 'money'),
  ...bilingual('cost_note', 'cost.note', ['catatan_biaya', 'keterangan_biaya']),
  ...bilingual('output', 'output', ['produk', 'produk_layanan', 'hasil']),
  ...bilingual('complaints', 'complaintHandling.text', ['pengaduan', 'penanganan_pengaduan']),
  column('complaints_phone', 'complaintHandling.phone', ['telepon_pengaduan']),
  column('complaints_email', 'complaintHandling.email', ['surel_pengaduan', 'email_pengaduan']),
  column('complaints_url', 'complaintHandling.url', ['situs_pengaduan']),
  column('legal_basis', 'legalBasis[].title', ['dasar_hukum']),
  column('legal_basis_urls', 'legalBasis[].url', ['tautan_dasar_hukum']),
  ...bilingual('facilities', 'facilities', ['sarana', 'sarana_prasarana']),
  ...bilingual('staff_competence', 'staffCompetence', ['kompetensi_pelaksana']),
  ...bilingual('internal_supervision', 'internalSupervision', ['pengawasan_internal']),
  column('staff_count', 'staffCount', ['jumlah_pelaksana'], 'number'),
  ...bilingual('service_guarantee', 'serviceGuarantee', ['jaminan_pelayanan']),
  ...bilingual('safety_guarantee', 'safetyGuarantee', ['jaminan_keamanan']),
  ...bilingual('performance_evaluation', 'performanceEvaluation', ['evaluasi_kinerja']),
  column('handoff', 'handoff.name', ['sistem', 'sistem_lanjutan']),
  column('handoff_url', 'handoff.url', ['tautan_sistem']),
  ...bilingual('handoff_note', 'handoff.note', ['catatan_sistem']),
  column('decree_number', 'decreeNumber', ['nomor_sk', 'nomor_keputusan']),
  column('assured_date', 'assuredDate', ['tanggal_verifikasi', 'tanggal_diperiksa'], 'date'),
  column('related_services', 'relatedServices[].code', ['layanan_terkait']),
  column('related_service_names_id', 'relatedServices[].name.id', ['nama_layanan_terkait']),
  column('related_service_names_en', 'relatedServices[].name.en', ['nama_layanan_terkait_en']),
  column('status', 'status', ['keadaan'], { choice: 'status' }),
  column('kind', 'kind', ['jenis'], { choice: 'kind' }),
  column('interaction', 'interaction', ['interaksi'], { choice: 'interaction' }),
  column('demonstration', 'demonstration', ['contoh', 'data_contoh'], 'yes-no'),
  column('updated_at', 'updatedAt', ['diperbarui', 'tanggal_diperbarui'], 'moment'),
];

/** A header as it is compared: lower case, `_` for all that is neither letter nor digit. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** What a table holds. */
export interface Layout {
  /** The column of a header. */
  readonly columnOf: (header: string) => ColumnSpec | undefined;
  /** Columns that must be there, as path and header; the first two tell the row of headers. */
  readonly required: readonly (readonly [path: string, header: string])[];
}

function layoutOf(specs: readonly ColumnSpec[], required: Layout['required']): Layout {
  const byHeader = new Map<string, ColumnSpec>();
  for (const spec of specs) {
    for (const alias of spec.aliases) if (!byHeader.has(alias)) byHeader.set(alias, spec);
  }
  // A header of the documentation never gives way to an alias.
  for (const spec of specs) byHeader.set(spec.header, spec);
  return { columnOf: (header) => byHeader.get(foldHeader(header)), required };
}

/** A table of services. */
export const serviceLayout = layoutOf(columns, [
  ['code', 'code'],
  ['name.id', 'name_id'],
  ['agency.code', 'agency'],
]);

/** A table of agencies. */
export const agencyLayout = layoutOf(
  [
    column('code', 'code', ['kode', 'kode_instansi', 'kode_opd']),
    ...bilingual('name', 'name', ['nama', 'nama_instansi', 'nama_opd']),
    column('abbreviation', 'abbreviation', ['singkatan']),
    column('phone', 'contact.phone', ['telepon', 'telp']),
    column('whatsapp', 'contact.whatsapp'),
    column('email', 'contact.email', ['surel']),
    column('url', 'contact.url', ['situs', 'website']),
    column('address', 'contact.address', ['alamat']),
    column('hours', 'contact.hours', ['jam_layanan', 'jam_buka'], 'hours'),
  ],
  [
    ['code', 'code'],
    ['name.id', 'name_id'],
  ],
);

/** A table of residents' terms, as `data/synonyms.tsv` has them. */
export const synonymLayout = layoutOf(
  [
    column('term', 'term', ['istilah']),
    column('expansions', 'expansions[]', ['padanan', 'maksud']),
    column('kind', 'kind', ['jenis'], { choice: 'term' }),
    ...bilingual('note', 'note', ['catatan']),
  ],
  [
    ['term', 'term'],
    ['expansions[]', 'expansions'],
  ],
);

/** A table of numbers to call in an emergency. */
export const emergencyLayout = layoutOf(
  [
    column('number', 'number', ['nomor', 'telepon']),
    ...bilingual('name', 'name', ['nama']),
    ...bilingual('when', 'when', ['kapan', 'untuk']),
  ],
  [
    ['number', 'number'],
    ['name.id', 'name_id'],
    ['when.id', 'when_id'],
  ],
);

/** A table of how often each service is used or sought. */
export const usageLayout = layoutOf(
  [
    column('code', 'code', ['kode', 'kode_layanan', 'service_code']),
    column('count', 'count', ['jumlah', 'pemakaian', 'uses'], 'number'),
  ],
  [
    ['code', 'code'],
    ['count', 'count'],
  ],
);
