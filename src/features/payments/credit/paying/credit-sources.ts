import type { Reader } from '../../../../platform/db/reading/reader.ts';
import { tooManyAttempts } from '../../../accounts/accounts.errors.ts';
import { ProviderName } from '../../providers/provider-name.ts';
import type { GiftCardLimits } from '../cards/gift-card-limits.ts';
import { giftCardByHash } from '../cards/gift-card-look-up.ts';
import { CreditAccount } from '../ledger/credit-account.entity.ts';
import { CreditKind } from '../ledger/credit-kinds.ts';

/** The account that a choice of credit names, as far as it is known before the currency of the order is. */
export interface CreditSource {
  /** True if store credit was chosen without a customer who is signed in. */
  readonly isVisitor?: boolean;
  accountIn(currency: string): string | undefined;
}

/** What tells whose credit is meant. */
export interface CreditHolder {
  readonly storeId: string;
  /** Whose store credit pays. Null for visitors. */
  readonly customerId: string | null;
  /** The network address, for the limit of unknown codes. */
  readonly address: string;
}

/**
 * Looks up the accounts of choices outside of every transaction, since it counts unknown codes. Whether an account can
 * pay is decided under its lock.
 */
export class CreditSources {
  readonly #reader: Reader;
  readonly #limits: GiftCardLimits;

  constructor(reader: Reader, limits: GiftCardLimits) {
    this.#reader = reader;
    this.#limits = limits;
  }

  /**
   * @returns a source for each choice of credit, and undefined for the others
   * @throws DomainError TOO_MANY_ATTEMPTS after too many unknown codes
   */
  async of(
    choices: readonly { readonly provider: ProviderName; readonly giftCardHash?: string }[],
    holder: CreditHolder,
  ): Promise<(CreditSource | undefined)[]> {
    const sources: (CreditSource | undefined)[] = [];
    for (const { provider, giftCardHash } of choices) {
      if (giftCardHash) sources.push(await this.#card(holder, giftCardHash));
      else sources.push(provider === ProviderName.STORE_CREDIT ? await this.#storeCredit(holder) : undefined);
    }
    return sources;
  }

  async #card(holder: CreditHolder, codeHash: string): Promise<CreditSource> {
    const { storeId, address } = holder;
    const id = await this.#limits.guard({ address, refusal: tooManyAttempts }, () =>
      giftCardByHash(this.#reader, { storeId, codeHash }).then((card) => card?.id),
    );
    return { accountIn: () => id };
  }

  async #storeCredit({ storeId, customerId }: CreditHolder): Promise<CreditSource> {
    if (customerId === null) return { isVisitor: true, accountIn: () => undefined };
    const accounts = await this.#reader.rows(
      CreditAccount,
      'where t.store_id = $1 and t.customer_id = $2 and t.kind = $3',
      [storeId, customerId, CreditKind.STORE_CREDIT],
    );
    return { accountIn: (currency) => accounts.find((account) => account.currency === currency)?.id };
  }
}
