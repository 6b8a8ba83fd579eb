import { describe, expect, it } from 'vitest';
import {
  describeDatabase,
  readDatabaseAddress,
} from '../../../../../src/platform/db/connection/database-address.ts';

const read = (url: string) => readDatabaseAddress(url).settings;

describe('the address of a database', () => {
  it('has its user, password and name decoded, and the port of PostgreSQL when it names none', () => {
    expect(read('postgresql://me%40x:p%2Fw%3F@db.example/my%20shop')).toMatchObject({
      user: 'me@x',
      password: 'p/w?',
      host: 'db.example',
      port: 5432,
      database: 'my shop',
    });
    expect(read('postgres://me@[::1]:6000/shop')).toMatchObject({ host: '::1', port: 6000 });
  });

  it('may be the folder of a socket', () => {
    for (const url of ['postgres://%2Frun%2Fpg/shop', 'postgres:///shop?host=/run/pg']) {
      expect(read(url)).toMatchObject({ host: '/run/pg', database: 'shop' });
      expect(describeDatabase(url)).toBe('database "shop" at /run/pg');
    }
  });

  it('asks for TLS as its sslmode says: verified, unless that is turned off in so many words', () => {
    expect(read('postgres://h/shop')).not.toHaveProperty('ssl');
    expect(read('postgres://h/shop?sslmode=disable')).toMatchObject({ ssl: false });
    for (const mode of ['require', 'verify-ca', 'verify-full', 'prefer']) {
      expect(read(`postgres://h/shop?sslmode=${mode}`).ssl).toEqual({});
    }
    expect(read('postgres://h/shop?sslmode=no-verify').ssl).toEqual({ rejectUnauthorized: false });
    expect(read('postgres://h/shop?sslmode=require&uselibpqcompat=true').ssl).toEqual({
      rejectUnauthorized: false,
    });
  });

  it('keeps options and names, and is described without its secrets', () => {
    const url = 'postgres://me:secret@h:1/shop?options=-c%20work_mem%3D5MB&application_name=northwind';
    expect(readDatabaseAddress(url)).toMatchObject({
      applicationName: 'northwind',
      settings: { options: '-c work_mem=5MB' },
    });
    expect(readDatabaseAddress('postgres://h/shop').applicationName).toBe('ordinal');
    expect(describeDatabase(url)).toBe('database "shop" at h:1');
  });

  it('is refused when it is none, without being shown', () => {
    for (const url of ['shop', 'postgres://h', 'http://me:secret@h/shop', 'postgres://h:x/shop']) {
      expect(() => read(url)).toThrow(/^DATABASE_URL is not the address of a database: write it like/);
    }
  });
});
