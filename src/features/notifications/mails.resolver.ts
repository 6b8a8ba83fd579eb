import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Conditions } from '../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../platform/db/filtering/filter.ts';
import { countRows, readPage } from '../../platform/db/paging/page.ts';
import type { Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { Can } from '../../platform/graphql/guards.ts';
import { type Connection, connectionOf, toConnection } from '../../platform/graphql/lists/connections.ts';
import { NEWEST_FIRST, sortOf, TIME_SORTS } from '../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../platform/graphql/lists/time-conditions.ts';
import { MailKind, mailKind } from './mail-kind.ts';
import { MailsArgs, type MailWhere } from './mails.inputs.ts';
import { StoredMail } from './stored-mail.entity.ts';

const MailConnection = connectionOf(StoredMail, { name: 'Mail' });

const FIELDS: FilterFields<MailWhere> = {
  ...TIME_FIELDS,
  kind: { column: 't.kind', kind: 'enum' },
  to: { column: 't.recipient', kind: 'email' },
  status: { column: 't.status', kind: 'enum' },
};

const BODY =
  'Null for a mail with a link that opens an account, unless no SMTP server is configured and you ' +
  'are an administrator.';

/** Mails for staff. */
@Resolver(() => StoredMail)
export class MailsResolver {
  readonly #isSending: boolean;

  constructor({ isSending }: { isSending: boolean }) {
    this.#isSending = isSending;
  }

  @Can('read', 'Mail')
  @Query(() => MailConnection, { description: 'Mails of your store. The newest come first by default.' })
  async mails(
    @Args(() => MailsArgs) list: MailsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Row<StoredMail>>> {
    const conditions = new Conditions().and('t.store_id = ?', context.store.id);
    compileFilter({ where: list.where, fields: FIELDS, conditions });
    const source = { reader: context.reader, entity: StoredMail, conditions };
    const sort = sortOf(TIME_SORTS, list.sortBy, NEWEST_FIRST);
    return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
  }

  @FieldResolver(() => MailKind, { description: 'The kind of mail.' })
  kind(@Root() { kind }: Row<StoredMail>): MailKind {
    return mailKind(kind);
  }

  @FieldResolver(() => String, { nullable: true, description: `The text. ${BODY}` })
  text(@Root() mail: Row<StoredMail>, @Ctx() context: RequestContext): string | null {
    return this.#mayRead(mail, context) ? (mail.text ?? null) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: `The text as HTML. ${BODY}` })
  html(@Root() mail: Row<StoredMail>, @Ctx() context: RequestContext): string | null {
    return this.#mayRead(mail, context) ? (mail.html ?? null) : null;
  }

  /**
   * Whether the viewer may read a mail's text. A link that opens an account would let its reader take the account over,
   * and where mails are sent nobody needs to read it here.
   */
  #mayRead({ isSecret }: Row<StoredMail>, { ability }: RequestContext): boolean {
    return !isSecret || (!this.#isSending && ability.can('read', 'MailSecret'));
  }
}
