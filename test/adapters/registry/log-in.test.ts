import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { askCredentialHelper } from "../../../src/adapters/registry/docker-credential.ts";
import { githubRegistryHost } from "../../../src/adapters/registry/github-registry.ts";
import type { Http } from "../../../src/kernel/ports/index.ts";
import { mediaTypes } from "../../../src/rehearsal/registry/media-types.ts";
import { serve, stopServers } from "../loopback.ts";
import { hidden, openRegistry, type RegistryFacts } from "./open-registry.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "docker-config-"));
});
afterEach(async () => {
  await stopServers();
  rmSync(folder, { recursive: true });
});

describe("docker's log-in for a registry", () => {
  it.each([
    ["user and password in one", { auth: base64("octo:hunter2") }],
    ["an old file's padding", { auth: base64("octo:hunter2\0\0") }],
    ["a password with a colon", { auth: base64("octo:a:b") }, "octo:a:b"],
    ["user and password", { username: "octo", password: "hunter2" }],
  ])("buys the token with %s", async (_name, entry, expected = "octo:hunter2") => {
    const world = await bearerWorld();

    const resolution = await resolve(world.host, { auths: { [world.host]: entry } });

    expect(resolution.kind).toBe("resolved");
    expect(world.seen).toEqual([
      "registry -",
      `GET /token Basic ${base64(expected)}`,
      "registry Bearer bought",
    ]);
    expect(hidden()).toEqual([expected.slice("octo:".length), base64(expected), "bought"]);
  });

  it("exchanges an identity token by POST", async () => {
    const world = await bearerWorld();

    await resolve(world.host, { auths: { [world.host]: { identitytoken: "id-1" } } });

    expect(world.seen[1]).toBe(
      "POST /token grant_type=refresh_token&client_id=rollback-ready&refresh_token=id-1&scope=repository%3Aacme%2Fshop%3Apull&service=shop",
    );
    expect(hidden()).toContain("id-1");
  });

  it("falls back to GET where the service knows no exchange", async () => {
    const world = await bearerWorld({ knowsPost: false });

    const resolution = await resolve(world.host, { auths: { [world.host]: { identitytoken: "id-1" } } });

    expect(resolution.kind).toBe("resolved");
    expect(world.seen[2]).toBe(`GET /token Basic ${base64("<token>:id-1")}`);
  });

  it("shows a registry token as it is", async () => {
    const world = await bearerWorld();

    await resolve(world.host, { auths: { [world.host]: { registrytoken: "bought" } } });

    expect(world.seen).toEqual(["registry -", "registry Bearer bought"]);
  });

  it("is the one of the longest place that stands before the repository", async () => {
    const world = await bearerWorld();
    const auths = {
      [`${world.host}/acme/other`]: { auth: base64("c:c") },
      [`https://${world.host}/v2/`]: { auth: base64("a:a") },
      [`${world.host}/acme`]: { auth: base64("b:b") },
      [`${world.host.slice(0, -1)}`]: { auth: base64("d:d") },
    };

    await resolve(world.host, { auths });

    expect(world.seen[1]).toBe(`GET /token Basic ${base64("b:b")}`);
  });

  it("is not given to a host that a redirect leads to, whatever that one asks for", async () => {
    const seen: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization);
      const realm = `http://${request.headers.host ?? ""}/token`;
      response.writeHead(401, { "www-authenticate": `Bearer realm="${realm}",service="x"` }).end();
    });
    const host = await serve(
      (request, response) =>
        void response.writeHead(307, { location: `http://${other}${request.url ?? ""}` }).end(),
    );

    const resolution = await resolve(host, { auths: { [host]: { auth: base64("octo:hunter2") } } });

    expect(resolution).toMatchObject({
      kind: "unresolved",
      problem: expect.stringContaining("leads to another host, which wants a log-in"),
    });
    expect(seen.every((authorization) => authorization === undefined)).toBe(true);
  });

  it("is not given to a registry of another name", async () => {
    const world = await bearerWorld();

    await resolve(world.host, { auths: { "ghcr.io": { auth: base64("octo:hunter2") } } });

    expect(world.seen).toEqual(["registry -", "GET /token -", "registry Bearer bought"]);
  });

  it("goes to the registry itself where that wants Basic, as ECR does", async () => {
    const seen: string[] = [];
    const host = await serve((request, response) => {
      seen.push(authorizationOf(request));
      if (seen.length === 1) response.writeHead(401, { "www-authenticate": 'Basic realm="ecr"' }).end();
      else response.writeHead(200, manifestHeaders).end("{}");
    });

    const resolution = await resolve(host, { auths: { [host]: { auth: base64("AWS:password") } } });

    expect(resolution.kind).toBe("resolved");
    expect(new Set(seen)).toEqual(new Set(["-", `Basic ${base64("AWS:password")}`]));
  });

  it("that is not accepted is said so, without the log-in", async () => {
    const world = await bearerWorld({ answers: 401 });

    expect(await resolve(world.host, { auths: { [world.host]: { auth: base64("octo:bad") } } })).toEqual({
      kind: "unresolved",
      reason: "unknown",
      problem: `the log-in for ${world.host} is not accepted; log in again in an earlier step`,
    });
  });

  it.each([
    ["is not JSON", "{auth: hunter2", /config\.json is not JSON$/],
    ["has another shape", '{"auths": [1]}', /config\.json is not as docker writes it$/],
  ])("is missing when its file %s, which is said without quoting it", async (_name, text, problem) => {
    const world = await bearerWorld({ answers: 401 });
    writeFileSync(join(folder, "config.json"), text);

    expect(await resolve(world.host)).toMatchObject({ problem });
  });
});

