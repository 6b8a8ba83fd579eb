import { Field, InputType, ObjectType } from 'type-graphql';
import type { Address as AddressValue } from '../../../values/address.ts';
import { ADDRESS_LENGTHS } from '../../../values/address.ts';
import { GraphQLCountryCode } from './scalars.ts';

const optional = (description: string) => ({ nullable: true, description });

@ObjectType({ description: 'A postal address. An order keeps a copy, which later edits do not change.' })
export class Address implements AddressValue {
  @Field(() => String, optional('Name of the recipient. Null when not given.'))
  name?: string | null;

  @Field(() => String, optional('Company of the recipient. Null when not given.'))
  company?: string | null;

  @Field({ description: 'Street and number, or their equivalent.' })
  line1!: string;

  @Field(() => String, optional('Apartment, floor or other addition to the street. Null when not given.'))
  line2?: string | null;

  @Field(() => String, optional('City, town or village. Null where addresses have none, as in Singapore.'))
  city?: string | null;

  @Field(
    () => String,
    optional(
      'State, province or county as written on a parcel. Taxes and shipping rates may depend on it. ' +
        'Null where addresses have none.',
    ),
  )
  region?: string | null;

  @Field(() => String, optional('Postal code. Null where addresses have none.'))
  postalCode?: string | null;

  @Field(() => GraphQLCountryCode, { description: 'Country code. Taxes and shipping rates depend on it.' })
  countryCode!: string;

  @Field(
    () => String,
    optional('Telephone number for the carrier, as the customer wrote it. Null when not given.'),
  )
  phone?: string | null;
}

@InputType({
  description:
    'A postal address. Every field is a single line. The country determines which fields are ' + 'required.',
})
export class AddressInput implements AddressValue {
  @Field(() => String, optional(`Name of the recipient, at most ${ADDRESS_LENGTHS.name.max} characters.`))
  name?: string | null;

  @Field(
    () => String,
    optional(`Company of the recipient, at most ${ADDRESS_LENGTHS.company.max} characters.`),
  )
  company?: string | null;

  @Field({
    description:
      `Street and number, or their equivalent: ${ADDRESS_LENGTHS.line1.min} to ` +
      `${ADDRESS_LENGTHS.line1.max} characters.`,
  })
  line1!: string;

  @Field(
    () => String,
    optional(
      `Apartment, floor or other addition to the street, at most ${ADDRESS_LENGTHS.line2.max} ` +
        'characters.',
    ),
  )
  line2?: string | null;

  @Field(
    () => String,
    optional(
      `City, town or village, at most ${ADDRESS_LENGTHS.city.max} characters. Required where addresses ` +
        'of the country have one.',
    ),
  )
  city?: string | null;

  @Field(
    () => String,
    optional(
      `State, province or county as written on a parcel, at most ${ADDRESS_LENGTHS.region.max} ` +
        'characters. Required where parcels need it.',
    ),
  )
  region?: string | null;

  @Field(
    () => String,
    optional(
      "Postal code in the country's format. Required where parcels need it; about sixty countries have " +
        'none.',
    ),
  )
  postalCode?: string | null;

  @Field(() => GraphQLCountryCode, { description: 'Country code. Taxes and shipping rates depend on it.' })
  countryCode!: string;

  @Field(
    () => String,
    optional(`Telephone number for the carrier, at most ${ADDRESS_LENGTHS.phone.max} characters.`),
  )
  phone?: string | null;
}
