import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLCurrencyCode } from '../../platform/graphql/scalars/scalars.ts';
import { MAX_NAME_LENGTH } from '../../platform/inputs/input-values.ts';
import { PricingSettingsInput } from './pricing-settings.ts';
import { DEFAULT_NUMBER_PREFIX, RESERVATION_SECONDS } from './store.entity.ts';
import { MAX_PREFIX_LENGTH } from './stores.service.ts';

const CURRENCIES =
  'The currencies that it sells in. Its default currency is always one of them and need not be named. A variant has a ' +
  'price in another one where a price list gives it one.';
const PREFIX_RULE = `at most ${MAX_PREFIX_LENGTH} printable characters`;

@InputType({ description: 'A new store.' })
export class CreateStoreInput extends PricingSettingsInput {
  @Field({
    description: 'Short name: lower-case letters, digits and hyphens. It is unique and never changes.',
  })
  code!: string;

  @Field({ description: `The displayed name, at most ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(() => GraphQLCurrencyCode, {
    description: 'Currency of the prices of its variants. It never changes.',
  })
  currency!: string;

  @Field(() => [GraphQLCurrencyCode], { nullable: true, description: CURRENCIES })
  currencies?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone, such as `Europe/Berlin`. The default is UTC.',
  })
  timeZone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Prefix of order numbers: ${PREFIX_RULE}. The default is \`${DEFAULT_NUMBER_PREFIX}\`.`,
  })
  orderNumberPrefix?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      `Seconds for which an unpaid order reserves its stock: ${RESERVATION_SECONDS.min} to ` +
      `${RESERVATION_SECONDS.max.toLocaleString('en')}. The default is ${RESERVATION_SECONDS.default}.`,
  })
  reservationTtlSeconds?: number | null;
}

@InputType({ description: 'Changes to a store. A field that is left out or null stays unchanged.' })
export class UpdateStoreInput extends PricingSettingsInput {
  @Field(() => ID, { nullable: true, description: 'The store to change. The default is your own.' })
  storeId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The displayed name, at most ${MAX_NAME_LENGTH} characters.`,
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone, such as `Europe/Berlin`. Days in reports begin at its midnight.',
  })
  timeZone?: string | null;

  @Field(() => [GraphQLCurrencyCode], {
    nullable: true,
    description:
      `${CURRENCIES} In a currency that is left out, open carts stay as they are but nothing in them can be bought, and ` +
      'price lists stop counting. Orders keep their currency.',
  })
  currencies?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: `Prefix of the numbers of later orders: ${PREFIX_RULE}.`,
  })
  orderNumberPrefix?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      `Seconds for which later unpaid orders reserve their stock: ${RESERVATION_SECONDS.min} to ` +
      `${RESERVATION_SECONDS.max.toLocaleString('en')}.`,
  })
  reservationTtlSeconds?: number | null;

  @Field(() => Int, { nullable: true, description: 'Fails when the store has another version.' })
  expectedVersion?: number | null;
}
