import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../../platform/db/store-owned.ts';
import { Node } from '../../../platform/graphql/node.resolver.ts';
import { GraphQLCountryCode } from '../../../platform/graphql/scalars/scalars.ts';
import { TaxRateCategory, TaxRateScope } from './tax-enums.ts';

const optional = (description: string) => ({ nullable: true, description });

@ObjectType({
  implements: Node,
  description: 'A tax rate for one tax class in a country or a region, for a period.',
})
@Entity({ tableName: 'tax_rates' })
export class TaxRate extends StoreOwned {
  @Field(() => GraphQLCountryCode, { description: 'The country of the delivery address.' })
  @Property({ type: 'text' })
  country!: string;

  @Field(
    () => String,
    optional(
      'The region of the delivery address: the part of its ISO 3166-2 code behind the hyphen. Null for the whole country.',
    ),
  )
  @Property({ type: 'text', nullable: true })
  region?: string | null;

  /** The code of the class. */
  @Property({ type: 'text', name: 'tax_class' })
  taxClassCode!: string;

  @Field({ description: 'The name of the tax on invoices, such as `VAT` or `CGST`.' })
  @Property({ type: 'text' })
  name!: string;

  /** The rate in parts per million: 19 % is 190,000. */
  @Property({ type: 'integer' })
  ratePpm!: number;

  @Field(() => TaxRateCategory, { description: 'What the rate is to the tax office.' })
  @Property({ type: 'text' })
  category!: TaxRateCategory;

  @Field(() => TaxRateScope, { description: 'For which deliveries it applies.' })
  @Property({ type: 'text' })
  appliesWithin: TaxRateScope = TaxRateScope.ANYWHERE;

  @Field(() => Date, optional('The moment from which it applies. Null if it always did.'))
  @Property({ type: 'timestamptz', nullable: true })
  validFrom?: Date | null;

  @Field(() => Date, optional('The moment at which it ends. Null if no end is known.'))
  @Property({ type: 'timestamptz', nullable: true })
  validTo?: Date | null;

  @Field(
    () => String,
    optional('Where the rate comes from, such as a law or a web page. Null if it was not noted.'),
  )
  @Property({ type: 'text', nullable: true })
  reference?: string | null;

  @Field(() => Int, { description: 'Rises with every change. Pass it as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
