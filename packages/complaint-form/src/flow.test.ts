import { expect } from '@open-wc/testing';
import type { Answers } from './answers.ts';
import { advance, answer, edit, goBack, progress, reject, start, type FlowState } from './flow.ts';
import type { Question } from './questions.ts';
import { checks } from './steps/checks.ts';
import type { Rules } from './validate.ts';

const RULES: Rules = { questions: [], today: '2026-03-10', checks };

const QUESTION: Question = {
  code: 'pole',
  text: { id: 'Nomor tiang' },
  datatype: 'string',
  required: true,
  order: 1,
};

/** A report that is in order, at its review. */
function filled(more: Partial<Answers> = {}): FlowState {
  return {
    ...start({
      reportClass: 'complaint',
      text: 'Lampu jalan padam sejak seminggu lalu.',
      category: 'lampu-jalan',
      landmark: 'Depan pasar',
      ...more,
    }),
    step: 'review',
  };
}

function walk(state: FlowState, rules: Rules): string[] {
  const seen: string[] = [state.step];
  for (let at = state; at.step !== 'review';) {
    at = advance(at, rules);
    expect(at.problems, at.step).to.be.empty;
    seen.push(at.step);
  }
  return seen;
}

describe('flow', () => {
  it('asks one thing after the other', () => {
    const state: FlowState = { ...filled(), step: 'class' };
    expect(walk(state, RULES)).to.eql([
      'class',
      'text',
      'category',
      'place',
      'identity',
      'contact',
      'review',
    ]);
  });

  it('asks a category’s questions only where it has some', () => {
    const rules: Rules = { ...RULES, questions: [QUESTION] };
    const state = {
      ...filled({ attributes: { 'lampu-jalan/pole': '12' } }),
      step: 'class' as const,
    };
    expect(walk(state, rules)).to.include('questions');
  });

  it('shows similar reports only where some were found, and is never stuck there', () => {
    const state: FlowState = { ...filled(), step: 'class' };
    expect(walk(state, { ...RULES, similar: true })).to.include('similar');
    expect(walk(state, RULES)).not.to.include('similar');
    expect(advance({ ...filled(), step: 'similar' }, RULES).step).to.equal('identity');
  });

  it('never asks an anonymous reporter for a contact', () => {
    expect(walk({ ...filled({ anonymous: true }), step: 'class' }, RULES)).not.to.include(
      'contact',
    );
  });

  it('is private until said otherwise', () => {
    expect(start().answers.confidential).to.be.true;
  });

  it('stays with the problem until the answer is in order', () => {
    const stuck = advance(start(), RULES);
    expect(stuck.step).to.equal('class');
    expect(stuck.problems).to.eql([{ field: 'reportClass', code: 'classRequired' }]);
    const mended = answer(stuck, { reportClass: 'aspiration' });
    expect(mended.problems).to.be.empty;
    expect(advance(mended, RULES).step).to.equal('text');
  });

  it('counts steps as the resident meets them', () => {
    expect(progress(start(), RULES)).to.eql({ step: 1, total: 7 });
    expect(progress(start({ anonymous: true }), RULES)).to.eql({ step: 1, total: 6 });
    expect(progress({ ...filled(), step: 'place' }, { ...RULES, questions: [QUESTION] })).to.eql({
      step: 4,
      total: 8,
    });
  });

  it('goes back without judging or losing anything', () => {
    const state: FlowState = { ...filled({ text: 'pendek' }), step: 'text' };
    const back = goBack(state, RULES);
    expect(back.step).to.equal('class');
    expect(back.answers).to.equal(state.answers);
    expect(goBack(back, RULES).step).to.equal('class');
  });

  it('returns to the review after a change, by way of what the change opened', () => {
    expect(advance(edit(filled(), 'text'), RULES).step).to.equal('review');
    const category = edit(filled(), 'category');
    const opened = advance(category, { ...RULES, questions: [QUESTION] });
    expect(opened.step).to.equal('questions');
    expect(opened.editing).to.be.true;
    expect(advance(edit(filled({ anonymous: true }), 'identity'), RULES).step).to.equal('review');
  });

  it('does not let a change make an earlier step wrong unnoticed', () => {
    const placeless = filled({ reportClass: 'aspiration', landmark: '' });
    const changed = answer(edit(placeless, 'class'), { reportClass: 'complaint' });
    const next = advance(changed, RULES);
    expect(next.step).to.equal('place');
    expect(next.problems[0]?.code).to.equal('placeRequired');
  });

  it('opens the first step whose answers the API refuses', () => {
    const refused = reject(
      filled(),
      [
        { field: 'email', code: 'rejected' },
        { field: 'text', code: 'rejected' },
      ],
      RULES,
    );
    expect(refused.step).to.equal('text');
    expect(refused.problems).to.eql([{ field: 'text', code: 'rejected' }]);
    expect(refused.answers.landmark).to.equal('Depan pasar');
  });
});
