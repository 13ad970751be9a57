/** What the facade tells, in the words of GeoReport v2. */
import type { ApiSchema } from '../api-schema.ts';
import type { Bilingual, JsonObject } from '../database/schema.ts';
import { withoutPersonalData } from '../domain/personal-data.ts';
import { COMPLAINT_TEXT } from '../domain/limits.ts';
import type { Answer, Fields } from './format.ts';

type Question = ApiSchema<'Question'>;
type Status = ApiSchema<'ComplaintStatus'>;

/** A category of complaints. */
export interface ServiceRow {
  readonly code: string;
  readonly name: Bilingual;
  readonly questions: JsonObject[];
  readonly document: JsonObject;
}

/** A complaint that may be shown. */
export interface RequestRow {
  readonly id: string;
  readonly status: string;
  readonly category_code: string;
  readonly category_name: Bilingual;
  readonly title: string | null;
  readonly text: string;
  readonly agency_name: Bilingual | null;
  readonly region_name: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly submitted_at: Date;
  readonly updated_at: Date;
  readonly closed_at: Date | null;
  readonly expected_at: Date | null;
}

/** What people know a status by. */
const STATUS_NOTES: Readonly<Record<Status, string>> = {
  received: 'Menunggu',
  coordination: 'Koordinasi',
  disposition: 'Disposisi',
  'in-progress': 'Proses',
  answered: 'Dijawab',
  closed: 'Selesai',
  withdrawn: 'Ditarik',
};

/** Some hundred metres: enough to see what is near, too little to see whose door it is. */
const PLACE_DECIMALS = 1000;

/** The categories of complaints. */
export function servicesAnswer(rows: readonly ServiceRow[]): Answer {
  return {
    root: 'services',
    content: rows.map(({ code, name, questions, document }) => {
      const { description, group, keywords = [] } = document as Partial<ApiSchema<'Category'>>;
      return {
        service_code: code,
        service_name: name.id,
        description: description?.id ?? name.id,
        metadata: questions.length > 0,
        type: 'realtime',
        keywords: keywords.join(', '),
        group: group?.id ?? null,
      };
    }),
  };
}

function attribute(question: Question, index: number): Fields {
  const { code, datatype, required, text, help, values } = question;
  return {
    variable: true,
    code,
    datatype,
    required,
    datatype_description: help?.id ?? null,
    order: index + 1,
    description: text.id,
    ...(values ? { values: values.map(({ key, name }) => ({ key, name: name.id })) } : {}),
  };
}

/** The questions of a category. */
export function definitionAnswer({ code, questions }: ServiceRow): Answer {
  const sorted = (questions as unknown as Question[]).toSorted((a, b) => a.order - b.order);
  return {
    root: 'service_definition',
    content: { service_code: code, attributes: sorted.map(attribute) },
  };
}

function rounded(degrees: number | null): number | null {
  return degrees === null ? null : Math.round(degrees * PLACE_DECIMALS) / PLACE_DECIMALS;
}

function requestFields(row: RequestRow): Fields {
  const words = row.title === null ? row.text : `${row.title}\n${row.text}`;
  return {
    service_request_id: row.id,
    status: row.status === 'closed' ? 'closed' : 'open',
    status_notes: STATUS_NOTES[row.status as Status],
    service_name: row.category_name.id,
    service_code: row.category_code,
    description: withoutPersonalData(words, COMPLAINT_TEXT.max),
    agency_responsible: row.agency_name?.id ?? null,
    service_notice: null,
    requested_datetime: row.submitted_at.toISOString(),
    updated_datetime: (row.closed_at ?? row.updated_at).toISOString(),
    expected_datetime: row.expected_at?.toISOString() ?? null,
    address: row.region_name,
    address_id: null,
    zipcode: null,
    lat: rounded(row.latitude),
    long: rounded(row.longitude),
    media_url: null,
  };
}

/** Complaints. */
export function requestsAnswer(rows: readonly RequestRow[]): Answer {
  return { root: 'service_requests', content: rows.map(requestFields) };
}

/** What whoever filed is told, once. */
export function filedAnswer(id: string, { number, secret }: ApiSchema<'ComplaintReceipt'>): Answer {
  const notice =
    `Simpan nomor ${number} dan kode rahasia ${secret}: dengan keduanya pelapor dapat mengikuti laporan ini. ` +
    `Keep the number ${number} and the secret ${secret}: with both, the reporter can follow this report.`;
  return {
    root: 'service_requests',
    content: [{ service_request_id: id, service_notice: notice, account_id: null }],
  };
}

/** The id that belongs to a token. */
export function tokenAnswer(token: string): Answer {
  return { root: 'service_requests', content: [{ service_request_id: token, token }] };
}

/** What went wrong. */
export function errorsAnswer(code: number, descriptions: readonly string[]): Answer {
  return { root: 'errors', content: descriptions.map((description) => ({ code, description })) };
}

/** Where to find what. */
export function discoveryAnswer(facts: {
  readonly url: string;
  readonly contact: string;
  readonly changed: string;
}): Answer {
  const { url, contact, changed } = facts;
  return {
    root: 'discovery',
    content: {
      changeset: changed,
      contact,
      key_service: contact,
      endpoints: [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url,
          changeset: changed,
          type: 'production',
          formats: ['text/xml', 'application/json'],
        },
      ],
    },
  };
}
