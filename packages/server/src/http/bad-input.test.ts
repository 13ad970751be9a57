/**
 * Bad input at every endpoint, derived from the OpenAPI document: each parameter, header field and body
 * property is spoilt in every way its schema speaks of, and in the ways attackers do. Every answer must
 * be a problem that says where and what; none may be the server's fault.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import fc from 'fast-check';
import type { LightMyRequestResponse as Response } from 'fastify';

import type { ApiSchema } from '../api-schema.ts';
import type { TestApp } from '../testing/app.ts';
import { createTestApp } from '../testing/app.ts';
import { assertConforms } from '../testing/conformance.ts';
import { APPLICATION } from '../testing/fixtures.ts';
import type { OpenApiDocument } from './document.ts';
import { openApiDocument, operationsOf } from './document.ts';

type Json = Readonly<Record<string, unknown>>;
type Problem = ApiSchema<'Problem'>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Json;
  readonly example?: unknown;
}

interface Target {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: Parameter[];
  readonly body: { schema: Json; example: Json } | undefined;
}

interface Spoilt {
  readonly what: string;
  readonly value: unknown;
  /** JSON text, for what JSON.stringify can't write. */
  readonly raw?: string;
  readonly pointer: string;
}

const document: OpenApiDocument = openApiDocument();

function resolve<Value extends Json>(value: Value): Value {
  const reference = value['$ref'];
  if (typeof reference !== 'string') return value;
  return reference
    .split('/')
    .slice(1)
    .reduce<unknown>((parent, key) => (parent as Json)[key], document) as Value;
}

function targets(): Target[] {
  return operationsOf(document).map(({ id, method, path }) => {
    const item = document.paths[path] as Json;
    const operation = item[method.toLowerCase()] as Json;
    const parameters = [item['parameters'], operation['parameters']]
      .flatMap((list) => (list ?? []) as Json[])
      .map((parameter) => {
        const resolved = resolve(parameter) as unknown as Parameter;
        return { ...resolved, schema: resolve(resolved.schema) };
      });
    const content = (operation['requestBody'] as Json | undefined)?.['content'] as
      Record<string, { schema: Json; example?: Json }> | undefined;
    const json = content?.['application/json'];
    return {
      id,
      method,
      path,
      parameters,
      body: json ? { schema: resolve(json.schema), example: json.example ?? {} } : undefined,
    };
  });
}

const LONG = 'a'.repeat(9000);

/** Values that don't fit a schema, whatever it is of. */
function spoil(schema: Json, pointer: string): Spoilt[] {
  const type = schema['type'] as string | undefined;
  const spoilt: Spoilt[] = [
    { what: 'null', value: null, pointer },
    ...(type === 'object' ? [] : [{ what: 'an object', value: { a: 1 }, pointer }]),
    ...(type === 'array' ? [] : [{ what: 'an array', value: [[]], pointer }]),
    ...(type === 'boolean' ? [] : [{ what: 'a boolean', value: true, pointer }]),
  ];
  if (type === 'string') {
    spoilt.push(
      { what: 'a number', value: 12, pointer },
      { what: 'NUL', value: 'a\u0000b', pointer },
      { what: 'a lone surrogate', value: '', raw: String.raw`"\ud800"`, pointer },
    );
    if ('maxLength' in schema || 'pattern' in schema || 'enum' in schema || 'format' in schema) {
      spoilt.push({ what: 'a long text', value: LONG, pointer });
    }
    if (Number(schema['minLength']) > 0) spoilt.push({ what: 'an empty text', value: '', pointer });
    if ('enum' in schema) spoilt.push({ what: 'no member', value: 'no-such-member', pointer });
    if ('format' in schema) spoilt.push({ what: 'a bad format', value: 'not a format', pointer });
    if ('pattern' in schema) spoilt.push({ what: 'a bad pattern', value: '\u2603 !', pointer });
  } else {
    spoilt.push({ what: 'a text', value: 'text', pointer });
  }
  if (type === 'number' || type === 'integer') {
    spoilt.push({ what: 'infinity', value: 0, raw: '1e999', pointer });
    if ('maximum' in schema) spoilt.push({ what: 'too much', value: 1e15, pointer });
    if ('minimum' in schema) spoilt.push({ what: 'too little', value: -1e15, pointer });
    if (type === 'integer') spoilt.push({ what: 'a fraction', value: 1.5, pointer });
  }
  return spoilt;
}

/** A value that fits a schema, for places the example leaves out. */
function fitting(schema: Json): unknown {
  if (Array.isArray(schema['enum'])) return (schema['enum'] as unknown[])[0];
  if (schema['type'] === 'object') return {};
  if (schema['type'] === 'array') return [];
  if (schema['type'] === 'boolean') return true;
  if (schema['type'] === 'string') return 'abcdefghijkl';
  return 1;
}

