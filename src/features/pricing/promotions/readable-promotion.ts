import { permitsRow } from '../../../platform/auth/ability.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { handleMaybePromise, type MaybePromise } from '../../../platform/graphql/loading/maybe-promise.ts';
import type { Promotion } from './promotion.entity.ts';
import { promotionById } from './promotions.loaders.ts';

/** The promotion. Undefined if there is none or the viewer may not see it. Nothing is read for viewers who may see none. */
export function readablePromotion(
  { loaders, ability }: RequestContext,
  id: string,
): MaybePromise<Row<Promotion> | undefined> {
  if (!ability.can('read', 'Promotion')) return undefined;
  return handleMaybePromise(loaders.get(promotionById, id), (promotion) =>
    promotion && permitsRow(ability, 'read', 'Promotion', promotion) ? promotion : undefined,
  );
}
