import { ArgsType, Field, Int } from 'type-graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, type PageArgs } from '../../db/paging/page-window.ts';

/** The arguments of every list; `readPage` checks them. */
@ArgsType()
export class ConnectionArgs implements PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      `Number of items from the start, or after \`after\`: 0 to ${MAX_PAGE_SIZE}. The default is ` +
      `${DEFAULT_PAGE_SIZE} when \`last\` is not given either. It cannot be combined with \`last\`.`,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Returns the items after this cursor. The cursor must come from the same list in the same order.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      `Number of items from the end, or before \`before\`: 0 to ${MAX_PAGE_SIZE}. It cannot be combined ` +
      'with `first`.',
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Returns the items before this cursor. The cursor must come from the same list in the same order.',
  })
  before?: string | null;
}
