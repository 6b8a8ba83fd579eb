import { describe, expect, it } from 'vitest';
import {
  CursorExpiredError,
  comparePositions,
  decodeCursor,
  encodeCursor,
  InvalidCursorError,
} from '../../../src/platform/events/event-cursor.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');

describe('an event cursor', () => {
  it('gives back the position it was made from, up to the greatest ids', () => {
    for (const position of [
      { xid: '0', seq: 0, id: '000000000000' },
      { xid: '731', seq: 42, id: '01fe23dc45ba' },
      { xid: '9223372036854775807', seq: 9_007_199_254_740_991, id: 'ffffffffffff' },
    ]) {
      expect(decodeCursor(encodeCursor(position))).toEqual(position);
    }
  });

  it.each([
    ['nothing', ''],
    ['other text', 'not a cursor'],
    ['no separator', encoded('12')],
    ['an id in capitals', encoded('1:2:01fe23dc45bA')],
    ['no id', encoded('1:2:')],
    ['a sign', encoded('-1:2:01fe23dc45ba')],
    ['leading zeros', encoded('01:2:01fe23dc45ba')],
    ['more after it', encoded('1:2:3:01fe23dc45ba')],
    ['a line break after it', encoded('1:2:01fe23dc45ba\n')],
    ['more than 63 bits', encoded('9223372036854775808:1:01fe23dc45ba')],
    ['padding, which would be a second spelling', `${encoded('1:2:01fe23dc45ba')}==`],
    ['characters the decoder skips', `${encoded('1:2:01fe23dc45ba')}!`],
    ['SQL', encoded("1:2:01fe23dc45ba'; drop table events")],
  ])('is refused when it holds %s', (_what, cursor) => {
    expect(() => decodeCursor(cursor)).toThrow(InvalidCursorError);
  });

  it('has expired when it was written before cursors named their event', () => {
    expect(() => decodeCursor(encoded('731:42'))).toThrow(CursorExpiredError);
  });

  it('orders by transaction as a number, then by sequence', () => {
    const positions = [
      { xid: '1000', seq: 1 },
      { xid: '999', seq: 7 },
      { xid: '999', seq: 3 },
      { xid: '1001', seq: 0 },
    ];
    expect(positions.toSorted(comparePositions).map(({ xid, seq }) => `${xid}:${seq}`)).toEqual([
      '999:3',
      '999:7',
      '1000:1',
      '1001:0',
    ]);
  });
});
