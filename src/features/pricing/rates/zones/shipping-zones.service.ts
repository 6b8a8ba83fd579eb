import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../../platform/auth/actor.ts';
import { sql } from '../../../../platform/db/sql.ts';
import type { Transactions } from '../../../../platform/db/transactions.ts';
import {
  alreadyExists,
  expectVersion,
  invalid,
  notAllowedNow,
} from '../../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../../platform/events/event-log.ts';
import { nameAt } from '../../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../../values/ids.ts';
import { lockTaxRule, lockTaxRules } from '../../taxes/taxes.locks.ts';
import { shippingZoneEvent } from '../shipping.events.ts';
import { expectRoom, MAX_ZONES } from '../shipping-limits.ts';
import { ShippingZone } from '../shipping-zone.entity.ts';
import {
  type CountryValues,
  countriesOf,
  placesAt,
  readCountries,
  writePlaces,
  type ZoneCountry,
} from './zone-places.ts';

/** Null counts as absent. */
export interface ShippingZoneChanges {
  readonly name?: string | null | undefined;
  /** In place of those that it has. */
  readonly countries?: readonly CountryValues[] | null | undefined;
  readonly isRestOfWorld?: boolean | null | undefined;
}

interface WantedZone {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Creates, changes and deletes shipping zones. Changes of one store wait for each other: see `lockTaxRules`. */
export class ShippingZonesService {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  /** @throws DomainError VALIDATION, or ALREADY_EXISTS when a place is in another zone */
  create(actor: Actor, command: ShippingZoneChanges & { readonly name: string }): Promise<string> {
    return this.#transactions.run(async (em) => {
      const { storeId } = actor;
      await lockTaxRules(em, storeId);
      await expectRoom(em, { storeId, table: 'shipping_zones', max: MAX_ZONES, what: 'shipping zones' });
      const zone = new ShippingZone();
      zone.storeId = storeId;
      const countries = await change(em, zone, { before: [], command });
      await appendEvents(em, [shippingZoneEvent(actor, 'shipping_zone.created', { zone, countries })]);
      return zone.id;
    });
  }

  /** Appends one event when something changed. @throws DomainError as {@link create}, NOT_FOUND, VERSION_CONFLICT */
  update(actor: Actor, command: ShippingZoneChanges & WantedZone): Promise<string> {
    return this.#transactions.run(async (em) => {
      const zone = await lockWanted(em, actor, command);
      const { version } = zone;
      const countries = await change(em, zone, { before: await readCountries(em, zone), command });
      if (zone.version !== version) {
        await appendEvents(em, [shippingZoneEvent(actor, 'shipping_zone.updated', { zone, countries })]);
      }
      return zone.id;
    });
  }

  /** @throws DomainError NOT_FOUND, VERSION_CONFLICT, or NOT_ALLOWED_NOW when methods have rates for it */
  delete(actor: Actor, wanted: WantedZone): Promise<string> {
    return this.#transactions.run(async (em) => {
      const zone = await lockWanted(em, actor, wanted);
      const countries = await readCountries(em, zone);
      await refuseUsed(em, zone);
      em.remove(zone);
      await em.flush();
      zone.version += 1;
      await appendEvents(em, [shippingZoneEvent(actor, 'shipping_zone.deleted', { zone, countries })]);
      return zone.id;
    });
  }
}

/** Applies and stores the changes. @returns the countries that the zone has then */
async function change(
  em: EntityManager,
  zone: ShippingZone,
  { before, command }: { before: readonly ZoneCountry[]; command: ShippingZoneChanges },
): Promise<readonly ZoneCountry[]> {
  const { name, isRestOfWorld } = command;
  if (name != null) zone.name = nameAt('name', name);
  if (isRestOfWorld != null) zone.isRestOfWorld = isRestOfWorld;
  const places = placesAt(command.countries ?? before);
  if (zone.isRestOfWorld && places.length > 0) {
    throw invalid('countries', 'The rest of the world has no countries of its own. Pass an empty list.');
  }
  if (!zone.isRestOfWorld && places.length === 0) {
    throw invalid('countries', 'Name at least one country, or let the zone be the rest of the world.');
  }
  if (zone.isRestOfWorld) await refuseSecondRest(em, zone);
  const after = countriesOf(places);
  const hasChanged = JSON.stringify(after) !== JSON.stringify(before);
  if (hasChanged) zone.updatedAt = new Date();
  em.persist(zone);
  await em.flush();
  if (hasChanged) await writePlaces(em, zone, places);
  return after;
}

async function refuseSecondRest(em: EntityManager, { id, storeId }: ShippingZone): Promise<void> {
  const [other] = await sql<{ id: string }>(
    em,
    'select id from shipping_zones where store_id = $1 and is_rest_of_world and id <> $2',
    [storeId, id],
  );
  if (!other) return;
  throw alreadyExists(
    'isRestOfWorld',
    `The zone ${encodeId('shz', other.id)} is the rest of the world already.`,
  );
}

async function refuseUsed(em: EntityManager, { id, storeId }: ShippingZone): Promise<void> {
  const methods = await sql<{ code: string }>(
    em,
    `select code from shipping_methods m
     where store_id = $1 and exists (select from shipping_rates r where r.method_id = m.id and r.zone_id = $2)
     order by code`,
    [storeId, id],
  );
  if (methods.length === 0) return;
  const codes = methods.map(({ code }) => code).join(', ');
  throw notAllowedNow(`These shipping methods have rates for this zone: ${codes}.`, 'shippingZoneId');
}

async function lockWanted(
  em: EntityManager,
  { storeId }: Actor,
  { id, expectedVersion }: WantedZone,
): Promise<ShippingZone> {
  await lockTaxRules(em, storeId);
  const zone = orNotFound(
    await lockTaxRule(em, ShippingZone, { storeId, id }),
    'shipping zone',
    'shippingZoneId',
  );
  expectVersion(expectedVersion, zone, encodeId('shz', id));
  return zone;
}
