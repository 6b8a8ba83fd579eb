import type { Reader, Row } from '../../../../platform/db/reading/reader.ts';
import { CreditAccount } from '../ledger/credit-account.entity.ts';

/** The gift card whose code has this hash. One look-up, whether or not there is such a card. */
export async function giftCardByHash(
  reader: Reader,
  { storeId, codeHash }: { storeId: string; codeHash: string },
): Promise<Row<CreditAccount> | undefined> {
  const [card] = await reader.rows(CreditAccount, 'where t.store_id = $1 and t.code_hash = $2', [
    storeId,
    codeHash,
  ]);
  return card;
}
