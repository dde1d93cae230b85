// Preloaded with --import into a process that is not timed: writes down each file that it loads as a module.
import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

registerHooks({
  load(url, context, next) {
    if (url.startsWith("file:")) appendFileSync(process.env.NOTE_LOADS_IN, `${fileURLToPath(url)}\n`);
    return next(url, context);
  },
});
