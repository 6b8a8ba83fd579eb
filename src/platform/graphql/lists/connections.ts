import { type ClassType, Field, Int, type MiddlewareFn, ObjectType, UseMiddleware } from 'type-graphql';
import { MAX_SEARCHED_ROWS } from '../../db/filtering/text-search.ts';
import { COUNT_LIMIT, type Page } from '../../db/paging/page.ts';
import type { RequestContext } from '../context.ts';

@ObjectType({ description: 'The position of a page in its list.' })
export class PageInfo {
  @Field({
    description:
      'Whether items follow this page. Exact when reading with `first`; with `last` it is true if ' +
      '`before` was given.',
  })
  hasNextPage!: boolean;

  @Field({
    description:
      'Whether items precede this page. Exact when reading with `last`; with `first` it is true if ' +
      '`after` was given.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first item, to continue with `before`. Null when the page is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item, to continue with `after`. Null when the page is empty.',
  })
  endCursor!: string | null;
}

/**
 * Keeps type-graphql's resolver of a field, which awaits the value. The compiled executor would read a field without a
 * resolver as it is, and a count is a promise.
 */
const awaited: MiddlewareFn = (_, next) => next();

const eventCursor: MiddlewareFn<Pick<RequestContext, 'loaders'>> = async ({ context }) =>
  context.loaders.eventCursor;

const CUT =
  'Whether the search left items out. False without `search`. A search looks at ' +
  `${MAX_SEARCHED_ROWS.toLocaleString('en')} items at most, the newest ones when more contain its ` +
  'words. Use other or more words to find the rest.';

const EVENT_CURSOR =
  'A cursor in the event log, taken before this page was read. Pass it as `after` to a subscription ' +
  'to miss no change of the items. An event that the page already shows may be repeated.';

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

interface SearchedList<Node> {
  readonly page: Page<Node>;
  readonly count: () => Promise<number>;
  readonly isCut?: (() => Promise<boolean>) | undefined;
}

/** The result of a list field: the page, and a count that is only computed on request. */
export class Connection<Node> {
  readonly #page: Page<Node>;
  readonly #count: () => Promise<number>;
  readonly #isCut: (() => Promise<boolean>) | undefined;
  #counted: Promise<number> | undefined;

  constructor({ page, count, isCut }: SearchedList<Node>) {
    this.#page = page;
    this.#count = count;
    this.#isCut = isCut;
  }

  get nodes(): readonly Node[] {
    return this.#page.rows;
  }

  get edges(): Edge<Node>[] {
    return this.#page.rows.map((node, index) => ({ node, cursor: this.#page.cursors[index]! }));
  }

  get pageInfo(): PageInfo {
    const { cursors, hasNextPage, hasPreviousPage } = this.#page;
    return {
      hasNextPage,
      hasPreviousPage,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    };
  }

  get totalCount(): Promise<number> {
    return this.#countOnce().then((count) => Math.min(count, COUNT_LIMIT));
  }

  get totalCountIsCapped(): Promise<boolean> {
    return this.#countOnce().then((count) => count > COUNT_LIMIT);
  }

  get isSearchCut(): Promise<boolean> {
    return this.#isCut?.() ?? Promise.resolve(false);
  }

  #countOnce(): Promise<number> {
    this.#counted ??= this.#count();
    return this.#counted;
  }
}

/** @param count calls `countRows` with the same conditions; called at most once, and only on request */
export function toConnection<Node>(page: Page<Node>, count: () => Promise<number>): Connection<Node> {
  return new Connection({ page, count });
}

/** @param isCut whether the search left rows out; called only on request, and absent without a search */
export function searchedConnection<Node>(list: SearchedList<Node>): Connection<Node> {
  return new Connection(list);
}

interface ConnectionShape {
  readonly name: string;
  /** Whether its list may be searched. */
  readonly isSearched?: boolean;
  /** Whether a subscription reports changes of its items. */
  readonly hasEvents?: boolean;
}

/**
 * Declares `<name>Connection` and `<name>Edge`, and returns the class of the former for `@Query(() => …)`. The class
 * only describes the type; resolvers return the result of {@link toConnection}. Call it once per node type.
 */
export function connectionOf<Node extends object>(
  NodeClass: ClassType<Node> | (abstract new (...parameters: never[]) => Node),
  { name, isSearched = false, hasEvents = false }: ConnectionShape,
): ClassType<Connection<Node>> {
  const nodeType = () => NodeClass as ClassType<Node>;

  @ObjectType(`${name}Edge`, { description: `One item of a list of ${name} objects.` })
  class NodeEdge {
    @Field({
      description:
        'Position of the item in this order of the list. It stays valid after the item was deleted.',
    })
    cursor!: string;

    @Field(nodeType, { description: 'The item.' })
    node!: object;
  }

  const described = { description: `One page of a list of ${name} objects.` };
  @ObjectType(`${name}Connection`, described)
  class NodeConnection {
    @Field(() => [NodeEdge], { description: 'The items of this page, each with its cursor.' })
    edges!: NodeEdge[];

    @Field(() => [NodeClass as ClassType<Node>], { description: 'The items of this page, without cursors.' })
    nodes!: object[];

    @Field(() => PageInfo, { description: 'Whether there are more pages, and the cursors to continue with.' })
    pageInfo!: PageInfo;

    @UseMiddleware(awaited)
    @Field(() => Int, {
      description:
        'Number of items on all pages. It is counted on request, up to ' +
        `${COUNT_LIMIT.toLocaleString('en')}.`,
    })
    totalCount!: number;

    @UseMiddleware(awaited)
    @Field({
      description:
        `Whether there are more than ${COUNT_LIMIT.toLocaleString('en')} items, so that \`totalCount\` is ` +
        'capped.',
    })
    totalCountIsCapped!: boolean;
  }
  let ConnectionClass: ClassType<object> = NodeConnection;
  if (isSearched) {
    @ObjectType(`${name}Connection`, described)
    class SearchedConnection extends NodeConnection {
      @UseMiddleware(awaited)
      @Field({ description: CUT })
      isSearchCut!: boolean;
    }
    ConnectionClass = SearchedConnection;
  }
  if (hasEvents) {
    @ObjectType(`${name}Connection`, described)
    class ConnectionWithEvents extends ConnectionClass {
      @UseMiddleware(eventCursor)
      @Field({ description: EVENT_CURSOR })
      eventCursor!: string;
    }
    ConnectionClass = ConnectionWithEvents;
  }
  return ConnectionClass as unknown as ClassType<Connection<Node>>;
}
