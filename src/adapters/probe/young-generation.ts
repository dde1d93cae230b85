import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** The part of V8's heap where new objects go. */
export interface YoungGeneration {
  bytes(): number;
  stopGrowing(): void;
}

/** To be called for each question. */
export type BoundMemory = () => void;

const enoughBytes = 16_777_216;
const lookEvery = 10;

/**
 * Keeps the memory of a process that asks very much within bounds. V8 lets the young generation grow as objects survive
 * it, to 128 MB within minutes; at a thousand questions a second a larger one than 16 MB saves next to no time. It
 * can grow within some hundredths of a second, so it is looked at for every tenth question.
 */
export function boundMemory(young: YoungGeneration = ofThisProcess): BoundMemory {
  let asked = 0;
  let isBound = false;
  return () => {
    asked += 1;
    if (isBound || asked % lookEvery !== 0 || young.bytes() < enoughBytes) return;
    isBound = true;
    young.stopGrowing();
  };
}

const ofThisProcess: YoungGeneration = {
  bytes: () => getHeapSpaceStatistics().find((space) => space.space_name === "new_space")?.space_size ?? 0,
  // Read by V8 each time that it would grow; a version without this flag writes that to the log and goes on. What sets its
  // size itself is read only when a process starts, and how the runner starts this one is not ours to say.
  stopGrowing: () => setFlagsFromString("--semi-space-growth-factor=1"),
};
