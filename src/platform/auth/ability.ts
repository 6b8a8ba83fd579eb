import type { MongoAbility } from '@casl/ability';

/** What a viewer may do: an action on a type of object, possibly under conditions. */
export type Ability = MongoAbility<[string, string | object]>;

/** Conditions on a row: every named property has this value. An empty object matches all rows. */
export type RowConditions = Readonly<Record<string, string | boolean>>;

const permitted = new WeakMap<Ability, Map<string, Map<string, RowConditions[]>>>();

/**
 * The rows of `subject` on which the viewer may take `action`, as alternatives of equality conditions. An empty list
 * matches no row. Lists turn the conditions into SQL, and single objects are matched against them, so both follow one
 * rule. The result is cached per ability, since every object of a page needs it.
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
