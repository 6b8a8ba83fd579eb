import { type Actor, eventMetadata } from '../../../platform/auth/actor.ts';
import type { NewEvent } from '../../../platform/events/stored-event.ts';
import { encodeId } from '../../../values/ids.ts';
import type { Promotion } from './promotion.entity.ts';

type PromotionEventType =
  | 'promotion.created'
  | 'promotion.updated'
  | 'promotion.ended'
  | 'promotion.codes_created'
  | 'promotion.code_deactivated';

/** @param about further facts. No codes: who reads the log must not be able to use them. */
export function promotionEvent(
  actor: Actor,
  type: PromotionEventType,
  { promotion, about = {} }: { promotion: Promotion; about?: Readonly<Record<string, unknown>> },
): NewEvent {
  const { id, name, kind, isCodeRequired, startsAt, endsAt, version } = promotion;
  return {
    storeId: actor.storeId,
    type,
    subjectId: id,
    data: {
      promotion: encodeId('prm', id),
      name,
      kind,
      isCodeRequired,
      startsAt: startsAt?.toISOString() ?? null,
      endsAt: endsAt?.toISOString() ?? null,
      version,
      ...about,
    },
    metadata: eventMetadata(actor),
  };
}
