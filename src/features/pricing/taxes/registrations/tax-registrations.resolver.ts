import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Row } from '../../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../../platform/graphql/context.ts';
import { Can } from '../../../../platform/graphql/guards.ts';
import type { Connection } from '../../../../platform/graphql/lists/connections.ts';
import { mutate } from '../../../../platform/graphql/mutation.ts';
import { uuidOf } from '../../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../../values/ids.ts';
import { TaxRegistrationsArgs } from '../tax-lists.inputs.ts';
import { type TaxRegistration } from '../tax-registration.entity.ts';
import {
  CreateTaxRegistrationInput,
  DeleteTaxRegistrationInput,
  UpdateTaxRegistrationInput,
} from '../taxes.inputs.ts';
import { taxRegistrationById } from '../taxes.loaders.ts';
import {
  CreateTaxRegistrationPayload,
  DeleteTaxRegistrationPayload,
  TaxRegistrationConnection,
  UpdateTaxRegistrationPayload,
} from '../taxes.payloads.ts';
import { readTaxRegistrations } from '../taxes.queries.ts';
import type { TaxRegistrationsService } from './tax-registrations.service.ts';

@Resolver()
export class TaxRegistrationsResolver {
  readonly #taxRegistrations: TaxRegistrationsService;

  constructor(taxRegistrations: TaxRegistrationsService) {
    this.#taxRegistrations = taxRegistrations;
  }

  @Can('read', 'TaxRule')
  @Query(() => TaxRegistrationConnection, {
    description: 'Tax registrations of your store, by country. Only for staff.',
  })
  taxRegistrations(
    @Args(() => TaxRegistrationsArgs) list: TaxRegistrationsArgs,
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Connection<Row<TaxRegistration>>> {
    return readTaxRegistrations(reader, { ...list, storeId: store.id });
  }

  @Can('create', 'TaxRule')
  @Mutation(() => CreateTaxRegistrationPayload, { description: 'Creates a tax registration.' })
  createTaxRegistration(
    @Arg('input', () => CreateTaxRegistrationInput, { description: 'The new tax registration.' })
    input: CreateTaxRegistrationInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateTaxRegistrationPayload> {
    return mutate<CreateTaxRegistrationPayload>(context, async () => {
      const id = await this.#taxRegistrations.create(context.actor, input);
      return { taxRegistration: await context.loaders.load(taxRegistrationById, id) };
    });
  }

  @Can('update', 'TaxRule')
  @Mutation(() => UpdateTaxRegistrationPayload, { description: 'Changes a tax registration.' })
  updateTaxRegistration(
    @Arg('input', () => UpdateTaxRegistrationInput, { description: 'The changes.' })
    input: UpdateTaxRegistrationInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateTaxRegistrationPayload> {
    return mutate<UpdateTaxRegistrationPayload>(context, async () => {
      const id = uuidOf('trg', input.taxRegistrationId, 'taxRegistrationId');
      await this.#taxRegistrations.update(context.actor, { ...input, id });
      return { taxRegistration: await context.loaders.load(taxRegistrationById, id) };
    });
  }

  @Can('delete', 'TaxRule')
  @Mutation(() => DeleteTaxRegistrationPayload, { description: 'Deletes a tax registration.' })
  deleteTaxRegistration(
    @Arg('input', () => DeleteTaxRegistrationInput, { description: 'The tax registration.' })
    input: DeleteTaxRegistrationInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteTaxRegistrationPayload> {
    return mutate<DeleteTaxRegistrationPayload>(context, async () => {
      const id = uuidOf('trg', input.taxRegistrationId, 'taxRegistrationId');
      await this.#taxRegistrations.delete(context.actor, { ...input, id });
      return { deletedId: encodeId('trg', id) };
    });
  }
}
