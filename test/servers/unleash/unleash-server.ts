import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findFreePort } from "../../../src/rehearsal/platform/free-port.ts";

/** A real Unleash, whose environments are `development` and `production`. */
export interface UnleashServer {
  readonly url: string;
  readonly tokens: { readonly admin: string; readonly client: string; readonly viewer: string };
  /** Makes a feature of the project `default`, and switches it on in production. */
  makeFeature(name: string): Promise<void>;
  /** Whether it is on there. */
  isOn(name: string, environment?: string): Promise<boolean>;
  close(): Promise<void>;
}

/** The program, where test/fixtures/tools/install has put it; null with a line where it is not. CI must have it. */
export function installedUnleash(): string | null {
  const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  const folder = process.env["MIGRATION_TOOLS"] ?? join(cache, "rollback-ready", "migration-tools");
  const program = join(folder, "unleash", "node_modules", "unleash-server", "dist", "server.js");
  if (existsSync(program)) return program;
  if (process.env["CI"] === "true") throw new Error("CI must run test/fixtures/tools/install.");
  console.log("test/fixtures/tools/install was not run: no real Unleash is switched.");
  return null;
}

/** Starts Unleash over an empty database on a free loopback port. */
export async function startUnleash(program: string, databaseUrl: string): Promise<UnleashServer> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const [admin, client] = ["*:*.admin-token-0123456789", "default:production.client-token-0123456789"];
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env["PATH"],
      TZ: "UTC",
      DATABASE_URL: databaseUrl,
      DATABASE_SSL: "false",
      HTTP_HOST: "127.0.0.1",
      PORT: String(port),
      LOG_LEVEL: "error",
      INIT_ADMIN_API_TOKENS: admin,
      INIT_CLIENT_API_TOKENS: client,
      // It asks nobody outside.
      CHECK_VERSION: "false",
      SEND_TELEMETRY: "false",
    },
    stdio: "ignore",
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const close = async (): Promise<void> => {
    child.kill("SIGKILL");
    await gone;
  };
  const features = `${url}/api/admin/projects/default/features`;
  const ask = async (method: string, address: string, body?: unknown): Promise<Response> => {
    const headers = { authorization: admin, "content-type": "application/json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(address, { method, headers, ...sent });
    if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`);
    return response;
  };
  try {
    await untilReady(url);
    const viewer = await viewerToken(url, ask);
    return {
      url,
      tokens: { admin, client, viewer },
      async makeFeature(name) {
        await ask("POST", features, { name, type: "release" });
        await ask("POST", `${features}/${encodeURIComponent(name)}/environments/production/on`);
      },
      async isOn(name, environment = "production") {
        const response = await ask(
          "GET",
          `${features}/${encodeURIComponent(name)}/environments/${environment}`,
        );
        const seen: unknown = await response.json();
        return typeof seen === "object" && seen !== null && "enabled" in seen && seen.enabled === true;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Ask = (method: string, address: string, body?: unknown) => Promise<Response>;

/** A personal access token of somebody who may only look. */
async function viewerToken(url: string, ask: Ask): Promise<string> {
  const [username, password] = ["viewer@example.com", "Only-looks-123!x"];
  const viewer = { email: username, name: "viewer", rootRole: 3, sendEmail: false, password };
  await ask("POST", `${url}/api/admin/user-admin`, viewer);
  const headers = { "content-type": "application/json" };
  const credentials = JSON.stringify({ username, password });
  const login = await fetch(`${url}/auth/simple/login`, { method: "POST", headers, body: credentials });
  const cookie = login.headers.get("set-cookie")?.split(";", 1)[0] ?? "";
  const body = JSON.stringify({ description: "test", expiresAt: "2099-01-01T00:00:00.000Z" });
  const made = await fetch(`${url}/api/admin/user/tokens`, {
    method: "POST",
    headers: { ...headers, cookie },
    body,
  });
  const seen: unknown = await made.json();
  if (typeof seen === "object" && seen !== null && "secret" in seen) return String(seen.secret);
  throw new Error(`Unleash made no token: ${made.status}`);
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 1_200; attempt += 1) {
    const isReady = await fetch(`${url}/health`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isReady) return;
    await wait(50);
  }
  throw new Error(`Unleash was not ready at ${url} within 60 s.`);
}
