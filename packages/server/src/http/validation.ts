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

/** What Fastify calls to validate a part; after `false`, `errors` says why. */
interface PartValidator {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/**
 * Header names are case-insensitive and arrive in lower case: the fields that the schema names are looked
 * up under their own names, so that errors call them what the document does.
 */
function headersValidator(validate: ValidateFunction, schema: object): PartValidator {
  const names = Object.keys((schema as { properties?: object }).properties ?? {});
  const validator: PartValidator = (data) => {
    const headers = data as Readonly<Record<string, unknown>>;
    const present = names.filter((name) => headers[name.toLowerCase()] !== undefined);
    const valid = validate(
      Object.fromEntries(present.map((name) => [name, headers[name.toLowerCase()]])),
    );
    validator.errors = validate.errors ?? null;
    return valid;
  };
  return validator;
}

/** Compiles the schemas of request parts. */
export function createValidatorCompiler(): FastifySchemaCompiler<object> {
  // JSON can write numbers that are infinite here. (Not for parameters: with coercion Ajv then skips bounds.)
  const strict = createAjv({ coerceTypes: false, strictNumbers: true });
  const coercing = createAjv({ coerceTypes: 'array' });
  return ({ schema, httpPart }): PartValidator => {
    const ajv = httpPart === 'body' ? strict : coercing;
    // Recursive schemas all get one and the same id from the router: each needs a validator of its own.
    const own = Object.hasOwn(schema, '$id') ? createAjv(ajv.opts) : ajv;
    const validate = own.compile(schema);
    return httpPart === 'headers'
      ? headersValidator(validate, schema)
      : (validate as PartValidator);
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
      field.in === 'header' && field.pointer === '/Idempotency-Key' && field.code === 'required',
  );
  if (keyMissing) return new Problem('idempotency-key-missing', { errors: fields });
  return new Problem('validation-failed', { errors: fields });
}
