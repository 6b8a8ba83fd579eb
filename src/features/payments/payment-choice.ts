import { invalid } from '../../platform/errors/standard-errors.ts';
import { CODE_TEXT_RULE, giftCardHash, giftCardKey } from './credit/cards/gift-card-code.ts';
import type { PaymentChoice } from './outcomes/open-payment.ts';
import type { ProviderOptions } from './payment-provider.ts';
import { expectTogether } from './payment-shares.ts';
import type { PaymentChoiceInput, StripePaymentInput } from './payments.inputs.ts';
import { ProviderName } from './providers/provider-name.ts';

/** In place of the hash of a text that cannot be a code. */
const NO_CODE = '';

/** The payments as they were asked for; {@link expectSound} checks them. */
export function paymentChoicesOf(
  payments: readonly PaymentChoiceInput[] | null | undefined,
): readonly PaymentChoice[] {
  return (payments ?? []).map(({ provider, amount, test, stripe, giftCard }) => ({
    provider,
    options: {
      ...(test && { testOutcome: test.outcome }),
      ...(stripe && { stripe: stripeOptions(stripe) }),
    },
    ...(amount != null && { amount }),
    ...(giftCard && { giftCardHash: giftCardKey(giftCard.code) ? giftCardHash(giftCard.code) : NO_CODE }),
  }));
}

function stripeOptions({ flow, savedMethodId, save }: StripePaymentInput): ProviderOptions['stripe'] {
  return { flow, ...(savedMethodId && { paymentMethod: savedMethodId }), ...(save && { isSaved: true }) };
}

/** The choices in the form for fingerprints. The form has not changed since there was only one choice. */
export function choiceFingerprint(choices: readonly PaymentChoice[]): object | null {
  return choices.length > 1 ? choices : (choices[0] ?? null);
}

/** @throws DomainError for payments that do not go together, or options of another provider */
export function expectSound(choices: readonly PaymentChoice[]): void {
  for (const [at, { provider, options, giftCardHash }] of choices.entries()) {
    const field = `payments.${at}`;
    if (giftCardHash === NO_CODE) throw invalid(`${field}.giftCard.code`, CODE_TEXT_RULE);
    if (giftCardHash !== undefined && provider !== ProviderName.GIFT_CARD) {
      throw invalid(`${field}.giftCard`, 'Only the provider GIFT_CARD takes a gift card.');
    }
    if (provider === ProviderName.GIFT_CARD && giftCardHash === undefined) {
      throw invalid(`${field}.giftCard`, 'Say which gift card pays.');
    }
    if (options.testOutcome && provider !== ProviderName.TEST) {
      throw invalid(`${field}.test`, 'Only the provider TEST takes these options.');
    }
    if (options.stripe && provider !== ProviderName.STRIPE) {
      throw invalid(`${field}.stripe`, 'Only the provider STRIPE takes these options.');
    }
    if (options.stripe?.paymentMethod && options.stripe.flow === 'CHECKOUT') {
      throw invalid(`${field}.stripe.savedMethodId`, 'A page of Stripe takes no saved method from here.');
    }
  }
  expectTogether(choices);
}
