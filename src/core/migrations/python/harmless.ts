import type { Call } from "./call.ts";
import { type Reading, written } from "./reading.ts";

// Functions and methods that only look, compute, or tell a person something.
const FUNCTIONS = new Set(
  `print len str int float bool list dict set tuple frozenset sorted enumerate zip range isinstance issubclass
  hasattr getattr min max sum any all repr type format reversed map filter next iter abs round id hash super`.split(
    /\s+/,
  ),
);
const MODULES =
  /^(?:logging|datetime|uuid|json|re|time|math|random|secrets|hashlib|itertools|functools|collections|textwrap|inspect|warnings|decimal|string|enum|typing|pathlib|sqlalchemy|django\.utils|django\.db\.models|os\.(?:environ|getenv|path))(?:\.|$)/;
const METHODS = new Set(
  `fetchall fetchone fetchmany scalar scalars scalar_one scalar_one_or_none first last one one_or_none all mappings
  keys values items values_list join format strip lstrip rstrip split splitlines lower upper title replace startswith
  endswith encode decode isoformat append extend sort count exists filter exclude order_by distinct select_related
  prefetch_related using iterator where select_from select label cast limit aggregate annotate only defer in_bulk
  close begin connect reflect cursor commit connection dispose mogrify strftime strptime copy index isdigit`.split(
    /\s+/,
  ),
);
const LOOKING = /^(?:get|has|is|assert)_(?!or_create)|_exists?$|_has_/;
const LOGGERS = /^(?:_?(?:log|logger|logging|LOG|LOGGER|stdout|stderr)$|get_?[Ll]ogger\()/;
const LEVELS = new Set([
  "debug",
  "info",
  "warning",
  "warn",
  "error",
  "exception",
  "critical",
  "log",
  "write",
]);

/** Whether a call leaves the database as it is. What it is called on and its arguments are another matter. */
export function isHarmless({ method, receiver, fullName }: Call, reading: Reading): boolean {
  if (LOOKING.test(method)) return true;
  if (receiver === null) return FUNCTIONS.has(method) || (fullName !== null && MODULES.test(fullName));
  if (fullName !== null && MODULES.test(fullName)) return true;
  if (METHODS.has(method)) return true;
  if (!LEVELS.has(method)) return false;
  return LOGGERS.test(written(receiver, reading).split(".").at(-1) ?? "");
}
