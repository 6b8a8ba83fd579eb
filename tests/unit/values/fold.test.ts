import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldText } from '../../../src/values/fold.ts';
import { createDatabase, type TestDatabase } from '../../testkit/databases/postgres.ts';

/** A compatibility form that is new in Unicode 17; PostgreSQL 18 has Unicode 16. */
const NEWER_THAN_POSTGRES = 0xa7f1;

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function inSql(texts: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ folded: string }>(
    'select fold_text(given) as folded from unnest($1::text[]) with ordinality as t (given, n) order by n',
    [texts],
  );
  return rows.map(({ folded }) => folded);
}

/** All characters that folding changes, fifty per text. */
function changedTexts(): string[] {
  const changed: string[] = [];
  for (let code = 0x21; code <= 0x10ffff; code++) {
    if ((code >= 0xd800 && code <= 0xdfff) || code === NEWER_THAN_POSTGRES) continue;
    const letter = String.fromCodePoint(code);
    if (foldText(letter) !== letter) changed.push(letter);
  }
  const texts: string[] = [];
  for (let at = 0; at < changed.length; at += 50) texts.push(changed.slice(at, at + 50).join(' '));
  return texts;
}

const storable = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replaceAll('\0', '').toWellFormed());
const european = fc.string({
  unit: fc.constantFrom(...'aZéÉÄłŁøØßẞæÆþİıςΣσΘжЖйﬁ①㎏ＡぁがﾊﾟK\u0301\u0308 -'),
  maxLength: 30,
});

describe('folding', () => {
  it.each([
    ['case', 'ADA Lovelace', 'ada lovelace'],
    ['accents', 'José Núñez, Ångström', 'jose nunez, angstrom'],
    [
      'letters that no accent makes',
      'Łódź Øresund Straße GROẞ Æsir Þór Œuvre',
      'lodz oresund strasse gross aesir thor oeuvre',
    ],
    ['the dotless and the dotted i', 'Iı İi', 'ii ii'],
    ['compatibility forms', 'ﬁne ①㎏ Ａｄａ', 'fine 1kg ada'],
    ['the end of a Greek word', 'ΟΔΥΣΣΕΥΣ Οδυσσεύς', 'οδυσσευσ οδυσσευσ'],
    ['Cyrillic', 'Москва Ёлка', 'москва елка'],
    ['letters composed or not', 'Zoe\u0308', 'zoe'],
    ['nothing in scripts without case', '東京 हिन्दी', '東京 हिन्दी'],
  ])('is about %s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('is the same in TypeScript and in SQL, for every character and for random texts', async () => {
    const random = [...fc.sample(storable, 300), ...fc.sample(european, 700)];
    const texts = [...changedTexts(), ...random];
    const folded = await inSql(texts);
    const different = texts.filter((text, index) => folded[index] !== foldText(text));
    expect(different).toEqual([]);
    expect(texts.length).toBeGreaterThan(1_100);
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(fc.oneof(storable, european), (text) => foldText(foldText(text)) === foldText(text)),
    );
  });
});
