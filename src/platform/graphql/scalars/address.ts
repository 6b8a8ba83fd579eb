import { Field, InputType, ObjectType } from 'type-graphql';
import type { Address as AddressValue } from '../../../values/address.ts';
import { GraphQLCountryCode } from './scalars.ts';

const optional = (description: string) => ({ nullable: true, description });

@ObjectType({ description: 'A postal address; an order keeps a copy, so that later edits do not reach it.' })
export class Address implements AddressValue {
  @Field(() => String, optional('Who receives it.'))
  name?: string | null;

  @Field(() => String, optional('Company of the receiver.'))
  company?: string | null;

  @Field({ description: 'Street and number, or whatever stands for them.' })
  line1!: string;

  @Field(() => String, optional('Apartment, floor or another addition to the street.'))
  line2?: string | null;

  @Field(() => String, optional('City, town or village; null where addresses have none, as in Singapore.'))
  city?: string | null;

  @Field(
    () => String,
    optional('State, province or county as written on a parcel; taxes and rates may depend on it.'),
  )
  region?: string | null;

  @Field(() => String, optional('Postal code; null where the country has none.'))
  postalCode?: string | null;

  @Field(() => GraphQLCountryCode, { description: 'Country; taxes and shipping rates depend on it.' })
  countryCode!: string;

  @Field(() => String, optional('Telephone number for the carrier, as the customer wrote it.'))
  phone?: string | null;
}

@InputType({
  description:
    'A postal address to keep; every field is one line. The country decides which fields are required.',
})
export class AddressInput implements AddressValue {
  @Field(() => String, optional('Who receives it, at most 200 characters.'))
  name?: string | null;

  @Field(() => String, optional('Company of the receiver, at most 200 characters.'))
  company?: string | null;

  @Field({ description: 'Street and number, or whatever stands for them, 1 to 200 characters.' })
  line1!: string;

  @Field(
    () => String,
    optional('Apartment, floor or another addition to the street, at most 200 characters.'),
  )
  line2?: string | null;

  @Field(
    () => String,
    optional(
      'City, town or village, at most 200 characters; required where addresses of the country have one.',
    ),
  )
  city?: string | null;

  @Field(
    () => String,
    optional(
      'State, province or county as written on a parcel, at most 200 characters; required where parcels need it.',
    ),
  )
  region?: string | null;

  @Field(
    () => String,
    optional(
      "Postal code in the country's form; required where parcels need it. Some sixty countries have none.",
    ),
  )
  postalCode?: string | null;

  @Field(() => GraphQLCountryCode, { description: 'Country; taxes and shipping rates depend on it.' })
  countryCode!: string;

  @Field(() => String, optional('Telephone number for the carrier, at most 40 characters.'))
  phone?: string | null;
}
