/** The role of the viewer. The viewer comes from a verified access token; its ids are raw UUIDs. */
export type Role = 'ADMIN' | 'MANAGER' | 'SALES_REP' | 'CUSTOMER';

export interface Viewer {
  readonly userId: string;
  readonly storeId: string;
  /** The session of the token. The token is invalid once the session ends. */
  readonly sessionId: string;
  readonly role: Role;
  /** The customer this account shops as; only for the role CUSTOMER. */
  readonly customerId?: string;
  readonly name: string;
  readonly tokenExpiresAt: Date;
}

export function isStaff(viewer: Viewer | undefined): viewer is Viewer {
  return viewer !== undefined && viewer.role !== 'CUSTOMER';
}
