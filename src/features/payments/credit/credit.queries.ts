import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../../platform/db/filtering/filter.ts';
import { countRows, readPage } from '../../../platform/db/paging/page.ts';
import type { Reader, Row } from '../../../platform/db/reading/reader.ts';
import { type Connection, toConnection } from '../../../platform/graphql/lists/connections.ts';
import { NEWEST_FIRST, sortOf, TIME_SORTS } from '../../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../../platform/graphql/lists/time-conditions.ts';
import type {
  CreditEntriesArgs,
  CreditEntryWhere,
  GiftCardsArgs,
  GiftCardWhere,
} from './credit-lists.inputs.ts';
import { CreditAccount } from './ledger/credit-account.entity.ts';
import { CreditEntry } from './ledger/credit-entry.entity.ts';
import { CreditKind, GiftCardState } from './ledger/credit-kinds.ts';

/** The state of a gift card by the clock of the database. {@link stateOf} says the same of a row. */
const STATE = `case when t.disabled_at is not null then '${GiftCardState.DISABLED}'
  when t.expires_at <= now() then '${GiftCardState.EXPIRED}' else '${GiftCardState.ACTIVE}' end`;

export function stateOf({ disabledAt, expiresAt }: Pick<Row<CreditAccount>, 'disabledAt' | 'expiresAt'>) {
  if (disabledAt) return GiftCardState.DISABLED;
  return expiresAt && expiresAt <= new Date() ? GiftCardState.EXPIRED : GiftCardState.ACTIVE;
}

const CARD_FIELDS: FilterFields<GiftCardWhere> = {
  ...TIME_FIELDS,
  lastFour: { column: 't.last_four', kind: 'text' },
  state: { column: `(${STATE})`, kind: 'enum' },
  customerId: { column: 't.customer_id', kind: 'id', idPrefix: 'cus' },
};

const ENTRY_FIELDS: FilterFields<CreditEntryWhere> = {
  giftCardId: { column: 't.account_id', kind: 'id', idPrefix: 'gfc' },
  customerId: {
    column: `(select a.customer_id from credit_accounts a
      where a.store_id = t.store_id and a.id = t.account_id and a.kind = '${CreditKind.STORE_CREDIT}')`,
    kind: 'id',
    idPrefix: 'cus',
  },
  kind: { column: 't.kind', kind: 'enum' },
  createdAt: TIME_FIELDS.createdAt,
};

export async function readGiftCards(
  reader: Reader,
  list: GiftCardsArgs & { storeId: string },
): Promise<Connection<Row<CreditAccount>>> {
  const conditions = new Conditions()
    .and('t.store_id = ?', list.storeId)
    .and('t.kind = ?', CreditKind.GIFT_CARD);
  compileFilter({ where: list.where, fields: CARD_FIELDS, conditions });
  const source = { reader, entity: CreditAccount, conditions };
  const sort = sortOf(TIME_SORTS, list.sortBy, NEWEST_FIRST);
  return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
}

/** A page of the ledger, the newest entry first. */
export async function readCreditEntries(
  reader: Reader,
  list: CreditEntriesArgs & { storeId: string },
): Promise<Connection<Row<CreditEntry>>> {
  const conditions = new Conditions().and('t.store_id = ?', list.storeId);
  compileFilter({ where: list.where, fields: ENTRY_FIELDS, conditions });
  const source = { reader, entity: CreditEntry, conditions };
  const sort = sortOf(TIME_SORTS, list.sortBy, NEWEST_FIRST);
  return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
}
