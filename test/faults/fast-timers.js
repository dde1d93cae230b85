// Preloaded into the canary by `--import`: all of its timers and its clock go FAST_CLOCK times faster, those of packages
// included.
const factor = Number(process.env["FAST_CLOCK"] ?? "200");
const begin = Date.now();
const wait = globalThis.setTimeout;

Date.now = () => begin + (performance.timeOrigin + performance.now() - begin) * factor;
globalThis.setTimeout = Object.assign((act, ms = 0, ...rest) => wait(act, ms / factor, ...rest), wait);
