import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { MAX_SAVED_METHODS } from '../providers/provider-saved-methods.ts';
import {
  CreatePaymentMethodSetupInput,
  RemoveSavedPaymentMethodInput,
  SetDefaultPaymentMethodInput,
} from './saved-methods.inputs.ts';
import {
  CreatePaymentMethodSetupPayload,
  RemoveSavedPaymentMethodPayload,
  SavedPaymentMethod,
  SetDefaultPaymentMethodPayload,
} from './saved-methods.payloads.ts';
import type { SavedMethodsService } from './saved-methods.service.ts';

/** Saved payment methods of the customer who is signed in. Nobody else sees or changes them, staff neither. */
@Resolver()
export class SavedMethodsResolver {
  readonly #methods: SavedMethodsService;

  constructor(methods: SavedMethodsService) {
    this.#methods = methods;
  }

  @Can('manage', 'SavedPaymentMethod')
  @Query(() => [SavedPaymentMethod], {
    description: `Your saved payment methods, the newest first, ${MAX_SAVED_METHODS} of each provider at most. Customers may ask.`,
  })
  savedPaymentMethods(@Ctx() context: RequestContext): Promise<SavedPaymentMethod[]> {
    return this.#methods.list(ownerOf(context));
  }

  @Can('manage', 'SavedPaymentMethod')
  @Mutation(() => CreatePaymentMethodSetupPayload, {
    description: 'Prepares the saving of a payment method without a payment. The client enters the method.',
  })
  createPaymentMethodSetup(
    @Arg('input', () => CreatePaymentMethodSetupInput, { description: 'The provider.' })
    input: CreatePaymentMethodSetupInput,
    @Ctx() context: RequestContext,
  ): Promise<CreatePaymentMethodSetupPayload> {
    return mutate<CreatePaymentMethodSetupPayload>(context, async () => ({
      clientSecret: await this.#methods.setUp(ownerOf(context), input.provider),
    }));
  }

  @Can('manage', 'SavedPaymentMethod')
  @Mutation(() => SetDefaultPaymentMethodPayload, {
    description: 'Prefers one of your saved payment methods.',
  })
  setDefaultPaymentMethod(
    @Arg('input', () => SetDefaultPaymentMethodInput, { description: 'The method.' })
    method: SetDefaultPaymentMethodInput,
    @Ctx() context: RequestContext,
  ): Promise<SetDefaultPaymentMethodPayload> {
    return mutate<SetDefaultPaymentMethodPayload>(context, async () => {
      await this.#methods.setDefault(ownerOf(context), method);
      return { savedPaymentMethods: await this.#methods.list(ownerOf(context)) };
    });
  }

  @Can('manage', 'SavedPaymentMethod')
  @Mutation(() => RemoveSavedPaymentMethodPayload, {
    description: 'Removes one of your saved payment methods at the provider.',
  })
  removeSavedPaymentMethod(
    @Arg('input', () => RemoveSavedPaymentMethodInput, { description: 'The method.' })
    method: RemoveSavedPaymentMethodInput,
    @Ctx() context: RequestContext,
  ): Promise<RemoveSavedPaymentMethodPayload> {
    return mutate<RemoveSavedPaymentMethodPayload>(context, async () => {
      await this.#methods.remove(ownerOf(context), method);
      const deletedId = method.savedMethodId;
      return { deletedId, savedPaymentMethods: await this.#methods.list(ownerOf(context)) };
    });
  }
}

function ownerOf({ viewer }: RequestContext): { storeId: string; customerId: string } {
  const { storeId, customerId } = viewer!;
  return { storeId, customerId: customerId! };
}
