import { ArgsType, Field, Int } from 'type-graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, type PageArgs } from '../../db/paging/page-window.ts';

/** The arguments of every list; `readPage` checks them. */
@ArgsType()
export class ConnectionArgs implements PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      `How many to give from the start, or from \`after\` on: 0 to ${MAX_PAGE_SIZE}, ${DEFAULT_PAGE_SIZE} when ` +
      'neither `first` nor `last` is given. Not together with `last`.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes after this cursor, which must be of the same list in the same order.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many to give from the end, or up to \`before\`: 0 to ${MAX_PAGE_SIZE}. Not together with \`first\`.`,
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes before this cursor, which must be of the same list in the same order.',
  })
  before?: string | null;
}
