import { ArrayType, BigIntType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StoreOwned } from '../../../platform/db/store-owned.ts';
import { Node } from '../../../platform/graphql/node.resolver.ts';
import { GraphQLCurrencyCode } from '../../../platform/graphql/scalars/scalars.ts';
import type { GiftTargetKind, PromotionKind, PromotionTargetKind } from './promotion-kinds.ts';

/**
 * A rule that lowers prices. Nothing in this row changes with an order: uses are counted in tables of their own, since a
 * change of a rule has every cart of the store priced again.
 */
@ObjectType({
  implements: Node,
  description:
    'A rule that lowers prices, with a code or automatically. Promotions apply one after another, the highest `priority` ' +
    'first: each takes its discount of what the ones before it left.',
})
@Entity({ tableName: 'promotions' })
export class Promotion extends StoreOwned {
  @Field({ description: 'The name that buyers see beside the discount.' })
  @Property({ type: 'text' })
  name!: string;

  @Field({ description: 'Whether it needs one of its codes. Otherwise it applies automatically.' })
  @Property({ type: 'boolean' })
  isCodeRequired: boolean = false;

  @Field(() => Int, {
    description:
      'Promotions apply in descending order of priority, and older ones first where it is equal. Minimums are compared ' +
      'with the goods as priced after the promotions of higher priority.',
  })
  @Property({ type: 'integer' })
  priority: number = 0;

  @Field({
    description:
      'Whether it combines with no other promotion. It applies if none before it does, and then none after it does.',
  })
  @Property({ type: 'boolean' })
  isExclusive: boolean = false;

  @Property({ type: 'text' })
  kind!: PromotionKind;

  /** Parts per million. */
  @Property({ type: 'integer', nullable: true })
  ratePpm: number | null = null;

  /** Minor units of `currency`. */
  @Property({ type: new BigIntType('number'), nullable: true })
  amount: number | null = null;

  @Property({ type: 'integer', nullable: true })
  buyQuantity: number | null = null;

  @Property({ type: 'integer', nullable: true })
  getQuantity: number | null = null;

  @Property({ type: 'text', nullable: true })
  getTargetOn: GiftTargetKind | null = null;

  @Property({ type: new ArrayType(), columnType: 'uuid[]' })
  getTargetIds: string[] = [];

  @Property({ type: 'text' })
  targetOn!: PromotionTargetKind;

  @Property({ type: new ArrayType(), columnType: 'uuid[]' })
  targetIds: string[] = [];

  @Field(() => GraphQLCurrencyCode, {
    description:
      'Currency of its amounts. A promotion with an amount or a minimum subtotal does not apply in another currency.',
  })
  @Property({ type: 'character', length: 3 })
  currency!: string;

  /** Minor units of `currency`. */
  @Property({ type: new BigIntType('number'), nullable: true })
  minimumSubtotal: number | null = null;

  @Field(() => Int, {
    nullable: true,
    description: 'The least number of units of its goods. Null when there is no such minimum.',
  })
  @Property({ type: 'integer', nullable: true })
  minimumQuantity: number | null = null;

  @Field(() => Date, { nullable: true, description: 'When it begins. Null when it has no beginning.' })
  @Property({ type: 'timestamptz', nullable: true })
  startsAt: Date | null = null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it ends; it no longer applies at this moment. Null when it has no end.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  endsAt: Date | null = null;

  @Property({ type: new ArrayType(), columnType: 'uuid[]', nullable: true })
  customerGroupIds: string[] | null = null;

  @Field({ description: 'Whether it is only for the first order of a buyer.' })
  @Property({ type: 'boolean' })
  firstOrderOnly: boolean = false;

  @Field(() => Int, {
    nullable: true,
    description: 'The largest number of orders that use it. Null when there is no limit.',
  })
  @Property({ type: 'integer', nullable: true })
  usageLimit: number | null = null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The largest number of orders of one buyer that use it. Guests are told apart by their e-mail addresses. Null when ' +
      'there is no limit.',
  })
  @Property({ type: 'integer', nullable: true })
  usageLimitPerCustomer: number | null = null;

  @Field(() => Int, { description: 'Rises with every change. Pass it as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}
