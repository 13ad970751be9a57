import { expect } from '@open-wc/testing';
import { GeraiStorage } from './storage.ts';

describe('GeraiStorage', () => {
  it('keeps prefixes apart, and forgets its own only', async () => {
    localStorage.setItem('host', '1');
    const one = new GeraiStorage<string>('test-one');
    const two = new GeraiStorage<string>('test-two');
    expect(await one.set('key', 'first')).to.equal(true);
    await two.set('key', 'second');
    await one.forget();
    expect(await one.get('key')).to.equal(undefined);
    expect(await two.get('key')).to.equal('second');
    expect(localStorage.getItem('host')).to.equal('1');
    await two.forget();
  });

  it('lets entries expire and keeps a limited number', async () => {
    const expired = new GeraiStorage<number>('test-expired', { days: 0 });
    await expired.set('key', 1);
    expect(await expired.get('key')).to.equal(undefined);
    const bounded = new GeraiStorage<number>('test-bounded', { limit: 2 });
    for (const [index, key] of ['a', 'b', 'c'].entries()) {
      await bounded.set(key, index);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect((await bounded.entries()).map(([key]) => key)).to.deep.equal(['c', 'b']);
    await bounded.forget();
  });

  it('drops what has expired as soon as it is looked through', async () => {
    const storage = new GeraiStorage<string>('test-dropped', { days: 1 });
    await storage.set('key', 'old');
    const { now } = Date;
    const later = now() + 2 * 86_400_000;
    Date.now = () => later;
    try {
      expect(await storage.entries()).to.deep.equal([]);
    } finally {
      Date.now = now;
    }
    expect(await storage.get('key')).to.equal(undefined);
  });

  it('falls back to memory where IndexedDB cannot be used', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    try {
      const storage = new GeraiStorage<string>('test-memory');
      expect(await storage.set('key', 'kept')).to.equal(false);
      expect(await storage.get('key')).to.equal('kept');
      await storage.forget();
      expect(await storage.get('key')).to.equal(undefined);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });
});
