import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../../platform/db/store-owned.ts';
import { Node } from '../../../platform/graphql/node.resolver.ts';
import { GraphQLCountryCode } from '../../../platform/graphql/scalars/scalars.ts';
import { TaxScheme } from './tax-enums.ts';

const optional = (description: string) => ({ nullable: true, description });

@ObjectType({
  implements: Node,
  description:
    'A registration of the store for taxes. It charges the taxes of a destination only where it is registered.',
})
@Entity({ tableName: 'tax_registrations' })
export class TaxRegistration extends StoreOwned {
  @Field(() => GraphQLCountryCode, { description: 'The country of the registration.' })
  @Property({ type: 'text' })
  country!: string;

  @Field(
    () => String,
    optional(
      'The region of the registration: the part of its ISO 3166-2 code behind the hyphen. Null for the whole country.',
    ),
  )
  @Property({ type: 'text', nullable: true })
  region?: string | null;

  @Field(() => TaxScheme, { description: 'What it covers.' })
  @Property({ type: 'text' })
  scheme: TaxScheme = TaxScheme.NATIONAL;

  @Field(
    () => String,
    optional('The number of the registration, such as a VAT id. Null if it is not known yet.'),
  )
  @Property({ type: 'text', nullable: true })
  taxId?: string | null;

  @Field(() => Date, optional('The moment from which it is valid. Null if it always was.'))
  @Property({ type: 'timestamptz', nullable: true })
  validFrom?: Date | null;

  @Field(() => Date, optional('The moment at which it ends. Null if no end is known.'))
  @Property({ type: 'timestamptz', nullable: true })
  validTo?: Date | null;

  @Field(() => Int, { description: 'Rises with every change. Pass it as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
