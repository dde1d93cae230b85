import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** V8's heap, as far as it can be held back. Sizes in bytes. */
export interface Heap {
  /** The space where new objects go. */
  youngBytes(): number;
  usedBytes(): number;
  stopYoungGrowing(): void;
  /** Collects everything that is dead, at once. */
  collect(): void;
}

/** To be called for each question. */
export type BoundMemory = () => void;

const enoughYoungBytes = 16_777_216;
const enoughDeadBytes = 20_971_520;
const lookAtYoungEvery = 10;
const lookAtAllEvery = 1000;

/**
 * Keeps the memory of a process that asks very much within bounds; one that asks little is left alone. V8 lets the young
 * generation grow as objects survive it, to 128 MB within minutes, within hundredths of a second; at a thousand
 * questions a second a larger one than 16 MB saves next to no time. And it collects what became old late: with some
 * 30 MB alive it lets 60 die first, and never gives the space back.
 */
export function boundMemory(heap: Heap = ofThisProcess()): BoundMemory {
  let asked = 0;
  let isYoungBound = false;
  let aliveBytes: number | null = null;

  function boundYoung(): void {
    if (isYoungBound || heap.youngBytes() < enoughYoungBytes) return;
    isYoungBound = true;
    heap.stopYoungGrowing();
  }

  function boundOld(): void {
    const used = heap.usedBytes();
    // V8 collects too: what is left after it is alive at most.
    aliveBytes = Math.min(aliveBytes ?? used, used);
    if (used < aliveBytes + enoughDeadBytes) return;
    heap.collect();
    aliveBytes = heap.usedBytes();
  }

  return () => {
    asked += 1;
    if (asked % lookAtYoungEvery === 0) boundYoung();
    if (asked % lookAtAllEvery === 0) boundOld();
  };
}

function ofThisProcess(): Heap {
  let collect: (() => void) | null = null;
  return {
    youngBytes: () =>
      getHeapSpaceStatistics().find((space) => space.space_name === "new_space")?.space_size ?? 0,
    usedBytes: () => getHeapStatistics().used_heap_size,
    // Read by V8 each time that it would grow; a version without this flag writes that to the log and goes on. What sets
    // its size itself is read only when a process starts, and how the runner starts this one is not ours to say.
    stopYoungGrowing: () => setFlagsFromString("--semi-space-growth-factor=1"),
    collect: () => {
      collect ??= garbageCollection();
      collect();
    },
  };
}

/** V8's `gc`, which a context shows that is made while the flag is set. */
function garbageCollection(): () => void {
  setFlagsFromString("--expose-gc");
  try {
    const collect: unknown = runInNewContext("gc");
    return typeof collect === "function" ? () => void collect() : () => undefined;
  } finally {
    setFlagsFromString("--no-expose-gc");
  }
}
