import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RequestedColumns } from '../../platform/db/reading/entity-columns.ts';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';
import { GraphQLEmailAddress } from '../../platform/graphql/scalars/scalars.ts';
import { KEPT_MAIL_DAYS } from '../../platform/mail/mail-jobs.ts';

export enum MailStatus {
  QUEUED = 'QUEUED',
  SENT = 'SENT',
  FAILED = 'FAILED',
  KEPT = 'KEPT',
}

registerEnumType(MailStatus, {
  name: 'MailStatus',
  description: 'The status of a mail.',
  valuesConfig: {
    QUEUED: { description: 'A job will send it, with retries when that fails.' },
    SENT: { description: 'The SMTP server accepted it.' },
    FAILED: { description: 'It was refused permanently, or has become useless.' },
    KEPT: { description: 'No SMTP server is configured, so it is only stored here.' },
  },
});

@ObjectType('Mail', {
  implements: Node,
  description: `An e-mail of the shop. It is kept for ${KEPT_MAIL_DAYS} days.`,
})
@RequestedColumns<StoredMail>({ isSecret: ['text', 'html'] }, 'Mail')
@Entity({ tableName: 'mails' })
export class StoredMail extends StoreOwned {
  /** As stored; the API shows a `MailKind`. */
  @Property({ type: 'text' })
  kind!: string;

  @Field(() => GraphQLEmailAddress, { description: "The recipient's e-mail address." })
  @Property({ type: 'text', fieldName: 'recipient' })
  to!: string;

  @Field({ description: 'The subject line.' })
  @Property({ type: 'text' })
  subject!: string;

  @Property({ type: 'text', nullable: true })
  text?: string | null;

  @Property({ type: 'text', nullable: true })
  html?: string | null;

  /** Whether it contains a secret that opens an account. */
  @Property({ type: 'boolean' })
  isSecret!: boolean;

  @Field(() => MailStatus, { description: 'The status of the mail.' })
  @Property({ type: 'text' })
  status!: MailStatus;

  @Field(() => Int, { description: 'Number of attempts to send it.' })
  @Property({ type: 'integer' })
  attempts!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "Reason of the last failure: a code, and the SMTP server's status code. Null when no attempt has " +
      'failed.',
  })
  @Property({ type: 'text', nullable: true })
  lastError?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the SMTP server accepted it. Null when it was not sent.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  sentAt?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  expiresAt?: Date | null;
}
