import { ArrayType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { RequestedColumns } from '../../platform/db/reading/entity-columns.ts';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { DomainError, ErrorCode } from '../../platform/errors/domain-error.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';
import { PRODUCT_TRANSITIONS, ProductStatus } from './product-status.ts';

@ObjectType({
  implements: Node,
  description: 'A product of the shop. Carts and orders contain its variants.',
})
@RequestedColumns<Product>({ status: 'always', taxClassCode: ['taxClass'] })
@Entity({ tableName: 'products' })
export class Product extends StoreOwned {
  @Field({ description: 'The displayed name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field({ description: 'Name for URLs. It is unique in the store and stays when the name changes.' })
  @Property({ type: 'text' })
  slug!: string;

  @Field({ description: 'Description as plain text. It may be empty.' })
  @Property({ type: 'text' })
  description: string = '';

  @Field(() => ProductStatus, { description: 'The status. Visitors and customers see only ACTIVE products.' })
  @Property({ type: 'text' })
  status: ProductStatus = ProductStatus.DRAFT;

  @Field(() => [String], {
    description: 'Names of the options in which its variants differ, such as Size and Colour.',
  })
  @Property({ type: new ArrayType() })
  optionNames: string[] = [];

  /** The code of a tax class of the store. */
  @Property({ type: 'text', name: 'tax_class' })
  taxClassCode: string = 'standard';

  @Field(() => Int, {
    description: 'Rises with every change of the product itself. Pass it as `expectedVersion`.',
  })
  @Property({ type: 'integer', version: true })
  version!: number;

  /**
   * Setting the present status again is always allowed.
   *
   * @throws DomainError ILLEGAL_TRANSITION when the table does not allow the change
   */
  changeStatus(to: ProductStatus): void {
    if (to === this.status) return;
    const allowed = PRODUCT_TRANSITIONS[this.status];
    if (!allowed.includes(to)) {
      throw new DomainError({
        __typename: 'ConflictError',
        code: ErrorCode.ILLEGAL_TRANSITION,
        message: `A product that is ${this.status} cannot become ${to}, only ${allowed.join(' or ')}.`,
        field: ['status'],
      });
    }
    this.status = to;
  }
}
