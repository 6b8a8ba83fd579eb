import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { notAllowedNow } from '../../platform/errors/standard-errors.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Can } from '../../platform/graphql/guards.ts';
import { asUserErrors, mutate } from '../../platform/graphql/mutation.ts';
import { uuidOf } from '../../platform/inputs/node-ids.ts';
import { hashCartToken } from '../carts/cart-token.ts';
import type { OrderAccess } from '../orders/access/order-access.ts';
import { guestOf } from '../orders/order-permissions.ts';
import { orderById } from '../orders/orders.loaders.ts';
import type { PaymentOutcomes } from './outcomes/payment-outcomes.ts';
import { paymentChoicesOf } from './payment-choice.ts';
import { payableOrder, payablePayment } from './payment-permissions.ts';
import type { PaymentProviders } from './payment-provider.ts';
import { declineErrors } from './payments.errors.ts';
import {
  ConfirmTestPaymentInput,
  PayOrderInput,
  RefundPaymentInput,
  TestConfirmation,
} from './payments.inputs.ts';
import { paymentById, readBack, refundById } from './payments.loaders.ts';
import { ConfirmTestPaymentPayload, PayOrderPayload, RefundPaymentPayload } from './payments.payloads.ts';
import type { PaymentsService } from './payments.service.ts';
import { ProviderName } from './providers/provider-name.ts';
import type { RefundsService } from './refunds/refunds.service.ts';
import type { SavedMethodsService } from './saved-methods/saved-methods.service.ts';

@Resolver()
export class PaymentsResolver {
  readonly #payments: PaymentsService;
  readonly #outcomes: PaymentOutcomes;
  readonly #refunds: RefundsService;
  readonly #providers: PaymentProviders;
  readonly #access: OrderAccess;
  readonly #savedMethods: SavedMethodsService;

  constructor(parts: {
    payments: PaymentsService;
    outcomes: PaymentOutcomes;
    refunds: RefundsService;
    providers: PaymentProviders;
    access: OrderAccess;
    savedMethods: SavedMethodsService;
  }) {
    this.#payments = parts.payments;
    this.#outcomes = parts.outcomes;
    this.#refunds = parts.refunds;
    this.#providers = parts.providers;
    this.#access = parts.access;
    this.#savedMethods = parts.savedMethods;
  }

  @Mutation(() => PayOrderPayload, {
    description:
      'Pays the amount due of an order, for example after the payment of its checkout was declined.',
  })
  async payOrder(
    @Arg('input', () => PayOrderInput, { description: 'The order and the payment.' }) input: PayOrderInput,
    @Ctx() context: RequestContext,
  ): Promise<PayOrderPayload> {
    const { payments: given, cartToken, accessToken, idempotencyKey } = input;
    const payload = await mutate<PayOrderPayload>(context, async () => {
      const orderId = uuidOf('ord', input.orderId, 'orderId');
      const { customerId } = await payableOrder(context, orderId, {
        access: this.#access,
        accessToken,
        cartToken,
      });
      const guest = cartToken ? `cart:${hashCartToken(cartToken)}` : guestOf(context, orderId);
      const { actor, viewer, store, clientAddress: address } = context;
      const paymentIds = await this.#payments.pay({
        actor,
        owner: viewer ? undefined : guest,
        // Store credit is the customer's, whoever of the staff pays. Guests hold the order, and not the customer's purse.
        holder: { storeId: store.id, customerId: viewer ? customerId : null, address },
        orderId,
        choices: await this.#savedMethods.complete(context.viewer, paymentChoicesOf(given)),
        idempotencyKey,
      });
      context.loaders.clear();
      const payments = await Promise.all(paymentIds.map((id) => context.loaders.load(paymentById, id)));
      const order = await context.loaders.load(orderById, orderId);
      return { payments: payments.filter((payment) => payment !== undefined), order };
    });
    if (!payload.payments) return payload;
    return Object.assign(payload, { userErrors: asUserErrors(declineErrors(payload.payments)) });
  }

  @Can('refund', 'Payment')
  @Mutation(() => RefundPaymentPayload, {
    description: 'Refunds a payment, in full or in part.',
  })
  refundPayment(
    @Arg('input', () => RefundPaymentInput, { description: 'The payment and the amount to refund.' })
    input: RefundPaymentInput,
    @Ctx() context: RequestContext,
  ): Promise<RefundPaymentPayload> {
    return mutate<RefundPaymentPayload>(context, async () => {
      const payment = await payablePayment(context, input.paymentId);
      const refundId = await this.#refunds.refund({
        actor: context.actor,
        payment,
        amount: input.amount,
        reason: input.reason,
        idempotencyKey: input.idempotencyKey,
      });
      const answer = await readBack(context, payment.id);
      return { ...answer, refund: await context.loaders.load(refundById, refundId) };
    });
  }

  @Mutation(() => ConfirmTestPaymentPayload, {
    description: 'Completes a pending payment of the test provider, as its webhook would.',
  })
  confirmTestPayment(
    @Arg('input', () => ConfirmTestPaymentInput, { description: 'The payment and its outcome.' })
    input: ConfirmTestPaymentInput,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmTestPaymentPayload> {
    return mutate<ConfirmTestPaymentPayload>(context, async () => {
      const { accessToken, cartToken } = input;
      const secrets = { access: this.#access, accessToken, cartToken };
      const payment = await payablePayment(context, input.paymentId, secrets);
      const command = {
        actor: context.actor,
        payment,
        idempotencyKey: input.idempotencyKey,
        expectProvider: () => {
          if (payment.provider === ProviderName.TEST && this.#providers.has(ProviderName.TEST)) return;
          throw notAllowedNow('Only payments of the test provider end like this.', 'paymentId');
        },
      };
      await (input.outcome === TestConfirmation.SUCCEED
        ? this.#outcomes.capture({ ...command, operation: 'confirmTestPayment' })
        : this.#outcomes.decline({ ...command, declineCode: 'card_declined' }));
      return readBack(context, payment.id);
    });
  }
}
