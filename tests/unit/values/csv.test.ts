import { describe, expect, it } from 'vitest';
import { beginsFormula, csvLine } from '../../../src/values/csv.ts';

describe('a cell of a CSV', () => {
  it('that a spreadsheet would run is marked as text, in the full-width letters of Japanese input as well', () => {
    for (const sign of ['=', '+', '-', '@', '\t=', '＝', '＋', '－', '＠']) {
      expect(csvLine([`${sign}SUM(A1)`]), sign).toBe(`'${sign}SUM(A1)\r\n`);
    }
    expect(csvLine(['\r=1'])).toBe('"\'\r=1"\r\n');
    expect(csvLine(['\n=1'])).toBe('"\'\n=1"\r\n');
  });

  it('that was marked so loses the mark when it is read again', () => {
    expect(['=1', '＝1', '@x'].map(beginsFormula)).toEqual([true, true, true]);
    expect(['s-Hertogenbosch', 'x=1'].map(beginsFormula)).toEqual([false, false]);
  });

  it('that is a number or a telephone number stays as it is', () => {
    for (const cell of ['-5.00', '+49 (30) 1234-56', '1=1', 'a@b.example'])
      expect(csvLine([cell])).toBe(`${cell}\r\n`);
  });
});
