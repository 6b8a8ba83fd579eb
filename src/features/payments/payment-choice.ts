import { invalid } from '../../platform/errors/standard-errors.ts';
import { amountAt } from '../../platform/inputs/input-values.ts';
import type { PaymentChoice } from './outcomes/open-payment.ts';
import type { ProviderOptions } from './payment-provider.ts';
import type { PaymentChoiceInput, StripePaymentInput } from './payments.inputs.ts';
import { ProviderName } from './providers/provider-name.ts';

/** The payments as they were asked for; {@link expectSound} checks them. */
export function paymentChoicesOf(
  payments: readonly PaymentChoiceInput[] | null | undefined,
): readonly PaymentChoice[] {
  return (payments ?? []).map(({ provider, amount, test, stripe }) => ({
    provider,
    options: {
      ...(test && { testOutcome: test.outcome }),
      ...(stripe && { stripe: stripeOptions(stripe) }),
    },
    ...(amount != null && { amount }),
  }));
}

function stripeOptions({ flow, savedMethodId, save }: StripePaymentInput): ProviderOptions['stripe'] {
  return { flow, ...(savedMethodId && { paymentMethod: savedMethodId }), ...(save && { isSaved: true }) };
}

/** The choices in the form for fingerprints. The form has not changed since there was only one choice. */
export function choiceFingerprint(choices: readonly PaymentChoice[]): object | null {
  return choices.length > 1 ? choices : (choices[0] ?? null);
}

/** @throws DomainError for several payments, or options of another provider */
export function expectSound(choices: readonly PaymentChoice[]): void {
  const [first, second] = choices;
  if (second) throw invalid('payments', 'An order is paid with one payment.');
  if (first?.options.testOutcome && first.provider !== ProviderName.TEST) {
    throw invalid('payments.0.test', 'Only the provider TEST takes these options.');
  }
  if (first?.options.stripe && first.provider !== ProviderName.STRIPE) {
    throw invalid('payments.0.stripe', 'Only the provider STRIPE takes these options.');
  }
  if (first?.options.stripe?.paymentMethod && first.options.stripe.flow === 'CHECKOUT') {
    throw invalid('payments.0.stripe.savedMethodId', 'A page of Stripe takes no saved method from here.');
  }
}

/**
 * The choice that pays the amount due.
 *
 * @param due minor units, more than 0
 * @throws DomainError when there is no choice, or when its amount differs
 */
export function expectChoice(
  [choice]: readonly PaymentChoice[],
  due: { amount: number; currency: string },
): PaymentChoice {
  if (!choice) throw invalid('payments', 'Choose how to pay.');
  const amount = amountAt('payments.0.amount', choice.amount, due.currency) ?? due.amount;
  if (amount !== due.amount) {
    throw invalid('payments.0.amount', 'One payment pays the whole amount: leave `amount` out.');
  }
  return choice;
}
