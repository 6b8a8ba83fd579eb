import type { RequestContext } from '../../platform/graphql/context.ts';
import { requirePermission } from '../../platform/graphql/guards.ts';
import { optionalUuidOf } from '../../platform/inputs/node-ids.ts';

/**
 * The raw id of the store an input names: one's own by default, another one only for who may open stores. Whether it
 * is there is not looked up.
 *
 * @throws DomainError for a malformed id, GraphQLError FORBIDDEN for a store of others
 */
export function storeIdFromInput(
  context: RequestContext,
  id: string | null | undefined,
  field: string,
): string {
  const storeId = optionalUuidOf('sto', id, field) ?? context.store.id;
  if (storeId !== context.store.id) requirePermission(context, 'create', 'Store');
  return storeId;
}
