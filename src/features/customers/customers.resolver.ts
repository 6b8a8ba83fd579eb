import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Can, requirePermission } from '../../platform/graphql/guards.ts';
import { type Connection } from '../../platform/graphql/lists/connections.ts';
import type { MaybePromise } from '../../platform/graphql/loading/maybe-promise.ts';
import { PrefetchById } from '../../platform/graphql/loading/prefetch.ts';
import { mutate } from '../../platform/graphql/mutation.ts';
import { uuidOf, uuidsOf } from '../../platform/inputs/node-ids.ts';
import { MAX_ADDRESSES } from './address-book/address-book.service.ts';
import { Customer } from './customer.entity.ts';
import { CustomerAddress } from './customer-address.entity.ts';
import { permittedCustomer, requireCustomer } from './customer-permissions.ts';
import {
  CreateCustomerInput,
  CustomersArgs,
  DeleteCustomerInput,
  UpdateCustomerInput,
} from './customers.inputs.ts';
import { addressesByCustomer, customerById } from './customers.loaders.ts';
import {
  CreateCustomerPayload,
  CustomerConnection,
  DeleteCustomerPayload,
  UpdateCustomerPayload,
} from './customers.payloads.ts';
import { readCustomers } from './customers.queries.ts';
import type { CustomersService } from './customers.service.ts';
import { TaxExemption, taxExemptionOf } from './tax-exemption.ts';

@Resolver(() => Customer)
export class CustomersResolver {
  readonly #customers: CustomersService;

  constructor(customers: CustomersService) {
    this.#customers = customers;
  }

  @Can('read', 'Customer')
  @Query(() => Customer, {
    nullable: true,
    description: 'The customer with this id. Null when there is none that you may see.',
  })
  async customer(
    @Arg('id', () => ID, { description: 'Id of the customer.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Row<Customer> | undefined> {
    const customerId = uuidOf('cus', id, 'id');
    await context.prefetcher.find(customerById, customerId);
    return permittedCustomer(context, 'read', customerId);
  }

  @Can('list', 'Customer')
  @Query(() => CustomerConnection, {
    description: 'Guests and registered customers of your store. Deleted ones are left out. Only for staff.',
  })
  customers(
    @Args(() => CustomersArgs) args: CustomersArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Row<Customer>>> {
    return readCustomers(context.reader, { storeId: context.store.id, ...args });
  }

  @PrefetchById(addressesByCustomer)
  @FieldResolver(() => [CustomerAddress], {
    description:
      `The address book, at most ${MAX_ADDRESSES} addresses: the default first, then in the order in ` +
      'which they were added.',
  })
  addresses(
    @Root() customer: Row<Customer>,
    @Ctx() { loaders }: RequestContext,
  ): MaybePromise<Row<CustomerAddress>[]> {
    return loaders.get(addressesByCustomer, customer.id);
  }

  @FieldResolver(() => TaxExemption, {
    nullable: true,
    description: 'The certificate because of which the customer pays no tax. Null if there is none.',
  })
  taxExemption(@Root() customer: Row<Customer>): TaxExemption | null {
    return taxExemptionOf(customer);
  }

  @Can('create', 'Customer')
  @Mutation(() => CreateCustomerPayload, { description: 'Creates a customer without an account.' })
  createCustomer(
    @Arg('input', () => CreateCustomerInput, { description: 'The new customer.' }) input: CreateCustomerInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateCustomerPayload> {
    return mutate<CreateCustomerPayload>(context, async () => {
      const id = await this.#customers.create(context.actor, { ...input });
      return { customer: await context.loaders.load(customerById, id) };
    });
  }

  @Can('update', 'Customer')
  @Mutation(() => UpdateCustomerPayload, {
    description:
      "Changes a customer. Customers may only change themselves, and neither the staff's note nor the tax exemption.",
  })
  updateCustomer(
    @Arg('input', () => UpdateCustomerInput, { description: 'The changes.' }) input: UpdateCustomerInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateCustomerPayload> {
    return mutate<UpdateCustomerPayload>(context, async () => {
      const { customerId: id, expectedVersion, groupIds, ...changes } = input;
      const customerId = uuidOf('cus', id, 'customerId');
      const isForStaff = changes.note !== undefined || changes.taxExemption !== undefined;
      if (isForStaff) requirePermission(context, 'list', 'Customer');
      if (groupIds !== undefined) requirePermission(context, 'update', 'CustomerGroup');
      await requireCustomer(context, customerId);
      await this.#customers.update({
        actor: context.actor,
        customerId,
        expectedVersion,
        changes: { ...changes, groupIds: uuidsOf('cgr', groupIds, 'groupIds') },
      });
      context.loaders.clear();
      return { customer: await context.loaders.load(customerById, customerId) };
    });
  }

  @Can('delete', 'Customer')
  @Mutation(() => DeleteCustomerPayload, {
    description:
      'Deletes a customer: erases name, e-mail address, telephone number, VAT id, tax exemption, note and addresses, and ' +
      'closes the account. Orders stay. It cannot be undone. Only for managers and administrators.',
  })
  deleteCustomer(
    @Arg('input', () => DeleteCustomerInput, { description: 'The customer.' }) input: DeleteCustomerInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteCustomerPayload> {
    return mutate<DeleteCustomerPayload>(context, async () => {
      const customerId = uuidOf('cus', input.customerId, 'customerId');
      const { expectedVersion } = input;
      await this.#customers.delete({ actor: context.actor, customerId, expectedVersion });
      return { customer: await context.loaders.load(customerById, customerId) };
    });
  }
}
