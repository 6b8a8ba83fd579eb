import { permitsRow } from '../../platform/auth/ability.ts';
import type { AccessTokens } from '../../platform/auth/tokens.ts';
import type { Reader } from '../../platform/db/reader.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import type { Feature } from '../../platform/feature.ts';
import { userById } from './accounts.loaders.ts';
import { AccountsResolver } from './accounts.resolver.ts';
import { AccountsService } from './accounts.service.ts';
import { OwnAccountResolver } from './own-account.resolver.ts';
import { OwnAccountService } from './own-account.service.ts';
import type { Passwords } from './passwords.ts';
import { type SignInHook, SignInService } from './sign-in.service.ts';
import { User } from './user.entity.ts';

export const accountEntities = [User];

export function accountsFeature(parts: {
  transactions: Transactions;
  reader: Reader;
  passwords: Passwords;
  tokens: AccessTokens;
  /** Filled by features above before the first sign-in. */
  signInHooks: readonly SignInHook[];
}): Feature & { accounts: AccountsService; ownAccount: OwnAccountService; signIn: SignInService } {
  const { transactions, reader, passwords, tokens, signInHooks } = parts;
  const accounts = new AccountsService(transactions, passwords);
  const ownAccount = new OwnAccountService({ transactions, reader, passwords });
  const signIn = new SignInService({ reader, passwords, tokens, hooks: signInHooks });
  return {
    accounts,
    ownAccount,
    signIn,
    entities: accountEntities,
    resolvers: [
      { type: AccountsResolver, instance: new AccountsResolver(accounts, signIn) },
      { type: OwnAccountResolver, instance: new OwnAccountResolver(ownAccount) },
    ],
    nodeTypes: [
      {
        type: 'User',
        prefix: 'usr',
        find: async ({ loaders, ability, viewer }, id) => {
          const user = await loaders.load(userById, id);
          if (!user) return undefined;
          return viewer?.userId === id || permitsRow(ability, 'read', 'User', user) ? user : undefined;
        },
      },
    ],
  };
}
