/** Holds answers against the OpenAPI document: status, media type, header fields and body. */
import assert from 'node:assert/strict';

import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { LightMyRequestResponse } from 'fastify';

import { openApiDocument, operationsOf } from '../http/document.ts';
import { createAjv } from '../http/validation.ts';

type Json = Readonly<Record<string, unknown>>;

const DOCUMENT_ID = 'https://gerai.invalid/openapi';
/** Sent where they apply only, so that their absence proves nothing. */
const OCCASIONAL = new Set(['retry-after', 'etag']);

const document = openApiDocument();
const ajv = createAjv({ allErrors: false, logger: false });
ajv.addSchema({ $id: DOCUMENT_ID, ...document });
const validators = new Map<string, ValidateFunction>();

function token(text: string): string {
  return encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function validatorAt(pointer: string): ValidateFunction {
  let validator = validators.get(pointer);
  if (!validator) {
    validator = ajv.compile({ $ref: `${DOCUMENT_ID}#${pointer}` });
    validators.set(pointer, validator);
  }
  return validator;
}

/** Follows a reference, if it is one. */
function resolve(value: Json, pointer: string): { value: Json; pointer: string } {
  const reference = value['$ref'];
  if (typeof reference !== 'string') return { value, pointer };
  const path = reference.slice(1);
  const found = path
    .split('/')
    .slice(1)
    .reduce<unknown>((parent, key) => (parent as Json)[key], document);
  return { value: found as Json, pointer: path };
}

function patternOf(path: string): RegExp {
  return new RegExp(`^/v1${path.replaceAll(/\{\w+\}/g, '[^/]+').replaceAll('.', String.raw`\.`)}$`);
}

const operations = operationsOf(document)
  .map((operation) => ({ ...operation, pattern: patternOf(operation.path) }))
  .sort((left, right) => left.path.split('{').length - right.path.split('{').length);

/** The operation a request is for, if any. */
export function operationFor(method: string, url: string) {
  const path = url.split('?', 1)[0] ?? '';
  const find = (wanted: string) =>
    operations.find((operation) => operation.method === wanted && operation.pattern.test(path));
  return find(method) ?? (method === 'HEAD' ? find('GET') : undefined);
}

const PROBLEM = '/components/schemas/Problem';
function assertBody(pointer: string, body: string, what: string): void {
  const validate = validatorAt(pointer);
  const valid = validate(JSON.parse(body));
  assert.ok(valid, `${what}: ${JSON.stringify(validate.errors)}\n${body.slice(0, 2000)}`);
}

/**
 * Asserts that an answer is one the document allows for the request. Requests that no operation is for
 * must be answered with a problem.
 */
export function assertConforms(
  method: string,
  url: string,
  response: LightMyRequestResponse,
): void {
  const status = response.statusCode;
  const what = `${method} ${url} → ${String(status)}`;
  const mediaType = (response.headers['content-type'] ?? '').split(';', 1)[0];
  const operation = operationFor(method, url);
  if (status >= 400) {
    assert.equal(mediaType, 'application/problem+json', what);
    if (method !== 'HEAD') {
      assertBody(PROBLEM, response.body, what);
      assert.equal(response.json<{ status: number }>().status, status, what);
    }
    assert.doesNotMatch(response.body, /\n\s+at |node_modules|\.ts:\d/, what);
  }
  if (!operation) {
    assert.ok(status >= 400 || method === 'OPTIONS', `${what}: no operation allows this`);
    return;
  }
  const method_ = operation.method.toLowerCase();
  const base = `/paths/${token(operation.path)}/${method_}/responses`;
  const item = document.paths[operation.path]?.[method_] as Json;
  const responses = item['responses'] as Record<string, Json>;
  const key = String(status) in responses ? String(status) : 'default';
  const declared = responses[key];
  assert.ok(declared && (key !== 'default' || status >= 400), `${what}: undocumented status`);
  const { value, pointer } = resolve(declared, `${base}/${key}`);

  for (const name of Object.keys((value['headers'] as Json | undefined) ?? {})) {
    if (OCCASIONAL.has(name.toLowerCase())) continue;
    assert.ok(name.toLowerCase() in response.headers, `${what}: ${name} is missing`);
  }
  const content = value['content'] as Record<string, Json> | undefined;
  if (!content) {
    assert.equal(response.body, '', `${what}: a body that isn't documented`);
    return;
  }
  if (method === 'HEAD') return;
  assert.ok(mediaType && mediaType in content, `${what}: ${String(mediaType)}`);
  // Of bytes nothing more is said than their type.
  if (!('schema' in (content[mediaType] ?? {}))) return;
  assertBody(`${pointer}/content/${token(mediaType)}/schema`, response.body, what);
}
