import type { ServiceList } from '@gerai/api';
import { fixtures } from '@gerai/api/mocks';
import { GeraiStorage } from '@gerai/core';
import { expect } from '@open-wc/testing';
import { SavedAnswers } from './saved-answers.ts';

const list: ServiceList = { items: [], total: 0, facets: {}, didYouMean: 'ktp' };
const question = { query: 'KTP hilang', choices: {} };

describe('SavedAnswers', () => {
  afterEach(async () => {
    await new GeraiStorage('search-lists').forget();
    await new GeraiStorage('search-services').forget();
  });

  it('gives back what was kept, and when that was', async () => {
    const saved = new SavedAnswers('/v1');
    const before = Date.now();
    saved.keepList(question, list);
    const kept = await saved.list({ ...question, query: 'ktp HILANG' });
    expect(kept?.value.total).to.equal(0);
    expect(kept?.savedAt).to.be.within(before, Date.now());
  });

  it('keeps catalogues, choices and services apart', async () => {
    const saved = new SavedAnswers('/v1');
    const [service] = fixtures.services;
    saved.keepList(question, list);
    await saved.flush();
    await saved.keepService(service!);
    expect(await saved.list({ ...question, choices: { agency: 'bapenda' } })).to.equal(undefined);
    expect(await new SavedAnswers('/other').list(question)).to.equal(undefined);
    expect((await saved.service(service!.code))?.value).to.deep.equal(service);
    expect(await new SavedAnswers('/other').service(service!.code)).to.equal(undefined);
  });

  it('keeps what typing came to, not what it went through', async () => {
    const saved = new SavedAnswers('/v1');
    saved.keepList({ query: 'KTP', choices: {} }, list);
    saved.keepList(question, list);
    await saved.flush();
    await saved.flush();
    expect(await new GeraiStorage('search-lists').entries()).to.have.length(1);
    expect(await saved.list(question)).to.not.equal(undefined);
  });

  it('does not tell a shared phone what was searched for', async () => {
    const saved = new SavedAnswers('/v1');
    saved.keepList({ query: 'hiv', choices: {} }, list);
    await saved.flush();
    const entries = await new GeraiStorage('search-lists').entries();
    expect(entries).to.have.length(1);
    expect(JSON.stringify(entries)).not.to.contain('hiv');
  });
});
