import { Migration } from '@mikro-orm/migrations';

/** Counters of what must not be tried too often, in the form that rate-limiter-flexible reads and writes. */
export class Migration20261121002002_attempts extends Migration {
  override up(): void {
    this.addSql(`
      create table attempts (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
      create index attempts_expire on attempts (expire);
    `);
  }
}
