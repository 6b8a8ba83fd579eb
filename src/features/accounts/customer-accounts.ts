import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { deleteAccountTokens } from './mails/account-tokens.locks.ts';
import { endSessions, eraseSessionClients } from './sessions/sessions.locks.ts';
import { User } from './user.entity.ts';

interface CustomerAccount {
  readonly storeId: string;
  readonly customerId: string;
}

/** Gives a customer's account the customer's name. Does nothing without an account. */
export async function renameCustomerAccount(
  em: EntityManager,
  { storeId, customerId, name }: CustomerAccount & { readonly name: string },
): Promise<void> {
  const user = await em.findOne(User, { storeId, customerId });
  if (user) user.name = name;
}

/**
 * Closes the account of a deleted customer and erases its personal data. Its address becomes free: the account gets one
 * of a reserved domain (RFC 2606) and a hash that matches no password. Its sessions end.
 */
export async function closeCustomerAccount(
  em: EntityManager,
  { actor, customerId, name }: { readonly actor: Actor; readonly customerId: string; readonly name: string },
): Promise<void> {
  const { storeId } = actor;
  const user = await em.findOne(User, { storeId, customerId });
  if (!user) return;
  user.email = `deleted-${user.id}@deleted.invalid`;
  user.name = name;
  user.passwordHash = '';
  user.isActive = false;
  user.emailVerifiedAt = null;
  await em.flush();
  await endSessions(em, { actor, userId: user.id, reason: 'ACCOUNT_CLOSED' });
  await eraseSessionClients(em, { storeId, userId: user.id });
  await deleteAccountTokens(em, user);
}
