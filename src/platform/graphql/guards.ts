import type { AuthCheckerFn } from 'type-graphql';
import { Authorized } from 'type-graphql';
import { forbidden, unauthenticated } from '../errors/request-errors.ts';
import type { RequestContext } from './context.ts';

export interface Permission {
  readonly action: string;
  readonly subject: string;
}

/** Guards an operation or a field: the viewer's policy must allow `action` on `subject`. */
export function Can(action: string, subject: string): MethodDecorator & PropertyDecorator {
  return Authorized<Permission>([{ action, subject }]);
}

/** Refuses with UNAUTHENTICATED if signing in could help, otherwise with FORBIDDEN. */
export const checkPermission: AuthCheckerFn<RequestContext, Permission> = ({ context }, permissions) => {
  for (const { action, subject } of permissions) requirePermission(context, action, subject);
  return true;
};

export function requirePermission(context: RequestContext, action: string, subject: string): void {
  if (context.ability.can(action, subject)) return;
  throw context.viewer ? forbidden() : unauthenticated();
}
