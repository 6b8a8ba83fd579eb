import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { newId } from '../../../values/ids.ts';
import type { ProviderName } from '../providers/provider-name.ts';

/** Who switches a provider of a store, and why. */
export interface SwitchCommand {
  readonly storeId: string;
  readonly provider: ProviderName;
  readonly reason: string;
  readonly by: string;
}

/**
 * The list of the store and the record change in one statement, under the lock of the store's row.
 *
 * @returns the id of the record; undefined when the provider is off already
 */
export async function switchOff(em: EntityManager, command: SwitchCommand): Promise<string | undefined> {
  const [record] = await sql<{ id: string }>(
    em,
    `with store as (
       update stores set disabled_payment_providers = disabled_payment_providers || $2::text
       where id = $1 and not $2::text = any(disabled_payment_providers) returning id
     )
     insert into payment_provider_switches (id, store_id, provider, disabled_reason, disabled_by)
     select $3, id, $2, $4, $5 from store returning id`,
    [command.storeId, command.provider, newId(), command.reason, command.by],
  );
  return record?.id;
}

/** @returns the id of the record; undefined when the provider is on already */
export async function switchOn(em: EntityManager, command: SwitchCommand): Promise<string | undefined> {
  const [record] = await sql<{ id: string }>(
    em,
    `with store as (
       update stores set disabled_payment_providers = array_remove(disabled_payment_providers, $2::text)
       where id = $1 and $2::text = any(disabled_payment_providers) returning id
     )
     update payment_provider_switches s set enabled_reason = $3, enabled_by = $4, enabled_at = now()
     from store where s.store_id = store.id and s.provider = $2 and s.enabled_at is null returning s.id`,
    [command.storeId, command.provider, command.reason, command.by],
  );
  return record?.id;
}

/** The providers that a store has switched off, as of this statement. */
export async function readSwitchedOff(em: EntityManager, storeId: string): Promise<ProviderName[]> {
  const [store] = await sql<{ disabled: ProviderName[] }>(
    em,
    'select disabled_payment_providers as disabled from stores where id = $1',
    [storeId],
  );
  return store?.disabled ?? [];
}
