import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLCountryCode } from '../../../../platform/graphql/scalars/scalars.ts';
import { MAX_NAME_LENGTH } from '../../../../platform/inputs/input-values.ts';

const optional = (description: string) => ({ nullable: true, description });
const VERSION = 'Fails when the shipping zone has another version.';
const REST =
  'Whether it has all addresses that no other zone has. Such a zone names no countries, and a store has one at most.';

@InputType({ description: 'A country of a shipping zone, or some of its regions.' })
export class ShippingZoneCountryInput {
  @Field(() => GraphQLCountryCode, { description: 'The country.' })
  country!: string;

  @Field(
    () => [String],
    optional(
      'Regions by their ISO 3166-2 codes, such as `CA` or `US-CA`, or by their names. The default is the whole country.',
    ),
  )
  regions?: string[] | null;
}

@InputType({ description: 'A new shipping zone.' })
export class CreateShippingZoneInput {
  @Field({ description: `The name for staff, at most ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(
    () => [ShippingZoneCountryInput],
    optional(
      'Its countries, each once. A country or region that another zone names is refused; one zone may name a country and ' +
        'another a region of it.',
    ),
  )
  countries?: ShippingZoneCountryInput[] | null;

  @Field(() => Boolean, optional(`${REST} The default is false.`))
  isRestOfWorld?: boolean | null;
}

@InputType({ description: 'Changes to a shipping zone. A field that is left out or null stays unchanged.' })
export class UpdateShippingZoneInput {
  @Field(() => ID, { description: 'The shipping zone.' })
  shippingZoneId!: string;

  @Field(() => String, optional(`The name for staff, at most ${MAX_NAME_LENGTH} characters.`))
  name?: string | null;

  @Field(() => [ShippingZoneCountryInput], optional('Its countries, in place of those that it has.'))
  countries?: ShippingZoneCountryInput[] | null;

  @Field(() => Boolean, optional(REST))
  isRestOfWorld?: boolean | null;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;
}

@InputType({ description: 'A shipping zone to delete.' })
export class DeleteShippingZoneInput {
  @Field(() => ID, { description: 'A shipping zone for which no shipping method has rates.' })
  shippingZoneId!: string;

  @Field(() => Int, optional(VERSION))
  expectedVersion?: number | null;
}
