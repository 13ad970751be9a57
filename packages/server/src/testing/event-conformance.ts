/** Holds events that flow out against the OpenAPI document. */
import assert from 'node:assert/strict';

import { openApiDocument } from '../http/document.ts';
import { createAjv } from '../http/validation.ts';

const ID = 'https://gerai.invalid/events';

let validate: ReturnType<typeof compile> | undefined;

function compile() {
  const ajv = createAjv({ logger: false, strictNumbers: true });
  ajv.addSchema({ $id: ID, ...openApiDocument() });
  return ajv.compile({ $ref: `${ID}#/components/schemas/BackOfficeEvent` });
}

/** Asserts that an event is one of those that the document describes. */
export function assertEventConforms(event: object): void {
  validate ??= compile();
  assert.ok(validate(event), `${JSON.stringify(event)}\n${JSON.stringify(validate.errors)}`);
}
