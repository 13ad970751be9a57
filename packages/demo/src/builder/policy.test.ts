import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  judge,
  linesToAdd,
  parsePolicies,
  sourceMatches,
  strictestPolicy,
  type Need,
} from './policy.ts';

const SITE = 'https://desa.example.id';
const CDN = 'https://cdn.example.go.id/gerai/loader.js';
const API = 'https://api.example.go.id/v1';

const NEEDS: readonly Need[] = [
  { directive: 'script-src', value: CDN },
  { directive: 'connect-src', value: API },
  { directive: 'connect-src', value: 'https://katalog.example.go.id/luwu/' },
  { directive: 'trusted-types', value: 'lit-html' },
];

const matches = (expression: string, url: string): boolean =>
  sourceMatches(expression, new URL(url), new URL(SITE));

test('a policy is read as an administrator pastes it', () => {
  const forms = [
    "default-src 'self'; script-src https://cdn.example.go.id",
    "Content-Security-Policy: default-src 'self'; script-src https://cdn.example.go.id;",
    `add_header Content-Security-Policy "default-src 'self'; script-src https://cdn.example.go.id" always;`,
    `Header always set Content-Security-Policy "default-src 'self'; script-src https://cdn.example.go.id"`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src https://cdn.example.go.id">`,
  ];
  for (const form of forms) {
    const policies = parsePolicies(form);
    assert.equal(policies.length, 1, form);
    assert.deepEqual(
      Object.fromEntries(policies[0]!),
      { 'default-src': ["'self'"], 'script-src': ['https://cdn.example.go.id'] },
      form,
    );
  }
  assert.deepEqual(parsePolicies(''), []);
  assert.deepEqual(parsePolicies('what is this'), []);
});

test('two policies both hold', () => {
  const policies = parsePolicies("script-src *, script-src 'self'");
  assert.equal(policies.length, 2);
  const verdicts = judge(policies, NEEDS.slice(0, 1), SITE);
  assert.deepEqual(
    verdicts.map(({ allowed }) => allowed),
    [true, false],
  );
});

test('of two equal directives the first counts', () => {
  const [policy] = parsePolicies("script-src 'none'; script-src *");
  assert.deepEqual(policy?.get('script-src'), ["'none'"]);
});

test('sources match as in a browser', () => {
  assert.ok(matches('*', CDN));
  assert.ok(!matches('*', 'data:text/javascript,1'));
  assert.ok(matches('https:', CDN));
  assert.ok(matches('http:', CDN));
  assert.ok(matches('cdn.example.go.id', CDN));
  assert.ok(matches('http://cdn.example.go.id', CDN));
  assert.ok(matches('*.example.go.id', CDN));
  assert.ok(!matches('*.example.go.id', 'https://example.go.id/'));
  assert.ok(matches('https://cdn.example.go.id/gerai/', CDN));
  assert.ok(!matches('https://cdn.example.go.id/gerai', CDN));
  assert.ok(matches('https://cdn.example.go.id/gerai/loader.js', CDN));
  assert.ok(!matches('https://cdn.example.go.id:8443', CDN));
  assert.ok(matches('https://cdn.example.go.id:*', 'https://cdn.example.go.id:8443/'));
  assert.ok(matches("'self'", 'https://desa.example.id/gerai/loader.js'));
  assert.ok(!matches("'self'", CDN));
  assert.ok(!matches("'unsafe-inline'", CDN));
  assert.ok(!matches("'sha256-abc'", CDN));
});

test('without a policy everything is allowed', () => {
  assert.deepEqual(judge([], NEEDS, SITE), []);
});

test('what is forbidden comes with the line that allows it, and one line names all that is wanted', () => {
  const policies = parsePolicies("default-src 'none'; script-src 'self'; trusted-types jquery");
  const verdicts = judge(policies, NEEDS, SITE);
  assert.deepEqual(
    verdicts.map(({ allowed, decidedBy }) => [allowed, decidedBy]),
    [
      [false, 'script-src'],
      [false, 'default-src'],
      [false, 'connect-src'],
      [false, 'trusted-types'],
    ],
  );
  const lines = linesToAdd(verdicts);
  assert.deepEqual(lines, [
    "script-src 'self' https://cdn.example.go.id;",
    'connect-src https://api.example.go.id https://katalog.example.go.id;',
    'trusted-types jquery lit-html;',
  ]);
  const mended = parsePolicies(["default-src 'none';", ...lines].join(' '));
  assert.ok(judge(mended, NEEDS, SITE).every(({ allowed }) => allowed));
});

test('script-src-elem goes before script-src, and is the one that is amended', () => {
  const [verdict] = judge(
    parsePolicies("script-src https:; script-src-elem 'self'"),
    NEEDS.slice(0, 1),
    SITE,
  );
  assert.equal(verdict?.decidedBy, 'script-src-elem');
  assert.equal(verdict.line, "script-src-elem 'self' https://cdn.example.go.id;");
});

test('under strict-dynamic no source helps: the tag needs the nonce', () => {
  const [verdict] = judge(
    parsePolicies("script-src 'strict-dynamic' 'nonce-abc' https:"),
    NEEDS.slice(0, 1),
    SITE,
  );
  assert.equal(verdict?.allowed, false);
  assert.equal(verdict.line, undefined);
});

test('Trusted Types without a list of names forbid nothing of ours', () => {
  const policies = parsePolicies("require-trusted-types-for 'script'");
  assert.ok(judge(policies, NEEDS, SITE).every(({ allowed }) => allowed));
});

test('the strictest policy allows what it was made for, and nothing else', () => {
  const lines = strictestPolicy(NEEDS, SITE);
  assert.deepEqual(lines, [
    "default-src 'none';",
    'script-src https://cdn.example.go.id;',
    'connect-src https://api.example.go.id https://katalog.example.go.id;',
    'trusted-types lit-html;',
    "require-trusted-types-for 'script';",
  ]);
  const policies = parsePolicies(lines.join(' '));
  assert.ok(judge(policies, NEEDS, SITE).every(({ allowed }) => allowed));
  const other: Need = { directive: 'img-src', value: 'https://elsewhere.example/' };
  assert.equal(judge(policies, [other], SITE)[0]?.allowed, false);
});
