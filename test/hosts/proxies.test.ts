import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { pushImage } from "../../src/rehearsal/registry/push-image.ts";
import { makeCertificates } from "../support/certificates.ts";
import { deployed, released } from "../support/past.ts";
import { quickGate } from "../support/quick-gate.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";
import { enterpriseWorld } from "./enterprise-world.ts";
import { type Behind, type ProxyServer, startProxy } from "./proxy-server.ts";

let open: ProxyServer | undefined;

async function proxied(behind: Behind): Promise<ProxyServer> {
  open = await startProxy(behind);
  return open;
}

afterEach(async () => {
  await open?.close();
  open = undefined;
});

describe("a GitHub that only a proxy can reach, by https", () => {
  const certificates = makeCertificates();
  // The name of that certificate.
  const host = "elsewhere.example";
  const world = enterpriseWorld({ version: "3.20.0", origin: `https://${host}`, without: [] });

  test.each(["HTTPS_PROXY", "https_proxy"])(
    "gets all that a release asks, the upload too, by tunnels through %s",
    async (variable) => {
      const ca = join(world.folder, "ca.pem");
      await writeFile(ca, certificates.ca);
      const { url, passed } = await proxied({
        names: { [host]: world.github.address },
        identity: certificates.otherHost,
      });
      await world.write({ "shop.zip": "the bytes" });
      world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });

      const made = await runStep(
        world,
        "release",
        { version: "1.0.0", artifacts: "app=file:shop.zip" },
        { env: { [variable]: url, NODE_EXTRA_CA_CERTS: ca } },
      );

      expect(made.outputs["is-new"]).toBe("true");
      expect(world.github.requests.some(({ path }) => path.endsWith("/assets"))).toBe(true);
      expect([...new Set(passed)]).toEqual([`CONNECT ${host}:443`]);
    },
  );
});

describe("a GitHub that only a proxy can reach, by http", () => {
  const host = "github.corp.test";
  const world = enterpriseWorld({ version: "3.20.0", origin: `http://${host}`, without: [] });

  async function firstRelease(env: Readonly<Record<string, string>>): Promise<RanStep> {
    world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });
    return runStep(world, "release", { version: "1.0.0" }, { env });
  }

  test("is asked through HTTP_PROXY", async () => {
    const { url, passed } = await proxied({ names: { [host]: world.github.address } });

    const made = await firstRelease({ HTTP_PROXY: url });

    expect(made.outputs["is-new"]).toBe("true");
    expect(passed.length).toBeGreaterThan(0);
    expect(passed.filter((one) => !one.includes(host))).toEqual([]);
  });

  test.each([host, ".corp.test", "*"])("is asked directly where NO_PROXY is %s", async (exception) => {
    const { url, passed } = await proxied({ names: { [host]: world.github.address } });

    const made = await firstRelease({ HTTP_PROXY: url, NO_PROXY: exception });

    expect(made.errors[0]).toContain("no answer came");
    expect(passed).toEqual([]);
  });

  test("a proxy that cannot be used is one sentence, without its address and password", async () => {
    const made = await firstRelease({ HTTP_PROXY: "socks5://grace:hunter2hunter2@127.0.0.1:1" });

    expect(made.annotations[0]?.message).toBe(
      "`HTTP_PROXY` names no proxy that can be used. Write it as `http://host:port`.",
    );
    expect(made.log).not.toContain("hunter2");
  });
});

describe("a registry of images that only a proxy can reach", () => {
  const world = actionWorld();
  const certificates = makeCertificates();
  const host = "elsewhere.example";

  async function releaseImage(env: Readonly<Record<string, string>>): Promise<RanStep> {
    const ca = join(world.folder, "ca.pem");
    await writeFile(ca, certificates.ca);
    world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });
    const artifacts = `shop=oci:${host}/acme/shop:1.0.0`;
    return runStep(
      world,
      "release",
      { version: "1.0.0", artifacts },
      { env: { NODE_EXTRA_CA_CERTS: ca, ...env } },
    );
  }

  async function pushed(): Promise<string> {
    const image = { registryUrl: world.registry.url, repository: "acme/shop", tag: "1.0.0" };
    return (await pushImage({ ...image, files: { "app.js": Buffer.from("1.0.0") } })).digest;
  }

  test.each<[string, (url: string) => Readonly<Record<string, string>>]>([
    ["HTTPS_PROXY", (url) => ({ HTTPS_PROXY: url })],
    ["https_proxy", (url) => ({ https_proxy: url })],
    ["HTTP_PROXY", (url) => ({ HTTP_PROXY: url })],
    ["HTTP_PROXY and HTTPS_PROXY", (url) => ({ HTTP_PROXY: url, HTTPS_PROXY: url })],
  ])("tells the digest of a release's image through %s", async (_, env) => {
    const digest = await pushed();
    const before = world.registry.requests.length;
    const { url, passed } = await proxied({
      names: { [host]: world.registry.url },
      identity: certificates.otherHost,
    });

    const made = await releaseImage(env(url));

    expect(made.errors).toEqual([]);
    expect(JSON.parse(made.outputs["references"] ?? "")).toEqual({ shop: `${host}/acme/shop@${digest}` });
    expect([...new Set(passed)]).toEqual([`CONNECT ${host}:443`]);
    expect(world.registry.requests.slice(before).map(({ path, status }) => [path, status])).toContainEqual([
      "/v2/acme/shop/manifests/1.0.0",
      200,
    ]);
  });

  test("is one sentence where the proxy is not to be used for it", async () => {
    await pushed();
    const { url, passed } = await proxied({
      names: { [host]: world.registry.url },
      identity: certificates.otherHost,
    });

    const made = await releaseImage({ HTTPS_PROXY: url, NO_PROXY: host });

    expect(made.errors).toEqual([expect.stringContaining(`${host} cannot be reached`)]);
    expect(passed).toEqual([]);
  });
});

describe("a gate behind a proxy", () => {
  const world = actionWorld();
  const host = "shop.corp.test";

  async function gate(healthUrl: string, env: Readonly<Record<string, string>>): Promise<RanStep> {
    const release = await released(world, "1.0.0");
    const id = deployed(world, { commit: release.commit, release });
    const inputs = { ...quickGate(world), "health-url": healthUrl, "deployment-id": String(id) };
    return runStep(world, "gate", inputs, { env });
  }

  test("asks the service through it, and what is on this machine directly", async () => {
    const { url, passed } = await proxied({ names: { [host]: world.service.url } });

    const judged = await gate(`http://${host}/health`, { HTTP_PROXY: url, HTTPS_PROXY: url });

    expect(judged.outputs["verdict"]).toBe("pass");
    expect([...new Set(passed)]).toEqual([`GET http://${host}/health`]);
  });

  test("refuses a private address that is written in the check, also through a proxy", async () => {
    const { url, passed } = await proxied({ names: {} });

    const judged = await gate("http://10.0.0.1/health", { HTTP_PROXY: url });

    expect(judged.conclusion).toBe("failure");
    expect(judged.errors.join()).toContain("10.0.0.1");
    expect(passed).toEqual([]);
  });
});
