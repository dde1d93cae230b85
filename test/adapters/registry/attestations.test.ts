import type { RequestListener } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { mediaTypes } from "../../../src/rehearsal/registry/media-types.ts";
import { attestation, image, index, type OciContent, twoPlatforms } from "../../support/oci-layout.ts";
import { serve, stopServers } from "../loopback.ts";
import { openRegistry } from "./open-registry.ts";

afterEach(stopServers);

const subject = `sha256:${"5".repeat(64)}`;
const bundle = {
  artifactType: "application/vnd.dev.sigstore.bundle.v0.3+json",
  annotations: { "dev.sigstore.bundle.predicateType": "https://slsa.dev/provenance/v1" },
};

describe("the attestations of an image", () => {
  it("are none where the registry keeps none, by its API or by tag", async () => {
    const { host, seen } = await registryWith({});

    expect(await attestationsOf(host)).toEqual([]);
    expect(seen).toEqual([`referrers/${subject}`, `manifests/${subject.replace(":", "-")}`]);
  });

  it("are those that refer to its digest, by the predicate that their bundle names", async () => {
    const sbom = image("sbom");
    const list = index([
      [image("bundle"), bundle],
      [sbom, { artifactType: "application/spdx+json" }],
    ]);
    const { host } = await registryWith({ [`referrers/${subject}`]: list });

    const found = await attestationsOf(host);

    expect(found).toHaveLength(2);
    expect(found).toContainEqual({
      type: "https://slsa.dev/provenance/v1",
      subject,
      digest: list.manifests[0]?.digest,
      from: "referrers",
    });
    expect(found).toContainEqual({
      type: "application/spdx+json",
      subject,
      digest: sbom.digest,
      from: "referrers",
    });
  });

  it("are read from the tag of the digest where the registry has no referrers API", async () => {
    const list = index([[image("bundle"), bundle]]);
    const { host } = await registryWith({ [`manifests/${subject.replace(":", "-")}`]: list });

    expect(await attestationsOf(host)).toMatchObject([
      { type: "https://slsa.dev/provenance/v1", from: "referrers-tag" },
    ]);
  });

  it("are those that its index carries, each for its platform", async () => {
    const { top, amd64, provenance } = twoPlatforms("carried");
    const { host } = await registryWith({}, top);
    const registry = openRegistry();
    const contents = await registry.contents(host, "acme/shop", top.digest);
    const children = contents.kind === "whole" ? contents.children : [];

    expect(await registry.attestations(host, "acme/shop", top.digest, children)).toEqual([
      {
        type: "https://slsa.dev/provenance/v1",
        subject: amd64.digest,
        digest: provenance.digest,
        from: "index",
      },
    ]);
  });

  it.each<[string, RequestListener]>([
    ["fails", (_request, response) => void response.writeHead(500).end()],
    ["refuses", (_request, response) => void response.writeHead(403).end()],
    [
      "gives a list that goes on",
      (_request, response) => {
        const list = index([[image("bundle"), bundle]]);
        response
          .writeHead(200, { "content-type": mediaTypes.index, link: '</v2/next>; rel="next"' })
          .end(list.bytes);
      },
    ],
    [
      "gives no list",
      (_request, response) => void response.writeHead(200, { "content-type": mediaTypes.index }).end("[]"),
    ],
  ])("are not known where the registry %s: that is not the same as none", async (_name, answer) => {
    const host = await serve(answer);

    expect(await attestationsOf(host)).toBeNull();
  });
});

describe("the contents of an index", () => {
  it("are whole when each child answers, at most four being asked at a time", async () => {
    const platforms = Array.from({ length: 9 }, (_one, at) => image(`child ${at}`));
    const top = index(
      platforms.map((one, at) => [one, { platform: { os: "linux", architecture: `a${at}` } }] as const),
    );
    const { host, most } = await registryWith({}, top, 5);

    const contents = await openRegistry().contents(host, "acme/shop", top.digest);

    expect(contents.kind === "whole" ? contents.children.map(({ platform }) => platform) : []).toEqual(
      platforms.map((_one, at) => `linux/a${at}`),
    );
    expect(most()).toBe(4);
  });

  it("may have a child of a type of its own, which is asked for", async () => {
    const odd: OciContent = { ...attestation("x"), mediaType: "application/vnd.acme.signature+json" };
    const top = index([[odd, {}]]);
    const { host } = await registryWith({}, top);

    expect(await openRegistry().contents(host, "acme/shop", top.digest)).toMatchObject({
      kind: "whole",
      children: [{ platform: "unknown/unknown", mediaType: "application/vnd.acme.signature+json" }],
    });
  });

  it("cannot be read when it names more than anyone ships, or something that is no digest", async () => {
    const bad = index([[{ ...image("bad"), digest: "../../etc/passwd" }, {}]]);
    const { host } = await registryWith({ [`manifests/${bad.digest}`]: bad });

    expect(await openRegistry().contents(host, "acme/shop", bad.digest)).toEqual({
      kind: "unresolved",
      reason: "unknown",
      problem: "its index cannot be read, or names more than 1,000 manifests",
    });
  });
});

function attestationsOf(host: string) {
  return openRegistry().attestations(host, "acme/shop", subject, []);
}

// Answers with what stands at a path below acme/shop, and with the manifests of an index by their digests.
async function registryWith(
  at: Readonly<Record<string, OciContent>>,
  top: OciContent | null = null,
  delayMs = 0,
) {
  const seen: string[] = [];
  let running = 0;
  let most = 0;
  const held = new Map(Object.entries(at));
  for (const one of top === null ? [] : [top, ...top.manifests]) held.set(`manifests/${one.digest}`, one);
  const host = await serve((request, response) => {
    const path = (request.url ?? "").replace("/v2/acme/shop/", "");
    seen.push(path);
    running += 1;
    most = Math.max(most, running);
    setTimeout(() => {
      running -= 1;
      const found = held.get(path);
      const isAccepted = request.headers.accept?.includes(found?.mediaType ?? "") === true;
      if (found === undefined || !isAccepted) response.writeHead(404).end();
      else {
        const headers = {
          "content-type": found.mediaType,
          "docker-content-digest": found.digest,
          "content-length": found.bytes.length,
        };
        response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : found.bytes);
      }
    }, delayMs);
  });
  return { host, seen, most: () => most };
}
