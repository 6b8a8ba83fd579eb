import type { OurIds } from '../provider-state.ts';

/** Every object that we make at Stripe carries our ids, so that it is recognized without our own records. */
export function metadataOf(
  { storeId, orderId, paymentId }: OurIds,
  more: Record<string, string> = {},
): Record<string, string> {
  return { ordinal_store: storeId, ordinal_order: orderId, ordinal_payment: paymentId, ...more };
}

type Metadata = Readonly<Record<string, string>> | null | undefined;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Undefined when the object is not ours. People can edit metadata, so each id is checked. */
export function idsOf(metadata: Metadata): OurIds | undefined {
  const { ordinal_store: storeId, ordinal_order: orderId, ordinal_payment: paymentId } = metadata ?? {};
  if (!isUuid(storeId) || !isUuid(orderId) || !isUuid(paymentId)) return undefined;
  return { storeId, orderId, paymentId };
}

/** The id of our refund or command that made the object. */
export function moveIdOf(metadata: Metadata): string | undefined {
  const id = metadata?.ordinal_move;
  return isUuid(id) ? id : undefined;
}

/** Whether the payment intent was made by a Checkout Session, which then is the payment's reference. */
export function isOfSession(metadata: Metadata): boolean {
  return metadata?.ordinal_flow === 'checkout';
}

function isUuid(text: string | undefined): text is string {
  return text !== undefined && UUID.test(text);
}
