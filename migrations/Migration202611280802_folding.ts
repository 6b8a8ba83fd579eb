import { Migration } from '@mikro-orm/migrations';

/** People's words as they are compared and sorted: in SQL what `foldText` of `src/values/fold.ts` is in TypeScript. */
export class Migration202611280802_folding extends Migration {
  override up(): void {
    this.addSql(FOLD_TEXT);
    this.addSql(`
      -- Sorted by code point in every database, whatever its own collation is.
      alter table customers add column name_key text collate "C" not null generated always as (fold_text(name)) stored;
      alter table products add column name_key text collate "C" not null generated always as (fold_text(name)) stored;
      alter table categories add column name_key text collate "C" not null generated always as (fold_text(name)) stored;
      drop index customers_name_page;
      drop index products_name_page;
      create index customers_name_page on customers (store_id, name_key, id);
      create index products_name_page on products (store_id, name_key, id);
      create index categories_name_page on categories (store_id, name_key, id);

      -- The telephone number's digits only: a search for a number is spelled the same way.
      alter table customers drop column search_text;
      alter table customers add column search_text text not null generated always as (
        fold_text(name || ' ' || coalesce(email, '')) || ' ' || regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g')
      ) stored;
      create index customers_search on customers using gin (search_text gin_trgm_ops);
      update products set search_text = fold_text(search_text) where search_text <> fold_text(search_text);
    `);
  }
}

/**
 * Capitals of Unicode 17 that are no compatibility forms, and letters that people type as another one, each with the
 * distance to what it becomes: `first-last:distance`, in hexadecimal but for the distance; `/2` is every second one.
 */
const LETTERS =
  'd0:-108 d8:-105 f0:-140 f8:-137 110:-172 111:-173 126:-190 127:-191 131:-200 141:-213 142:-214 14a:-220 ' +
  '14b:-221 166:-242 167:-243 181:210 182-184/2:1 186:206 187:1 189-18a:205 18b:1 18e:79 18f:202 190:203 191:1 ' +
  '193:205 194:207 196:211 197:209 198:1 19c:211 19d:213 19f:214 1a2-1a4/2:1 1a6:218 1a7:1 1a9:218 1ac:1 ' +
  '1ae:218 1b1-1b2:217 1b3-1b5/2:1 1b7:219 1b8:1 1bc:1 1e4:1 1f6:-97 1f7:-56 21c:1 220:-130 222-224/2:1 ' +
  '23a:10795 23b:1 23d:-163 23e:10792 241:1 243:-195 244:69 245:71 246-24e/2:1 370-372/2:1 376:1 37f:116 ' +
  '391-3a1:32 3a3-3a9:32 3c2:1 3cf:8 3d8-3ee/2:1 3f7:1 3fa:1 3fd-3ff:-130 402-404/2:80 405-406:80 408-40b:80 ' +
  '40f:80 410-418:32 41a-42f:32 460-474/2:1 478-480/2:1 48a-4be/2:1 4c0:15 4c3-4cd/2:1 4d4:1 4d8:1 4e0:1 4e8:1 ' +
  '4f6:1 4fa-52e/2:1 531-556:48 10a0-10c5:7264 10c7:7264 10cd:7264 13a0-13ef:38864 13f0-13f5:8 1c89:1 ' +
  '1c90-1cba:-3008 1cbd-1cbf:-3008 1efa-1efe/2:1 2132:28 2183:1 2c00-2c2f:48 2c60:1 2c62:-10743 2c63:-3814 ' +
  '2c64:-10727 2c67-2c6b/2:1 2c6d:-10780 2c6e:-10749 2c6f:-10783 2c70:-10782 2c72:1 2c75:1 2c7e-2c7f:-10815 ' +
  '2c80-2ce2/2:1 2ceb-2ced/2:1 2cf2:1 a640-a66c/2:1 a680-a69a/2:1 a722-a72e/2:1 a732-a76e/2:1 a779-a77b/2:1 ' +
  'a77d:-35332 a77e-a786/2:1 a78b:1 a78d:-42280 a790-a792/2:1 a796-a7a8/2:1 a7aa:-42308 a7ab:-42319 a7ac:-42315 ' +
  'a7ad:-42305 a7ae:-42308 a7b0:-42258 a7b1:-42282 a7b2:-42261 a7b3:928 a7b4-a7c2/2:1 a7c4:-48 a7c5:-42307 ' +
  'a7c6:-35384 a7c7-a7c9/2:1 a7cb:-42343 a7cc-a7da/2:1 a7dc:-42561 a7f5:1 10400-10427:40 104b0-104d3:40 ' +
  '10570-1057a:39 1057c-1058a:39 1058c-10592:39 10594-10595:39 10c80-10cb2:64 10d50-10d65:32 118a0-118bf:32 ' +
  '16e40-16e5f:32 16ea0-16eb8:27 1e900-1e921:34 ';

function lettersFromTo(): { from: string; to: string } {
  const pairs = LETTERS.trim()
    .split(' ')
    .flatMap((entry) => {
      const [, first = '', last = first, step = '1', distance] =
        /^([0-9a-f]+)(?:-([0-9a-f]+))?(?:\/(\d))?:(-?\d+)$/.exec(entry) ?? [];
      const start = Number.parseInt(first, 16);
      const count = (Number.parseInt(last, 16) - start) / Number(step) + 1;
      return Array.from({ length: count }, (_, index) => start + index * Number(step)).map(
        (letter) => [letter, letter + Number(distance)] as const,
      );
    });
  return {
    from: String.fromCodePoint(...pairs.map(([from]) => from)),
    to: String.fromCodePoint(...pairs.map(([, to]) => to)),
  };
}

const { from, to } = lettersFromTo();

/** Nothing in it asks the database's locale: `lower` of C knows ASCII, normal forms are part of Postgres. */
const FOLD_TEXT = `
  create function fold_text(given text) returns text language plpgsql immutable strict parallel safe as $$
    declare plain text;
    begin
      if octet_length(given) = length(given) then return lower(given collate "C"); end if;
      plain := lower(regexp_replace(normalize(given, NFKD), '[\\u0300-\\u036f]', '', 'g') collate "C");
      if octet_length(plain) = length(plain) then return plain; end if;
      plain := translate(plain, '${from}', '${to}');
      plain := replace(replace(replace(replace(replace(replace(replace(replace(
        plain, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th');
      return normalize(plain, NFC);
    end
  $$`;
