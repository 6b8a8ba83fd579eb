import type { Actor } from '../../../platform/auth/actor.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import { emailAt } from '../../../platform/inputs/input-values.ts';
import { textInput } from '../../../platform/inputs/text-input.ts';
import type { FeatureJobs } from '../../../platform/jobs/feature-jobs.ts';
import { recordChange } from '../changing/locked-change.ts';
import { lockOrder } from '../orders.locks.ts';
import type { OrderAccessLimits } from './order-access-limits.ts';
import type { OrderAccessTokens, TokenOrder } from './order-access-tokens.ts';
import { LINK_SECONDS, type OrderMails } from './order-mails.ts';

const MAIL_ACCESS = 'mailOrderAccess';
const ENQUEUE = 'select enqueue_job($1, $2::json)';

/** A draft was shown to nobody yet. An order of a deleted customer belongs to nobody. */
const FIND = `
  select o.id, o.store_id as "storeId", o.access_version as "accessVersion", o.number, o.email,
    extract(epoch from now())::bigint::float8 as now
  from orders o join customers c on c.store_id = o.store_id and c.id = o.customer_id
  where o.store_id = $1 and o.number = $2 and o.email = $3 and o.status <> 'DRAFT' and c.deleted_at is null`;

interface AccessRequest {
  readonly storeId: string;
  readonly number: string;
  readonly email: string;
}

/** Mails links to orders, and ends them. */
export class OrderAccessService {
  readonly #transactions: Transactions;
  readonly #idempotency: Idempotency;
  readonly #tokens: OrderAccessTokens;
  readonly #limits: OrderAccessLimits;
  readonly #mails: OrderMails;

  constructor(parts: {
    transactions: Transactions;
    idempotency: Idempotency;
    tokens: OrderAccessTokens;
    limits: OrderAccessLimits;
    mails: OrderMails;
  }) {
    this.#transactions = parts.transactions;
    this.#idempotency = parts.idempotency;
    this.#tokens = parts.tokens;
    this.#limits = parts.limits;
    this.#mails = parts.mails;
  }

  /**
   * A job looks for the order. So the answer is the same, and comes as fast, whether or not there is one.
   *
   * @param claim.address network address of the client
   * @throws DomainError VALIDATION for a text that cannot be a number or an e-mail address, TOO_MANY_ATTEMPTS
   */
  async request(
    { storeId }: Actor,
    claim: { number: string; email: string; address: string },
  ): Promise<void> {
    const number = textInput(claim.number, { field: 'number', min: 1, max: 100 });
    const email = emailAt('email', claim.email);
    await this.#limits.admit({ storeId, number, email, address: claim.address });
    const payload = JSON.stringify({ storeId, number, email });
    await this.#transactions.runAutocommit((em) => sql(em, ENQUEUE, [MAIL_ACCESS, payload]));
  }

  /** Ends all tokens of the order. @throws DomainError NOT_FOUND, VERSION_CONFLICT */
  async revoke(command: {
    actor: Actor;
    orderId: string;
    expectedVersion: number | null | undefined;
    idempotencyKey: string | null | undefined;
  }): Promise<void> {
    const { actor, orderId, expectedVersion, idempotencyKey: key } = command;
    const call = { actor, key, operation: 'revokeOrderAccess', input: { orderId, expectedVersion } };
    await this.#idempotency.run(call, async (em) => {
      const order = await lockOrder(em, { storeId: actor.storeId, orderId, expectedVersion });
      order.accessVersion += 1;
      await recordChange(em, order, { type: 'order.access_revoked', actor });
      return { orderId };
    });
  }

  jobs(): FeatureJobs {
    return {
      tasks: { [MAIL_ACCESS]: (payload) => this.#mail(payload as AccessRequest) },
      crontab: [],
    };
  }

  async #mail({ storeId, number, email }: AccessRequest): Promise<void> {
    await this.#transactions.run(async (em) => {
      const [order] = await sql<TokenOrder & { number: string; email: string; now: number }>(em, FIND, [
        storeId,
        number,
        email,
      ]);
      if (!order) return;
      const accessToken = this.#tokens.issue(order, order.now + LINK_SECONDS);
      await this.#mails.access(em, order, accessToken);
    });
  }
}
