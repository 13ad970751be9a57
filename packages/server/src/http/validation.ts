/**
 * Validation of requests by the schemas of the OpenAPI document. OpenAPI 3.1 schemas are JSON Schema
 * 2020-12, so that is the dialect here, not Fastify's draft-07. Bodies are taken as they are: nothing is
 * coerced and nothing unknown is dropped silently. Only parameters, which are text, are coerced.
 */
import addFormatsPlugin from 'ajv-formats';
import type { ErrorObject, Options, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FastifySchemaCompiler } from 'fastify';

import type { FieldError, FieldErrorCode, FieldLocation } from './problem.ts';
import { MAX_FIELD_ERRORS, Problem, fieldError } from './problem.ts';

const addFormats = addFormatsPlugin as unknown as (ajv: Ajv2020) => Ajv2020;

const COMMON: Options = {
  allErrors: true,
  strict: false,
  useDefaults: true,
  removeAdditional: false,
  validateFormats: true,
};

/** A validator of JSON Schema 2020-12 with the usual formats. */
export function createAjv(options: Options = {}): Ajv2020 {
  return addFormats(new Ajv2020({ ...COMMON, ...options }));
}

/** Compiles the schemas of request parts. */
export function createValidatorCompiler(): FastifySchemaCompiler<object> {
  const strict = createAjv({ coerceTypes: false });
  const coercing = createAjv({ coerceTypes: 'array' });
  return ({ schema, httpPart }): ValidateFunction => {
    const recursive = Object.hasOwn(schema, '$id');
    const parameters = httpPart !== 'body';
    if (!recursive) return (parameters ? coercing : strict).compile(schema);
    return createAjv({ coerceTypes: parameters ? 'array' : false }).compile(schema);
  };
}

const KEYWORDS: ReadonlyMap<string, FieldErrorCode> = new Map<string, FieldErrorCode>([
  ['required', 'required'],
  ['dependentRequired', 'required'],
  ['additionalProperties', 'unknown-property'],
  ['unevaluatedProperties', 'unknown-property'],
  ['propertyNames', 'unknown-property'],
  ['type', 'type'],
  ['format', 'format'],
  ['pattern', 'format'],
  ['enum', 'not-allowed'],
  ['const', 'not-allowed'],
  ['minLength', 'too-short'],
  ['maxLength', 'too-long'],
  ['minimum', 'too-small'],
  ['exclusiveMinimum', 'too-small'],
  ['maximum', 'too-large'],
  ['exclusiveMaximum', 'too-large'],
  ['minItems', 'too-few'],
  ['minProperties', 'too-few'],
  ['maxItems', 'too-many'],
  ['maxProperties', 'too-many'],
  ['uniqueItems', 'duplicate'],
]);

/** Keywords that only sum up errors of their subschemas. */
const SUMMARIES: ReadonlySet<string> = new Set(['if', 'anyOf', 'oneOf', 'allOf', 'not']);

function pathOf(error: ErrorObject): string[] {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { missingProperty, additionalProperty, unevaluatedProperty, propertyName } =
    error.params as Record<string, unknown>;
  const last = missingProperty ?? additionalProperty ?? unevaluatedProperty ?? propertyName;
  return typeof last === 'string' ? [...path, last] : path;
}

/** The errors of a validator as fields, each place once per code. */
export function fieldErrors(errors: readonly ErrorObject[], location: FieldLocation): FieldError[] {
  const specific = errors.filter(({ keyword }) => !SUMMARIES.has(keyword));
  const found = new Map<string, FieldError>();
  for (const error of specific.length > 0 ? specific : errors) {
    const { limit } = error.params as { limit?: unknown };
    const code = KEYWORDS.get(error.keyword) ?? 'invalid';
    const field = fieldError(location, pathOf(error), code, {
      detail: error.message,
      limit: typeof limit === 'number' ? limit : undefined,
    });
    const key = `${field.code} ${field.pointer}`;
    if (!found.has(key)) found.set(key, field);
    if (found.size === MAX_FIELD_ERRORS) break;
  }
  return [...found.values()];
}

const LOCATIONS: Readonly<Record<string, FieldLocation>> = {
  body: 'body',
  querystring: 'query',
  params: 'path',
  headers: 'header',
};

/** What Fastify throws when a request part doesn't fit its schema. */
export function validationProblem(errors: readonly unknown[], part: string): Problem {
  const fields = fieldErrors(errors as ErrorObject[], LOCATIONS[part] ?? 'body');
  const keyMissing = fields.some(
    (field) =>
      field.in === 'header' && field.pointer === '/idempotency-key' && field.code === 'required',
  );
  if (keyMissing) return new Problem('idempotency-key-missing', { errors: fields });
  return new Problem('validation-failed', { errors: fields });
}
