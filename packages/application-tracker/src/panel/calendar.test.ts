import { expect } from '@open-wc/testing';
import { calendarFile } from './calendar.ts';

const ENTRY = {
  uid: 'app_1-due@gerai',
  at: new Date('2026-12-07T15:00:00+08:00'),
  summary: 'Batas: surat, dokumen; lainnya',
  description: 'Baris satu\nBaris dua \\ selesai',
};
const NOW = new Date('2026-11-24T02:00:00Z');

function valueOf(file: string, name: string): string | undefined {
  const unfolded = file.replaceAll('\r\n ', '');
  return unfolded
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);
}

describe('a deadline as a calendar file', () => {
  it('names the moment in UTC, whatever zone it was given in', () => {
    const file = calendarFile(ENTRY, NOW);
    expect(valueOf(file, 'DTSTART')).to.equal('20261207T070000Z');
    expect(valueOf(file, 'DTSTAMP')).to.equal('20261124T020000Z');
  });

  it('escapes what the format gives a meaning', () => {
    const file = calendarFile(ENTRY, NOW);
    expect(valueOf(file, 'SUMMARY')).to.equal('Batas: surat\\, dokumen\\; lainnya');
    expect(valueOf(file, 'DESCRIPTION')).to.equal('Baris satu\\nBaris dua \\\\ selesai');
  });

  it('has no line of more than 75 octets and cuts no character', () => {
    const description = 'é—😀'.repeat(60);
    const file = calendarFile({ ...ENTRY, description }, NOW);
    for (const line of file.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    }
    expect(valueOf(file, 'DESCRIPTION')).to.equal(description);
  });

  it('ends each line as the format has it', () => {
    expect(calendarFile(ENTRY, NOW)).to.match(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    expect(calendarFile(ENTRY, NOW).replaceAll('\r\n', '')).to.not.match(/[\r\n]/);
  });
});
