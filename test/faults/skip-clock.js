// Preloaded into the shipped action by `--import`: a wait ends at once and the monotonic clock jumps over it, so that a
// sweep need not sit through bakes and rate limits, while requests and commands take the time that they take.
// CLOCK_SKEW_MS sets the wall clock wrong, and with SKIP_WALL it jumps over the waits, too; DEADLINE_FACTOR shortens the
// deadlines of half a minute and more.
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";

const realNow = performance.now.bind(performance);
const realWait = timers.setTimeout;
const sleepers = new Set();
let skippedMs = 0;
let isPumping = false;

performance.now = () => realNow() + skippedMs;
timers.setTimeout = (ms, value, { signal } = {}) =>
  new Promise((resolve, reject) => {
    const refuse = () => {
      sleepers.delete(sleeper);
      reject(signal.reason);
    };
    const sleeper = {
      until: performance.now() + ms,
      wake() {
        signal?.removeEventListener("abort", refuse);
        resolve(value);
      },
    };
    if (signal?.aborted) return refuse();
    signal?.addEventListener("abort", refuse, { once: true });
    sleepers.add(sleeper);
    pump();
  });
syncBuiltinESMExports();

// A moment of real time goes by first, so that answers that are on their way can come.
async function pump() {
  if (isPumping) return;
  isPumping = true;
  while (sleepers.size > 0) {
    await realWait(2);
    const [first] = [...sleepers].sort((a, b) => a.until - b.until);
    if (first === undefined) break;
    sleepers.delete(first);
    skippedMs += Math.max(0, first.until - performance.now());
    first.wake();
  }
  isPumping = false;
}

const skewMs = Number(process.env["CLOCK_SKEW_MS"] ?? "0");
const wallClock = Date.now;
const isWallSkipped = process.env["SKIP_WALL"] === "true";
if (skewMs !== 0 || isWallSkipped)
  Date.now = () => wallClock() + skewMs + (isWallSkipped ? Math.round(skippedMs) : 0);

const factor = Number(process.env["DEADLINE_FACTOR"] ?? "1");
const deadline = AbortSignal.timeout.bind(AbortSignal);
if (factor !== 1) AbortSignal.timeout = (ms) => deadline(ms >= 30_000 ? ms / factor : ms);
