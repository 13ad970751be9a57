import { readFileSync } from 'node:fs';
import type { Schema } from '@gerai/api';
import addFormatsPlugin from 'ajv-formats';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

import type { Fault } from './issue.ts';
import { isPlain } from './plain.ts';

/** A fault and where: a JSON pointer into the service. */
export interface PointedFault extends Fault {
  readonly pointer: string;
  readonly found: unknown;
}

/** What is required and empty. */
export function missing(pointer: string): PointedFault {
  return { code: 'missing', pointer, found: undefined };
}

/** Control characters but tab and line ends, marks that turn the direction of text, halves of characters. */
const control = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/** A page that a resident can open. */
function isWebUrl(text: string): boolean {
  return /^https?:\/\/[^\s/?#]/i.test(text) && URL.canParse(text);
}

const addFormats = addFormatsPlugin as unknown as (ajv: Ajv2020) => void;

/** What is checked by its schema. */
export type Checked = 'Service' | 'AgencyRef' | 'EmergencyNumber';

function createAjv(): Ajv2020 {
  const document = parse(
    readFileSync(new URL(import.meta.resolve('@gerai/api/openapi.yaml')), 'utf8'),
  ) as object;
  const created = new Ajv2020({
    allErrors: true,
    strict: false,
    strictNumbers: true,
    removeAdditional: 'all',
  });
  addFormats(created);
  created.addFormat('uri', isWebUrl);
  created.addSchema(document, 'api');
  return created;
}

let ajv: Ajv2020 | undefined;

function validatorOf(name: Checked): ValidateFunction {
  ajv ??= createAjv();
  const compiled = ajv.getSchema(`api#/components/schemas/${name}`);
  if (!compiled) throw new Error(`the common API has no ${name}`);
  return compiled;
}

function valueAt(service: unknown, pointer: string): unknown {
  let value = service;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value;
}

const formats: Readonly<Record<string, Fault['code']>> = {
  uri: 'bad-url',
  email: 'bad-email',
  date: 'bad-date',
  'date-time': 'bad-date',
};

function patternFault(pointer: string): Fault['code'] {
  if (/\/(code|parentCode)$/.test(pointer)) return 'bad-code';
  if (/\/regions\/\d+$|\/regionCode$/.test(pointer)) return 'bad-region';
  return /\/(opens|closes)$/.test(pointer) ? 'bad-time' : 'bad-format';
}

function faultOf({ keyword, params, instancePath }: ErrorObject): Fault {
  const limit = Number(params['limit']);
  switch (keyword) {
    case 'required':
    case 'minLength':
    case 'minItems':
      return { code: 'missing' };
    case 'enum':
      return {
        code: 'unknown-value',
        params: { allowed: (params['allowedValues'] as string[]).join(', ') },
      };
    case 'maxLength':
      return { code: 'too-long', params: { limit } };
    case 'maxItems':
      return { code: 'too-many', params: { limit } };
    case 'minimum':
    case 'maximum':
      return { code: 'out-of-range', params: { comparison: String(params['comparison']), limit } };
    case 'pattern':
      return { code: patternFault(instancePath) };
    case 'format':
      return { code: formats[String(params['format'])] ?? 'bad-format' };
    case 'type':
      return { code: 'wrong-type', params: { type: String(params['type']) } };
    default:
      return { code: 'bad-format' };
  }
}

/** Texts with control characters, marks that turn the direction of text or halves of characters. */
export function textFaultsOf(value: unknown, pointer = ''): PointedFault[] {
  if (typeof value === 'string') {
    return control.test(value) ? [{ code: 'control-character', pointer, found: value }] : [];
  }
  const members = Array.isArray(value) || isPlain(value) ? Object.entries(value) : [];
  return members.flatMap(([key, member]) => textFaultsOf(member, `${pointer}/${key}`));
}

/**
 * Checks a completed draft by its schema of the common API; members that it doesn't know are dropped
 * from it. Links must lead to web pages, and texts must be free of control characters.
 */
export function validate<Name extends Checked>(
  name: Name,
  draft: unknown,
): { readonly value: Schema<Name> } | { readonly faults: readonly PointedFault[] } {
  const validator = validatorOf(name);
  const valid = validator(draft);
  const found = textFaultsOf(draft);
  const told = new Set(found.map(({ pointer }) => pointer));
  for (const error of validator.errors ?? []) {
    const missing =
      error.keyword === 'required' ? `/${String(error.params['missingProperty'])}` : '';
    const pointer = error.instancePath + missing;
    if (told.has(pointer)) continue;
    told.add(pointer);
    found.push({ ...faultOf(error), pointer, found: valueAt(draft, pointer) });
  }
  return valid && found.length === 0 ? { value: draft as Schema<Name> } : { faults: found };
}
