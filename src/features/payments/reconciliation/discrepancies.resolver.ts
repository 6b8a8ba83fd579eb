import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../../platform/db/filtering/filter.ts';
import { countRows, readPage } from '../../../platform/db/paging/page.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { type Connection, connectionOf, toConnection } from '../../../platform/graphql/lists/connections.ts';
import { NEWEST_FIRST, sortOf, TIME_SORTS } from '../../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../../platform/graphql/lists/time-conditions.ts';
import { rowById } from '../../../platform/graphql/loading/row-loaders.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { Money, toMoney } from '../../../platform/graphql/scalars/money.ts';
import { uuidOf } from '../../../platform/inputs/node-ids.ts';
import { PaymentDiscrepancy } from '../discrepancies/payment-discrepancy.entity.ts';
import { Payment } from '../payment.entity.ts';
import { paymentById } from '../payments.loaders.ts';
import {
  PaymentDiscrepanciesArgs,
  type PaymentDiscrepancyWhere,
  ResolvePaymentDiscrepancyInput,
} from './discrepancies.inputs.ts';
import { ResolvePaymentDiscrepancyPayload } from './discrepancies.payloads.ts';
import type { DiscrepanciesService } from './discrepancies.service.ts';

export const discrepancyById = rowById(PaymentDiscrepancy);
const PaymentDiscrepancyConnection = connectionOf(PaymentDiscrepancy, { name: 'PaymentDiscrepancy' });

const FIELDS: FilterFields<PaymentDiscrepancyWhere> = {
  ...TIME_FIELDS,
  status: { column: 't.status', kind: 'enum' },
  kind: { column: 't.kind', kind: 'enum' },
};

/** Money that does not fit, for staff. */
@Resolver(() => PaymentDiscrepancy)
export class DiscrepanciesResolver {
  readonly #discrepancies: DiscrepanciesService;

  constructor(discrepancies: DiscrepanciesService) {
    this.#discrepancies = discrepancies;
  }

  @Can('read', 'PaymentDiscrepancy')
  @Query(() => PaymentDiscrepancyConnection, {
    description:
      'Money at payment providers that does not fit the books of your store. The newest comes first by ' +
      'default. Money of no known store is in the default store.',
  })
  async paymentDiscrepancies(
    @Args(() => PaymentDiscrepanciesArgs) list: PaymentDiscrepanciesArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Row<PaymentDiscrepancy>>> {
    const conditions = new Conditions().and('t.store_id = ?', context.store.id);
    compileFilter({ where: list.where, fields: FIELDS, conditions });
    const source = { reader: context.reader, entity: PaymentDiscrepancy, conditions };
    const sort = sortOf(TIME_SORTS, list.sortBy, NEWEST_FIRST);
    return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
  }

  @Can('resolve', 'PaymentDiscrepancy')
  @Mutation(() => ResolvePaymentDiscrepancyPayload, {
    description:
      'Decides what becomes of money that does not fit: it pays an order (ADOPT), goes back (REFUND), or ' +
      'stays as it is (IGNORE).',
  })
  resolvePaymentDiscrepancy(
    @Arg('input', () => ResolvePaymentDiscrepancyInput, { description: 'The discrepancy and the decision.' })
    input: ResolvePaymentDiscrepancyInput,
    @Ctx() context: RequestContext,
  ): Promise<ResolvePaymentDiscrepancyPayload> {
    return mutate<ResolvePaymentDiscrepancyPayload>(context, async () => {
      const discrepancyId = uuidOf('pdc', input.discrepancyId, 'discrepancyId');
      const { resolution, reason, orderId, idempotencyKey } = input;
      await this.#discrepancies.resolve({
        actor: context.actor,
        ...{ discrepancyId, resolution, reason, idempotencyKey },
        orderId: orderId == null ? undefined : uuidOf('ord', orderId, 'orderId'),
      });
      const discrepancy = await context.loaders.load(discrepancyById, discrepancyId);
      return { discrepancy: discrepancy! };
    });
  }

  @FieldResolver(() => Money, { description: 'What the provider says.' })
  amount(@Root() { amount, currency }: Row<PaymentDiscrepancy>): Money {
    return toMoney(amount, currency);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What the books say. Null without a payment.' })
  expectedAmount(@Root() { expectedAmount, expectedCurrency }: Row<PaymentDiscrepancy>): Money | null {
    return expectedAmount === null || expectedCurrency === null
      ? null
      : toMoney(expectedAmount, expectedCurrency);
  }

  @FieldResolver(() => Payment, {
    nullable: true,
    description: 'The payment that it is about, or that adopted the money. Null without one.',
  })
  async payment(
    @Root() { paymentId }: Row<PaymentDiscrepancy>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<Payment> | null> {
    return paymentId === null ? null : ((await loaders.load(paymentById, paymentId)) ?? null);
  }
}
