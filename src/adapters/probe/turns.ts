import { popFrom, pushTo } from "../../core/gate/binary-heap.ts";

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

interface Host {
  open: number;
  /** First come, first served. */
  readonly waiting: { readonly place: number; readonly begin: () => void }[];
}

/**
 * First come, first served, but for those whose host has all that it may have. A step takes a time that hardly grows with
 * those who wait: where a thousand do, the machine is short of time already.
 */
export function takeTurns(limits: TurnLimits): Turns {
  // A host stays in it: one that goes and comes anew with each question makes tables that are hard to collect.
  const hosts = new Map<string, Host>();
  /** A heap of all hosts for which somebody waits and that have room. */
  const ready: Host[] = [];
  let total = 0;
  let places = 0;

  function hostOf(name: string): Host {
    const known = hosts.get(name);
    if (known !== undefined) return known;
    const host = { open: 0, waiting: [] };
    hosts.set(name, host);
    return host;
  }

  function hasRoom(host: Host): boolean {
    return host.open < limits.perHost;
  }

  function begin(host: Host): void {
    total += 1;
    host.open += 1;
  }

  function beginNext(): void {
    if (total >= limits.total) return;
    const host = popFrom(ready, longest);
    const first = host?.waiting.shift();
    if (host === undefined || first === undefined) return;
    begin(host);
    if (host.waiting.length > 0 && hasRoom(host)) pushTo(ready, host, longest);
    first.begin();
  }

  return {
    enter(name) {
      const host = hostOf(name);
      if (total < limits.total && hasRoom(host)) {
        begin(host);
        return null;
      }
      return new Promise((resolve) => {
        host.waiting.push({ place: places++, begin: resolve });
        if (host.waiting.length === 1 && hasRoom(host)) pushTo(ready, host, longest);
      });
    },
    leave(name) {
      const host = hostOf(name);
      const wasFull = !hasRoom(host);
      total -= 1;
      host.open -= 1;
      if (wasFull && host.waiting.length > 0) pushTo(ready, host, longest);
      beginNext();
    },
  };
}

function longest({ waiting }: Host): number {
  return waiting[0]?.place ?? Number.POSITIVE_INFINITY;
}
