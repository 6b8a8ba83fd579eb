import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { invalid, notFound } from '../../../platform/errors/standard-errors.ts';
import type { Category } from '../category.entity.ts';

/** The largest depth of the category tree. It bounds recursive queries. */
const MAX_LEVELS = 10;
/**
 * The largest number of children of one category, because children are returned without paging. Roots are paged and
 * unlimited.
 */
export const MAX_CHILDREN = 100;

/** Walks from the new parent up to its root, and from the category down to its lowest level. */
const PLACE = `
  with recursive above as (
    select id, parent_id, 1 as level from categories where store_id = $1 and id = $2
    union all
    select c.id, c.parent_id, a.level + 1 from above a join categories c on c.store_id = $1 and c.id = a.parent_id
  ), below as (
    select $3::uuid as id, 1 as level
    union all
    select c.id, b.level + 1 from below b join categories c on c.store_id = $1 and c.parent_id = b.id
  )
  select
    (select coalesce(max(level), 0) from above)::int as "levelsAbove",
    exists (select from above where id = $3) as "isBelowItself",
    (select max(level) from below)::int as levels,
    (select count(*) from categories where store_id = $1 and parent_id = $2)::int as children,
    (select coalesce(max(position), -1) + 1 from categories
      where store_id = $1 and parent_id is not distinct from $2)::int as "nextPosition"`;

interface Place {
  readonly levelsAbove: number;
  readonly isBelowItself: boolean;
  readonly levels: number;
  readonly children: number;
  readonly nextPosition: number;
}

/**
 * Checks that a category may be moved under this parent. The caller holds the lock of the tree.
 *
 * @throws DomainError when there is no such parent, it lies below the category, or the tree would grow too deep or wide
 */
export async function checkPlace(
  em: EntityManager,
  { storeId, id }: Category,
  parentId: string | null,
): Promise<{ nextPosition: number }> {
  const [found] = await sql<Place>(em, PLACE, [storeId, parentId, id]);
  const { levelsAbove, isBelowItself, levels, children, nextPosition } = found!;
  if (parentId !== null && levelsAbove === 0) throw notFound('category', 'parentId');
  if (isBelowItself) throw invalid('parentId', 'A category cannot come below itself.');
  if (levelsAbove + levels > MAX_LEVELS) {
    throw invalid('parentId', `Categories have at most ${MAX_LEVELS} levels.`);
  }
  if (parentId !== null && children >= MAX_CHILDREN) {
    throw invalid('parentId', `A category has at most ${MAX_CHILDREN} children.`);
  }
  return { nextPosition };
}
