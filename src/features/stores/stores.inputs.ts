import { Field, ID, InputType, Int } from 'type-graphql';
import { GraphQLCurrencyCode } from '../../platform/graphql/scalars/scalars.ts';
import { TaxMode } from './store.entity.ts';

@InputType({ description: 'A new store.' })
export class CreateStoreInput {
  @Field({ description: 'Lower-case letters, digits and hyphens; unique, and never changes.' })
  code!: string;

  @Field({ description: 'Name people see, up to 200 characters.' })
  name!: string;

  @Field(() => GraphQLCurrencyCode, { description: 'Currency of its prices; never changes.' })
  currency!: string;

  @Field(() => String, { nullable: true, description: 'IANA time zone; UTC by default.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'What order numbers start with; ORD- by default.' })
  orderNumberPrefix?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds an unpaid order keeps its stock; 900 by default.',
  })
  reservationTtlSeconds?: number | null;

  @Field(() => TaxMode, {
    nullable: true,
    description: 'Whether prices contain the tax; EXCLUSIVE by default.',
  })
  taxMode?: TaxMode | null;
}

@InputType({ description: 'Changes to your store; what is left out or null stays.' })
export class UpdateStoreInput {
  @Field(() => ID, { nullable: true, description: 'The store to change; yours by default.' })
  storeId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name people see, up to 200 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone in which its days begin.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'What the numbers of later orders start with.' })
  orderNumberPrefix?: string | null;

  @Field(() => Int, { nullable: true, description: 'Seconds a later unpaid order keeps its stock.' })
  reservationTtlSeconds?: number | null;

  @Field(() => TaxMode, { nullable: true, description: 'Whether prices contain the tax.' })
  taxMode?: TaxMode | null;

  @Field(() => Int, { nullable: true, description: 'Refuse when the store is at another version by now.' })
  expectedVersion?: number | null;
}
