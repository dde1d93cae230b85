// Longer lines lose their end. A service account's key, escaped for `::add-mask::`, has to fit.
const maxLineBytes = 524_288;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/** Whole lines as they came, without the last line break; `lost` bytes of a line that had no end are not among them. */
export type TakeLines = (lines: Buffer, lost: number) => void;

/** Puts the parts of a stream together to whole lines, and holds no more than one line of bounded length. */
export function outputLines(take: TakeLines): { push(part: Buffer): void; end(): void } {
  let held = Buffer.alloc(4_096);
  let heldBytes = 0;
  let lost = 0;
  let endedInReturn = false;

  function hold(part: Buffer): void {
    const kept = Math.min(part.length, maxLineBytes - heldBytes);
    if (heldBytes + kept > held.length) {
      held = Buffer.concat([held], Math.min(maxLineBytes, 2 * (heldBytes + kept)));
    }
    heldBytes += part.copy(held, heldBytes, 0, kept);
    lost += part.length - kept;
  }
  function flush(): void {
    take(Buffer.from(held.subarray(0, heldBytes)), lost);
    heldBytes = 0;
    lost = 0;
  }
  function pushWhole(part: Buffer): void {
    const [last, next] = lastBreak(part);
    if (next === 0) {
      hold(part);
      return;
    }
    let start = 0;
    if (heldBytes + lost > 0) {
      const [first, second] = firstBreak(part);
      hold(part.subarray(0, first));
      flush();
      start = second;
    }
    if (last >= start) take(part.subarray(start, last), 0);
    hold(part.subarray(next));
  }
  return {
    push(part) {
      if (part.length === 0) return;
      // The line feed that belongs to the carriage return at the end of the part before.
      const isRest = endedInReturn && part[0] === lineFeed;
      endedInReturn = part.at(-1) === carriageReturn;
      pushWhole(isRest ? part.subarray(1) : part);
    },
    end() {
      if (heldBytes + lost > 0) flush();
    },
  };
}

/** The lines of such a block. A carriage return alone ends one, too, as the runner has it. */
export function* linesIn(block: Buffer): Generator<Buffer> {
  let rest = block;
  for (;;) {
    const [end, next] = firstBreak(rest);
    yield rest.subarray(0, end);
    if (end === rest.length) return;
    rest = rest.subarray(next);
  }
}

/** At most so many of the last lines of such a block, without the blank ones at its end; null when all are blank. */
export function lastLinesIn(block: Buffer, count: number): Buffer | null {
  let end = block.length;
  while (end > 0 && (block[end - 1] ?? 0) <= space) end -= 1;
  if (end === 0) return null;
  let start = end;
  for (let seen = 0; start > 0; start -= 1) {
    if (isBreak(block[start - 1])) seen += 1;
    if (seen === count) break;
  }
  return block.subarray(start, end);
}

// Where the line ends and where the next one begins.
function firstBreak(part: Buffer): readonly [number, number] {
  let at = 0;
  while (at < part.length && !isBreak(part[at])) at += 1;
  const isPair = part[at] === carriageReturn && part[at + 1] === lineFeed;
  return [at, at + (isPair ? 2 : 1)];
}

function lastBreak(part: Buffer): readonly [number, number] {
  let at = part.length - 1;
  while (at >= 0 && !isBreak(part[at])) at -= 1;
  const isPair = part[at] === lineFeed && part[at - 1] === carriageReturn;
  return [isPair ? at - 1 : at, at + 1];
}

function isBreak(byte: number | undefined): boolean {
  return byte === lineFeed || byte === carriageReturn;
}
