import fc from 'fast-check';
import { TypeID } from 'typeid-js';
import { describe, expect, it } from 'vitest';
import { createIdSource, decodeId, encodeId, newId, splitId } from '../../../src/values/ids.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const anyUuid = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => {
  const hex = Buffer.from(bytes).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
});
const anyPrefix = fc.stringMatching(/^[a-z]([a-z_]{0,8}[a-z])?$/);

describe('new ids', () => {
  it('are UUIDs of version 7 that carry the current time', () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(UUID);
    const stamp = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect(stamp).toBeGreaterThanOrEqual(before);
    expect(stamp).toBeLessThanOrEqual(Date.now() + 10);
  });

  it('rise in the order they were made, within one millisecond and when the clock steps back', () => {
    let clock = 1_700_000_000_000;
    const next = createIdSource(() => clock);
    const ids = Array.from({ length: 10_000 }, next);
    clock -= 5_000;
    ids.push(...Array.from({ length: 100 }, next));
    clock += 60_000;
    ids.push(next());
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(UUID);
  });
});

describe('encoded ids', () => {
  it('follow the example of the TypeID specification', () => {
    expect(encodeId('prefix', '01890a5d-ac96-774b-bcce-b302099a8057')).toBe(
      'prefix_01h455vb4pex5vsknk084sn02q',
    );
    expect(encodeId('ord', 'ffffffff-ffff-ffff-ffff-ffffffffffff')).toBe('ord_7zzzzzzzzzzzzzzzzzzzzzzzzz');
  });

  it('are what typeid-js makes of any UUID, in either case', () => {
    fc.assert(
      fc.property(anyPrefix, anyUuid, (prefix, uuid) => {
        const expected: string = TypeID.fromUUID(prefix, uuid).toString();
        expect(encodeId(prefix, uuid)).toBe(expected);
        expect(encodeId(prefix, uuid.toUpperCase())).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('decode to the UUID they were made of', () => {
    fc.assert(
      fc.property(anyPrefix, anyUuid, (prefix, uuid) => {
        const id = encodeId(prefix, uuid);
        expect(decodeId(prefix, id)).toBe(uuid);
        expect(splitId(id)).toEqual({ prefix, uuid });
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuse what is no UUID', () => {
    for (const bad of [
      '',
      'x',
      '01890a5d-ac96-774b-bcce-b302099a805g',
      '01890a5dac96774bbcceb302099a80570000',
    ]) {
      expect(() => encodeId('ord', bad)).toThrow(TypeError);
    }
    expect(() => encodeId('ord', '01890a5d-ac96-774b-bcce-b302099a80\u20ac7')).toThrow(TypeError);
  });
});

describe('ids from outside', () => {
  const good = 'ord_01h455vb4pex5vsknk084sn02q';

  it('of another type do not decode', () => {
    expect(decodeId('pay', good)).toBeUndefined();
    expect(decodeId('orde', good)).toBeUndefined();
    expect(decodeId('or', good)).toBeUndefined();
  });

  it.each([
    ['empty', ''],
    ['a bare UUID', '01890a5d-ac96-774b-bcce-b302099a8057'],
    ['too short', good.slice(0, -1)],
    ['too long', `${good}0`],
    ['upper case', good.toUpperCase()],
    ['an upper case suffix', `ord_${good.slice(4).toUpperCase()}`],
    ['a letter outside the alphabet', good.replace('q', 'u')],
    ['a letter outside ASCII', good.replace('q', 'ſ')],
    ['more than 128 bits', 'ord_8zzzzzzzzzzzzzzzzzzzzzzzzz'],
    ['an invalid first character', 'ord_u1h455vb4pex5vsknk084sn02q'],
    ['an invalid second character', 'ord_0uh455vb4pex5vsknk084sn02q'],
    ['another separator', good.replace('_', '-')],
  ])('that are malformed do not decode: %s', (_, id) => {
    expect(decodeId('ord', id)).toBeUndefined();
    expect(splitId(id)).toBeUndefined();
  });

  it('never make decoding throw, and decode to one UUID only by one spelling', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z_]{1,4}_[0-9a-z]{26}$/)), (text) => {
        const split = splitId(text);
        if (split) expect(encodeId(split.prefix, split.uuid)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
    expect(splitId('1x_01h455vb4pex5vsknk084sn02q')).toBeUndefined();
    expect(splitId('_01h455vb4pex5vsknk084sn02q')).toBeUndefined();
  });
});
