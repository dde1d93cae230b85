import type { Sample } from "../../core/gate/sample.ts";

/** The samples of a bake, in the order in which they were taken. */
export interface SampleLog {
  readonly length: number;
  add(sample: Sample): void;
  /** The newest one of a check; null before the first. */
  newest(check: string): Sample | null;
  /** Made anew, as all were added. */
  all(): readonly Sample[];
}

/** What most samples of a check have in common. */
interface Place {
  readonly check: string;
  readonly target: string;
  readonly address: string;
}

/** A good sample in numbers. */
interface Block {
  readonly place: Uint32Array;
  readonly atMs: Float64Array;
  readonly afterMs: Float64Array;
  readonly ms: Float64Array;
  readonly status: Int16Array;
}

const blockSize = 4_096;
const mostStatus = 32_767;

/**
 * Keeps samples in little memory: a good one that holds no more than most takes 30 bytes in place of 250, which at a
 * thousand a second is felt within a minute. All others are kept as they are.
 */
export function sampleLog(): SampleLog {
  const places: Place[] = [];
  const placesOf = new Map<string, number[]>();
  const blocks: Block[] = [];
  const others = new Map<number, Sample>();
  const newestOf = new Map<string, number>();
  let length = 0;

  function placeOf(check: string, target: string, address: string): number {
    const known = placesOf.get(check) ?? [];
    const isSame = (one: number): boolean =>
      places[one]?.target === target && places[one]?.address === address;
    const found = known.find(isSame);
    if (found !== undefined) return found;
    const made = places.push({ check, target, address }) - 1;
    placesOf.set(check, [...known, made]);
    return made;
  }

  function read(index: number): Sample | null {
    const block = blocks[Math.floor(index / blockSize)];
    const other = others.get(index);
    if (other !== undefined || block === undefined) return other ?? null;
    const at = index % blockSize;
    const place = places[block.place[at] ?? 0];
    if (place === undefined) return null;
    // The keys in the order in which a probe and the sampler write them, since the record is hashed as text.
    return {
      outcome: "good",
      reason: "",
      status: block.status[at] ?? 0,
      ms: block.ms[at] ?? 0,
      address: place.address,
      at: new Date(block.atMs[at] ?? 0).toISOString(),
      afterMs: block.afterMs[at] ?? 0,
      check: place.check,
      target: place.target,
    };
  }

  return {
    get length() {
      return length;
    },
    add(sample) {
      const at = length % blockSize;
      if (at === 0) blocks.push(emptyBlock());
      const block = blocks.at(-1);
      const { status, address } = sample;
      if (block === undefined || address === undefined || status === null || !isPlain(sample)) {
        others.set(length, sample);
      } else {
        block.place[at] = placeOf(sample.check, sample.target, address);
        block.atMs[at] = Date.parse(sample.at);
        block.afterMs[at] = sample.afterMs;
        block.ms[at] = sample.ms;
        block.status[at] = status;
      }
      newestOf.set(sample.check, length);
      length += 1;
    },
    newest: (check) => {
      const index = newestOf.get(check);
      return index === undefined ? null : read(index);
    },
    all() {
      const samples: Sample[] = [];
      for (let index = 0; index < length; index++) {
        const sample = read(index);
        if (sample !== null) samples.push(sample);
      }
      return samples;
    },
  };
}

const plainKeys = 9;

// Nine keys of which a sample always has eight, and the address.
function isPlain(sample: Sample): boolean {
  const { outcome, reason, status } = sample;
  if (outcome !== "good" || reason !== "" || status === null || status < 0 || status > mostStatus)
    return false;
  let keys = 0;
  for (const _ in sample) keys += 1;
  return keys === plainKeys;
}

function emptyBlock(): Block {
  return {
    place: new Uint32Array(blockSize),
    atMs: new Float64Array(blockSize),
    afterMs: new Float64Array(blockSize),
    ms: new Float64Array(blockSize),
    status: new Int16Array(blockSize),
  };
}
