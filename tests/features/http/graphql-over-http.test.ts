import { serverAudits } from 'graphql-http';
import { describe, expect } from 'vitest';
import { it } from '../../testkit/fixtures.ts';

let url: string;
it.beforeAll(({ app }) => {
  url = `${app.url}/graphql`;
});

/** The number of audits in graphql-http, so that new ones in a later version are noticed. */
const AUDITS = 61;

describe('GraphQL over HTTP, as its specification has it', () => {
  const audits = serverAudits({ url: () => url, fetchFn: fetch });

  it('is asked about in all its parts', () => expect(audits).toHaveLength(AUDITS));

  for (const audit of audits) {
    it(`${audit.name} (${audit.id})`, async () => {
      const result = await audit.fn();
      expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
    });
  }
});
