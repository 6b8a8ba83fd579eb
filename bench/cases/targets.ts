import { httpRequest } from '../load/http-connection.ts';
import { expectGoodGraphql, expectOk, type Target } from '../load/load.ts';
import { graphqlRequest, type Stage } from '../stage.ts';

/** Ordinal with one document and varying variables. */
export function ordinalTarget(
  stage: Stage,
  request: { name?: string; query: string; variables: () => object; isVisitor?: boolean },
): Target {
  const { name = 'Ordinal', query, variables, isVisitor } = request;
  const token = isVisitor ? undefined : stage.token;
  return {
    name,
    server: stage.ordinal,
    next: () => graphqlRequest(query, variables(), token),
    expectGood: expectGoodGraphql,
  };
}

export function limitTarget(
  stage: Stage,
  request: { name: string; path: string; parameters: () => readonly string[] },
): Target {
  const { name, path, parameters } = request;
  return {
    name,
    server: stage.limit,
    next: () =>
      httpRequest({ method: 'GET', path: `${path}?${parameters().map(encodeURIComponent).join('&')}` }),
    expectGood: expectOk,
  };
}

export function pick<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)]!;
}

/** @throws if the two differ as JSON */
export function expectEqual(found: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) throw new Error(`found ${one?.slice(0, 500)} instead of ${other?.slice(0, 500)}`);
}
