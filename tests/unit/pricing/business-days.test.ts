import { expect, it } from 'vitest';
import { addBusinessDays, dateIn } from '../../../src/features/pricing/calculation/shipping/business-days.ts';

it.each([
  ['2026-12-02', 0, '2026-12-02', 'the same day, a Wednesday'],
  ['2026-12-02', 1, '2026-12-03', 'the next day'],
  ['2026-12-04', 1, '2026-12-07', 'the Monday after a Friday'],
  ['2026-12-05', 0, '2026-12-07', 'the Monday after a Saturday'],
  ['2026-12-05', 1, '2026-12-07', 'the Monday after a Saturday, which is the first business day'],
  ['2026-12-06', 2, '2026-12-08', 'the Tuesday after a Sunday'],
  ['2026-12-02', 5, '2026-12-09', 'a week later'],
  ['2026-12-30', 3, '2027-01-04', 'in the next year'],
  ['2028-02-28', 1, '2028-02-29', 'the day that a leap year has more'],
  ['2026-12-02', 365, '2028-04-26', '73 weeks later'],
])('%s and %i business days are %s: %s', (date, days, expected) => {
  expect(addBusinessDays(date, days)).toBe(expected);
});

it.each([
  ['2026-12-02T22:59:59Z', 'Europe/Berlin', '2026-12-02'],
  ['2026-12-02T23:00:00Z', 'Europe/Berlin', '2026-12-03'],
  ['2026-12-02T23:00:00Z', 'UTC', '2026-12-02'],
  ['2026-12-02T23:00:00Z', 'America/Los_Angeles', '2026-12-02'],
  ['2026-12-02T10:00:00Z', 'Pacific/Kiritimati', '2026-12-03'],
])('%s in %s is on %s', (moment, timeZone, expected) => {
  expect(dateIn(timeZone, new Date(moment))).toBe(expected);
});
