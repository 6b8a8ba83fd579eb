import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import type { Connection } from '../../../platform/graphql/lists/connections.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { uuidOf } from '../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../values/ids.ts';
import { Customer } from '../customer.entity.ts';
import { groupById, loadGroups } from '../customers.loaders.ts';
import { CustomerGroup } from './customer-group.entity.ts';
import { CustomerGroupsArgs } from './customer-group-list.inputs.ts';
import {
  CreateCustomerGroupInput,
  DeleteCustomerGroupInput,
  UpdateCustomerGroupInput,
} from './customer-groups.inputs.ts';
import {
  CreateCustomerGroupPayload,
  CustomerGroupConnection,
  DeleteCustomerGroupPayload,
  UpdateCustomerGroupPayload,
} from './customer-groups.payloads.ts';
import { readCustomerGroups } from './customer-groups.queries.ts';
import type { CustomerGroupsService } from './customer-groups.service.ts';

@Resolver(() => Customer)
export class CustomerGroupsResolver {
  readonly #groups: CustomerGroupsService;

  constructor(groups: CustomerGroupsService) {
    this.#groups = groups;
  }

  @Can('read', 'CustomerGroup')
  @Query(() => CustomerGroupConnection, { description: 'Customer groups of your store. Only for staff.' })
  customerGroups(
    @Args(() => CustomerGroupsArgs) list: CustomerGroupsArgs,
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Connection<Row<CustomerGroup>>> {
    return readCustomerGroups(reader, { ...list, storeId: store.id });
  }

  @Can('read', 'CustomerGroup')
  @FieldResolver(() => [CustomerGroup], {
    nullable: true,
    description: 'The groups that the customer is in. Null unless you are staff.',
  })
  groups(
    @Root() { groupIds }: Row<Customer>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Row<CustomerGroup>[]> {
    return loadGroups(loaders, groupIds);
  }

  @Can('create', 'CustomerGroup')
  @Mutation(() => CreateCustomerGroupPayload, {
    description: 'Creates a customer group. `updateCustomer` puts customers into it.',
  })
  createCustomerGroup(
    @Arg('input', () => CreateCustomerGroupInput, { description: 'The new group.' })
    input: CreateCustomerGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateCustomerGroupPayload> {
    return mutate<CreateCustomerGroupPayload>(context, async () => {
      const id = await this.#groups.create(context.actor, input);
      return { customerGroup: await context.loaders.load(groupById, id) };
    });
  }

  @Can('update', 'CustomerGroup')
  @Mutation(() => UpdateCustomerGroupPayload, { description: 'Renames a customer group.' })
  updateCustomerGroup(
    @Arg('input', () => UpdateCustomerGroupInput, { description: 'The changes.' })
    input: UpdateCustomerGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateCustomerGroupPayload> {
    return mutate<UpdateCustomerGroupPayload>(context, async () => {
      const id = uuidOf('cgr', input.customerGroupId, 'customerGroupId');
      await this.#groups.update(context.actor, { ...input, id });
      return { customerGroup: await context.loaders.load(groupById, id) };
    });
  }

  @Can('delete', 'CustomerGroup')
  @Mutation(() => DeleteCustomerGroupPayload, {
    description:
      'Deletes a customer group, which its customers leave. Refused while a promotion or a price list names it.',
  })
  deleteCustomerGroup(
    @Arg('input', () => DeleteCustomerGroupInput, { description: 'The group.' })
    input: DeleteCustomerGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteCustomerGroupPayload> {
    return mutate<DeleteCustomerGroupPayload>(context, async () => {
      const id = uuidOf('cgr', input.customerGroupId, 'customerGroupId');
      await this.#groups.delete(context.actor, { ...input, id });
      return { deletedId: encodeId('cgr', id) };
    });
  }
}
