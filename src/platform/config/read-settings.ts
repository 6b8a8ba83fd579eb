import type { z } from 'zod';
import { describeMistake } from './allowed-values.ts';
import type { Mistakes } from './mistakes.ts';
import { type Settings, settings } from './settings.ts';

/**
 * Reads each setting separately, so that one mistake hides no other. A wrong setting is collected as a mistake and then
 * treated as absent. An empty variable is treated as absent as well.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  mistakes: Mistakes,
): Settings {
  const read = Object.entries<z.ZodType>(settings).map(([name, schema]) => {
    const value = environment[name]?.trim() ? environment[name] : undefined;
    const { data, error } = schema.safeParse(value);
    if (!error) return [name, data];
    mistakes.add(
      describeMistake(name, { schema, value: value ?? '', said: error.issues[0]?.message ?? 'is wrong' }),
    );
    return [name, schema.parse(undefined)];
  });
  return Object.fromEntries(read) as Settings;
}

/** Collects settings that are missing or that contradict each other. */
export function checkTogether(values: Settings, mistakes: Mistakes): void {
  if (values.NODE_ENV === 'production') {
    const missing: string[] = [];
    if (!values.DATABASE_URL) missing.push('DATABASE_URL');
    if (!values.JWT_SECRET && !values.JWT_PRIVATE_KEY) missing.push('JWT_SECRET (or JWT_PRIVATE_KEY)');
    if (missing.length > 0) mistakes.add(`Missing in production: ${missing.join(', ')}.`);
  }
  if (Boolean(values.ADMIN_EMAIL) !== Boolean(values.ADMIN_PASSWORD)) {
    mistakes.add('ADMIN_EMAIL and ADMIN_PASSWORD belong together: set both or neither.');
  }
  if (values.AUTH_COOKIES && values.CORS_ORIGINS.includes('*')) {
    mistakes.add(
      'AUTH_COOKIES cannot go with CORS_ORIGINS=*: any page could act for whoever looks at it. Name the origins.',
    );
  }
}
