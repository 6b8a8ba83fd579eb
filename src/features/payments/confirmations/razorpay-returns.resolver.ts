import { Arg, Ctx, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import type { OrderAccess } from '../../orders/access/order-access.ts';
import { orderById } from '../../orders/orders.loaders.ts';
import { payablePayment } from '../payment-permissions.ts';
import { paymentById } from '../payments.loaders.ts';
import { PaymentPayload } from '../payments.payloads.ts';
import { ConfirmRazorpayPaymentInput } from './razorpay-returns.inputs.ts';
import type { RazorpayReturns } from './razorpay-returns.service.ts';

@ObjectType({ description: 'The payload of confirmRazorpayPayment.' })
class ConfirmRazorpayPaymentPayload extends PaymentPayload {}

@Resolver()
export class RazorpayReturnsResolver {
  readonly #returns: RazorpayReturns;
  readonly #access: OrderAccess;

  constructor(returns: RazorpayReturns, access: OrderAccess) {
    this.#returns = returns;
    this.#access = access;
  }

  @Mutation(() => ConfirmRazorpayPaymentPayload, {
    description:
      'Confirms a payment when its payer comes back from Razorpay. The server verifies the signature and asks Razorpay ' +
      'what was paid. It can be repeated. Without it the webhook of Razorpay confirms the payment.',
  })
  confirmRazorpayPayment(
    @Arg('input', () => ConfirmRazorpayPaymentInput, { description: 'The payment and what Razorpay signed.' })
    input: ConfirmRazorpayPaymentInput,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmRazorpayPaymentPayload> {
    return mutate<ConfirmRazorpayPaymentPayload>(context, async () => {
      const { accessToken, cartToken, razorpayPaymentId, razorpaySignature } = input;
      const secrets = { access: this.#access, accessToken, cartToken };
      const payment = await payablePayment(context, input.paymentId, secrets);
      const { actor, loaders } = context;
      await this.#returns.confirm({ actor, payment, razorpayPaymentId, razorpaySignature });
      loaders.clear();
      const present = await loaders.load(paymentById, payment.id);
      return { payment: present, order: present && (await loaders.load(orderById, present.orderId)) };
    });
  }
}
