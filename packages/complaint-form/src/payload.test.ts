import { expect } from '@open-wc/testing';
import { NO_ANSWERS, type Answers } from './answers.ts';
import { toInput } from './payload.ts';
import { fieldAt, toProblems } from './pointers.ts';
import type { Question } from './questions.ts';

const ANSWERS: Answers = {
  ...NO_ANSWERS,
  reportClass: 'complaint',
  text: '  Lampu jalan padam sejak seminggu.  ',
  category: 'lampu-jalan',
  regions: [{ code: '73.17.07', name: 'Belopa' }],
  name: 'Sitti Rahma',
  phone: '0812 3456 7890',
};

const QUESTIONS: Question[] = [
  { code: 'poles', order: 1, text: { id: 'Berapa tiang?' }, datatype: 'number', required: true },
  {
    code: 'hazard',
    order: 2,
    text: { id: 'Bahaya?' },
    datatype: 'singlevaluelist',
    required: false,
  },
];

describe('payload', () => {
  it('holds what was given, and nothing empty', () => {
    expect(
      toInput(ANSWERS, { questions: [], language: 'id', privacyNoticeVersion: '2026-10' }),
    ).to.eql({
      class: 'complaint',
      text: 'Lampu jalan padam sejak seminggu.',
      categoryCode: 'lampu-jalan',
      place: { regionCode: '73.17.07' },
      visibility: { anonymous: false, confidential: true },
      contact: { name: 'Sitti Rahma', phone: '+6281234567890' },
      language: 'id',
      privacyNoticeVersion: '2026-10',
    });
  });

  it('never carries a contact of an anonymous reporter', () => {
    const input = toInput({ ...ANSWERS, anonymous: true }, { questions: [], language: 'id' });
    expect(input).not.to.have.property('contact');
    expect(JSON.stringify(input)).not.to.match(/Sitti|8123/);
  });

  it('names the village rather than its district, and no place where there is none', () => {
    const village = { code: '73.17.07.2006', name: 'Balo-Balo' };
    const regions = [...ANSWERS.regions, village];
    expect(toInput({ ...ANSWERS, regions }, { questions: [], language: 'id' }).place).to.eql({
      regionCode: village.code,
    });
    const placeless = toInput({ ...ANSWERS, placeless: true }, { questions: [], language: 'id' });
    expect(placeless).not.to.have.property('place');
  });

  it('holds a point, also where it is all that tells the place', () => {
    const position = { lat: -3.3849, long: 120.3676, accuracy: 25 };
    const input = toInput({ ...ANSWERS, regions: [], position }, { questions: [], language: 'id' });
    expect(input.place).to.eql(position);
    const placeless = toInput(
      { ...ANSWERS, position, placeless: true },
      { questions: [], language: 'id' },
    );
    expect(placeless).not.to.have.property('place');
  });

  it('answers the questions of the chosen category only', () => {
    const attributes = { 'lampu-jalan/poles': '2,5', 'lampu-jalan/hazard': '', 'jalan/poles': '9' };
    const input = toInput({ ...ANSWERS, attributes }, { questions: QUESTIONS, language: 'id' });
    expect(input.answers).to.eql([{ code: 'poles', values: ['2.5'] }]);
  });

  it('leads the API’s pointers to fields', () => {
    const sent = toInput(
      { ...ANSWERS, attributes: { 'lampu-jalan/hazard': 'yes' } },
      { questions: QUESTIONS, language: 'id' },
    );
    expect(fieldAt('/answers/0/values/0', sent)).to.equal('attribute:hazard');
    expect(fieldAt('/place/regionCode', sent)).to.equal('district');
    expect(
      toProblems(
        [
          { pointer: '/text', code: 'too-short', limit: 20 },
          { pointer: '/nowhere', code: 'required' },
          { pointer: '/contact/email', code: 'format' },
        ],
        sent,
      ),
    ).to.eql([
      { field: 'text', code: 'textShort', count: 20 },
      { field: 'email', code: 'emailInvalid' },
    ]);
  });

  it('passes on what stands in the field that nobody sees', () => {
    const context = { questions: QUESTIONS, language: 'id' } as const;
    expect(toInput(ANSWERS, { ...context, homepage: '' })).not.to.have.property('homepage');
    expect(toInput(ANSWERS, { ...context, homepage: 'https://x.example' }).homepage).to.equal(
      'https://x.example',
    );
  });
});
