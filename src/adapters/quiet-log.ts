import type { Log } from "../kernel/ports/index.ts";

/** A log for what runs again and again: what is to be hidden is, a warning is given once, and nothing else is written. */
export function quietLog(log: Log): Log {
  const given = new Set<string>();
  return {
    info() {},
    group() {},
    warning(message, place) {
      if (given.has(message)) return;
      given.add(message);
      log.warning(message, place);
    },
    mask: (secret) => log.mask(secret),
    error: (message, place) => log.error(message, place),
  };
}
