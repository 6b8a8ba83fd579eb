import type { Row } from '../../../../platform/db/reading/reader.ts';
import type { LoaderDefinition } from '../../../../platform/graphql/loading/loaders.ts';
import { rowById } from '../../../../platform/graphql/loading/row-loaders.ts';
import { CreditAccount } from './credit-account.entity.ts';
import { CreditEntry } from './credit-entry.entity.ts';
import { CreditKind } from './credit-kinds.ts';

/** Gift cards and accounts of store credit. Check the policy before you show one. */
export const creditAccountById = rowById(CreditAccount);
/** Check the policy before you show one. */
export const giftCardById: LoaderDefinition<string, Row<CreditAccount> | undefined> = {
  batch: async (ids, scope) =>
    (await creditAccountById.batch(ids, scope)).map((account) =>
      account?.kind === CreditKind.GIFT_CARD ? account : undefined,
    ),
};
export const creditEntryById = rowById(CreditEntry);

interface CustomerCurrency {
  readonly customerId: string;
  readonly currency: string;
}

/** The store credit of customers. One statement serves all. */
export const storeCreditByCustomer: LoaderDefinition<CustomerCurrency, Row<CreditAccount> | undefined> = {
  batch: async (keys, { reader, storeId }) => {
    const customers = [...new Set(keys.map(({ customerId }) => customerId))];
    const values = [storeId, customers, CreditKind.STORE_CREDIT];
    const rows = await reader.rows(
      CreditAccount,
      'where t.store_id = $1 and t.customer_id = any ($2::uuid[]) and t.kind = $3',
      values,
    );
    return keys.map(({ customerId, currency }) =>
      rows.find((row) => row.customerId === customerId && row.currency === currency),
    );
  },
};
