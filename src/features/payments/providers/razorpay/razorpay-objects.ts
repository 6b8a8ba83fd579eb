import { z } from 'zod';
import type { OurIds } from '../provider-state.ts';

/** The parts of Razorpay's objects that matter here. Amounts are in the smallest unit, times in seconds. */

/** Razorpay writes no notes as an empty list. */
const notes = z
  .union([z.record(z.string(), z.unknown()), z.array(z.unknown()).transform(() => ({}))])
  .nullish()
  .transform((given): Record<string, unknown> => given ?? {});

const order = z.object({
  id: z.string(),
  amount: z.int(),
  currency: z.string(),
  receipt: z.string().nullish(),
  status: z.string(),
  notes,
  created_at: z.int(),
});
export type RazorpayOrder = z.infer<typeof order>;

const payment = z.object({
  id: z.string(),
  amount: z.int(),
  currency: z.string(),
  /** A status that is new at Razorpay moves no money here. */
  status: z.enum(['created', 'authorized', 'captured', 'refunded', 'failed']).catch('created'),
  /** False for money that was authorized only, also after it went back. */
  captured: z.boolean().nullish(),
  order_id: z.string().nullish(),
  error_code: z.string().nullish(),
  error_reason: z.string().nullish(),
  created_at: z.int(),
});
export type RazorpayPayment = z.infer<typeof payment>;

const refund = z.object({
  id: z.string(),
  amount: z.int(),
  currency: z.string(),
  payment_id: z.string(),
  status: z.enum(['pending', 'processed', 'failed']).catch('pending'),
  receipt: z.string().nullish(),
  notes,
  created_at: z.int(),
});
export type RazorpayRefund = z.infer<typeof refund>;

const dispute = z.object({
  id: z.string(),
  payment_id: z.string(),
  amount: z.int(),
  currency: z.string(),
  amount_deducted: z.int().nullish(),
  reason_code: z.string().nullish(),
  respond_by: z.int().nullish(),
  status: z.enum(['open', 'under_review', 'won', 'lost', 'closed']).catch('open'),
  phase: z.string().nullish(),
  created_at: z.int(),
});
export type RazorpayDispute = z.infer<typeof dispute>;

const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });
const orders = listOf(order);
const payments = listOf(payment);
const refunds = listOf(refund);
const disputes = listOf(dispute);

/** Each throws when an answer does not have the documented form. */
export const parsed = {
  order: (value: unknown): RazorpayOrder => order.parse(value),
  payment: (value: unknown): RazorpayPayment => payment.parse(value),
  refund: (value: unknown): RazorpayRefund => refund.parse(value),
  dispute: (value: unknown): RazorpayDispute => dispute.parse(value),
  orders: (value: unknown): RazorpayOrder[] => orders.parse(value).items,
  payments: (value: unknown): RazorpayPayment[] => payments.parse(value).items,
  refunds: (value: unknown): RazorpayRefund[] => refunds.parse(value).items,
  disputes: (value: unknown): RazorpayDispute[] => disputes.parse(value).items,
};

const entity = <Inner extends z.ZodType>(inner: Inner) => z.object({ entity: inner }).optional();
const event = z.object({
  event: z.string(),
  created_at: z.int(),
  payload: z.object({
    order: entity(order),
    payment: entity(payment),
    refund: entity(refund),
    dispute: entity(dispute),
  }),
});
type RazorpayEvent = z.infer<typeof event>;

/** @returns undefined for what is no event about these objects */
export function parsedEvent(body: unknown): RazorpayEvent | undefined {
  return event.safeParse(body).data;
}

/** When and of what kind an event is, also of a type that nobody here knows. */
export const eventHead = z.object({ event: z.string(), created_at: z.int() });

const ourNotes = z.object({ store_id: z.uuid(), order_id: z.uuid(), payment_id: z.uuid() });

/** Notes of what we create at Razorpay. */
export function notesOf({ storeId, orderId, paymentId }: OurIds): Record<string, string> {
  return { store_id: storeId, order_id: orderId, payment_id: paymentId };
}

/**
 * Our ids in the notes of a Razorpay order, which only the server writes. The notes of a payment are never read: the
 * payer's browser can set them.
 */
export function idsOf(found: Pick<RazorpayOrder, 'notes'>): OurIds | undefined {
  const ids = ourNotes.safeParse(found.notes).data;
  return ids && { storeId: ids.store_id, orderId: ids.order_id, paymentId: ids.payment_id };
}
