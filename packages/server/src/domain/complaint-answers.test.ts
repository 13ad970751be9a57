import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { ApiSchema } from '../api-schema.ts';
import { answerErrors } from './complaint-answers.ts';

type Question = ApiSchema<'Question'>;

const PURPOSE: Question = {
  code: 'purpose',
  order: 0,
  text: { id: 'Untuk apa?' },
  datatype: 'string',
  required: true,
  classes: ['information'],
};

void describe('questions that go with a kind of report', () => {
  void it('must be answered with that kind only', () => {
    assert.equal(answerErrors([PURPOSE], 'complaint', []).length, 0);
    const errors = answerErrors([PURPOSE], 'information', []);
    assert.deepEqual(
      errors.map(({ pointer, code }) => [pointer, code]),
      [['/answers', 'required']],
    );
  });

  void it('go with every kind where none is named', () => {
    const { classes: _, ...always } = PURPOSE;
    assert.equal(answerErrors([always], 'aspiration', []).length, 1);
  });

  void it('are still checked where they are answered all the same', () => {
    const answers = [{ code: 'purpose', values: [' '] }];
    assert.equal(answerErrors([PURPOSE], 'complaint', answers).length, 1);
  });
});
