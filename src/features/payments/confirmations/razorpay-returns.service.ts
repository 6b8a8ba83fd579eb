import type { Actor } from '../../../platform/auth/actor.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import { invalid, notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import type { Logger } from '../../../platform/observability/log.ts';
import type { ProviderChanges } from '../outcomes/provider-changes.ts';
import type { Payment } from '../payment.entity.ts';
import type { PaymentProviders } from '../payment-provider.ts';
import { ProviderName } from '../providers/provider-name.ts';
import type { ProviderPayment } from '../providers/provider-state.ts';

const PAYMENT_ID = /^pay_\w{1,40}$/;
/** HMAC-SHA256 in hexadecimal. */
const SIGNATURE = /^[0-9a-f]{64}$/i;

/**
 * Payers who come back from Razorpay's window with a signature. It proves that Razorpay sent them, and neither an amount
 * nor that the money was captured. So Razorpay is asked, and its answer is applied like its webhook, which may have come
 * before. Any number of confirmations has the effect of one.
 */
export class RazorpayReturns {
  readonly #providers: PaymentProviders;
  readonly #changes: ProviderChanges;
  readonly #log: Logger;

  constructor(parts: { providers: PaymentProviders; changes: ProviderChanges; log: Logger }) {
    this.#providers = parts.providers;
    this.#changes = parts.changes;
    this.#log = parts.log;
  }

  /** @throws DomainError VALIDATION for a wrong signature, NOT_ALLOWED_NOW when there is nothing to confirm yet */
  async confirm(command: {
    actor: Actor;
    payment: Row<Payment>;
    razorpayPaymentId: string;
    razorpaySignature: string;
  }): Promise<void> {
    const { actor, payment, razorpayPaymentId: chargeReference, razorpaySignature: signature } = command;
    if (!PAYMENT_ID.test(chargeReference)) {
      throw invalid('razorpayPaymentId', 'An id of a payment at Razorpay begins with "pay_".');
    }
    if (!SIGNATURE.test(signature))
      throw invalid('razorpaySignature', 'A signature is 64 hexadecimal digits.');
    const provider = this.#providers.get(ProviderName.RAZORPAY);
    if (payment.provider !== ProviderName.RAZORPAY || !provider?.verifyReturn) {
      throw notAllowedNow('Only payments of RAZORPAY are confirmed like this.', 'paymentId');
    }
    const { providerReference: reference, account } = payment;
    if (!reference) throw notAllowedNow('The payment has not reached Razorpay yet.', 'paymentId');
    if (!provider.verifyReturn({ reference, chargeReference, signature })) {
      throw invalid('razorpaySignature', 'Razorpay did not sign this payment id for this payment.');
    }
    const present = await this.#ask(payment);
    if (present)
      await this.#changes.apply(
        { kind: 'payment', payment: present },
        { provider: provider.name, account, actor },
      );
  }

  /** @throws DomainError NOT_ALLOWED_NOW when Razorpay does not answer */
  async #ask(payment: Row<Payment>): Promise<ProviderPayment | undefined> {
    const { id: paymentId, storeId, orderId, providerReference: reference, currency, createdAt } = payment;
    const known = { storeId, orderId, paymentId, reference, currency, createdAt };
    try {
      return await this.#providers.get(ProviderName.RAZORPAY)?.fetchPayment?.(known);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#log.warn({ paymentId, error: message }, 'Razorpay did not answer for a payment that was signed');
      throw notAllowedNow(
        'Razorpay does not answer; try again shortly. Its webhook confirms the payment as well.',
        'paymentId',
      );
    }
  }
}
