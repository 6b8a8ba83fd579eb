import type { AccessToken, AccessTokens } from '../../platform/auth/tokens.ts';
import type { Viewer } from '../../platform/auth/viewer.ts';
import type { Reader, Row } from '../../platform/db/reader.ts';
import { ErrorCode, UserFault } from '../../platform/graphql/user-errors.ts';
import { normalizeEmail } from '../../values/email.ts';
import type { Passwords } from './passwords.ts';
import { User } from './user.entity.ts';

/** What else happens when somebody signs in, such as taking over the cart they filled before. */
export type SignInHook = (signIn: {
  viewer: Omit<Viewer, 'tokenExpiresAt'>;
  cartToken?: string;
}) => Promise<void>;

/** A hash nobody has the password of: comparing with it makes an unknown address take as long as a known one. */
const NOBODY = '$2b$10$CwTycUXWue0Thq9StjUM0uJ8d1rq5hQ5mM1W0b8r6b7b9Q5hQ1G2e';

/** Exchanges e-mail and password for an access token. */
export class SignInService {
  readonly #reader: Reader;
  readonly #passwords: Passwords;
  readonly #tokens: AccessTokens;
  readonly #hooks: readonly SignInHook[];

  constructor(parts: {
    reader: Reader;
    passwords: Passwords;
    tokens: AccessTokens;
    hooks: readonly SignInHook[];
  }) {
    this.#reader = parts.reader;
    this.#passwords = parts.passwords;
    this.#tokens = parts.tokens;
    this.#hooks = parts.hooks;
  }

  /** @throws UserFault INVALID_CREDENTIALS, alike for an unknown address, a wrong password and an inactive account */
  async signIn(credentials: {
    storeId: string;
    email: string;
    password: string;
    cartToken?: string | undefined;
  }): Promise<AccessToken & { userId: string }> {
    const { storeId, password, cartToken } = credentials;
    const email = normalizeEmail(credentials.email) ?? '';
    const [user] = await this.#reader.rows(User, 'where t.store_id = $1 and t.email = $2', [storeId, email]);
    const isRight = await this.#passwords.compare(password, user?.passwordHash ?? NOBODY);
    if (!user?.isActive || !isRight) throw invalidCredentials();
    return this.open(user, cartToken);
  }

  /** Signs in an account that has just proved itself, by its password or by registering. */
  async open(user: Row<User>, cartToken?: string): Promise<AccessToken & { userId: string }> {
    const viewer = {
      userId: user.id,
      storeId: user.storeId,
      role: user.role,
      name: user.name,
      ...(user.customerId && { customerId: user.customerId }),
    };
    for (const hook of this.#hooks) await hook({ viewer, ...(cartToken && { cartToken }) });
    return { ...this.#tokens.sign(viewer), userId: user.id };
  }
}

function invalidCredentials(): UserFault {
  return new UserFault({
    __typename: 'InvalidCredentialsError',
    code: ErrorCode.INVALID_CREDENTIALS,
    message: 'E-mail and password do not belong together.',
    field: null,
  });
}
