import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { invalid } from '../../../platform/errors/standard-errors.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { optionalUuidOf, uuidOf } from '../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../values/ids.ts';
import { requireAddress, requireCustomer } from '../customer-permissions.ts';
import {
  AddCustomerAddressInput,
  RemoveCustomerAddressInput,
  SetDefaultCustomerAddressInput,
  UpdateCustomerAddressInput,
} from '../customers.inputs.ts';
import { addressById, customerById } from '../customers.loaders.ts';
import {
  AddCustomerAddressPayload,
  RemoveCustomerAddressPayload,
  SetDefaultCustomerAddressPayload,
  UpdateCustomerAddressPayload,
} from '../customers.payloads.ts';
import type { AddressBookService } from './address-book.service.ts';
import { MAX_ADDRESSES } from './address-book.service.ts';

@Resolver()
export class AddressBookResolver {
  readonly #addressBook: AddressBookService;

  constructor(addressBook: AddressBookService) {
    this.#addressBook = addressBook;
  }

  @Can('update', 'Customer')
  @Mutation(() => AddCustomerAddressPayload, {
    description:
      `Adds an address to an address book of at most ${MAX_ADDRESSES} addresses. The first address ` +
      'becomes the default.',
  })
  addCustomerAddress(
    @Arg('input', () => AddCustomerAddressInput, { description: 'The new address.' })
    input: AddCustomerAddressInput,
    @Ctx() context: RequestContext,
  ): Promise<AddCustomerAddressPayload> {
    return mutate<AddCustomerAddressPayload>(context, async () => {
      const customerId = optionalUuidOf('cus', input.customerId, 'customerId') ?? context.viewer?.customerId;
      if (!customerId) throw invalid('customerId', 'Say whose address it is.');
      await requireCustomer(context, customerId);
      const { actor } = context;
      const addressId = await this.#addressBook.add({ ...input, actor, customerId });
      return this.#read(context, customerId, addressId);
    });
  }

  @Can('update', 'Customer')
  @Mutation(() => UpdateCustomerAddressPayload, {
    description: 'Replaces an address of an address book. Existing orders keep their address.',
  })
  updateCustomerAddress(
    @Arg('input', () => UpdateCustomerAddressInput, { description: 'The address.' })
    input: UpdateCustomerAddressInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateCustomerAddressPayload> {
    return mutate<UpdateCustomerAddressPayload>(context, async () => {
      const target = await this.#target(context, input.addressId);
      await this.#addressBook.replace({ ...target, address: input.address });
      return this.#read(context, target.customerId, target.addressId);
    });
  }

  @Can('update', 'Customer')
  @Mutation(() => RemoveCustomerAddressPayload, {
    description: 'Removes an address from an address book. Existing orders keep their address.',
  })
  removeCustomerAddress(
    @Arg('input', () => RemoveCustomerAddressInput, { description: 'The address.' })
    input: RemoveCustomerAddressInput,
    @Ctx() context: RequestContext,
  ): Promise<RemoveCustomerAddressPayload> {
    return mutate<RemoveCustomerAddressPayload>(context, async () => {
      const target = await this.#target(context, input.addressId);
      await this.#addressBook.remove(target);
      const { customer } = await this.#read(context, target.customerId, target.addressId);
      return { customer, deletedId: encodeId('adr', target.addressId) };
    });
  }

  @Can('update', 'Customer')
  @Mutation(() => SetDefaultCustomerAddressPayload, {
    description: 'Makes an address the default of its customer.',
  })
  setDefaultCustomerAddress(
    @Arg('input', () => SetDefaultCustomerAddressInput, { description: 'The address.' })
    input: SetDefaultCustomerAddressInput,
    @Ctx() context: RequestContext,
  ): Promise<SetDefaultCustomerAddressPayload> {
    return mutate<SetDefaultCustomerAddressPayload>(context, async () => {
      const target = await this.#target(context, input.addressId);
      await this.#addressBook.setDefault(target);
      return this.#read(context, target.customerId, target.addressId);
    });
  }

  async #target(context: RequestContext, id: string) {
    const addressId = uuidOf('adr', id, 'addressId');
    const { customerId } = await requireAddress(context, addressId);
    return { actor: context.actor, customerId, addressId };
  }

  /** Reads after the change, because the permission check has loaded the old rows. */
  async #read({ loaders }: RequestContext, customerId: string, addressId: string) {
    loaders.clear();
    const [customer, address] = await Promise.all([
      loaders.load(customerById, customerId),
      loaders.load(addressById, addressId),
    ]);
    return { customer, address };
  }
}
