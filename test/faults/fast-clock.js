// Preloaded into the shipped action by `--import`: its clock and its waits pass FAST_CLOCK times faster, so that a sweep
// need not sit through them. Deadlines (AbortSignal.timeout) and sockets stay in real time.
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";

const factor = Number(process.env["FAST_CLOCK"] ?? "200");
const now = performance.now.bind(performance);
const wait = timers.setTimeout;

performance.now = () => now() * factor;
timers.setTimeout = (ms, value, options) => wait(ms / factor, value, options);
syncBuiltinESMExports();
