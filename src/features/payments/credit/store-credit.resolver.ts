import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import type { Connection } from '../../../platform/graphql/lists/connections.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { Money, toMoney } from '../../../platform/graphql/scalars/money.ts';
import { GraphQLCurrencyCode } from '../../../platform/graphql/scalars/scalars.ts';
import { orNotFound, uuidOf } from '../../../platform/inputs/node-ids.ts';
import { Customer } from '../../customers/customer.entity.ts';
import { customerById } from '../../customers/customers.loaders.ts';
import { Payment } from '../payment.entity.ts';
import { readablePayment } from '../payment-permissions.ts';
import { AdjustStoreCreditInput } from './credit.inputs.ts';
import { AdjustStoreCreditPayload, CreditEntryConnection, StoreCredit } from './credit.payloads.ts';
import { readCreditEntries } from './credit.queries.ts';
import { CreditEntriesArgs } from './credit-lists.inputs.ts';
import { creditAccountById, storeCreditByCustomer } from './ledger/credit.loaders.ts';
import { CreditAccount } from './ledger/credit-account.entity.ts';
import { CreditEntry } from './ledger/credit-entry.entity.ts';
import { CreditKind } from './ledger/credit-kinds.ts';
import type { StoreCreditService } from './store-credit.service.ts';

/** Store credit of customers. It is visible with the customer. */
@Resolver(() => Customer)
export class StoreCreditResolver {
  readonly #credit: StoreCreditService;

  constructor(credit: StoreCreditService) {
    this.#credit = credit;
  }

  @FieldResolver(() => StoreCredit, { description: 'Their balance at the store, with which they can pay.' })
  async storeCredit(
    @Root() { id: customerId }: Row<Customer>,
    @Arg('currency', () => GraphQLCurrencyCode, {
      nullable: true,
      description: "The currency. The default is the store's.",
    })
    currency: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<StoreCredit> {
    return storeCreditOf(context, { customerId, currency: currency ?? context.store.currency });
  }

  @Can('update', 'Credit')
  @Mutation(() => AdjustStoreCreditPayload, {
    description: 'Gives a customer store credit, or takes some of it away.',
  })
  adjustStoreCredit(
    @Arg('input', () => AdjustStoreCreditInput, { description: 'The customer and the change.' })
    input: AdjustStoreCreditInput,
    @Ctx() context: RequestContext,
  ): Promise<AdjustStoreCreditPayload> {
    return mutate<AdjustStoreCreditPayload>(context, async () => {
      const customerId = uuidOf('cus', input.customerId, 'customerId');
      const currency = input.currency ?? context.store.currency;
      await this.#credit.adjust(context.actor, { ...input, customerId, currency });
      const customer = orNotFound(await context.loaders.load(customerById, customerId), 'customer');
      return { customer, storeCredit: await storeCreditOf(context, { customerId, currency }) };
    });
  }
}

async function storeCreditOf(
  { loaders }: RequestContext,
  key: { customerId: string; currency: string },
): Promise<StoreCredit> {
  const { balance = 0, held = 0 } = (await loaders.load(storeCreditByCustomer, key)) ?? {};
  return { balance: toMoney(balance, key.currency), heldAmount: toMoney(held, key.currency) };
}

/** The ledger for staff. */
@Resolver(() => CreditEntry)
export class CreditEntriesResolver {
  @Can('read', 'Credit')
  @Query(() => CreditEntryConnection, {
    description: 'The ledger of gift cards and store credit, the newest entry first. Only for staff.',
  })
  creditEntries(
    @Args(() => CreditEntriesArgs) list: CreditEntriesArgs,
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Connection<Row<CreditEntry>>> {
    return readCreditEntries(reader, { ...list, storeId: store.id });
  }

  @FieldResolver(() => Money, {
    description: 'The change: positive when the balance rose, negative when it fell.',
  })
  async amount(
    @Root() { amount, accountId }: Row<CreditEntry>,
    @Ctx() context: RequestContext,
  ): Promise<Money> {
    return toMoney(amount, (await accountOf(context, accountId)).currency);
  }

  @FieldResolver(() => Money, { description: 'What could be spent after the change.' })
  async balanceAfter(
    @Root() { balanceAfter, accountId }: Row<CreditEntry>,
    @Ctx() context: RequestContext,
  ): Promise<Money> {
    return toMoney(balanceAfter, (await accountOf(context, accountId)).currency);
  }

  @FieldResolver(() => CreditAccount, {
    nullable: true,
    description: 'The gift card. Null for an entry of store credit.',
  })
  async giftCard(
    @Root() { accountId }: Row<CreditEntry>,
    @Ctx() context: RequestContext,
  ): Promise<Row<CreditAccount> | null> {
    const account = await accountOf(context, accountId);
    return account.kind === CreditKind.GIFT_CARD ? account : null;
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer whose store credit it is. Null for an entry of a gift card.',
  })
  async customer(
    @Root() { accountId }: Row<CreditEntry>,
    @Ctx() context: RequestContext,
  ): Promise<Row<Customer> | undefined | null> {
    const { kind, customerId } = await accountOf(context, accountId);
    if (kind !== CreditKind.STORE_CREDIT || !customerId) return null;
    return context.loaders.load(customerById, customerId);
  }

  @FieldResolver(() => Payment, {
    nullable: true,
    description: 'The payment that it is part of. Null when it is part of none that you may see.',
  })
  async payment(
    @Root() { paymentId }: Row<CreditEntry>,
    @Ctx() context: RequestContext,
  ): Promise<Row<Payment> | null> {
    return (paymentId && (await readablePayment(context, paymentId))) || null;
  }
}

async function accountOf({ loaders }: RequestContext, id: string): Promise<Row<CreditAccount>> {
  return orNotFound(await loaders.load(creditAccountById, id), 'account');
}
