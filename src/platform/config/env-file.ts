import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Mistakes } from './mistakes.ts';
import { settings } from './settings.ts';

/** Names that other programs read from the same file: docker-compose.yml and Node. */
const OTHERS = [
  'POSTGRES_PASSWORD',
  'GRAFANA_PASSWORD',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
  'NO_COLOR',
  'FORCE_COLOR',
  'TZ',
];
const KNOWN = new Set([...Object.keys(settings), ...OTHERS]);

/** Names of this length may differ in two letters without a typing error, such as PORT and HOST. */
const SHORT_NAME = 4;

/**
 * Loads `.env` of the working folder, if there is one. Variables that are already set take precedence.
 *
 * @returns its names
 */
export function loadEnvFile(): string[] {
  if (!existsSync('.env')) return [];
  process.loadEnvFile('.env');
  return Object.keys(parseEnv(readFileSync('.env', 'utf8')));
}

/**
 * Collects every name that differs from a setting in one or two letters. It is probably a typing error, and would be
 * ignored silently.
 *
 * @returns the other names that are no settings
 */
export function checkNames(names: readonly string[], mistakes: Mistakes): string[] {
  return names.filter((name) => {
    if (KNOWN.has(name)) return false;
    const meant = nearestSetting(name);
    if (meant) mistakes.add(`${name} in .env is no setting: did you mean ${meant}?`);
    return !meant;
  });
}

function nearestSetting(name: string): string | undefined {
  const near = Object.keys(settings)
    .map((setting) => ({ setting, distance: distance(name.toUpperCase(), setting) }))
    .filter(({ setting, distance }) => distance <= (setting.length <= SHORT_NAME ? 1 : 2))
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.setting;
}

/** The number of missing, added or wrong letters. Two swapped neighbours count as one. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + wrong);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