interface SpoiltBody {
  readonly what: string;
  readonly text: string;
  readonly pointer: string;
}

const MARK = '@@spoilt@@';

/** Bodies that are wrong in one place. */
function spoiltBodies(
  schema: Json,
  example: unknown,
  wrap: (value: unknown) => unknown,
  at: string,
): SpoiltBody[] {
  const write = ({ what, value, raw, pointer }: Spoilt): SpoiltBody => ({
    what: `${what} at ${pointer || 'the root'}`,
    text: JSON.stringify(wrap(MARK)).replace(JSON.stringify(MARK), raw ?? JSON.stringify(value)),
    pointer,
  });
  const bodies = spoil(schema, at).map(write);
  if (schema['type'] === 'array') {
    const items = resolve(schema['items'] as Json);
    const list = example as unknown[] | undefined;
    const first = list?.[0] ?? fitting(items);
    bodies.push(...spoiltBodies(items, first, (value) => wrap([value]), `${at}/0`));
    if ('maxItems' in schema) {
      const many = Array.from({ length: Number(schema['maxItems']) + 1 }, () => first);
      bodies.push(write({ what: 'too many items', value: many, pointer: at }));
    }
    if (Number(schema['minItems']) > 0) {
      bodies.push(write({ what: 'no items', value: [], pointer: at }));
    }
  }
  if (schema['type'] !== 'object') return bodies;

  const object = (example ?? {}) as Json;
  const properties = (schema['properties'] ?? {}) as Record<string, Json>;
  for (const [name, property] of Object.entries(properties)) {
    const wrapProperty = (value: unknown): unknown => wrap({ ...object, [name]: value });
    bodies.push(...spoiltBodies(resolve(property), object[name], wrapProperty, `${at}/${name}`));
  }
  for (const name of (schema['required'] ?? []) as string[]) {
    const { [name]: _left, ...rest } = object;
    bodies.push(write({ what: `no ${name}`, value: rest, pointer: `${at}/${name}` }));
  }
  if (schema['additionalProperties'] === false) {
    const extra = JSON.stringify(object);
    const add = (name: string): string =>
      `{${JSON.stringify(name)}:1${extra === '{}' ? '' : ','}${extra.slice(1)}`;
    for (const name of ['unknownProperty', '__proto__', 'constructor', 'prototype', 'toString']) {
      const pointer = `${at}/${name}`;
      bodies.push(write({ what: `the extra ${name}`, value: 0, raw: add(name), pointer }));
    }
  }
  return bodies;
}

function parameterValues({ schema, required }: Parameter): [string, string][] {
  const type = schema['type'] as string;
  const values: [string, string][] = [
    ['NUL', '%00'],
    ['a long value', LONG.slice(0, 1200)],
  ];
  if (type === 'integer' || type === 'number') {
    values.push(['a text', 'abc'], ['too much', '1e309'], ['too little', '-1e9']);
    if (type === 'integer') values.push(['a fraction', '1.5']);
  }
  if ('enum' in schema || 'pattern' in schema) values.push(['no member', '%E2%98%83']);
  if (Number(schema['minLength']) > 0 && required !== true) values.push(['nothing', '']);
  return values;
}

