import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CallOptions, Data, PathWith } from './client-types.ts';
import type { ApplicationLookupResult, ComplaintReceipt, ServiceList } from './schemas.ts';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Optional<T, K extends keyof T> = Partial<Pick<T, K>> extends Pick<T, K> ? true : false;

// The compiler checks these: a literal that differs from what it finds does not compile.
describe('types of the client', () => {
  it('give the data of each success', () => {
    const found: [
      Same<Data<'/services', 'get'>, ServiceList>,
      Same<Data<'/complaints', 'post'>, ComplaintReceipt>,
      Same<Data<'/applications/lookup', 'post'>, ApplicationLookupResult>,
      Same<Data<'/search-feedback', 'post'>, undefined>,
    ] = [true, true, true, true];
    assert.ok(found.every(Boolean));
  });

  it('ask for keys, queries and paths exactly where the document does', () => {
    type Create = CallOptions<'/complaints', 'post'>;
    type Lookup = CallOptions<'/complaints/lookup', 'post'>;
    type Similar = CallOptions<'/complaints/similar', 'get'>;
    type Services = CallOptions<'/services', 'get'>;
    const keys: [Same<Create['idempotencyKey'], string>, Optional<Lookup, 'idempotencyKey'>] = [
      true,
      true,
    ];
    const queries: [Optional<Services, 'query'>, Optional<Similar, 'query'>] = [true, false];
    const readable: '/complaints/lookup' extends PathWith<'get'> ? true : false = false;
    assert.deepEqual([keys, queries, readable], [[true, true], [true, false], false]);
  });
});
