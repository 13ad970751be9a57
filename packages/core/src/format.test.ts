import { expect } from '@open-wc/testing';
import {
  formatDate,
  formatDateTime,
  formatFileSize,
  formatMoney,
  formatPhone,
  formatRelativeDay,
  formatTime,
} from './format.ts';

const MOMENT = '2026-05-04T12:05:00+08:00';

describe('formatters', () => {
  it('writes dates without a padded day, in the zone of the agency', () => {
    expect(formatDate(MOMENT, 'id', { weekday: true, timeZone: 'Asia/Makassar' })).to.equal(
      'Senin, 4 Mei 2026',
    );
    expect(formatDate('2026-05-04', 'en', { timeZone: 'Asia/Jayapura' })).to.equal('4 May 2026');
    expect(formatDate('soon', 'id')).to.equal('soon');
  });

  it('names the three Indonesian zones in both languages', () => {
    expect(formatTime(MOMENT, 'id', { timeZone: 'Asia/Makassar' })).to.equal('12.05 WITA');
    expect(formatTime(MOMENT, 'en', { timeZone: 'Asia/Jakarta' })).to.equal('11:05 WIB');
    expect(formatTime(MOMENT, 'en', { timeZone: 'Asia/Jayapura' })).to.equal('13:05 WIT');
    expect(formatDateTime(MOMENT, 'id', { timeZone: 'Asia/Makassar' })).to.equal(
      '4 Mei 2026, 12.05 WITA',
    );
  });

  it('counts relative days by the calendar', () => {
    const now = '2026-05-04T23:30:00+08:00';
    const options = { timeZone: 'Asia/Makassar', now };
    expect(formatRelativeDay('2026-05-05', 'id', options)).to.equal('besok');
    expect(formatRelativeDay(MOMENT, 'en', options)).to.equal('today');
  });

  it('writes money, sizes and phone numbers', () => {
    expect(formatMoney(1_500_000, 'id')).to.equal('Rp1.500.000');
    expect(formatMoney(1_500_000, 'en')).to.equal('Rp1,500,000');
    expect(formatFileSize(1_500_000, 'id')).to.equal('1,5\u00a0MB');
    expect(formatFileSize(999_950, 'en')).to.equal('1\u00a0MB');
    expect(formatPhone('+62 812 3456 7890')).to.equal('0812-3456-7890');
    expect(formatPhone('112')).to.equal('112');
  });
});