void describe('bad input at every endpoint', () => {
  let test: TestApp;
  let token: string;
  before(async () => {
    test = await createTestApp({
      rateLimit: { max: 1_000_000, windowSeconds: 60 },
      mail: { send: async () => undefined },
    });
    token = await test.applicationToken();
  });
  after(() => test.close());

  function addressOf({ path, parameters }: Target, replaced: Record<string, string> = {}): string {
    return `/v1${path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
      if (replaced[name] !== undefined) return replaced[name];
      if (name === 'applicationId') return APPLICATION.id;
      return String(parameters.find((parameter) => parameter.name === name)?.example);
    })}`;
  }

  async function send(
    target: Target,
    url: string,
    { text, headers = {} }: { text?: string; headers?: Record<string, string | undefined> } = {},
  ): Promise<Response> {
    const payload = text ?? (target.body ? JSON.stringify(target.body.example) : undefined);
    const sent: Record<string, string | undefined> = {
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    };
    const response = await test.app.inject({
      method: target.method as 'GET',
      url,
      headers: Object.fromEntries(
        Object.entries(sent).filter(([, value]) => value !== undefined),
      ) as Record<string, string>,
      ...(payload === undefined ? {} : { payload }),
    });
    assertConforms(target.method, url, response);
    return response;
  }

  function assertRefused(response: Response, what: string, pointer: string | undefined): void {
    assert.ok(
      response.statusCode >= 400 && response.statusCode < 500,
      `${what}: ${String(response.statusCode)} ${response.body.slice(0, 300)}`,
    );
    const problem = response.json<Problem>();
    assert.ok(problem.code, what);
    if (pointer === undefined) return;
    assert.ok(
      problem.errors?.some(
        (error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`),
      ),
      `${what}: nothing points at ${pointer}: ${JSON.stringify(problem.errors)}`,
    );
  }

  let served = 0;
  for (const target of targets()) {
    if (['Uploads', 'Back office'].some((tag) => isTagged(target, tag))) continue;
    served += 1;

    void it(`${target.id}: parameters`, async () => {
      for (const parameter of target.parameters) {
        const { name } = parameter;
        if (parameter.in === 'path') {
          for (const [what, value] of parameterValues(parameter)) {
            const response = await send(target, addressOf(target, { [name]: value }));
            const isLong = response.statusCode === 414;
            assertRefused(response, `${what} as ${name}`, isLong ? undefined : `/${name}`);
          }
          for (const value of ['%ff', '%', '__proto__', '..%2f..%2fetc', '%27%3B--']) {
            const response = await send(target, addressOf(target, { [name]: value }));
            assertRefused(response, `${value} as ${name}`, undefined);
          }
        } else if (parameter.in === 'query') {
          for (const [what, value] of parameterValues(parameter)) {
            const response = await send(target, `${addressOf(target)}?${name}=${value}`);
            assertRefused(response, `${what} as ${name}`, `/${name}`);
          }
          const url = `${addressOf(target)}?${name}=1&${name}=2`;
          assertRefused(await send(target, url), `${name} twice`, `/${name}`);
          assertRefused(await send(target, `${addressOf(target)}?${name}=%ff`), '%ff', `/${name}`);
        } else {
          const long = 'a'.repeat(1001);
          const bad = await send(target, addressOf(target), {
            headers: { [name.toLowerCase()]: long },
          });
          const query = target.parameters.some((other) => other.in === 'query' && other.required);
          if (!query) assertRefused(bad, `a long ${name}`, `/${name}`);
          if (parameter.required !== true) continue;
          const headers = { [name.toLowerCase()]: undefined };
          const none = await send(target, addressOf(target), { headers });
          assertRefused(none, `no ${name}`, `/${name}`);
        }
      }
      const { parameters } = target;
      for (const { name } of parameters.filter((each) => each.in === 'query' && each.required)) {
        assertRefused(await send(target, addressOf(target)), `no ${name}`, `/${name}`);
      }
    });

    const { body } = target;
    if (!body) continue;

    void it(`${target.id}: body`, async () => {
      const url = addressOf(target);
      const bodies = spoiltBodies(body.schema, body.example, (value) => value, '');
      assert.ok(bodies.length > 10);
      for (const { what, text, pointer } of bodies) {
        assertRefused(await send(target, url, { text }), `${what}: ${text.slice(0, 200)}`, pointer);
      }
    });

    void it(`${target.id}: bodies that are no JSON`, async () => {
      const url = addressOf(target);
      const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
      const nested = `{"a":${'{"a":'.repeat(500)}1${'}'.repeat(501)}`;
      for (const text of [
        '{',
        'nul',
        '{"a":1,}',
        "{'a':1}",
        '\u0000',
        '{"a":"\n"}',
        deep,
        nested,
      ]) {
        assertRefused(await send(target, url, { text }), text.slice(0, 40), undefined);
      }
      const empty = await send(target, url, { text: '' });
      assertRefused(empty, 'an empty body', undefined);
      const large = await send(target, url, { text: JSON.stringify({ a: 'x'.repeat(200_000) }) });
      assert.equal(large.statusCode, 413);
      assert.equal(large.json<Problem>().code, 'payload-too-large');
      for (const type of ['text/plain', 'application/xml', 'multipart/form-data', 'x', '']) {
        const response = await send(target, url, { headers: { 'content-type': type } });
        assert.equal(response.statusCode, 415, type);
        assert.equal(response.json<Problem>().code, 'unsupported-media-type');
      }
    });

    void it(`${target.id}: anything at all`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
          const response = await send(target, addressOf(target), { text: JSON.stringify(value) });
          assert.ok(response.statusCode < 500, `${JSON.stringify(value)}: ${response.body}`);
        }),
        { numRuns: 25 },
      );
    });
  }

  void it('covers what is served', () => {
    assert.ok(served >= 24, String(served));
  });
});

function isTagged({ method, path }: Target, tag: string): boolean {
  const operation = document.paths[path]?.[method.toLowerCase()] as { tags?: string[] };
  return operation.tags?.includes(tag) === true;
}
