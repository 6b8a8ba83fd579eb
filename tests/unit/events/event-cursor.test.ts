import { describe, expect, it } from 'vitest';
import {
  comparePositions,
  decodeCursor,
  encodeCursor,
  InvalidCursorError,
} from '../../../src/platform/events/event-cursor.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');

describe('an event cursor', () => {
  it('gives back the position it was made from, up to the greatest ids', () => {
    for (const position of [
      { xid: '0', seq: 0 },
      { xid: '731', seq: 42 },
      { xid: '18446744073709551615', seq: 9_007_199_254_740_991 },
    ]) {
      expect(decodeCursor(encodeCursor(position))).toEqual(position);
    }
  });

  it.each([
    ['nothing', ''],
    ['other text', 'not a cursor'],
    ['no separator', encoded('12')],
    ['a sign', encoded('-1:2')],
    ['leading zeros', encoded('01:2')],
    ['more after it', encoded('1:2:3')],
    ['a line break after it', encoded('1:2\n')],
    ['more than 64 bits', encoded('18446744073709551616:1')],
    ['padding, which would be a second spelling', Buffer.from('1:2').toString('base64').padEnd(8, '=')],
    ['characters the decoder skips', `${encoded('1:2')}!`],
    ['SQL', encoded("1:2'; drop table events")],
  ])('is refused when it holds %s', (_what, cursor) => {
    expect(() => decodeCursor(cursor)).toThrow(InvalidCursorError);
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
