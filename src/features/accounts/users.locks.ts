import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { User, UserRole } from './user.entity.ts';

/** An account, and the values it must still have. */
type WantedUser = Pick<User, 'storeId' | 'id'> & Partial<Pick<User, 'isActive' | 'passwordHash' | 'email'>>;

/** Locks the account; null if it does not match. */
export function lockUser(em: EntityManager, wanted: WantedUser): Promise<User | null> {
  return em.findOne(User, wanted, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Locks all active administrators of a store in id order. Call it before one of them is locked and changed. */
export function lockAdmins(em: EntityManager, storeId: string): Promise<User[]> {
  return em.find(
    User,
    { storeId, role: UserRole.ADMIN, isActive: true },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
}
