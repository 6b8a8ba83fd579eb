import { Arg, Ctx, Field, ID, InterfaceType, Query, Resolver } from 'type-graphql';
import { splitId } from '../../values/ids.ts';
import { quoted } from '../../values/text.ts';
import { badUserInput } from '../errors/request-errors.ts';
import type { RequestContext } from './context.ts';
import type { NodeType } from './node-types.ts';

const MAX_NODES = 100;

@InterfaceType({
  description: 'An object that can be fetched again by its id.',
  resolveType: (node: { __typename: string }) => node.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Globally unique id. Its prefix names the type.' })
  id!: string;
}

@Resolver()
export class NodeResolver {
  readonly #types: ReadonlyMap<string, NodeType>;

  constructor(types: readonly NodeType[]) {
    this.#types = new Map(types.filter(({ find }) => find).map((type) => [type.prefix, type]));
  }

  @Query(() => Node, {
    nullable: true,
    description: 'The object with this id. Null when there is none or you may not see it.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The id of any object that implements `Node`.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const parts = splitId(id);
    const type = parts && this.#types.get(parts.prefix);
    if (!parts || !type?.find) throw badUserInput(`${quoted(id)} is not an id.`, 'id');
    const row = await type.find(context, parts.uuid);
    return row ? { ...row, __typename: type.type } : null;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The objects with these ids, in the same order. An element is null when there is no such object ' +
      'or you may not see it.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: `The ids, at most ${MAX_NODES}.` }) ids: string[],
    @Ctx() context: RequestContext,
  ): Promise<(object | null)[]> {
    if (ids.length > MAX_NODES) throw badUserInput(`At most ${MAX_NODES} ids at once.`, 'ids');
    return Promise.all(ids.map((id) => this.node(id, context)));
  }
}
