import type { OpenLine } from './goods.ts';

interface GiftRequest {
  /** The lines of which units must be bought. */
  readonly bought: readonly OpenLine[];
  /** The lines of which units are given. */
  readonly given: readonly OpenLine[];
  readonly buyQuantity: number;
  readonly getQuantity: number;
}

/**
 * Chooses the gifts of "buy X, get Y". A unit is either bought or given. The last set may be incomplete: who buys two
 * of "buy 2, get 2" and takes only one more gets that one. The cheapest units are the gifts, the earlier line first of
 * equals.
 *
 * @returns the number of gifts by line; or, if there is none, how many units are missing for the first one
 */
export function chooseGifts(request: GiftRequest): { gifts: Map<OpenLine, number>; missing: number } {
  const { bought, given, buyQuantity, getQuantity } = request;
  const givable = new Set(given);
  const both = new Set(bought.filter((open) => givable.has(open)));
  const onlyBought = count(bought.filter((open) => !givable.has(open)));
  const onlyGiven = count(given.filter((open) => !both.has(open)));
  const shared = count([...both]);

  const usedUp = (sets: number) => Math.max(0, sets * buyQuantity - onlyBought);
  const giftsOf = (sets: number) => Math.min(sets * getQuantity, onlyGiven + shared - usedUp(sets));
  const most = Math.floor((onlyBought + shared) / buyQuantity);
  const turningPoints = [
    most,
    onlyBought / buyQuantity,
    (onlyGiven + shared) / getQuantity,
    (onlyGiven + shared + onlyBought) / (getQuantity + buyQuantity),
  ];
  let sets = 0;
  for (const point of turningPoints) {
    for (const candidate of [Math.floor(point), Math.ceil(point)]) {
      if (candidate > most) continue;
      const gain = giftsOf(candidate) - giftsOf(sets);
      if (gain > 0 || (gain === 0 && candidate < sets)) sets = candidate;
    }
  }
  const gifts = takeCheapest(given, { count: giftsOf(sets), both, spare: shared - usedUp(sets) });
  const missing = Math.max(1, buyQuantity - onlyBought - shared + (onlyGiven > 0 ? 0 : 1));
  return { gifts, missing: gifts.size > 0 ? 0 : missing };
}

function count(lines: readonly OpenLine[]): number {
  let units = 0;
  for (const { line } of lines) units += line.quantity;
  return units;
}

/** @param choice.spare how many units of lines that are in both sets need not be bought */
function takeCheapest(
  given: readonly OpenLine[],
  choice: { count: number; both: ReadonlySet<OpenLine>; spare: number },
): Map<OpenLine, number> {
  let { count: wanted, spare } = choice;
  const gifts = new Map<OpenLine, number>();
  const cheapestFirst = [...given].sort((a, b) => unitLeft(a) - unitLeft(b) || a.index - b.index);
  for (const open of cheapestFirst) {
    const isInBoth = choice.both.has(open);
    const units = Math.min(open.line.quantity, wanted, isInBoth ? spare : wanted);
    if (units <= 0) continue;
    gifts.set(open, units);
    wanted -= units;
    if (isInBoth) spare -= units;
  }
  return gifts;
}

const unitLeft = ({ left, line }: OpenLine): number => left / line.quantity;
