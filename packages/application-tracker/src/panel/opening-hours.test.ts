import { expect } from '@open-wc/testing';
import { openingHours } from './opening-hours.ts';

describe('opening hours', () => {
  it('join days that follow one another, in the order of the week', () => {
    const hours = {
      days: ['saturday', 'tuesday', 'monday', 'wednesday'],
      opens: '08:00',
      closes: '12:30',
    } as const;
    const open = { ...hours, days: [...hours.days] };
    expect(openingHours(open, 'id')).to.equal('Senin–Rabu, Sabtu 08.00–12.30');
    expect(openingHours(open, 'en')).to.equal('Monday–Wednesday, Saturday 08:00–12:30');
  });
});
