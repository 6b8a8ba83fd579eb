import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../../platform/db/reading/reader.ts';
import { rateLimited } from '../../../../platform/errors/request-errors.ts';
import type { RequestContext } from '../../../../platform/graphql/context.ts';
import { Can } from '../../../../platform/graphql/guards.ts';
import type { Connection } from '../../../../platform/graphql/lists/connections.ts';
import { mutate } from '../../../../platform/graphql/mutation.ts';
import { Money, toMoney } from '../../../../platform/graphql/scalars/money.ts';
import { optionalUuidOf, uuidOf } from '../../../../platform/inputs/node-ids.ts';
import { Customer } from '../../../customers/customer.entity.ts';
import { customerById } from '../../../customers/customers.loaders.ts';
import { DisableGiftCardInput, IssueGiftCardInput } from '../credit.inputs.ts';
import {
  DisableGiftCardPayload,
  GiftCardBalance,
  GiftCardConnection,
  IssueGiftCardPayload,
} from '../credit.payloads.ts';
import { readGiftCards, stateOf } from '../credit.queries.ts';
import { GiftCardsArgs } from '../credit-lists.inputs.ts';
import { giftCardById } from '../ledger/credit.loaders.ts';
import { CreditAccount } from '../ledger/credit-account.entity.ts';
import { GiftCardState } from '../ledger/credit-kinds.ts';
import { CODE_TEXT_RULE, giftCardHash } from './gift-card-code.ts';
import { type GiftCardLimits, GUESSING_RULE } from './gift-card-limits.ts';
import { giftCardByHash } from './gift-card-look-up.ts';
import type { GiftCardsService } from './gift-cards.service.ts';

const tooManyCodes = (retryAfter: number) =>
  rateLimited(`There were too many unknown codes; try again in ${retryAfter} seconds.`, retryAfter);

@Resolver(() => CreditAccount)
export class GiftCardsResolver {
  readonly #cards: GiftCardsService;
  readonly #limits: GiftCardLimits;

  constructor(cards: GiftCardsService, limits: GiftCardLimits) {
    this.#cards = cards;
    this.#limits = limits;
  }

  @Can('read', 'Credit')
  @Query(() => CreditAccount, {
    nullable: true,
    description: 'The gift card with this id. Null when there is none. Only for staff.',
  })
  giftCard(
    @Arg('id', () => ID, { description: 'Id of the gift card.' }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<CreditAccount> | undefined> {
    return loaders.load(giftCardById, uuidOf('gfc', id, 'id'));
  }

  @Can('read', 'Credit')
  @Query(() => GiftCardConnection, { description: 'Gift cards of your store. Only for staff.' })
  giftCards(
    @Args(() => GiftCardsArgs) list: GiftCardsArgs,
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Connection<Row<CreditAccount>>> {
    return readGiftCards(reader, { ...list, storeId: store.id });
  }

  @Query(() => GiftCardBalance, {
    nullable: true,
    description:
      'What is left on the gift card with this code. Null when there is none. Everybody may ask. ' +
      GUESSING_RULE,
  })
  async giftCardBalance(
    @Arg('code', () => String, { description: CODE_TEXT_RULE }) code: string,
    @Ctx() { reader, store, clientAddress }: RequestContext,
  ): Promise<GiftCardBalance | null> {
    const guess = { address: clientAddress, refusal: tooManyCodes };
    const card = await this.#limits.guard(guess, () =>
      giftCardByHash(reader, { storeId: store.id, codeHash: giftCardHash(code) }),
    );
    if (!card) return null;
    const { balance, currency, expiresAt } = card;
    return { balance: toMoney(balance, currency), state: stateOf(card), expiresAt };
  }

  @Can('create', 'Credit')
  @Mutation(() => IssueGiftCardPayload, {
    description: 'Issues a gift card with a random code. It is a voucher and no sale, so no tax is due yet.',
  })
  issueGiftCard(
    @Arg('input', () => IssueGiftCardInput, { description: 'The gift card.' }) input: IssueGiftCardInput,
    @Ctx() context: RequestContext,
  ): Promise<IssueGiftCardPayload> {
    return mutate<IssueGiftCardPayload>(context, async () => {
      const { id, code } = await this.#cards.issue(context.actor, {
        ...input,
        currency: input.currency ?? context.store.currency,
        customerId: optionalUuidOf('cus', input.customerId, 'customerId'),
      });
      return { giftCard: await context.loaders.load(giftCardById, id), code };
    });
  }

  @Can('update', 'Credit')
  @Mutation(() => DisableGiftCardPayload, {
    description:
      'Disables a gift card for good, for example when it was stolen. Orders that it pays already keep their payment.',
  })
  disableGiftCard(
    @Arg('input', () => DisableGiftCardInput, { description: 'The gift card.' })
    input: DisableGiftCardInput,
    @Ctx() context: RequestContext,
  ): Promise<DisableGiftCardPayload> {
    return mutate<DisableGiftCardPayload>(context, async () => {
      const cardId = uuidOf('gfc', input.giftCardId, 'giftCardId');
      await this.#cards.disable(context.actor, { cardId, idempotencyKey: input.idempotencyKey });
      return { giftCard: await context.loaders.load(giftCardById, cardId) };
    });
  }

  @FieldResolver(() => Money, { description: 'What can be spent, unless the card has ended.' })
  balance(@Root() { balance, currency }: Row<CreditAccount>): Money {
    return toMoney(balance, currency);
  }

  @FieldResolver(() => Money, {
    description: 'What is set aside for orders whose rest is not paid yet. It is not in `balance`.',
  })
  heldAmount(@Root() { held, currency }: Row<CreditAccount>): Money {
    return toMoney(held, currency);
  }

  @FieldResolver(() => GiftCardState, { description: 'Whether it can be spent.' })
  state(@Root() card: Row<CreditAccount>): GiftCardState {
    return stateOf(card);
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer it is for. Null when it is for nobody in particular.',
  })
  async customer(
    @Root() { customerId }: Row<CreditAccount>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<Customer> | undefined | null> {
    return customerId ? loaders.load(customerById, customerId) : null;
  }
}
