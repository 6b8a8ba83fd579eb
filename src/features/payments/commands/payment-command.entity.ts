import { BigIntType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { StoreOwned } from '../../../platform/db/store-owned.ts';

export enum CommandKind {
  CAPTURE = 'CAPTURE',
  VOID = 'VOID',
}

export enum CommandStatus {
  PENDING = 'PENDING',
  SUCCEEDED = 'SUCCEEDED',
  FAILED = 'FAILED',
}

/** What the provider has to do with a payment. It is stored before the provider is asked. */
@Entity({ tableName: 'payment_commands' })
export class PaymentCommand extends StoreOwned {
  @Property({ type: 'uuid' })
  paymentId!: string;

  @Property({ type: 'text' })
  kind!: CommandKind;

  /** Minor units. Null for a void. */
  @Property({ type: new BigIntType('number'), nullable: true })
  amount: number | null = null;

  @Property({ type: 'text' })
  status: CommandStatus = CommandStatus.PENDING;

  /** Set once the provider has accepted the command. */
  @Property({ type: 'text', nullable: true })
  providerReference: string | null = null;

  @Property({ type: 'text', nullable: true })
  failureCode: string | null = null;

  /** Part of the key at the provider, as that of a payment. */
  @Property({ type: 'integer' })
  attempt = 1;

  /** The id of the user who asked for it, or the name of the system task that did. */
  @Property({ type: 'text' })
  createdBy!: string;
}
