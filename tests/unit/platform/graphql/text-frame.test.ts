import { expect, it } from 'vitest';
import { textFrame } from '../../../../src/platform/graphql/feeds/text-frame.ts';

/** Parses a frame by RFC 6455. */
function read(frame: Buffer): { isFinalText: boolean; isMasked: boolean; text: string } {
  const short = frame[1]! & 0x7f;
  const start = short === 127 ? 10 : short === 126 ? 4 : 2;
  const length =
    short === 127 ? Number(frame.readBigUInt64BE(2)) : short === 126 ? frame.readUInt16BE(2) : short;
  expect(frame.length).toBe(start + length);
  // Only the shortest of the three length formats is allowed.
  if (start > 2) expect(length).toBeGreaterThan(start === 4 ? 125 : 65_535);
  return {
    isFinalText: frame[0] === 0x81,
    isMasked: frame[1]! >= 0x80,
    text: frame.toString('utf8', start),
  };
}

it.each([1, 100, 115, 116, 125, 126, 65_525, 65_526, 65_535, 65_536, 200_000])(
  'frames a text of %i bytes and ten more, in one piece or two',
  (length) => {
    const head = 'hé🙂ad'.padEnd(6);
    const tail = Buffer.from('t'.repeat(length));
    for (const mostCopied of [0, length]) {
      const parts = textFrame(head, tail, mostCopied);
      expect(parts).toHaveLength(mostCopied === 0 ? 2 : 1);
      const text = `${head}${tail.toString()}`;
      expect(read(Buffer.concat(parts))).toEqual({ isFinalText: true, isMasked: false, text });
    }
  },
);
