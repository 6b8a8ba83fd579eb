import { readdirSync, readFileSync } from 'node:fs';

/** The kernel's clock ticks in a second. Linux has 100 on all common systems. */
const TICKS = 100;

interface Usage {
  readonly parent: number;
  readonly ticks: number;
}

/**
 * CPU seconds of a process and of all that it started, including those that have ended and were waited for. Zero on
 * systems without /proc.
 */
export function cpuSecondsOf(root: number): number {
  const usages = new Map(
    processIds().flatMap((id) => {
      const usage = usageOf(id);
      return usage ? [[id, usage] as const] : [];
    }),
  );
  let ticks = 0;
  const left = [root];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    ticks += usages.get(id)?.ticks ?? 0;
    for (const [child, { parent }] of usages) if (parent === id) left.push(child);
  }
  return ticks / TICKS;
}

function processIds(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** From `proc(5)`: the name of the program, in parentheses, may contain spaces. */
function usageOf(id: number): Usage | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    // Of itself in user and system mode, and of its children that were waited for.
    const [own = 0, system = 0, children = 0, childrenSystem = 0] = fields.slice(11, 15);
    return { parent: fields[1] ?? 0, ticks: own + system + children + childrenSystem };
  } catch {
    return undefined;
  }
}
