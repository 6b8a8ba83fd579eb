import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { isUniqueViolation, type Transactions } from '../../../platform/db/transactions.ts';
import { alreadyExists, expectVersion, invalid } from '../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { nameAt } from '../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../platform/inputs/node-ids.ts';
import { CODE_PATTERN, CODE_RULE } from '../../../values/code.ts';
import { encodeId } from '../../../values/ids.ts';
import { CustomerGroup } from './customer-group.entity.ts';
import { customerGroupEvent } from './customer-groups.events.ts';
import { lockGroup, removeMembers } from './customer-groups.locks.ts';
import type { GroupDeletedHook } from './group-deleted-hook.ts';

interface WantedGroup {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Creates, changes and deletes customer groups. */
export class CustomerGroupsService {
  readonly #transactions: Transactions;
  readonly #deletedHooks: readonly GroupDeletedHook[];

  constructor(transactions: Transactions, deletedHooks: readonly GroupDeletedHook[]) {
    this.#transactions = transactions;
    this.#deletedHooks = deletedHooks;
  }

  async create(actor: Actor, { code, name }: { code: string; name: string }): Promise<string> {
    if (!CODE_PATTERN.test(code)) throw invalid('code', CODE_RULE);
    const group = new CustomerGroup();
    Object.assign(group, { storeId: actor.storeId, code, name: nameAt('name', name) });
    try {
      await this.#transactions.run(async (em) => {
        em.persist(group);
        await em.flush();
        await appendEvents(em, [customerGroupEvent(actor, 'customer_group.created', group)]);
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw alreadyExists('code', `There is a customer group "${code}" already.`);
    }
    return group.id;
  }

  /** Appends one event when something changed, none when nothing did. */
  update(actor: Actor, command: WantedGroup & { name?: string | null | undefined }): Promise<string> {
    return this.#transactions.run(async (em) => {
      const group = await lockWanted(em, actor, command);
      const { version } = group;
      if (command.name != null) group.name = nameAt('name', command.name);
      await em.flush();
      if (group.version !== version) {
        await appendEvents(em, [customerGroupEvent(actor, 'customer_group.updated', group)]);
      }
      return group.id;
    });
  }

  /**
   * Deletes a group and takes its customers out of it.
   *
   * @throws DomainError NOT_ALLOWED_NOW while a rule for prices names it
   */
  delete(actor: Actor, wanted: WantedGroup): Promise<string> {
    return this.#transactions.run(async (em) => {
      const group = await lockWanted(em, actor, wanted);
      const { storeId, id } = group;
      for (const hook of this.#deletedHooks) await hook(em, { storeId, groupId: id });
      await removeMembers(em, group);
      em.remove(group);
      await em.flush();
      group.version += 1;
      await appendEvents(em, [customerGroupEvent(actor, 'customer_group.deleted', group)]);
      return id;
    });
  }
}

async function lockWanted(
  em: EntityManager,
  { storeId }: Actor,
  { id, expectedVersion }: WantedGroup,
): Promise<CustomerGroup> {
  const group = orNotFound(await lockGroup(em, { storeId, id }), 'customer group', 'customerGroupId');
  expectVersion(expectedVersion, group, encodeId('cgr', id));
  return group;
}
