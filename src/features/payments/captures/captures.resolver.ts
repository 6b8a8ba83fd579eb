import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import type { PaymentOutcomes } from '../outcomes/payment-outcomes.ts';
import { payablePayment } from '../payment-permissions.ts';
import type { PaymentProviders } from '../payment-provider.ts';
import { readBack } from '../payments.loaders.ts';
import { apiNameOf } from '../providers/provider-name.ts';
import { CapturePaymentInput, VoidPaymentInput } from './captures.inputs.ts';
import { CapturePaymentPayload, VoidPaymentPayload } from './captures.payloads.ts';
import type { CapturesService } from './captures.service.ts';

@Resolver()
export class CapturesResolver {
  readonly #outcomes: PaymentOutcomes;
  readonly #captures: CapturesService;
  readonly #providers: PaymentProviders;

  constructor(parts: { outcomes: PaymentOutcomes; captures: CapturesService; providers: PaymentProviders }) {
    this.#outcomes = parts.outcomes;
    this.#captures = parts.captures;
    this.#providers = parts.providers;
  }

  @Can('capture', 'Payment')
  @Mutation(() => CapturePaymentPayload, {
    description:
      'Captures an authorized payment at its provider, in full or in part. For payments without a provider that moves ' +
      'money, records that it has arrived.',
  })
  capturePayment(
    @Arg('input', () => CapturePaymentInput, { description: 'The payment and the amount.' })
    input: CapturePaymentInput,
    @Ctx() context: RequestContext,
  ): Promise<CapturePaymentPayload> {
    return mutate<CapturePaymentPayload>(context, async () => {
      const payment = await payablePayment(context, input.paymentId);
      const { amount, idempotencyKey } = input;
      const command = { actor: context.actor, payment, amount, idempotencyKey };
      if (this.#captures.captures(payment)) await this.#captures.capture(command);
      else {
        await this.#outcomes.capture({
          ...command,
          operation: 'capturePayment',
          expectProvider: () => {
            if (this.#providers.get(payment.provider)?.isCapturedByStaff) return;
            const name = apiNameOf(payment.provider);
            throw notAllowedNow(`Payments of ${name} are captured by the provider.`, 'paymentId');
          },
        });
      }
      return readBack(context, payment.id);
    });
  }

  @Can('void', 'Payment')
  @Mutation(() => VoidPaymentPayload, {
    description:
      'Ends a payment that is not captured at its provider, and releases what it had authorized. The order keeps its ' +
      'status and is UNPAID.',
  })
  voidPayment(
    @Arg('input', () => VoidPaymentInput, { description: 'The payment.' }) input: VoidPaymentInput,
    @Ctx() context: RequestContext,
  ): Promise<VoidPaymentPayload> {
    return mutate<VoidPaymentPayload>(context, async () => {
      const payment = await payablePayment(context, input.paymentId);
      const { idempotencyKey } = input;
      await this.#captures.void({ actor: context.actor, payment, idempotencyKey });
      return readBack(context, payment.id);
    });
  }
}
