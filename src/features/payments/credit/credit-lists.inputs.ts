import { ArgsType, Field, InputType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import {
  ALL_HOLD,
  DateTimeFilter,
  type EnumFilter,
  enumFilter,
  IdFilter,
  ONE_HOLDS,
  StringFilter,
} from '../../../platform/graphql/lists/filter-inputs.ts';
import { sortInput, TIME_SORT_DESCRIPTIONS } from '../../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../../platform/graphql/lists/time-conditions.ts';
import { CreditEntryKind, GiftCardState } from './ledger/credit-kinds.ts';

const GiftCardStateFilter = enumFilter(GiftCardState, 'GiftCardState');
const CreditEntryKindFilter = enumFilter(CreditEntryKind, 'CreditEntryKind');

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on gift cards. All of them must hold.' })
export class GiftCardWhere extends TimeConditions implements Combinable<GiftCardWhere> {
  @Field(() => StringFilter, optional('The last four characters of the code, in upper case.'))
  lastFour?: StringFilter | null;

  @Field(() => GiftCardStateFilter, optional('Whether it can be spent.'))
  state?: EnumFilter<GiftCardState> | null;

  @Field(() => IdFilter, optional('Id of the customer it is for.'))
  customerId?: IdFilter | null;

  @Field(() => [GiftCardWhere], optional(ALL_HOLD))
  and?: GiftCardWhere[] | null;

  @Field(() => [GiftCardWhere], optional(ONE_HOLDS))
  or?: GiftCardWhere[] | null;

  @Field(() => GiftCardWhere, optional('These do not hold together.'))
  not?: GiftCardWhere | null;
}

const GiftCardSort = sortInput('GiftCard', TIME_SORT_DESCRIPTIONS);
type GiftCardSort = InstanceType<typeof GiftCardSort>;

@ArgsType()
export class GiftCardsArgs extends ConnectionArgs {
  @Field(() => GiftCardWhere, optional('Returns only gift cards that match these conditions.'))
  where?: GiftCardWhere | null;

  @Field(() => GiftCardSort, optional('The sort order. The newest come first by default.'))
  sortBy?: GiftCardSort | null;
}

@InputType({ description: 'Conditions on entries of the credit ledger. All of them must hold.' })
export class CreditEntryWhere implements Combinable<CreditEntryWhere> {
  @Field(() => IdFilter, optional('Id of the gift card.'))
  giftCardId?: IdFilter | null;

  @Field(() => IdFilter, optional('Id of the customer whose store credit it is.'))
  customerId?: IdFilter | null;

  @Field(() => CreditEntryKindFilter, optional('What changed the balance.'))
  kind?: EnumFilter<CreditEntryKind> | null;

  @Field(() => DateTimeFilter, optional('When it happened.'))
  createdAt?: DateTimeFilter | null;

  @Field(() => [CreditEntryWhere], optional(ALL_HOLD))
  and?: CreditEntryWhere[] | null;

  @Field(() => [CreditEntryWhere], optional(ONE_HOLDS))
  or?: CreditEntryWhere[] | null;

  @Field(() => CreditEntryWhere, optional('These do not hold together.'))
  not?: CreditEntryWhere | null;
}

const CreditEntrySort = sortInput('CreditEntry', { CREATED_AT: 'When it happened.' });
type CreditEntrySort = InstanceType<typeof CreditEntrySort>;

@ArgsType()
export class CreditEntriesArgs extends ConnectionArgs {
  @Field(() => CreditEntryWhere, optional('Returns only entries that match these conditions.'))
  where?: CreditEntryWhere | null;

  @Field(() => CreditEntrySort, optional('The sort order. The newest come first by default.'))
  sortBy?: CreditEntrySort | null;
}