describe("Docker Hub", () => {
  it.each([
    ["docker.io", "alpine", "library/alpine"],
    ["docker.io", "acme/shop", "acme/shop"],
    ["index.docker.io", "acme/shop", "acme/shop"],
  ])(
    "%s/%s is at its registry's own name, with the log-in that docker keeps for it",
    async (host, name, path) => {
      const seen: string[] = [];
      const http: Http = {
        async send({ method, url, headers = {} }) {
          seen.push(`${method} ${url} ${headers["authorization"] ?? "-"}`);
          const challenge = 'Bearer realm="https://auth.docker.io/token",service="registry.docker.io"';
          const isToken = url.startsWith("https://auth.docker.io/");
          const status = isToken || headers["authorization"] !== undefined ? 200 : 401;
          const body = new TextEncoder().encode(isToken ? '{"token": "hub-1"}' : "{}");
          const answered = { ...manifestHeaders, ...digestHeader, "content-length": "2" };
          return {
            kind: "response",
            status,
            headers: status === 401 ? { "www-authenticate": challenge } : answered,
            body,
            truncated: false,
            ms: 1,
          };
        },
      };
      const auths = { "https://index.docker.io/v1/": { auth: base64("octo:hub") } };
      writeFileSync(join(folder, "config.json"), JSON.stringify({ auths }));

      await openRegistry({ http, environment: { DOCKER_CONFIG: folder } }).resolve(host, name, "3");

      const manifest = `HEAD https://registry-1.docker.io/v2/${path}/manifests/3`;
      const scope = `scope=${encodeURIComponent(`repository:${path}:pull`)}`;
      expect(seen).toEqual([
        `${manifest} -`,
        `GET https://auth.docker.io/token?service=registry.docker.io&${scope} Basic ${base64("octo:hub")}`,
        `${manifest} Bearer hub-1`,
      ]);
    },
  );
});

describe("a credential helper of docker's", () => {
  it("is asked for the registry before the file", async () => {
    const world = await bearerWorld();
    helper("vault", `read -r server; echo "{\\"Username\\":\\"$server\\",\\"Secret\\":\\"s3\\"}"`);
    const auths = { [world.host]: { auth: base64("octo:file") } };

    await resolve(world.host, { auths, credHelpers: { [world.host]: "vault" }, credsStore: "absent" });

    expect(world.seen[1]).toBe(`GET /token Basic ${base64(`${world.host}:s3`)}`);
    expect(hidden()).toContain("s3");
  });

  it("gives an identity token under the user <token>", async () => {
    const world = await bearerWorld();
    helper("vault", `echo '{"Username":"<token>","Secret":"id-2"}'`);

    await resolve(world.host, { credsStore: "vault" });

    expect(world.seen[1]).toContain("refresh_token=id-2");
  });

  it("that has nothing leaves it to the file", async () => {
    const world = await bearerWorld();
    helper("vault", `echo 'credentials not found in native keychain'; exit 1`);

    await resolve(world.host, {
      auths: { [world.host]: { auth: base64("octo:file") } },
      credsStore: "vault",
    });

    expect(world.seen[1]).toBe(`GET /token Basic ${base64("octo:file")}`);
  });

  it.each([
    ["fails", "echo hunter2; echo hunter2 >&2; exit 3", "`docker-credential-vault` failed (exit 3)"],
    [
      "prints something else",
      "echo hunter2",
      "`docker-credential-vault` did not answer as a credential helper does",
    ],
  ])("that %s is named, and what it printed is not", async (_name, script, problem) => {
    const world = await bearerWorld({ answers: 401 });
    helper("vault", script);

    expect(await resolve(world.host, { credsStore: "vault" })).toMatchObject({
      problem: `the registry gives no token without a log-in, and ${problem}`,
    });
  });

  it("ends at its deadline", async () => {
    helper("slow", "exec sleep 30");

    expect(await askCredentialHelper("slow", "ghcr.io", { PATH: pathWith(folder) }, 50)).toEqual({
      kind: "failed",
      problem: "`docker-credential-slow` did not answer in time",
    });
  });

  it.each([
    ["absent", "`docker-credential-absent` is not installed"],
    ["../evil", "docker's configuration names a credential helper that cannot be one"],
  ])("called %s is not run", async (name, problem) => {
    expect(await askCredentialHelper(name, "ghcr.io", { PATH: folder })).toEqual({ kind: "failed", problem });
  });

  it("does not see the inputs of the step", async () => {
    helper("env", `echo "{\\"Username\\":\\"\${INPUT_TOKEN:-none}\\",\\"Secret\\":\\"\${AWS_REGION}\\"}"`);
    const environment = { PATH: pathWith(folder), INPUT_TOKEN: "t0", AWS_REGION: "eu" };

    expect(await askCredentialHelper("env", "x", environment)).toEqual({
      kind: "found",
      user: "none",
      secret: "eu",
    });
  });
});

