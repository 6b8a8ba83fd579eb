import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { User, UserRole } from './user.entity.ts';

/** An account, and what must still be true of it. */
type WantedUser = Pick<User, 'storeId' | 'id'> & Partial<Pick<User, 'isActive' | 'passwordHash' | 'email'>>;

/** The account, locked; null when nothing is as wanted. */
export function lockUser(em: EntityManager, wanted: WantedUser): Promise<User | null> {
  return em.findOne(User, wanted, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** All active administrators of a store, locked in id order. Called before one of them is locked to be changed. */
export function lockAdmins(em: EntityManager, storeId: string): Promise<User[]> {
  return em.find(
    User,
    { storeId, role: UserRole.ADMIN, isActive: true },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
}
