/** The OpenAPI document of `@gerai/api`, read once, and what routing needs to know of it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { parse } from 'yaml';

import type { CachePolicy } from './caching.ts';

interface OperationObject {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content?: Readonly<Record<string, unknown>>;
  };
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security?: readonly unknown[];
}

type PathItem = Record<string, unknown>;

/** An OpenAPI 3.1 document as parsed from YAML. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What the server does with one operation beside running it. */
export interface OperationFacts {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly bodyRequired: boolean;
  /** Whether the body is bytes, to be taken as they arrive. */
  readonly streamsBody: boolean;
  readonly cache: CachePolicy;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;

const JSON_TYPE = 'application/json';
const EVENT_TYPE = 'application/cloudevents+json';

/** What parts of uploads are sent as (tus 1.0). */
export const BYTES_TYPE = 'application/offset+octet-stream';

const PUBLIC_TAGS: ReadonlySet<string> = new Set(['Configuration', 'Services', 'Directory']);
const PRIVATE_TAGS: ReadonlySet<string> = new Set(['Applications', 'Complaints', 'Uploads']);

let cached: OpenApiDocument | undefined;

/** Reads the document; later calls give the same object, which nobody may change. */
export function openApiDocument(): OpenApiDocument {
  cached ??= parse(
    readFileSync(fileURLToPath(import.meta.resolve('@gerai/api/openapi.yaml')), 'utf8'),
  ) as OpenApiDocument;
  return cached;
}

function cachePolicy(operation: OperationObject): CachePolicy {
  const tags = operation.tags ?? [];
  if (tags.some((tag) => PRIVATE_TAGS.has(tag))) return 'private';
  return tags.some((tag) => PUBLIC_TAGS.has(tag)) ? 'public' : 'none';
}

/** The operations of a document in its order. */
export function operationsOf(document: OpenApiDocument): OperationFacts[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => method in item).map((method) => {
      const operation = item[method] as OperationObject;
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        bodyRequired: operation.requestBody?.required === true,
        streamsBody: BYTES_TYPE in (operation.requestBody?.content ?? {}),
        cache: cachePolicy(operation),
      };
    }),
  );
}

interface ResponseObject {
  readonly content?: Readonly<Record<string, unknown>>;
}

function jsonOnly(response: ResponseObject): ResponseObject {
  const json = response.content?.[JSON_TYPE];
  const { content: _content, ...rest } = response;
  return json === undefined ? rest : { ...rest, content: { [JSON_TYPE]: json } };
}

/**
 * One event is judged as in a batch, by its envelope here and by its type in the operation: what is wrong with it is
 * told in its receipt.
 */
function loosenEvent(operation: Partial<OperationObject>): void {
  const content = operation.requestBody?.content as Record<string, unknown> | undefined;
  if (content?.[EVENT_TYPE] === undefined) return;
  content[EVENT_TYPE] = { schema: { $ref: '#/components/schemas/CloudEvent' } };
}

/**
 * A copy for the router: operations that aren't served keep their address but lose their parameters and
 * bodies (they answer 501 whatever is sent), answers that are problems lose their schemas (problems are
 * written by one function), and so do representations other than JSON.
 */
export function routingDocument(
  document: OpenApiDocument,
  isServed: (operationId: string) => boolean,
): OpenApiDocument {
  const copy = structuredClone(document);
  for (const item of Object.values(copy.paths)) {
    for (const method of METHODS) {
      const operation = item[method] as Record<string, unknown> | undefined;
      if (!operation) continue;
      const responses = operation['responses'] as Record<string, unknown>;
      operation['responses'] = Object.fromEntries(
        Object.entries(responses)
          .filter(([status]) => status.startsWith('2'))
          .map(([status, response]) => [status, jsonOnly(response as ResponseObject)]),
      );
      // Bytes have no schema, and the plugin takes a content without one for an empty schema.
      if (BYTES_TYPE in ((operation as Partial<OperationObject>).requestBody?.content ?? {})) {
        delete operation['requestBody'];
      }
      loosenEvent(operation);
      if (isServed(operation['operationId'] as string)) continue;
      delete operation['requestBody'];
      operation['parameters'] = [];
      operation['security'] = [];
      operation['responses'] = { '204': { description: 'Never sent.' } };
    }
  }
  return copy;
}
