import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../../platform/auth/actor.ts';
import { sql } from '../../../../platform/db/sql.ts';
import type { Transactions } from '../../../../platform/db/transactions.ts';
import { alreadyExists, expectVersion, invalid } from '../../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../../platform/events/event-log.ts';
import { countryAt } from '../../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../../values/ids.ts';
import { MAX_TAX_ID_LENGTH, taxIdOf } from '../../../../values/tax-id.ts';
import { isInEu } from '../../calculation/taxes/vat-area.ts';
import { TaxScheme } from '../tax-enums.ts';
import { TaxRegistration } from '../tax-registration.entity.ts';
import { expectValidity, regionAt, type Validity } from '../tax-rule-values.ts';
import { taxRegistrationEvent } from '../taxes.events.ts';
import { lockTaxRule, lockTaxRules } from '../taxes.locks.ts';

/** Undefined keeps a value, null removes it. */
export interface TaxRegistrationChanges extends Validity {
  readonly taxId?: string | null | undefined;
}

export interface NewTaxRegistration extends TaxRegistrationChanges {
  readonly country: string;
  readonly region?: string | null | undefined;
  readonly scheme?: TaxScheme | null | undefined;
}

interface WantedRegistration {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Creates, changes and deletes tax registrations. */
export class TaxRegistrationsService {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  /** @throws DomainError VALIDATION, or ALREADY_EXISTS when it overlaps another registration */
  create(actor: Actor, command: NewTaxRegistration): Promise<string> {
    return this.#transactions.run(async (em) => {
      await lockTaxRules(em, actor.storeId);
      const { region, scheme } = command;
      const country = countryAt('country', command.country);
      const registration = new TaxRegistration();
      registration.storeId = actor.storeId;
      registration.country = country;
      registration.region = regionAt('region', country, region);
      registration.scheme = scheme ?? TaxScheme.NATIONAL;
      if (registration.scheme === TaxScheme.OSS && (!isInEu(country) || registration.region !== null)) {
        throw invalid('scheme', 'A registration for OSS is one of a whole country of the European Union.');
      }
      applyChanges(registration, command);
      await refuseOverlap(em, registration);
      em.persist(registration);
      await em.flush();
      await appendEvents(em, [taxRegistrationEvent(actor, 'tax_registration.created', registration)]);
      return registration.id;
    });
  }

  /** Appends one event when something changed. @throws DomainError as {@link create}, NOT_FOUND, VERSION_CONFLICT */
  update(actor: Actor, command: TaxRegistrationChanges & WantedRegistration): Promise<string> {
    return this.#transactions.run(async (em) => {
      const registration = await lockWanted(em, actor, command);
      const { version } = registration;
      applyChanges(registration, command);
      await refuseOverlap(em, registration);
      await em.flush();
      if (registration.version !== version) {
        await appendEvents(em, [taxRegistrationEvent(actor, 'tax_registration.updated', registration)]);
      }
      return registration.id;
    });
  }

  /** Orders keep what they were charged. @throws DomainError NOT_FOUND, VERSION_CONFLICT */
  delete(actor: Actor, wanted: WantedRegistration): Promise<string> {
    return this.#transactions.run(async (em) => {
      const registration = await lockWanted(em, actor, wanted);
      em.remove(registration);
      await em.flush();
      registration.version += 1;
      await appendEvents(em, [taxRegistrationEvent(actor, 'tax_registration.deleted', registration)]);
      return registration.id;
    });
  }
}

function applyChanges(registration: TaxRegistration, changes: TaxRegistrationChanges): void {
  const { taxId, validFrom, validTo } = changes;
  if (taxId !== undefined) registration.taxId = taxIdAt('taxId', registration.country, taxId);
  if (validFrom !== undefined) registration.validFrom = validFrom;
  if (validTo !== undefined) registration.validTo = validTo;
  expectValidity(registration);
}

/** An empty one counts as absent. The syntax is checked where the country's is known. */
function taxIdAt(field: string, country: string, text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const taxId = taxIdOf(country, text);
  if (taxId === undefined) {
    throw invalid(
      field,
      `That is no tax id of ${country}, or it has more than ${MAX_TAX_ID_LENGTH} characters.`,
    );
  }
  return taxId;
}

async function refuseOverlap(em: EntityManager, registration: TaxRegistration): Promise<void> {
  const { id, storeId, country, region, scheme, validFrom, validTo } = registration;
  const [other] = await sql<{ id: string }>(
    em,
    `select id from tax_registrations
     where store_id = $1 and id <> $2 and country = $3 and region is not distinct from $4 and scheme = $5
       and tstzrange(valid_from, valid_to) && tstzrange($6, $7)
     limit 1`,
    [storeId, id, country, region ?? null, scheme, validFrom ?? null, validTo ?? null],
  );
  if (!other) return;
  throw alreadyExists(
    'validFrom',
    `The registration ${encodeId('trg', other.id)} of the same country, region and scheme is valid in a part of this ` +
      'period. End it first.',
  );
}

async function lockWanted(
  em: EntityManager,
  { storeId }: Actor,
  { id, expectedVersion }: WantedRegistration,
): Promise<TaxRegistration> {
  await lockTaxRules(em, storeId);
  const found = await lockTaxRule(em, TaxRegistration, { storeId, id });
  const registration = orNotFound(found, 'tax registration', 'taxRegistrationId');
  expectVersion(expectedVersion, registration, encodeId('trg', id));
  return registration;
}
