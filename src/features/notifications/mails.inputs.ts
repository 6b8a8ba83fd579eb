import { ArgsType, Field, InputType } from 'type-graphql';
import type { Combinable } from '../../platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../platform/graphql/lists/connection-args.ts';
import {
  ALL_HOLD,
  type EnumFilter,
  enumFilter,
  ONE_HOLDS,
  StringFilter,
} from '../../platform/graphql/lists/filter-inputs.ts';
import { sortInput, TIME_SORT_DESCRIPTIONS } from '../../platform/graphql/lists/sort-input.ts';
import { TimeConditions } from '../../platform/graphql/lists/time-conditions.ts';
import { MailKindFilter } from './mail-kind.ts';
import { MailStatus } from './stored-mail.entity.ts';

const MailStatusFilter = enumFilter(MailStatus, 'MailStatus');

const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on mails. All of them must hold.' })
export class MailWhere extends TimeConditions implements Combinable<MailWhere> {
  @Field(() => MailKindFilter, optional('The kind of mail.'))
  kind?: MailKindFilter | null;

  @Field(() => StringFilter, optional("The recipient's e-mail address, in upper or lower case."))
  to?: StringFilter | null;

  @Field(() => MailStatusFilter, optional('The status of the mail.'))
  status?: EnumFilter<MailStatus> | null;

  @Field(() => [MailWhere], optional(ALL_HOLD))
  and?: MailWhere[] | null;

  @Field(() => [MailWhere], optional(ONE_HOLDS))
  or?: MailWhere[] | null;

  @Field(() => MailWhere, optional('This does not hold.'))
  not?: MailWhere | null;
}

const MailSort = sortInput('Mail', TIME_SORT_DESCRIPTIONS);
type MailSort = InstanceType<typeof MailSort>;

@ArgsType()
export class MailsArgs extends ConnectionArgs {
  @Field(() => MailWhere, optional('Returns only mails that match these conditions.'))
  where?: MailWhere | null;

  @Field(() => MailSort, optional('The sort order. The newest come first by default.'))
  sortBy?: MailSort | null;
}
