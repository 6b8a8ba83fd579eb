import type { Actor } from '../../../platform/auth/actor.ts';
import { isUniqueViolation, type Transactions } from '../../../platform/db/transactions.ts';
import { alreadyExists, expectVersion, invalid } from '../../../platform/errors/standard-errors.ts';
import { nameAt } from '../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../platform/inputs/node-ids.ts';
import { CODE_PATTERN, CODE_RULE } from '../../../values/code.ts';
import { encodeId } from '../../../values/ids.ts';
import { Location } from '../location.entity.ts';
import { lockLocation } from './locations.locks.ts';

const PRIORITY_LIMIT = 1_000;

export interface LocationChanges {
  readonly name?: string | null | undefined;
  readonly priority?: number | null | undefined;
  readonly isActive?: boolean | null | undefined;
}

/** Creates and changes locations. None is ever deleted, because the ledger refers to it. */
export class LocationsService {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  async create(
    { storeId }: Actor,
    command: LocationChanges & { code: string; name: string },
  ): Promise<string> {
    if (!CODE_PATTERN.test(command.code)) throw invalid('code', CODE_RULE);
    const location = new Location();
    location.storeId = storeId;
    location.code = command.code;
    applyChanges(location, command);
    try {
      await this.#transactions.run(async (em) => em.persist(location));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw alreadyExists('code', `There is a location "${command.code}" already.`);
    }
    return location.id;
  }

  update(
    { storeId }: Actor,
    command: LocationChanges & { id: string; expectedVersion?: number | null | undefined },
  ): Promise<string> {
    const { id, expectedVersion } = command;
    return this.#transactions.run(async (em) => {
      const location = await lockLocation(em, { storeId, id });
      expectVersion(expectedVersion, orNotFound(location, 'location', 'locationId'), encodeId('loc', id));
      applyChanges(location!, command);
      return id;
    });
  }
}

function applyChanges(location: Location, { name, priority, isActive }: LocationChanges): void {
  if (name != null) location.name = nameAt('name', name);
  if (priority != null) {
    if (Math.abs(priority) > PRIORITY_LIMIT) {
      throw invalid('priority', `A priority is from −${PRIORITY_LIMIT} to ${PRIORITY_LIMIT}.`);
    }
    location.priority = priority;
  }
  if (isActive != null) location.isActive = isActive;
}
