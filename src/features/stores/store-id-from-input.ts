import type { RequestContext } from '../../platform/graphql/context.ts';
import { requirePermission } from '../../platform/graphql/guards.ts';
import { optionalUuidOf } from '../../platform/inputs/node-ids.ts';

/**
 * The raw id of the store that an input names: by default the viewer's own. Another one needs the right to create
 * stores. It does not check that the store exists.
 *
 * @throws DomainError for a malformed id, GraphQLError FORBIDDEN for another store
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
