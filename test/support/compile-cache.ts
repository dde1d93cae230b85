import { join } from "node:path";

/** Where Node keeps the compiled code of the actions, so that each step does not compile it anew. */
export const compileCache: Readonly<Record<string, string>> = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, "../../node_modules/.cache/rollback-ready/compiled"),
};
