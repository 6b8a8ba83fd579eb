import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Row } from '../../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../../platform/graphql/context.ts';
import { Can } from '../../../../platform/graphql/guards.ts';
import type { Connection } from '../../../../platform/graphql/lists/connections.ts';
import { mutate } from '../../../../platform/graphql/mutation.ts';
import { uuidOf } from '../../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../../values/ids.ts';
import { type TaxClass } from '../tax-class.entity.ts';
import { TaxClassesArgs } from '../tax-lists.inputs.ts';
import { CreateTaxClassInput, DeleteTaxClassInput, UpdateTaxClassInput } from '../taxes.inputs.ts';
import { taxClassById } from '../taxes.loaders.ts';
import {
  CreateTaxClassPayload,
  DeleteTaxClassPayload,
  TaxClassConnection,
  UpdateTaxClassPayload,
} from '../taxes.payloads.ts';
import { readTaxClasses } from '../taxes.queries.ts';
import type { TaxClassesService } from './tax-classes.service.ts';

@Resolver()
export class TaxClassesResolver {
  readonly #taxClasses: TaxClassesService;

  constructor(taxClasses: TaxClassesService) {
    this.#taxClasses = taxClasses;
  }

  @Can('read', 'TaxRule')
  @Query(() => TaxClassConnection, { description: 'Tax classes of your store, by code. Only for staff.' })
  taxClasses(
    @Args(() => TaxClassesArgs) list: TaxClassesArgs,
    @Ctx() { reader, store }: RequestContext,
  ): Promise<Connection<Row<TaxClass>>> {
    return readTaxClasses(reader, { ...list, storeId: store.id });
  }

  @Can('create', 'TaxRule')
  @Mutation(() => CreateTaxClassPayload, { description: 'Creates a tax class.' })
  createTaxClass(
    @Arg('input', () => CreateTaxClassInput, { description: 'The new tax class.' })
    input: CreateTaxClassInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateTaxClassPayload> {
    return mutate<CreateTaxClassPayload>(context, async () => {
      const id = await this.#taxClasses.create(context.actor, input);
      return { taxClass: await context.loaders.load(taxClassById, id) };
    });
  }

  @Can('update', 'TaxRule')
  @Mutation(() => UpdateTaxClassPayload, { description: 'Changes a tax class.' })
  updateTaxClass(
    @Arg('input', () => UpdateTaxClassInput, { description: 'The changes.' }) input: UpdateTaxClassInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateTaxClassPayload> {
    return mutate<UpdateTaxClassPayload>(context, async () => {
      const id = uuidOf('txc', input.taxClassId, 'taxClassId');
      await this.#taxClasses.update(context.actor, { ...input, id });
      return { taxClass: await context.loaders.load(taxClassById, id) };
    });
  }

  @Can('delete', 'TaxRule')
  @Mutation(() => DeleteTaxClassPayload, { description: 'Deletes a tax class.' })
  deleteTaxClass(
    @Arg('input', () => DeleteTaxClassInput, { description: 'The tax class.' }) input: DeleteTaxClassInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteTaxClassPayload> {
    return mutate<DeleteTaxClassPayload>(context, async () => {
      const id = uuidOf('txc', input.taxClassId, 'taxClassId');
      await this.#taxClasses.delete(context.actor, { ...input, id });
      return { deletedId: encodeId('txc', id) };
    });
  }
}
