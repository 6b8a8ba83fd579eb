import { Pool } from 'pg';

/** One operation of the limit. Its parameters are in the query string, in order. */
export interface Route {
  readonly path: string;
  run(parameters: readonly string[], pool: LimitPool): Promise<string>;
}

/** Named prepared statements on the same number of connections as Ordinal. */
export class LimitPool {
  readonly #pool: Pool;

  constructor(connectionString: string) {
    this.#pool = new Pool({ connectionString, max: 10 });
  }

  /** The value of the column `json`. */
  async json(name: string, text: string, values: readonly unknown[]): Promise<string> {
    const { rows } = await this.#pool.query({ name, text, values: [...values] });
    return rows[0].json;
  }

  async rows(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Record<string, unknown>[]> {
    const { rows } = await this.#pool.query({ name, text, values: [...values] });
    return rows;
  }
}