describe("the job's own token", () => {
  it("buys the token of GitHub's registry when docker has no log-in for it", async () => {
    const world = await bearerWorld();

    await resolve(world.host, {}, { jobToken: { host: world.host, token: "job-1" } });

    expect(world.seen[1]).toBe(`GET /token Basic ${base64("x-access-token:job-1")}`);
  });

  it("gives way to strangers' access where it has no say, as with another owner's public image", async () => {
    const world = await bearerWorld({ refuses: base64("x-access-token:job-1") });

    const resolution = await resolve(world.host, {}, { jobToken: { host: world.host, token: "job-1" } });

    expect(resolution.kind).toBe("resolved");
    expect(world.seen.slice(1, 3)).toEqual([
      `GET /token Basic ${base64("x-access-token:job-1")}`,
      "GET /token -",
    ]);
  });

  it("that opens nothing is explained", async () => {
    const world = await bearerWorld({ answers: 403 });

    expect(await resolve(world.host, {}, { jobToken: { host: world.host, token: "job-1" } })).toMatchObject({
      problem: `${world.host} gives the job's token no access: add \`packages: read\` to its permissions and this repository to the package's settings`,
    });
  });

  it("goes to no token service at another place", async () => {
    const world = await bearerWorld({ deskElsewhere: true });

    await resolve(world.host, {}, { jobToken: { host: world.host, token: "job-1" } });

    expect(world.seen.join()).not.toContain(base64("x-access-token:job-1"));
  });

  it("goes to no other registry", async () => {
    const world = await bearerWorld();

    await resolve(world.host, {}, { jobToken: { host: "ghcr.io", token: "job-1" } });

    expect(world.seen[1]).toBe("GET /token -");
  });

  it.each([
    [undefined, "ghcr.io"],
    ["https://github.com", "ghcr.io"],
    ["https://acme.ghe.com", "containers.acme.ghe.com"],
  ])("of the server %s is for %s", (server, host) => {
    expect(githubRegistryHost(server)).toBe(host);
  });
});

const manifestHeaders = { "content-type": mediaTypes.manifest };

interface BearerFacts {
  readonly answers?: number;
  readonly knowsPost?: boolean;
  readonly refuses?: string;
  readonly deskElsewhere?: boolean;
}

// A registry that wants a bearer token, and its token service at the same address unless told otherwise.
async function bearerWorld(facts: BearerFacts = {}) {
  const seen: string[] = [];
  async function desk(request: IncomingMessage): Promise<number> {
    const path = new URL(request.url ?? "", "http://x").pathname;
    if (request.method === "POST") {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      seen.push(`POST ${path} ${body}`);
      return facts.knowsPost === false ? 404 : 200;
    }
    seen.push(`GET ${path} ${authorizationOf(request)}`);
    if (facts.refuses !== undefined && authorizationOf(request).endsWith(facts.refuses)) return 403;
    return facts.answers ?? 200;
  }
  const elsewhere = await serve(async (request, response) => {
    response.writeHead(await desk(request)).end('{"token": "bought"}');
  });
  const host = await serve(async (request, response) => {
    if (request.url?.startsWith("/token") === true) {
      response.writeHead(await desk(request)).end('{"token": "bought"}');
      return;
    }
    seen.push(`registry ${authorizationOf(request)}`);
    if (request.headers.authorization === "Bearer bought") {
      response.writeHead(200, { ...manifestHeaders, ...digestHeader, "content-length": 2 }).end("{}");
      return;
    }
    const at = facts.deskElsewhere === true ? elsewhere : host;
    const challenge = `Bearer realm="http://${at}/token",service="shop"`;
    response.writeHead(401, { "www-authenticate": challenge }).end();
  });
  return { host, seen };
}

const digestHeader = { "docker-content-digest": `sha256:${"a".repeat(64)}` };

function resolve(host: string, config: unknown = null, facts: Pick<RegistryFacts, "jobToken"> = {}) {
  if (config !== null) writeFileSync(join(folder, "config.json"), JSON.stringify(config));
  const environment = { DOCKER_CONFIG: folder, PATH: pathWith(folder) };
  return openRegistry({ environment, ...facts }).resolve(host, "acme/shop", "v1");
}

function helper(name: string, script: string): void {
  const path = join(folder, `docker-credential-${name}`);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

function pathWith(place: string): string {
  return `${place}:${process.env["PATH"] ?? ""}`;
}

function authorizationOf(request: IncomingMessage): string {
  return request.headers.authorization ?? "-";
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
