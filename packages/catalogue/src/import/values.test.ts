import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Cell, Parsed } from './values.ts';
import {
  parseDate,
  parseHours,
  parseMoment,
  parseMoney,
  parseNumber,
  parseYesNo,
} from './values.ts';

function each(parse: (cell: Cell) => Parsed, table: readonly (readonly [Cell, unknown])[]): void {
  for (const [cell, value] of table) assert.deepEqual(parse(cell), { value }, String(cell));
}

function refuse(parse: (cell: Cell) => Parsed, code: string, cells: readonly Cell[]): void {
  for (const cell of cells) assert.deepEqual(parse(cell), { fault: { code } }, String(cell));
}

test('reads rupiah as Indonesia writes it', () => {
  each(parseMoney, [
    ['1500000', 1_500_000],
    ['1.500.000', 1_500_000],
    ['Rp1.500.000', 1_500_000],
    ['Rp. 50.000,-', 50_000],
    ['IDR 1,500,000.50', 1_500_000.5],
    ['1.500,75', 1500.75],
    ['1.500', 1500],
    [1.125, 1.125],
    ['0', 0],
  ]);
  refuse(parseMoney, 'bad-money', [
    'gratis',
    '1.50.000',
    '-5',
    '1e9',
    'USD 5',
    '5 juta',
    '9'.repeat(16),
  ]);
});

test('reads dates day first', () => {
  each(parseDate, [
    ['2026-09-14', '2026-09-14'],
    ['14/09/2026', '2026-09-14'],
    ['3-1-2026', '2026-01-03'],
    ['14.09.2026', '2026-09-14'],
    ['14 September 2026', '2026-09-14'],
    ['1 Agustus 2026', '2026-08-01'],
    ['1 Agt 2026', '2026-08-01'],
    ['29/02/2028', '2028-02-29'],
    [new Date('2026-09-14T00:00:00Z'), '2026-09-14'],
  ]);
  refuse(parseDate, 'bad-date', [
    '31/02/2026',
    '29/02/2027',
    '2026-13-01',
    '09/14/2026',
    '14/09/26',
    'kemarin',
    '1 Smarch 2026',
    46_279,
  ]);
});

test('reads moments with their offset, and dates as their start', () => {
  each(parseMoment, [
    ['2026-09-14T10:00:00+08:00', '2026-09-14T10:00:00+08:00'],
    ['14/09/2026', '2026-09-14T00:00:00Z'],
  ]);
  refuse(parseMoment, 'bad-date', ['2026-09-14T25:00:00Z', '2026-09-14 10:00']);
});

test('reads numbers and yes or no', () => {
  each(parseNumber, [
    ['3', 3],
    ['1,5', 1.5],
    ['-5.25', -5.25],
    [7, 7],
  ]);
  refuse(parseNumber, 'bad-number', ['tiga', '1.000.000', '3 hari', '0x10', 'Infinity', '']);
  each(parseYesNo, [
    ['Ya', true],
    ['tidak', false],
    [true, true],
    ['No', false],
  ]);
  refuse(parseYesNo, 'bad-yes-no', ['mungkin', '2']);
});

test('reads opening hours in both languages', () => {
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday'];
  each(parseHours, [
    [
      'Senin-Kamis 08.00-15.30; Jumat 08:00–11:30 (loket 2)',
      [
        { days: weekdays, opens: '08:00', closes: '15:30' },
        { days: ['friday'], opens: '08:00', closes: '11:30', note: { id: 'loket 2' } },
      ],
    ],
    ['Monday to Thursday 8:00-15:30', [{ days: weekdays, opens: '08:00', closes: '15:30' }]],
    [
      'Sabtu dan Minggu: 09:00-12:00',
      [{ days: ['saturday', 'sunday'], opens: '09:00', closes: '12:00' }],
    ],
    [
      'setiap hari 00:00-24:00',
      [{ days: [...weekdays, 'friday', 'saturday', 'sunday'], opens: '00:00', closes: '24:00' }],
    ],
  ]);
  refuse(parseHours, 'bad-hours', [
    'jam kerja',
    'Senin-Kamis',
    'Kamis-Senin 08:00-15:00',
    'Senon 08:00-15:00',
    '08:00-15:00',
  ]);
});
