import type { MongoAbility } from '@casl/ability';

/** What a viewer may do: an action on a kind of thing, perhaps only where conditions hold. */
export type Ability = MongoAbility<[string, string | object]>;

/** A row that belongs to nobody else: every property named has this value. Empty means all rows. */
export type RowConditions = Readonly<Record<string, string | boolean>>;

const permitted = new WeakMap<Ability, Map<string, Map<string, RowConditions[]>>>();

/**
 * The rows of `subject` the viewer may take `action` on, as alternatives of equal-to conditions; no alternative
 * means none. Lists turn them into SQL, single objects are matched against them: one rule, two uses. They are worked
 * out once for each ability, since a page of objects asks for each of them.
 */
export function permittedRows(ability: Ability, action: string, subject: string): readonly RowConditions[] {
  let known = permitted.get(ability);
  if (!known) {
    known = new Map();
    permitted.set(ability, known);
  }
  let actions = known.get(subject);
  if (!actions) {
    actions = new Map();
    known.set(subject, actions);
  }
  let rows = actions.get(action);
  if (!rows) {
    rows = conditionsOf(ability, action, subject);
    actions.set(action, rows);
  }
  return rows;
}

function conditionsOf(ability: Ability, action: string, subject: string): RowConditions[] {
  const rules = ability.rulesFor(action, subject).filter((rule) => !rule.inverted);
  if (rules.some((rule) => !rule.conditions)) return [{}];
  return rules.map((rule) => rule.conditions as RowConditions);
}

export function permitsRow(ability: Ability, action: string, subject: string, row: object): boolean {
  return permittedRows(ability, action, subject).some((conditions) => meets(row, conditions));
}

function meets(row: object, conditions: RowConditions): boolean {
  for (const property in conditions) {
    if (Reflect.get(row, property) !== conditions[property]) return false;
  }
  return true;
}
