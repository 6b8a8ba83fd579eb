import { newId } from '../../../../values/ids.ts';
import { isCredit } from '../../providers/credit-providers.ts';
import type { ProviderName } from '../../providers/provider-name.ts';
import { CreditRefusal, creditRefused } from '../ledger/credit.errors.ts';
import type { CreditPart } from './credit-payments.locks.ts';
import type { CreditSource } from './credit-sources.ts';

/** A part of an order that credit pays, and the input that named the account. */
export interface PlannedCredit extends CreditPart {
  readonly field: string;
}

/** How an order is paid: parts by credit, and at most one part by another provider. */
export interface PaymentPlan<Choice> {
  readonly credits: readonly PlannedCredit[];
  readonly rest: { readonly choice: Choice; readonly amount: number; readonly field: string } | null;
}

/**
 * @param due.amounts minor units of each choice, in order
 * @param due.sources what is known of the accounts, in the order of the choices
 * @throws DomainError with a CreditError for an account that there is not
 */
export function planPayments<Choice extends { readonly provider: ProviderName }>(
  choices: readonly Choice[],
  due: {
    readonly amounts: readonly number[];
    readonly sources: readonly (CreditSource | undefined)[];
    readonly currency: string;
  },
): PaymentPlan<Choice> {
  const { amounts, sources, currency } = due;
  const credits: PlannedCredit[] = [];
  let rest: PaymentPlan<Choice>['rest'] = null;
  for (const [at, choice] of choices.entries()) {
    const { provider } = choice;
    const amount = amounts[at]!;
    const field = `payments.${at}`;
    if (!isCredit(provider)) {
      rest = { choice, amount, field };
      continue;
    }
    const source = sources[at];
    if (source?.isVisitor) throw creditRefused({ reason: CreditRefusal.NOT_SIGNED_IN, field, currency });
    const accountId = source?.accountIn(currency);
    if (!accountId) throw creditRefused({ reason: CreditRefusal.UNKNOWN, field, currency });
    credits.push({ paymentId: newId(), accountId, provider, amount, field });
  }
  return { credits, rest };
}
