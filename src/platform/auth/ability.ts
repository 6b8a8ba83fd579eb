import type { MongoAbility } from '@casl/ability';

/** What a viewer may do: an action on a kind of thing, perhaps only where conditions hold. */
export type Ability = MongoAbility<[string, string | object]>;

/** A row that belongs to nobody else: every property named has this value. Empty means all rows. */
export type RowConditions = Readonly<Record<string, string | boolean>>;

/**
 * The rows of `subject` the viewer may take `action` on, as alternatives of equal-to conditions; no alternative
 * means none. Lists turn them into SQL, single objects are matched against them: one rule, two uses.
 */
export function permittedRows(ability: Ability, action: string, subject: string): RowConditions[] {
  const rules = ability.rulesFor(action, subject).filter((rule) => !rule.inverted);
  if (rules.some((rule) => !rule.conditions)) return [{}];
  return rules.map((rule) => rule.conditions as RowConditions);
}

export function permitsRow(ability: Ability, action: string, subject: string, row: object): boolean {
  return permittedRows(ability, action, subject).some((conditions) =>
    Object.entries(conditions).every(([property, value]) => Reflect.get(row, property) === value),
  );
}
