import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeHttp } from "../../../src/adapters/http.ts";
import { npmRegistryFor } from "../../../src/adapters/npm/npm-config.ts";
import { npmPackages } from "../../../src/adapters/npm/npm-packages.ts";
import { closedPort, serve, stopServers } from "../loopback.ts";

let folder = "";
let masked: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "npmrc-"));
  masked = [];
});
afterEach(async () => {
  await stopServers();
  rmSync(folder, { recursive: true });
});

const hex = "ab".repeat(64);
const integrity = `sha512-${Buffer.from(hex, "hex").toString("base64")}`;

describe("a version of a package", () => {
  it("resolves to the sha512 that its registry lists, asked by its escaped name in the short form", async () => {
    const { host, seen } = await registryOf({ dist: { integrity, tarball: "http://x.example/ui.tgz" } });

    expect(await resolve(host)).toEqual({
      kind: "resolved",
      sha512: hex,
      tarball: "http://x.example/ui.tgz",
      provenance: null,
    });
    expect(seen).toEqual([
      "/@acme%2fui application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8 -",
    ]);
  });

  it("tells the provenance that its registry keeps", async () => {
    const provenance = { predicateType: "https://slsa.dev/provenance/v1" };
    const { host } = await registryOf({ dist: { integrity, attestations: { url: "x", provenance } } });

    expect(await resolve(host)).toMatchObject({ provenance: "https://slsa.dev/provenance/v1" });
  });

  it.each(["https://u:p@x.example/a", "https://x.example/a?token=1", "file:///a", "nothing"])(
    "has no tarball to show when its address is %s",
    async (tarball) => {
      const { host } = await registryOf({ dist: { integrity, tarball } });

      expect(await resolve(host)).toMatchObject({ kind: "resolved", tarball: null });
    },
  );

  it.each([
    ["only a sha1", { dist: { shasum: "a".repeat(40) } }],
    ["a sha1 as its integrity", { dist: { integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" } }],
  ])("is refused with %s", async (_name, version) => {
    const { host } = await registryOf(version);

    expect(await resolve(host)).toMatchObject({
      kind: "unresolved",
      reason: "unknown",
      problem: /gives no sha512/,
    });
  });

  it.each(["1.2.1", "constructor", "__proto__"])(
    "is absent as %s when it was never published",
    async (version) => {
      const { host } = await registryOf({ dist: { integrity } });

      expect(await resolve(host, {}, version)).toEqual({
        kind: "unresolved",
        reason: "absent",
        problem: `${host} has no version ${version} of it`,
      });
    },
  );

  it.each([
    [404, "absent", /no such package/],
    [401, "unknown", /wants a log-in \(401\): set `NODE_AUTH_TOKEN`/],
    [302, "unknown", /answered 302$/],
    [503, "unknown", /answered 503$/],
  ])("does not resolve at %i", async (status, reason, problem) => {
    const host = await serve((_request, response) => {
      response.writeHead(status, { location: "http://elsewhere.example/" }).end();
    });

    expect(await resolve(host)).toMatchObject({ kind: "unresolved", reason, problem });
  });

  it.each(["<html>", "null", '{"versions": 1}'])("does not resolve when the answer is %s", async (body) => {
    const host = await serve((_request, response) => void response.end(body));

    expect(await resolve(host)).toMatchObject({ problem: `${host} did not answer as an npm registry does` });
  });

  it("does not resolve where nobody answers", async () => {
    expect(await resolve(await closedPort())).toMatchObject({
      reason: "unknown",
      problem: /cannot be reached/,
    });
  });
});

describe("the npm registry of a package", () => {
  it("gets NODE_AUTH_TOKEN, which is masked, when the environment names it", async () => {
    const { host, seen } = await registryOf({ dist: { integrity } });

    await resolve(host, { NODE_AUTH_TOKEN: "t0" });

    expect(seen[0]).toMatch(/ Bearer t0$/);
    expect(masked).toEqual(["t0"]);
  });

  it("is the one of its scope in the user's .npmrc, with the token that is kept for it", async () => {
    npmrc(
      "registry=https://one.example/npm",
      "@acme:registry=https://two.example/",
      tokenLine("two.example/"),
    );

    expect(await registryFor("@acme/ui", { NODE_AUTH_TOKEN: "t0" })).toEqual(["https://two.example/", "t0"]);
    expect(await registryFor("left-pad", { NODE_AUTH_TOKEN: "t0" })).toEqual([
      "https://one.example/npm/",
      null,
    ]);
  });

  it("takes a token that is kept for a path above it, and none that is kept for another host", async () => {
    npmrc("registry=https://one.example/npm/team/", tokenLine("one.example/npm/"), tokenLine("example/"));

    expect(await registryFor("ui", { NODE_AUTH_TOKEN: "t0" })).toEqual([
      "https://one.example/npm/team/",
      "t0",
    ]);
  });

  it("is npm's own when nothing is said", async () => {
    expect(await registryFor("ui", {})).toEqual(["https://registry.npmjs.org/", null]);
  });

  it.each(["http://npm.example/", "https://u:p@npm.example/", "nowhere"])("cannot be %s", async (url) => {
    expect(await npmRegistryFor("ui", { npm_config_registry: url })).toBeNull();
  });

  function npmrc(...lines: readonly string[]): void {
    writeFileSync(join(folder, ".npmrc"), `${lines.join("\n")}\n`);
  }

  async function registryFor(name: string, environment: NodeJS.ProcessEnv) {
    const config = { ...environment, NPM_CONFIG_USERCONFIG: join(folder, ".npmrc") };
    const registry = await npmRegistryFor(name, config);
    return [registry?.url.href, registry?.token];
  }
});

function tokenLine(place: string): string {
  // As actions/setup-node writes it: npm fills the variable in.
  return `//${place}:_authToken=\${NODE_AUTH_TOKEN}`;
}

async function registryOf(version: unknown) {
  const seen: string[] = [];
  const host = await serve((request, response) => {
    seen.push(`${request.url} ${request.headers.accept} ${request.headers.authorization ?? "-"}`);
    response.end(JSON.stringify({ name: "@acme/ui", versions: { "1.2.0": version } }));
  });
  return { host, seen };
}

function resolve(host: string, environment: NodeJS.ProcessEnv = {}, version = "1.2.0") {
  const packages = npmPackages({
    http: nodeHttp(),
    clock: { now: () => 0, monotonic: () => 0, sleep: async () => {} },
    log: { mask: (secret) => void masked.push(secret) },
    environment: { npm_config_registry: `http://${host}`, ...environment },
    signal: new AbortController().signal,
  });
  return packages.resolve("@acme/ui", version);
}
