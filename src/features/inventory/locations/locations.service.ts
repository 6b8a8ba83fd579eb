import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { isForeignKeyViolation } from '../../../platform/db/connection/database-failure.ts';
import { isUniqueViolation, type Transactions } from '../../../platform/db/transactions.ts';
import {
  alreadyExists,
  expectVersion,
  invalid,
  notAllowedNow,
} from '../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { nameAt } from '../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../platform/inputs/node-ids.ts';
import { CODE_PATTERN, CODE_RULE } from '../../../values/code.ts';
import { encodeId } from '../../../values/ids.ts';
import { Location } from '../location.entity.ts';
import { locationEvent } from './locations.events.ts';
import { deleteLevels, lockLocation } from './locations.locks.ts';

export const PRIORITY_LIMIT = 1_000;

export interface LocationChanges {
  readonly name?: string | null | undefined;
  readonly priority?: number | null | undefined;
  readonly isActive?: boolean | null | undefined;
}

interface WantedLocation {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Creates, changes and deletes locations. */
export class LocationsService {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  async create(actor: Actor, command: LocationChanges & { code: string; name: string }): Promise<string> {
    if (!CODE_PATTERN.test(command.code)) throw invalid('code', CODE_RULE);
    try {
      return await this.#transactions.run(async (em) => {
        // Made anew when the transaction runs again, since an entity that was flushed is not inserted a second time.
        const location = new Location();
        location.storeId = actor.storeId;
        location.code = command.code;
        applyChanges(location, command);
        em.persist(location);
        await em.flush();
        await appendEvents(em, [locationEvent(actor, 'location.created', location)]);
        return location.id;
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw alreadyExists('code', `There is a location "${command.code}" already.`);
    }
  }

  /** Appends one event when something changed, none when nothing did. */
  update(actor: Actor, command: LocationChanges & WantedLocation): Promise<string> {
    return this.#transactions.run(async (em) => {
      const location = await lockWanted(em, actor, command);
      const { version } = location;
      applyChanges(location, command);
      await em.flush();
      if (location.version !== version) {
        await appendEvents(em, [locationEvent(actor, 'location.updated', location)]);
      }
      return location.id;
    });
  }

  /**
   * Deletes a location that has no history: nothing ever moved there, so nothing lies or is reserved there.
   *
   * @throws DomainError NOT_ALLOWED_NOW when the ledger refers to it
   */
  delete(actor: Actor, wanted: WantedLocation): Promise<string> {
    return this.#transactions.run(async (em) => {
      const location = await lockWanted(em, actor, wanted);
      try {
        await deleteLevels(em, location);
        em.remove(location);
        await em.flush();
      } catch (error) {
        if (!isForeignKeyViolation(error)) throw error;
        throw notAllowedNow(
          'Stock was moved there, which the ledger keeps, so it cannot be deleted; set isActive to false instead.',
          'locationId',
        );
      }
      location.version += 1;
      await appendEvents(em, [locationEvent(actor, 'location.deleted', location)]);
      return location.id;
    });
  }
}

async function lockWanted(
  em: EntityManager,
  { storeId }: Actor,
  { id, expectedVersion }: WantedLocation,
): Promise<Location> {
  const location = orNotFound(await lockLocation(em, { storeId, id }), 'location', 'locationId');
  expectVersion(expectedVersion, location, encodeId('loc', id));
  return location;
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
