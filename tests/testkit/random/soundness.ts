import { expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { TestApp } from '../app.ts';
import type { GraphqlClient, GraphqlResult } from '../clients/graphql-client.ts';
import { registerCustomer } from '../shop/customers.ts';
import type { FullStore } from '../shop/full-store.ts';
import { signedInAs } from '../shop/people.ts';

/** The longest time that any request may take, in milliseconds. */
const MAX_MS = 20_000;
/** Error codes that mean a fault of the server. */
const OUR_FAULTS = ['INTERNAL', 'UNAVAILABLE', undefined];

export type Person = 'visitor' | 'customer' | 'sales rep' | 'manager' | 'admin' | 'founder';

/** People of a store. They sign in again when an operation has signed them out. */
export class People {
  readonly #app: TestApp;
  readonly #store: FullStore;
  readonly #clients = new Map<Person, GraphqlClient>();

  constructor(app: TestApp, store: FullStore) {
    this.#app = app;
    this.#store = store;
  }

  /**
   * Sends a request as this person and checks the answer.
   *
   * @throws when the answer is not well-formed
   */
  async send(person: Person, request: object): Promise<GraphqlResult<unknown>> {
    const answer = await this.#post(person, request);
    if (
      person === 'visitor' ||
      !answer.errors?.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED')
    ) {
      return answer;
    }
    this.#clients.delete(person);
    return this.#post(person, request);
  }

  async #post(person: Person, request: object): Promise<GraphqlResult<unknown>> {
    const client = this.#clients.get(person) ?? (await this.#enter(person));
    this.#clients.set(person, client);
    const response = await fetch(`${client.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...client.headers },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(MAX_MS),
    });
    expect(response.status).toBeLessThan(500);
    const answer = (await response.json()) as GraphqlResult<unknown>;
    for (const { extensions, message } of answer.errors ?? [])
      expect(OUR_FAULTS, message).not.toContain(extensions?.code);
    return answer;
  }

  async #enter(person: Person): Promise<GraphqlClient> {
    switch (person) {
      case 'visitor':
        return this.#app.anonymous.with({ 'x-store': this.#store.code });
      case 'customer':
        return registerCustomer(this.#app, { storeCode: this.#store.code });
      case 'sales rep':
        return signedInAs(this.#app, UserRole.SALES_REP, this.#store);
      case 'manager':
        return signedInAs(this.#app, UserRole.MANAGER, this.#store);
      case 'founder':
        // Only administrators of the default store may create stores.
        return signedInAs(this.#app, UserRole.ADMIN);
      case 'admin':
        return signedInAs(this.#app, UserRole.ADMIN, this.#store);
    }
  }
}
