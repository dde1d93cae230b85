/** How many questions are open at once. */
export interface TurnLimits {
  readonly total: number;
  readonly perHost: number;
}

/** Lets questions begin one by one when too many are open; a host that is slow holds up only its own. */
export interface Turns {
  /** Null when the turn has come at once. Whoever got a turn calls `leave`, also after it was cancelled. */
  enter(host: string): Promise<void> | null;
  leave(host: string): void;
}

interface Waiting {
  readonly host: string;
  readonly place: number;
  readonly begin: () => void;
}

/** First come, first served, but for those whose host has all that it may have. */
export function takeTurns(limits: TurnLimits): Turns {
  const open = new Map<string, number>();
  const waiting = new Map<string, Waiting[]>();
  let total = 0;
  let places = 0;

  function mayBegin(host: string): boolean {
    return total < limits.total && (open.get(host) ?? 0) < limits.perHost;
  }

  function begin(host: string): void {
    total += 1;
    open.set(host, (open.get(host) ?? 0) + 1);
  }

  function wait(host: string, act: () => void): void {
    const queue = waiting.get(host) ?? [];
    waiting.set(host, queue);
    queue.push({ host, place: places++, begin: act });
  }

  /** Who has waited longest of those that may begin. */
  function longest(): Waiting | undefined {
    let best: Waiting | undefined;
    for (const [host, [first]] of waiting) {
      if (first !== undefined && mayBegin(host) && first.place < (best?.place ?? places)) best = first;
    }
    return best;
  }

  function next(host: string, wasFull: boolean): Waiting | undefined {
    if (wasFull) return longest();
    // Whoever waits now waits for its own host, so the one that leaves makes room for that host only.
    return mayBegin(host) ? waiting.get(host)?.[0] : undefined;
  }

  return {
    enter(host) {
      if (!mayBegin(host)) return new Promise((resolve) => wait(host, resolve));
      begin(host);
      return null;
    },
    leave(host) {
      const wasFull = total >= limits.total;
      total -= 1;
      const left = (open.get(host) ?? 1) - 1;
      if (left === 0) open.delete(host);
      else open.set(host, left);
      if (waiting.size === 0) return;
      const turn = next(host, wasFull);
      if (turn === undefined) return;
      const queue = waiting.get(turn.host);
      queue?.shift();
      if (queue?.length === 0) waiting.delete(turn.host);
      begin(turn.host);
      turn.begin();
    },
  };
}
