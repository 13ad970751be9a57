import { expect } from '@open-wc/testing';
import { NO_ANSWERS, type Answers } from './answers.ts';
import type { Question } from './questions.ts';
import type { StepId } from './steps.ts';
import { checks, lengthOf, parseNumber } from './steps/checks.ts';
import { check } from './validate.ts';

function codes(step: StepId, answers: Partial<Answers>, questions: Question[] = []): string[] {
  const rules = { questions, today: '2026-03-10', checks };
  return check(step, { ...NO_ANSWERS, ...answers }, rules).map(({ code }) => code);
}

describe('checks', () => {
  it('wants a text of 10 to 4,000 characters, counted as people count', () => {
    expect(codes('text', { text: '   ' })).to.eql(['textRequired']);
    expect(codes('text', { text: 'pendek' })).to.eql(['textShort']);
    expect(codes('text', { text: 'x'.repeat(10) })).to.be.empty;
    expect(codes('text', { text: 'x'.repeat(4000) })).to.be.empty;
    expect(codes('text', { text: 'x'.repeat(4001) })).to.eql(['textLong']);
    expect(lengthOf(' 🔥🔥 ')).to.equal(2);
  });

  it('wants a place of a complaint only', () => {
    expect(codes('place', { reportClass: 'complaint' })).to.eql(['placeRequired']);
    expect(codes('place', { reportClass: 'complaint', placeless: true })).to.be.empty;
    expect(codes('place', { reportClass: 'complaint', landmark: 'Depan pasar' })).to.be.empty;
    expect(
      codes('place', { reportClass: 'complaint', regions: [{ code: '73.17.07', name: 'Belopa' }] }),
    ).to.be.empty;
    expect(codes('place', { reportClass: 'complaint', position: { lat: -3.4, long: 120.4 } })).to.be
      .empty;
    expect(codes('place', { reportClass: 'information' })).to.be.empty;
  });

  it('takes no date that does not exist or is yet to come', () => {
    const at = (occurredOn: string): string[] => codes('place', { placeless: true, occurredOn });
    expect(at('2026-03-10')).to.be.empty;
    expect(at('2026-03-11')).to.eql(['dateFuture']);
    expect(at('2026-02-30')).to.eql(['dateInvalid']);
    expect(at('kemarin')).to.eql(['dateInvalid']);
  });

  it('lets every contact be empty, and none be wrong', () => {
    expect(codes('contact', {})).to.be.empty;
    expect(codes('contact', { phone: '123', email: 'nama' })).to.eql([
      'phoneInvalid',
      'emailInvalid',
    ]);
    expect(codes('contact', { phone: '0812 3456 7890', email: 'nama@contoh.id' })).to.be.empty;
  });

  it('checks a category’s questions by their type', () => {
    const base = { text: { id: 'Berapa?' }, order: 1 };
    const questions: Question[] = [
      { ...base, code: 'a', datatype: 'number', required: true },
      { ...base, code: 'b', datatype: 'datetime', required: false },
      { ...base, code: 'c', datatype: 'multivaluelist', required: true },
    ];
    const given = (a: string, b: string, c: string[]): string[] =>
      codes(
        'questions',
        { category: 'k', attributes: { 'k/a': a, 'k/b': b, 'k/c': c } },
        questions,
      );
    expect(given('', '', [])).to.eql(['answerRequired', 'answerRequired']);
    expect(given('dua', '31/12', ['x'])).to.eql(['answerNumber', 'answerDate']);
    expect(given('2,5', '2026-01-31', ['x'])).to.be.empty;
  });

  it('reads numbers of both languages', () => {
    expect(parseNumber('2,5')).to.equal(2.5);
    expect(parseNumber(' -3 ')).to.equal(-3);
    expect(parseNumber('1.2.3')).to.be.undefined;
  });
});
