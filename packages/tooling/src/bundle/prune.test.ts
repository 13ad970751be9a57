import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { prune, type Pruning } from './prune.ts';

const nothing: Pruning = {
  methods: {},
  calls: [],
  assignments: [],
  options: {},
  holders: [],
  values: {},
  passages: [],
};

const pruned = (code: string, pruning: Partial<Pruning>): string =>
  prune(code, { ...nothing, ...pruning }, (text) => parseAst(text));

test('takes a method out of its class only', () => {
  const code = 'class A { go() {} stay() {} }\nclass B { go() {} }';
  assert.equal(
    pruned(code, { methods: { A: ['go'] } }),
    'class A {  stay() {} }\nclass B { go() {} }',
  );
});

test('makes calls undefined, by their name or by how they begin', () => {
  assert.equal(
    pruned('this.log.warn(a()); x = f(1); g(f);', { calls: ['this.log.', 'f'] }),
    '(void 0); x = (void 0); g(f);',
  );
});

test('leaves assignments to unread members out', () => {
  assert.equal(
    pruned('this.a = new A(); this.b = 1;', { assignments: ['this.a'] }),
    '(void 0); this.b = 1;',
  );
});

test('puts the value of an option where its holders are read', () => {
  assert.equal(
    pruned('if (o.plain && other.plain) o.plain = o.plain; ({ plain: false, o });', {
      options: { plain: 'false' },
      holders: ['o'],
    }),
    'if ((false) && other.plain) o.plain = (false); ({ ...{}, o });',
  );
});

test('puts known values and passages in', () => {
  assert.equal(
    pruned('if (this.a.b) c(this.a);', {
      values: { 'this.a.b': 'void 0' },
      passages: [['c(', 'd(']],
    }),
    'if ((void 0)) d(this.a);',
  );
});

test('names what the module does not have', () => {
  const wrong: Partial<Pruning> = {
    methods: { A: ['gone'] },
    calls: ['missing'],
    assignments: ['this.lost'],
    options: { unknown: 'false' },
    values: { 'a.b': '1' },
  };
  assert.throws(() => pruned('class A {}', wrong), {
    message: 'not there: A.gone, missing, this.lost, unknown, a.b',
  });
  assert.throws(() => pruned('a; a;', { passages: [['a;', '']] }), {
    message: 'not there exactly once: a;',
  });
});
