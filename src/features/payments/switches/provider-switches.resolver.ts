import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { Can } from '../../../platform/graphql/guards.ts';
import { mutate } from '../../../platform/graphql/mutation.ts';
import { DisablePaymentProviderInput, EnablePaymentProviderInput } from './provider-switches.inputs.ts';
import {
  DisabledPaymentProvider,
  DisablePaymentProviderPayload,
  EnablePaymentProviderPayload,
} from './provider-switches.payloads.ts';
import { readDisabledProviders } from './provider-switches.queries.ts';
import type { ProviderSwitches } from './provider-switches.service.ts';

@Resolver()
export class ProviderSwitchesResolver {
  readonly #switches: ProviderSwitches;

  constructor(switches: ProviderSwitches) {
    this.#switches = switches;
  }

  @Can('read', 'DisabledPaymentProvider')
  @Query(() => [DisabledPaymentProvider], {
    description: 'Payment providers that your store does not offer at the moment, a few at most.',
  })
  disabledPaymentProviders(@Ctx() { reader, store }: RequestContext): Promise<DisabledPaymentProvider[]> {
    return readDisabledProviders(reader, store.id);
  }

  @Can('switch', 'PaymentProvider')
  @Mutation(() => DisablePaymentProviderPayload, {
    description:
      'Stops offering a payment provider in your store, for example during an incident: checkout and ' +
      'payOrder refuse it and name the others. Payments that have begun go on, and so do refunds.',
  })
  disablePaymentProvider(
    @Arg('input', () => DisablePaymentProviderInput, { description: 'The provider and the reason.' })
    input: DisablePaymentProviderInput,
    @Ctx() context: RequestContext,
  ): Promise<DisablePaymentProviderPayload> {
    return mutate<DisablePaymentProviderPayload>(context, async () => {
      await this.#switches.disable({ actor: context.actor, ...input });
      return this.#readBack(context);
    });
  }

  @Can('switch', 'PaymentProvider')
  @Mutation(() => EnablePaymentProviderPayload, {
    description: 'Offers a payment provider again that disablePaymentProvider has switched off.',
  })
  enablePaymentProvider(
    @Arg('input', () => EnablePaymentProviderInput, { description: 'The provider and the reason.' })
    input: EnablePaymentProviderInput,
    @Ctx() context: RequestContext,
  ): Promise<EnablePaymentProviderPayload> {
    return mutate<EnablePaymentProviderPayload>(context, async () => {
      await this.#switches.enable({ actor: context.actor, ...input });
      return this.#readBack(context);
    });
  }

  async #readBack({ reader, store }: RequestContext) {
    return { disabledPaymentProviders: await readDisabledProviders(reader, store.id) };
  }
}
