import { Field, ID, InputType, Int } from 'type-graphql';
import { MAX_BULK_ITEMS } from '../../../platform/db/bulk.ts';
import { KEY_DESCRIPTION } from '../../../platform/idempotency/idempotent-call.ts';
import { MAX_QUANTITY_TEXT } from '../../../values/quantity.ts';
import { AdjustmentReason } from '../movement-reason.ts';
import { MAX_NOTE_LENGTH } from './stock.service.ts';

const optional = (description: string) => ({ nullable: true, description });
const LOCATION = 'The location. The default is the one with the code `main`, which is created on first use.';
const NOTE = `Note for the ledger, at most ${MAX_NOTE_LENGTH.toLocaleString('en')} characters.`;

@InputType({ description: 'A change of the quantity at a location.' })
export class AdjustStockInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => ID, optional(LOCATION))
  locationId?: string | null;

  @Field(() => Int, { description: `The difference: −${MAX_QUANTITY_TEXT} to ${MAX_QUANTITY_TEXT}, not 0.` })
  delta!: number;

  @Field(() => AdjustmentReason, { description: 'The reason of the change.' })
  reason!: AdjustmentReason;

  @Field(() => String, optional(NOTE))
  note?: string | null;

  @Field(() => String, optional(KEY_DESCRIPTION))
  idempotencyKey?: string | null;
}

@InputType({ description: 'Goods that were received.' })
export class ReceiveStockInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => ID, optional(LOCATION))
  locationId?: string | null;

  @Field(() => Int, { description: `Number of units received, 1 to ${MAX_QUANTITY_TEXT}.` })
  quantity!: number;

  @Field(() => String, optional(NOTE))
  note?: string | null;

  @Field(() => String, optional(KEY_DESCRIPTION))
  idempotencyKey?: string | null;
}

@InputType({ description: 'Goods to move from one location to another.' })
export class TransferStockInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => ID, { description: 'The source. Reserved units stay there.' })
  fromLocationId!: string;

  @Field(() => ID, { description: 'The destination, which must be another location.' })
  toLocationId!: string;

  @Field(() => Int, { description: `Number of units to move, 1 to ${MAX_QUANTITY_TEXT}.` })
  quantity!: number;

  @Field(() => String, optional(NOTE))
  note?: string | null;

  @Field(() => String, optional(KEY_DESCRIPTION))
  idempotencyKey?: string | null;
}

@InputType({ description: 'The result of a count.' })
export class SetStockInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => ID, optional(LOCATION))
  locationId?: string | null;

  @Field(() => Int, {
    description: `The counted quantity: 0 to ${MAX_QUANTITY_TEXT}, and not less than the reserved quantity.`,
  })
  onHand!: number;

  @Field(() => Int, optional('Fails when the quantity on hand differs from this.'))
  expectedOnHand?: number | null;

  @Field(() => String, optional(NOTE))
  note?: string | null;

  @Field(() => String, optional(KEY_DESCRIPTION))
  idempotencyKey?: string | null;
}

@InputType({ description: 'What a count found of one variant at one location.' })
export class BulkSetStockItemInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => ID, optional(LOCATION))
  locationId?: string | null;

  @Field(() => Int, {
    description: `What lies there: 0 to ${MAX_QUANTITY_TEXT}, and not less than is reserved.`,
  })
  onHand!: number;

  @Field(() => Int, optional('Leave this item out when another quantity than this is on hand by now.'))
  expectedOnHand?: number | null;
}

@InputType({ description: 'What a count found of many variants.' })
export class BulkSetStockInput {
  @Field(() => [BulkSetStockItemInput], {
    description: `What was found, 1 to ${MAX_BULK_ITEMS} items, each of another level.`,
  })
  items!: BulkSetStockItemInput[];

  @Field(() => String, optional(NOTE))
  note?: string | null;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'The quantity at which a level is low.' })
export class SetReorderPointInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => ID, optional(LOCATION))
  locationId?: string | null;

  @Field(
    () => Int,
    optional(
      `The level is low when the available quantity is at most this: 0 to ${MAX_QUANTITY_TEXT}. Null ` +
        'means that it is never low.',
    ),
  )
  reorderPoint?: number | null;

  @Field(
    () => Int,
    optional('Fails when the level has another version. Reservations raise the version as well.'),
  )
  expectedVersion?: number | null;
}
