import { invalid } from '../../platform/errors/standard-errors.ts';
import { amountAt } from '../../platform/inputs/input-values.ts';
import { formatAmount } from '../../values/money.ts';
import type { PaymentChoice } from './outcomes/open-payment.ts';
import { isCredit } from './providers/credit-providers.ts';
import { ProviderName } from './providers/provider-name.ts';

/** How the payments of one order share what is due. */

/** The largest number of gift cards that pay one order. */
export const MAX_GIFT_CARDS = 5;

/** @throws DomainError VALIDATION for payments that cannot be parts of one order */
export function expectTogether(choices: readonly PaymentChoice[]): void {
  const seen = new Set<string>();
  let cards = 0;
  for (const [at, { provider, giftCardHash }] of choices.entries()) {
    const field = `payments.${at}`;
    if (provider === ProviderName.GIFT_CARD && ++cards > MAX_GIFT_CARDS) {
      throw invalid(field, `An order is paid with ${MAX_GIFT_CARDS} gift cards at most.`);
    }
    const kind = giftCardHash ?? (isCredit(provider) ? provider : 'other');
    if (seen.has(kind)) throw invalid(field, TWICE);
    seen.add(kind);
  }
  const open = choices.flatMap(({ amount }, at) => (amount === undefined ? at : []));
  if (open.length > 1)
    throw invalid(`payments.${open[1]!}.amount`, 'Only one payment may leave `amount` out.');
}

const TWICE =
  'Each gift card pays once, store credit pays once, and one other provider pays the rest: give their amounts.';

/**
 * The amount of each choice, in minor units. One without an amount pays what the others leave.
 *
 * @param due minor units, more than 0
 * @throws DomainError VALIDATION when there is no choice, or when they do not add up to what is due
 */
export function shareAmounts(
  choices: readonly PaymentChoice[],
  due: { amount: number; currency: string },
): number[] {
  if (choices.length === 0) throw invalid('payments', 'Choose how to pay.');
  const { currency } = due;
  const given = choices.map(({ amount }, at) => {
    const share = amountAt(`payments.${at}.amount`, amount, currency);
    if (share === 0) throw invalid(`payments.${at}.amount`, 'A payment is more than zero.');
    return share;
  });
  const rest = given.reduce<number>((left, share) => left - (share ?? 0), due.amount);
  const open = given.findIndex((share) => share == null);
  const last = choices.length - 1;
  if (open === -1 ? rest !== 0 : rest <= 0) {
    const total = `${formatAmount(due.amount, currency)} ${currency}`;
    const place = `payments.${open === -1 ? last : open}.amount`;
    if (last === 0) throw invalid(place, 'One payment pays the whole amount: leave `amount` out.');
    throw invalid(place, `The payments do not add up: ${total} is due, and each part is more than zero.`);
  }
  return given.map((share) => share ?? rest);
}
