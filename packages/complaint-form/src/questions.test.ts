import { expect } from '@open-wc/testing';
import { questionsFor, type Question } from './questions.ts';

const question = (code: string, order: number, classes?: Question['classes']): Question => ({
  code,
  order,
  text: { id: code },
  datatype: 'string',
  required: true,
  ...(classes && { classes }),
});

const QUESTIONS = [
  question('purpose', 3, ['information']),
  question('damage', 2, ['complaint']),
  question('anything', 1),
];

describe('the questions of a category', () => {
  const codes = (reportClass: Parameters<typeof questionsFor>[1]): string[] =>
    questionsFor(QUESTIONS, reportClass).map(({ code }) => code);

  it('go with the kind of report, in their order', () => {
    expect(codes('complaint')).to.eql(['anything', 'damage']);
    expect(codes('information')).to.eql(['anything', 'purpose']);
    expect(codes('aspiration')).to.eql(['anything']);
  });

  it('are none where the category has none', () => {
    expect(questionsFor(undefined, 'complaint')).to.be.empty;
  });
});
