import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLCurrencyCode, GraphQLDecimal } from '../../../platform/graphql/scalars/scalars.ts';
import { MAX_NAME_LENGTH } from '../../../platform/inputs/input-values.ts';
import { MAX_RULE_GROUPS } from '../../customers/groups/group-ids.ts';
import { PRIORITY_LIMIT } from './price-list-values.ts';
import { MAX_PRICES } from './prices/given-prices.ts';

const optional = (description: string) => ({ nullable: true, description });
const LIMIT = PRIORITY_LIMIT.toLocaleString('en');

@InputType()
abstract class PriceListFields {
  @Field(
    () => [ID],
    optional(
      `It is only for customers of one of these groups, at most ${MAX_RULE_GROUPS}. By default it is for everybody.`,
    ),
  )
  customerGroupIds?: string[] | null;

  @Field(
    () => Int,
    optional(`The list with the highest number counts. −${LIMIT} to ${LIMIT}; the default is 0.`),
  )
  priority?: number | null;

  @Field(() => Date, optional('When it begins.'))
  startsAt?: Date | null;

  @Field(() => Date, optional('When it ends. It no longer counts at this moment.'))
  endsAt?: Date | null;
}

@InputType({ description: 'A new price list. A group or a moment that is left out does not restrict it.' })
export class CreatePriceListInput extends PriceListFields {
  @Field({ description: `The displayed name, a single line of at most ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(
    () => GraphQLCurrencyCode,
    optional('Currency of its prices, which never changes. The default is the currency of the store.'),
  )
  currency?: string | null;
}

@InputType({
  description:
    'Changes to a price list. A field that is left out stays unchanged; null clears groups and moments.',
})
export class UpdatePriceListInput extends PriceListFields {
  @Field(() => ID, { description: 'The price list.' })
  priceListId!: string;

  @Field(() => String, optional(`The displayed name, at most ${MAX_NAME_LENGTH} characters.`))
  name?: string | null;

  @Field(() => Int, optional('Fails when the price list has another version.'))
  expectedVersion?: number | null;
}

@InputType({ description: 'A price list to delete.' })
export class DeletePriceListInput {
  @Field(() => ID, { description: 'The price list.' })
  priceListId!: string;

  @Field(() => Int, optional('Fails when the price list has another version.'))
  expectedVersion?: number | null;
}

@InputType({ description: 'A price to set or to remove. It replaces the one for the same minimum quantity.' })
export class PriceListPriceInput {
  @Field(() => ID, optional('The variant. Give either this or `sku`.'))
  variantId?: string | null;

  @Field(() => String, optional('SKU of the variant.'))
  sku?: string | null;

  @Field(() => Int, optional('It counts for at least this number of units in one item. The default is 1.'))
  minimumQuantity?: number | null;

  @Field(
    () => GraphQLDecimal,
    optional("Price of one unit in the list's currency. Null or left out removes the price."),
  )
  amount?: string | null;

  @Field(() => GraphQLDecimal, optional('The higher price that buyers can compare it with.'))
  compareAtAmount?: string | null;
}

@InputType({ description: 'Prices of a price list to set or to remove. The others stay as they are.' })
export class SetPriceListPricesInput {
  @Field(() => ID, { description: 'The price list.' })
  priceListId!: string;

  @Field(() => [PriceListPriceInput], {
    description: `The prices, at most ${MAX_PRICES}, each for another variant or minimum quantity.`,
  })
  prices!: PriceListPriceInput[];
}
