import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { Combinable } from '../../../platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../../platform/graphql/lists/connection-args.ts';
import {
  ALL_HOLD,
  type EnumFilter,
  enumFilter,
  ONE_HOLDS,
} from '../../../platform/graphql/lists/filter-inputs.ts';
import { sortInput, TIME_SORT_DESCRIPTIONS } from '../../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../../platform/graphql/lists/time-conditions.ts';
import { KEY_DESCRIPTION } from '../../../platform/idempotency/idempotent-call.ts';
import {
  DiscrepancyKind,
  DiscrepancyResolution,
  DiscrepancyStatus,
} from '../discrepancies/discrepancy-status.ts';
import { MAX_RESOLUTION_REASON } from './discrepancies.service.ts';

const KindFilter = enumFilter(DiscrepancyKind, 'DiscrepancyKind');
const StatusFilter = enumFilter(DiscrepancyStatus, 'DiscrepancyStatus');

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on discrepancies of payments. All of them must hold.' })
export class PaymentDiscrepancyWhere extends TimeConditions implements Combinable<PaymentDiscrepancyWhere> {
  @Field(() => StatusFilter, optional('Whether it was dealt with.'))
  status?: EnumFilter<DiscrepancyStatus> | null;

  @Field(() => KindFilter, optional('What does not fit.'))
  kind?: EnumFilter<DiscrepancyKind> | null;

  @Field(() => [PaymentDiscrepancyWhere], optional(ALL_HOLD))
  and?: PaymentDiscrepancyWhere[] | null;

  @Field(() => [PaymentDiscrepancyWhere], optional(ONE_HOLDS))
  or?: PaymentDiscrepancyWhere[] | null;

  @Field(() => PaymentDiscrepancyWhere, optional('This does not hold.'))
  not?: PaymentDiscrepancyWhere | null;
}

const PaymentDiscrepancySort = sortInput('PaymentDiscrepancy', TIME_SORT_DESCRIPTIONS);
type PaymentDiscrepancySort = InstanceType<typeof PaymentDiscrepancySort>;

@ArgsType()
export class PaymentDiscrepanciesArgs extends ConnectionArgs {
  @Field(() => PaymentDiscrepancyWhere, optional('Returns only discrepancies that match these conditions.'))
  where?: PaymentDiscrepancyWhere | null;

  @Field(() => PaymentDiscrepancySort, optional('The sort order. The newest come first by default.'))
  sortBy?: PaymentDiscrepancySort | null;
}

@InputType({ description: 'A decision about money that does not fit.' })
export class ResolvePaymentDiscrepancyInput {
  @Field(() => ID, { description: 'The discrepancy, which must be OPEN.' })
  discrepancyId!: string;

  @Field(() => DiscrepancyResolution, { description: 'What becomes of the money.' })
  resolution!: DiscrepancyResolution;

  @Field(() => ID, optional('The order that the money pays: required for ADOPT, refused otherwise.'))
  orderId?: string | null;

  @Field({ description: `Reason of the decision, 1 to ${MAX_RESOLUTION_REASON} characters.` })
  reason!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}
