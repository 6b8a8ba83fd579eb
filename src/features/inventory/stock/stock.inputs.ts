import { Field, ID, InputType, Int } from 'type-graphql';
import { KEY_DESCRIPTION } from '../../../platform/idempotency/idempotent-call.ts';
import { MAX_QUANTITY_TEXT } from '../../../values/quantity.ts';
import { AdjustmentReason } from '../movement-reason.ts';

const optional = (description: string) => ({ nullable: true, description });
const LOCATION = 'Where; the location called main by default, which is made on first use.';
const NOTE = 'What to remember about it, up to 1,000 characters; kept in the ledger.';

@InputType({ description: 'A change of what lies at a location.' })
export class AdjustStockInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => ID, optional(LOCATION))
  locationId?: string | null;

  @Field(() => Int, { description: `By how much: −${MAX_QUANTITY_TEXT} to ${MAX_QUANTITY_TEXT}, not 0.` })
  delta!: number;

  @Field(() => AdjustmentReason, { description: 'Why.' })
  reason!: AdjustmentReason;

  @Field(() => String, optional(NOTE))
  note?: string | null;

  @Field(() => String, optional(KEY_DESCRIPTION))
  idempotencyKey?: string | null;
}

@InputType({ description: 'Goods that came in.' })
export class ReceiveStockInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => ID, optional(LOCATION))
  locationId?: string | null;

  @Field(() => Int, { description: `How many came: 1 to ${MAX_QUANTITY_TEXT}.` })
  quantity!: number;

  @Field(() => String, optional(NOTE))
  note?: string | null;

  @Field(() => String, optional(KEY_DESCRIPTION))
  idempotencyKey?: string | null;
}

@InputType({ description: 'Goods that move from one location to another.' })
export class TransferStockInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => ID, { description: 'Where it leaves; what is reserved there stays.' })
  fromLocationId!: string;

  @Field(() => ID, { description: 'Where it goes, another location.' })
  toLocationId!: string;

  @Field(() => Int, { description: `How many move: 1 to ${MAX_QUANTITY_TEXT}.` })
  quantity!: number;

  @Field(() => String, optional(NOTE))
  note?: string | null;

  @Field(() => String, optional(KEY_DESCRIPTION))
  idempotencyKey?: string | null;
}

@InputType({ description: 'What a count found.' })
export class SetStockInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => ID, optional(LOCATION))
  locationId?: string | null;

  @Field(() => Int, {
    description: `What lies there: 0 to ${MAX_QUANTITY_TEXT}, and not less than is reserved.`,
  })
  onHand!: number;

  @Field(() => Int, optional('Refuse when another quantity than this is on hand by now.'))
  expectedOnHand?: number | null;

  @Field(() => String, optional(NOTE))
  note?: string | null;

  @Field(() => String, optional(KEY_DESCRIPTION))
  idempotencyKey?: string | null;
}

@InputType({ description: 'From where on a level is low.' })
export class SetReorderPointInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => ID, optional(LOCATION))
  locationId?: string | null;

  @Field(
    () => Int,
    optional(`Low when no more than this is available, 0 to ${MAX_QUANTITY_TEXT}; null is never low.`),
  )
  reorderPoint?: number | null;

  @Field(
    () => Int,
    optional('Refuse when the level is at another version by now; reservations raise it too.'),
  )
  expectedVersion?: number | null;
}
