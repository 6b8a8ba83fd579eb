import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../platform/db/sql.ts';
import { alreadyExists, invalid } from '../../platform/errors/standard-errors.ts';
import { newId } from '../../values/ids.ts';
import { lockSlug } from './catalog.locks.ts';

const MAX_CHARACTERS = 100;
/** The largest number that is appended to a slug. After that a random ending is used. */
const MAX_NUMBERED = 50;

/**
 * Makes a slug: `Größe & Farbe, 2.0` → `große-farbe-2-0`. Keeps letters of any script and digits, joined by hyphens.
 * May return an empty text.
 */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    // Removes accents, but keeps the vowel signs of other scripts.
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  return [...words.replace(/^-+|-+$/g, '')].slice(0, MAX_CHARACTERS).join('').replace(/-+$/, '');
}

interface WantedSlug {
  readonly table: 'products' | 'categories';
  readonly storeId: string;
  readonly slug: string;
}

/**
 * The slug itself, or with the first free number: `shirt-2`.
 *
 * @returns a slug that stays free until the commit
 */
export async function freeSlug(em: EntityManager, { table, storeId, slug }: WantedSlug): Promise<string> {
  await lockSlug(em, `${table}:${storeId}:${slug}`);
  const candidates = [slug, ...Array.from({ length: MAX_NUMBERED }, (_, index) => `${slug}-${index + 2}`)];
  const taken = await sql<{ slug: string }>(
    em,
    `select slug from ${table} where store_id = $1 and slug = any($2)`,
    [storeId, candidates],
  );
  const takenSlugs = new Set(taken.map((row) => row.slug));
  return candidates.find((candidate) => !takenSlugs.has(candidate)) ?? `${slug}-${newId().slice(-12)}`;
}

/**
 * Checks a slug that a user chose.
 *
 * @throws DomainError VALIDATION when it is malformed, ALREADY_EXISTS when another row has it
 */
export async function chosenSlug(em: EntityManager, { table, storeId, slug }: WantedSlug): Promise<string> {
  if (slug === '' || slugOf(slug) !== slug) {
    throw invalid(
      'slug',
      `A slug has 1 to ${MAX_CHARACTERS} lower-case letters and digits, joined by hyphens.`,
    );
  }
  await lockSlug(em, `${table}:${storeId}:${slug}`);
  const taken = await sql(em, `select from ${table} where store_id = $1 and slug = $2`, [storeId, slug]);
  if (taken.length > 0) throw alreadyExists('slug', `The slug "${slug}" is taken.`);
  return slug;
}
