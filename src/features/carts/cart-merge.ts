import type { Logger } from '../../platform/observability/log.ts';
import type { SignInHook } from '../accounts/sign-in/sign-in.service.ts';
import type { CartsService } from './carts.service.ts';

/**
 * Merges the cart that was filled before signing in into the customer's own. If the merge fails, the sign-in still
 * succeeds: the old cart stays unchanged, and the next sign-in tries again.
 */
export function mergeCartAtSignIn(carts: CartsService, log: Logger): SignInHook {
  return async ({ viewer, cartToken }) => {
    if (!viewer.customerId || !cartToken) return;
    try {
      await carts.merge({ storeId: viewer.storeId, customerId: viewer.customerId, token: cartToken });
    } catch (error) {
      const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
      log.warn({ userId: viewer.userId, error: message }, 'a cart was not merged at sign-in');
    }
  };
}
