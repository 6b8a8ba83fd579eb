import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../../platform/db/filtering/filter.ts';
import { countRows, readPage } from '../../../platform/db/paging/page.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { type Connection, connectionOf, toConnection } from '../../../platform/graphql/lists/connections.ts';
import { NEWEST_FIRST, sortOf, TIME_SORTS } from '../../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../../platform/graphql/lists/time-conditions.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { orNotFound, uuidOf } from '../../../platform/inputs/node-ids.ts';
import { Payment } from '../payment.entity.ts';
import { paymentById } from '../payments.loaders.ts';
import { reviveEvent } from './inbox.locks.ts';
import { KEPT_PAYLOAD_DAYS, WebhookEvent } from './webhook-event.entity.ts';
import {
  RetryWebhookEventInput,
  WebhookEventsArgs,
  type WebhookEventWhere,
} from './webhook-events.inputs.ts';
import { readableEvent, seesEventsOfNoStore } from './webhook-events.loaders.ts';
import { RetryWebhookEventPayload } from './webhook-events.payloads.ts';

const WebhookEventConnection = connectionOf(WebhookEvent, { name: 'WebhookEvent' });

const FIELDS: FilterFields<WebhookEventWhere> = {
  ...TIME_FIELDS,
  state: { column: 't.state', kind: 'enum' },
  provider: { column: 't.provider', kind: 'enum' },
  eventType: { column: 't.event_type', kind: 'text' },
  providerReference: { column: 't.provider_reference', kind: 'text' },
};

/** The inbox of payment providers, for staff. */
@Resolver(() => WebhookEvent)
export class WebhookEventsResolver {
  readonly #transactions: Transactions;

  constructor({ transactions }: { transactions: Transactions }) {
    this.#transactions = transactions;
  }

  @Can('read', 'WebhookEvent')
  @Query(() => WebhookEventConnection, {
    description:
      'Events that payment providers sent about payments of your store. The newest come first by ' +
      'default. Administrators of the default store also see events whose store is not known.',
  })
  async webhookEvents(
    @Args(() => WebhookEventsArgs) list: WebhookEventsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Row<WebhookEvent>>> {
    const scope = seesEventsOfNoStore(context) ? '(t.store_id = ? or t.store_id is null)' : 't.store_id = ?';
    const conditions = new Conditions().and(scope, context.store.id);
    compileFilter({ where: list.where, fields: FIELDS, conditions });
    const source = { reader: context.reader, entity: WebhookEvent, conditions };
    const sort = sortOf(TIME_SORTS, list.sortBy, NEWEST_FIRST);
    return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
  }

  @Can('retry', 'WebhookEvent')
  @Mutation(() => RetryWebhookEventPayload, {
    description:
      'Applies an event of a payment provider now, and tries it again for as long as a new one while ' +
      'that fails. An event that was applied is refused.',
  })
  retryWebhookEvent(
    @Arg('input', () => RetryWebhookEventInput, { description: 'The event.' }) input: RetryWebhookEventInput,
    @Ctx() context: RequestContext,
  ): Promise<RetryWebhookEventPayload> {
    return mutate<RetryWebhookEventPayload>(context, async () => {
      const id = uuidOf('whe', input.webhookEventId, 'webhookEventId');
      orNotFound(await readableEvent(context, id), 'webhook event', 'webhookEventId');
      const isRevived = await this.#transactions.runAutocommit((em) => reviveEvent(em, id));
      if (!isRevived) {
        throw notAllowedNow('The event was applied, or its payload is deleted.', 'webhookEventId');
      }
      context.loaders.clear();
      return { webhookEvent: (await readableEvent(context, id))! };
    });
  }

  @FieldResolver(() => Payment, {
    nullable: true,
    description: 'The payment that the event was applied to. Null before, and when it concerns none.',
  })
  async payment(
    @Root() { paymentId }: Row<WebhookEvent>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<Payment> | null> {
    return paymentId === null ? null : ((await loaders.load(paymentById, paymentId)) ?? null);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The JSON that the provider sent, with personal data of the payer. Null unless you are an ' +
      `administrator, and from ${KEPT_PAYLOAD_DAYS} days after the event has ended.`,
  })
  payload(@Root() event: Row<WebhookEvent>, @Ctx() { ability }: RequestContext): string | null {
    return ability.can('read', 'WebhookPayload') ? event.payload : null;
  }
}
