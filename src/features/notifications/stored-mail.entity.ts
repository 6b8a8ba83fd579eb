import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RequestedColumns } from '../../platform/db/reading/entity-columns.ts';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { GraphQLEmailAddress } from '../../platform/graphql/scalars/scalars.ts';

export enum MailStatus {
  QUEUED = 'QUEUED',
  SENT = 'SENT',
  FAILED = 'FAILED',
  KEPT = 'KEPT',
}

registerEnumType(MailStatus, {
  name: 'MailStatus',
  description: 'What became of a mail.',
  valuesConfig: {
    QUEUED: { description: 'A job is going to send it, again and again while that fails.' },
    SENT: { description: 'The SMTP server took it.' },
    FAILED: { description: 'It was refused for good, or was of no use any more.' },
    KEPT: { description: 'There was no SMTP server: it is only kept here to be read.' },
  },
});

@ObjectType('Mail', { description: 'An e-mail the shop wrote; it is kept for 30 days.' })
@RequestedColumns<StoredMail>({ isSecret: ['text', 'html'] }, 'Mail')
@Entity({ tableName: 'mails' })
export class StoredMail extends StoreOwned {
  /** As stored; the API shows a `MailKind`. */
  @Property({ type: 'text' })
  kind!: string;

  @Field(() => GraphQLEmailAddress, { description: 'Whom it is for.' })
  @Property({ type: 'text', fieldName: 'recipient' })
  to!: string;

  @Field({ description: 'Its subject.' })
  @Property({ type: 'text' })
  subject!: string;

  @Property({ type: 'text', nullable: true })
  text?: string | null;

  @Property({ type: 'text', nullable: true })
  html?: string | null;

  /** Whether it contains a secret that opens an account. */
  @Property({ type: 'boolean' })
  isSecret!: boolean;

  @Field(() => MailStatus, { description: 'What became of it.' })
  @Property({ type: 'text' })
  status!: MailStatus;

  @Field(() => Int, { description: 'How often it was tried to send it.' })
  @Property({ type: 'integer' })
  attempts!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it could not be sent the last time: a code, and the answer of the SMTP server as a number.',
  })
  @Property({ type: 'text', nullable: true })
  lastError?: string | null;

  @Field(() => Date, { nullable: true, description: 'When the SMTP server took it.' })
  @Property({ type: 'timestamptz', nullable: true })
  sentAt?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  expiresAt?: Date | null;
}
