import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLCountryCode, GraphQLDecimal } from '../../../platform/graphql/scalars/scalars.ts';
import { MAX_NAME_LENGTH } from '../../../platform/inputs/input-values.ts';
import { RATE_DIGITS } from '../../../values/rate.ts';
import { MAX_TAX_ID_LENGTH } from '../../../values/tax-id.ts';
import { TaxRateCategory, TaxRateScope, TaxScheme } from './tax-enums.ts';
import { MAX_REFERENCE_LENGTH } from './tax-rule-values.ts';

const optional = (description: string) => ({ nullable: true, description });
const VERSION = (what: string) => `Fails when the ${what} has another version.`;
const REGION =
  'A region by its ISO 3166-2 code, such as `KA` or `IN-KA`, or by its name. The default is the whole country.';
const RATE = `A share from 0 to 1 with at most ${RATE_DIGITS} digits: \`"0.19"\` is 19 %.`;
const CATEGORY =
  'What the rate is to the tax office. STANDARD and REDUCED are more than 0, the other categories are 0.';
const REFERENCE = `Where the rate comes from, at most ${MAX_REFERENCE_LENGTH} characters.`;
const TAX_ID =
  `The number of the registration, at most ${MAX_TAX_ID_LENGTH} characters. Its syntax is checked where that of the ` +
  'country is known.';
const FROM = 'The moment from which it applies. Null means that it always did.';
const TO = 'The moment at which it ends. Null means that no end is known.';

@InputType({ description: 'A new tax class.' })
export class CreateTaxClassInput {
  @Field({
    description:
      'Short name: lower-case letters, digits and hyphens. It is unique in the store and never changes.',
  })
  code!: string;

  @Field({ description: `The displayed name, at most ${MAX_NAME_LENGTH} characters.` })
  name!: string;
}

@InputType({ description: 'Changes to a tax class. A field that is left out or null stays unchanged.' })
export class UpdateTaxClassInput {
  @Field(() => ID, { description: 'The tax class.' })
  taxClassId!: string;

  @Field(() => String, optional(`The displayed name, at most ${MAX_NAME_LENGTH} characters.`))
  name?: string | null;

  @Field(() => Int, optional(VERSION('tax class')))
  expectedVersion?: number | null;
}

@InputType({ description: 'A tax class to delete.' })
export class DeleteTaxClassInput {
  @Field(() => ID, {
    description:
      'A tax class that nothing uses. Every store keeps `standard`, `reduced`, `zero` and `exempt`.',
  })
  taxClassId!: string;

  @Field(() => Int, optional(VERSION('tax class')))
  expectedVersion?: number | null;
}

@InputType({ description: 'A new tax rate.' })
export class CreateTaxRateInput {
  @Field(() => GraphQLCountryCode, { description: 'The country of the delivery address.' })
  country!: string;

  @Field(() => String, optional(REGION))
  region?: string | null;

  @Field({ description: 'The code of a tax class.' })
  taxClass!: string;

  @Field({
    description:
      'The name of the tax on invoices, such as `VAT`. Rates of different names apply together, such as `CGST` and ' +
      `\`SGST\`. At most ${MAX_NAME_LENGTH} characters.`,
  })
  name!: string;

  @Field(() => GraphQLDecimal, { description: RATE })
  rate!: string;

  @Field(() => TaxRateCategory, { description: CATEGORY })
  category!: TaxRateCategory;

  @Field(() => TaxRateScope, optional('For which deliveries it applies. The default is ANYWHERE.'))
  appliesWithin?: TaxRateScope | null;

  @Field(() => Date, optional(FROM))
  validFrom?: Date | null;

  @Field(() => Date, optional(TO))
  validTo?: Date | null;

  @Field(() => String, optional(REFERENCE))
  reference?: string | null;
}

@InputType({
  description:
    'Changes to a tax rate. A field that is left out stays unchanged. Null clears the ends of the period and the reference.',
})
export class UpdateTaxRateInput {
  @Field(() => ID, { description: 'The tax rate.' })
  taxRateId!: string;

  @Field(() => String, optional(`The name of the tax on invoices, at most ${MAX_NAME_LENGTH} characters.`))
  name?: string | null;

  @Field(
    () => GraphQLDecimal,
    optional(`${RATE} For a rate that changes on a day, end this one and create another.`),
  )
  rate?: string | null;

  @Field(() => TaxRateCategory, optional(CATEGORY))
  category?: TaxRateCategory | null;

  @Field(() => TaxRateScope, optional('For which deliveries it applies.'))
  appliesWithin?: TaxRateScope | null;

  @Field(() => Date, optional(FROM))
  validFrom?: Date | null;

  @Field(() => Date, optional(TO))
  validTo?: Date | null;

  @Field(() => String, optional(REFERENCE))
  reference?: string | null;

  @Field(() => Int, optional(VERSION('tax rate')))
  expectedVersion?: number | null;
}

@InputType({ description: 'A tax rate to delete.' })
export class DeleteTaxRateInput {
  @Field(() => ID, { description: 'The tax rate. Existing orders keep the tax they were charged.' })
  taxRateId!: string;

  @Field(() => Int, optional(VERSION('tax rate')))
  expectedVersion?: number | null;
}

@InputType({ description: 'A new tax registration.' })
export class CreateTaxRegistrationInput {
  @Field(() => GraphQLCountryCode, { description: 'The country of the registration.' })
  country!: string;

  @Field(() => String, optional(REGION))
  region?: string | null;

  @Field(() => TaxScheme, optional('What it covers. The default is NATIONAL.'))
  scheme?: TaxScheme | null;

  @Field(() => String, optional(TAX_ID))
  taxId?: string | null;

  @Field(() => Date, optional(FROM))
  validFrom?: Date | null;

  @Field(() => Date, optional(TO))
  validTo?: Date | null;
}

@InputType({
  description: 'Changes to a tax registration. A field that is left out stays unchanged. Null clears it.',
})
export class UpdateTaxRegistrationInput {
  @Field(() => ID, { description: 'The tax registration.' })
  taxRegistrationId!: string;

  @Field(() => String, optional(TAX_ID))
  taxId?: string | null;

  @Field(() => Date, optional(FROM))
  validFrom?: Date | null;

  @Field(() => Date, optional(TO))
  validTo?: Date | null;

  @Field(() => Int, optional(VERSION('tax registration')))
  expectedVersion?: number | null;
}

@InputType({ description: 'A tax registration to delete.' })
export class DeleteTaxRegistrationInput {
  @Field(() => ID, { description: 'The tax registration. Existing orders keep the tax they were charged.' })
  taxRegistrationId!: string;

  @Field(() => Int, optional(VERSION('tax registration')))
  expectedVersion?: number | null;
}
