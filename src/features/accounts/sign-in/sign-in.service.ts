import type { Viewer } from '../../../platform/auth/viewer.ts';
import type { Reader, Row } from '../../../platform/db/reading/reader.ts';
import { emailAt } from '../../../platform/inputs/input-values.ts';
import { networkOf } from '../../../platform/network/network-address.ts';
import { invalidCredentials, sessionEnded } from '../accounts.errors.ts';
import type { Passwords } from '../passwords/passwords.ts';
import type { SessionClient } from '../sessions/sessions.locks.ts';
import type { SessionsService, SignedIn } from '../sessions/sessions.service.ts';
import { User } from '../user.entity.ts';
import type { SignInAttempt, SignInLimits } from './sign-in-limits.ts';

/** A further action at sign-in, such as merging the visitor's cart. */
export type SignInHook = (signIn: {
  viewer: Omit<Viewer, 'tokenExpiresAt'>;
  cartToken?: string;
}) => Promise<void>;

/** Exchanges e-mail and password for the tokens of a session. */
export class SignInService {
  readonly #reader: Reader;
  readonly #passwords: Passwords;
  readonly #sessions: SessionsService;
  readonly #limits: SignInLimits;
  readonly #hooks: readonly SignInHook[];

  constructor(parts: {
    reader: Reader;
    passwords: Passwords;
    sessions: SessionsService;
    limits: SignInLimits;
    hooks: readonly SignInHook[];
  }) {
    this.#reader = parts.reader;
    this.#passwords = parts.passwords;
    this.#sessions = parts.sessions;
    this.#limits = parts.limits;
    this.#hooks = parts.hooks;
  }

  /**
   * @throws DomainError INVALID_CREDENTIALS, equally for an unknown address, a wrong password and an inactive account;
   *   TOO_MANY_ATTEMPTS, also for the right password; VALIDATION for what cannot be an address, which is no attempt
   */
  async signIn(credentials: {
    storeId: string;
    email: string;
    password: string;
    cartToken?: string | undefined;
    client: SessionClient;
  }): Promise<SignedIn> {
    const { storeId, password, cartToken, client } = credentials;
    const email = emailAt('email', credentials.email);
    const attempt = { storeId, email, address: client.address };
    const user = await this.#limits.guard(attempt, () => this.#prove(attempt, password));
    return this.open(user, client, cartToken);
  }

  async #prove({ storeId, email, address }: SignInAttempt, password: string): Promise<Row<User>> {
    const [user] = await this.#reader.rows(User, 'where t.store_id = $1 and t.email = $2', [storeId, email]);
    const isRight = await this.#passwords.compare(password, user?.passwordHash, networkOf(address));
    if (!user?.isActive || !isRight) throw invalidCredentials();
    return user;
  }

  /** Opens a new session for an account that was authenticated in a session that has just ended. */
  async resume(account: { storeId: string; userId: string; client: SessionClient }): Promise<SignedIn> {
    const { storeId, userId, client } = account;
    const own = 'where t.store_id = $1 and t.id = $2 and t.is_active';
    const [user] = await this.#reader.rows(User, own, [storeId, userId]);
    if (!user) throw sessionEnded();
    return this.open(user, client);
  }

  /** Opens a session for an account that was authenticated by its password or by registering. */
  async open(user: Row<User>, client: SessionClient, cartToken?: string): Promise<SignedIn> {
    const { sessionId, ...signedIn } = await this.#sessions.open(user, client);
    const viewer = {
      userId: user.id,
      storeId: user.storeId,
      sessionId,
      role: user.role,
      name: user.name,
      ...(user.customerId && { customerId: user.customerId }),
    };
    for (const hook of this.#hooks) await hook({ viewer, ...(cartToken && { cartToken }) });
    return signedIn;
  }
}
