import { rowById, rowsByKey } from '../../platform/graphql/loading/row-loaders.ts';
import { Payment, PaymentRefund } from './payment.entity.ts';

export const paymentById = rowById(Payment);
export const refundById = rowById(PaymentRefund);
export const paymentsByOrder = rowsByKey(Payment, 'orderId', 't.created_at, t.id');
export const refundsByPayment = rowsByKey(PaymentRefund, 'paymentId', 't.id');
