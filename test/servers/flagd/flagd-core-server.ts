import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";

/** A flag as an OFREP server tells it. */
export interface Evaluation {
  readonly key: string;
  readonly reason: string;
  readonly variant?: string;
  readonly value?: unknown;
}

/** Flags of a file, evaluated by flagd's own code and asked by OFREP, as an application asks flagd. */
export interface FlagService {
  evaluate(flag: string, context?: Readonly<Record<string, unknown>>): Promise<Evaluation>;
  close(): Promise<void>;
}

/** Where flagd's evaluator is; null with one line that says so when it is not installed. CI must have it. */
export function installedFlagdCore(): string | null {
  const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  const tools = process.env["MIGRATION_TOOLS"] ?? join(cache, "rollback-ready", "migration-tools");
  const folder = join(tools, "flagd-core");
  try {
    return createRequire(join(folder, "package.json")).resolve("@openfeature/flagd-core");
  } catch {
    if (process.env["CI"] === "true") throw new Error("CI must run test/fixtures/tools/install.");
    console.log("flagd's evaluator is not installed: flag files are checked by their text alone.");
    return null;
  }
}

interface Resolved {
  readonly value: unknown;
  readonly variant?: string;
  readonly reason: string;
}

interface Core {
  setConfigurations(text: string): unknown;
  resolveBooleanEvaluation(flag: string, fallback: boolean, context: object): Resolved;
  resolveStringEvaluation(flag: string, fallback: string, context: object): Resolved;
}

/** Serves a flag definition, which is read anew for each question: flagd reads it when it changes. */
export async function startFlagService(module: string, file: string): Promise<FlagService> {
  const { FlagdCore } = createRequire(module)(module) as { FlagdCore: new () => Core };
  const server = createServer(async (request, response) => {
    const [, name = ""] = /^\/ofrep\/v1\/evaluate\/flags\/(.+)$/.exec(request.url ?? "") ?? [];
    const key = decodeURIComponent(name);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { context } = JSON.parse(Buffer.concat(parts).toString("utf8")) as { context: object };
    const text = readFileSync(file, "utf8");
    const core = new FlagdCore();
    core.setConfigurations(text);
    // What a caller has in its code comes back where flagd gives no value.
    const isText = typeof Object.values(JSON.parse(text).flags[key].variants)[0] === "string";
    const { value, variant, reason } = isText
      ? core.resolveStringEvaluation(key, "in code", context)
      : core.resolveBooleanEvaluation(key, true, context);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ key, value, variant, reason }));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    async evaluate(flag, context = {}) {
      const url = `http://127.0.0.1:${port}/ofrep/v1/evaluate/flags/${encodeURIComponent(flag)}`;
      const response = await fetch(url, { method: "POST", body: JSON.stringify({ context }) });
      return (await response.json()) as Evaluation;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
