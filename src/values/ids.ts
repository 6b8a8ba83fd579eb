import { randomUUID } from 'node:crypto';

/** Crockford's base32 in lower case, the alphabet of the TypeID specification (no i, l, o, u). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const INVALID = 0xff;
const SUFFIX_LENGTH = 26;
const PREFIX = /^[a-z](?:[a-z_]{0,61}[a-z])?$/;

const CODES = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
const HEX_BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const HEX_VALUES = valuesOf('0123456789abcdef');
for (const upper of 'ABCDEF') HEX_VALUES[upper.charCodeAt(0)] = Number.parseInt(upper, 16);
const BASE32_VALUES = valuesOf(ALPHABET);

/**
 * Creates a source of UUIDv7 ids that increase in the order of creation, even within a millisecond and when the clock
 * steps back. The twelve bits after the time are a counter with a random start (RFC 9562, 6.2, method 1). The other 62
 * bits are random.
 *
 * @param now milliseconds since the epoch
 * @internal
 */
export function createIdSource(now: () => number = Date.now): () => string {
  let time = 0;
  let counter = 0;
  /** The start of all ids of `time`. */
  let start = '';
  return () => {
    const random = randomUUID();
    const current = now();
    const former = time;
    if (current > time) {
      time = current;
      // The top bit starts at zero, so that at least 2,048 ids fit into each millisecond.
      counter = Number.parseInt(random.slice(0, 3), 16) & 0x7ff;
    } else if (++counter > 0xfff) {
      time += 1;
      counter = 0;
    }
    if (time !== former || start === '') {
      const stamp = time.toString(16).padStart(12, '0');
      start = `${stamp.slice(0, 8)}-${stamp.slice(8)}-7`;
    }
    return `${start}${counter.toString(16).padStart(3, '0')}${random.slice(18)}`;
  };
}

/** A new UUIDv7 for a `uuid` column. Ids of one process increase, so rows created together keep their order. */
export const newId: () => string = createIdSource();

/**
 * The API id: `encodeId('ord', uuid)` returns `ord_01h455vb4pex5vsknk084sn02q` (TypeID specification 0.3). Written by
 * hand because it runs hundreds of times per request; its tests compare it with `typeid-js`.
 *
 * @throws TypeError if `uuid` is malformed; ids come from the database, so that is a bug
 */
export function encodeId(prefix: string, uuid: string): string {
  if (uuid.length !== 36 || uuid[8] !== '-' || uuid[13] !== '-' || uuid[18] !== '-' || uuid[23] !== '-') {
    throw notUuid(uuid);
  }
  const a = hexWord(uuid, 0, 4);
  const b = hexWord(uuid, 9, 14);
  const c = hexWord(uuid, 19, 24);
  const d = hexWord(uuid, 28, 32);
  // One call creates one string. Concatenation would create a dozen intermediate strings per id.
  const suffix = String.fromCharCode(
    CODES[a >>> 29]!,
    CODES[(a >>> 24) & 31]!,
    CODES[(a >>> 19) & 31]!,
    CODES[(a >>> 14) & 31]!,
    CODES[(a >>> 9) & 31]!,
    CODES[(a >>> 4) & 31]!,
    CODES[((a & 15) << 1) | (b >>> 31)]!,
    CODES[(b >>> 26) & 31]!,
    CODES[(b >>> 21) & 31]!,
    CODES[(b >>> 16) & 31]!,
    CODES[(b >>> 11) & 31]!,
    CODES[(b >>> 6) & 31]!,
    CODES[(b >>> 1) & 31]!,
    CODES[((b & 1) << 4) | (c >>> 28)]!,
    CODES[(c >>> 23) & 31]!,
    CODES[(c >>> 18) & 31]!,
    CODES[(c >>> 13) & 31]!,
    CODES[(c >>> 8) & 31]!,
    CODES[(c >>> 3) & 31]!,
    CODES[((c & 7) << 2) | (d >>> 30)]!,
    CODES[(d >>> 25) & 31]!,
    CODES[(d >>> 20) & 31]!,
    CODES[(d >>> 15) & 31]!,
    CODES[(d >>> 10) & 31]!,
    CODES[(d >>> 5) & 31]!,
    CODES[d & 31]!,
  );
  return `${prefix}_${suffix}`;
}

/** The UUID of an API id. Undefined if it is malformed or of another type. Never throws. */
export function decodeId(prefix: string, id: string): string | undefined {
  const underscore = prefix.length;
  if (id.length !== underscore + 1 + SUFFIX_LENGTH || id[underscore] !== '_' || !id.startsWith(prefix)) {
    return undefined;
  }
  return decodeSuffix(id, underscore + 1);
}

/** Splits an API id of any type, for `node(id)`. Undefined if it is malformed. Never throws. */
export function splitId(id: string): { prefix: string; uuid: string } | undefined {
  const underscore = id.length - SUFFIX_LENGTH - 1;
  if (underscore < 1 || id[underscore] !== '_') return undefined;
  const prefix = id.slice(0, underscore);
  if (!PREFIX.test(prefix)) return undefined;
  const uuid = decodeSuffix(id, underscore + 1);
  return uuid === undefined ? undefined : { prefix, uuid };
}

function decodeSuffix(id: string, start: number): string | undefined {
  const first = base32Value(id, start);
  const second = base32Value(id, start + 1);
  // Two characters encode the first eight bits, so a first character above 7 would be a second spelling.
  if (first > 7 || second === INVALID) return undefined;
  let hex = HEX_BYTES[(first << 5) | second] ?? '';
  for (let at = start + 2; at < start + SUFFIX_LENGTH; at += 4) {
    const a = base32Value(id, at);
    const b = base32Value(id, at + 1);
    const c = base32Value(id, at + 2);
    const d = base32Value(id, at + 3);
    if ((a | b | c | d) > 31) return undefined;
    const bits = (a << 15) | (b << 10) | (c << 5) | d;
    hex += `${HEX_BYTES[bits >> 12]}${HEX_BYTES[(bits >> 4) & 0xff]}${ALPHABET[bits & 15]}`;
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Eight hexadecimal digits as a number: four from each of two positions. */
function hexWord(uuid: string, high: number, low: number): number {
  return ((hexDigits(uuid, high) << 16) | hexDigits(uuid, low)) >>> 0;
}

function hexDigits(uuid: string, at: number): number {
  const a = HEX_VALUES[uuid.charCodeAt(at)] ?? INVALID;
  const b = HEX_VALUES[uuid.charCodeAt(at + 1)] ?? INVALID;
  const c = HEX_VALUES[uuid.charCodeAt(at + 2)] ?? INVALID;
  const d = HEX_VALUES[uuid.charCodeAt(at + 3)] ?? INVALID;
  if ((a | b | c | d) > 15) throw notUuid(uuid);
  return (a << 12) | (b << 8) | (c << 4) | d;
}

function base32Value(id: string, at: number): number {
  return BASE32_VALUES[id.charCodeAt(at)] ?? INVALID;
}

function valuesOf(alphabet: string): Uint8Array {
  const values = new Uint8Array(128).fill(INVALID);
  for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;
  return values;
}

function notUuid(uuid: string): TypeError {
  return new TypeError(`not a UUID: ${JSON.stringify(uuid.slice(0, 40))}`);
}
