import { describe, expect, it } from 'vitest';
import { isTimeZone, timeRange } from '../../../src/values/time-range.ts';

describe('a time zone', () => {
  it.each([
    'UTC',
    'Etc/UTC',
    'Europe/Berlin',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'America/Argentina/Buenos_Aires',
    'US/Pacific',
  ])('is an IANA name: %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each([
    '',
    'BST',
    'PST',
    '+02:00',
    'UTC+2',
    'Europe/Atlantis',
    'SystemV/PST8',
    'Europe/',
    ' UTC',
    "UTC'; --",
  ])('is nothing that Postgres would read otherwise or not at all: %j', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});

describe('a time range', () => {
  const from = new Date('2026-01-01T00:00:00Z');
  const to = new Date('2026-02-01T00:00:00Z');

  it('starts before it ends', () => {
    expect(timeRange(from, to)).toEqual({ from, to });
    expect(() => timeRange(to, from)).toThrow(RangeError);
    expect(() => timeRange(from, from)).toThrow(RangeError);
  });

  it('has two valid dates', () => {
    expect(() => timeRange(new Date('soon'), to)).toThrow(RangeError);
    expect(() => timeRange(from, new Date(Number.NaN))).toThrow(RangeError);
  });
});
