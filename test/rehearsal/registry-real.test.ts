import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseArtifactLine } from "../../src/core/release/artifact-input.ts";
import type { ArtifactReference } from "../../src/core/release/artifact-reference.ts";
import { driftOf } from "../../src/flows/release/image-drift.ts";
import { resolveImage } from "../../src/flows/release/resolve-image.ts";
import { standingOf } from "../../src/flows/release/verify-artifact.ts";
import type { Ports } from "../../src/kernel/ports/index.ts";
import { openRegistry } from "../adapters/registry/open-registry.ts";
import {
  type DockerRegistry,
  hasDockerRegistry,
  isInstalled,
  startDockerRegistry,
} from "../support/docker-registry.ts";
import { image, type OciContent, twoPlatforms, writeLayout } from "../support/oci-layout.ts";

const isThere = hasDockerRegistry() && isInstalled("skopeo", "no image is pushed to a real registry");

// User `octo`, password `hunter2`, bcrypt at its lowest cost.
const htpasswd = "octo:$2b$04$QscQemVbJBCfWDRqDn9lX.uUGLl3o42AHKc4BeMmDXzJW3fcRylfW\n";

describe.skipIf(!isThere)("docker-registry, filled by skopeo", () => {
  let folder = "";
  let registry: DockerRegistry;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "skopeo-"));
    registry = await startDockerRegistry();
  });
  afterAll(async () => {
    await registry.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("gives an image by the digest that skopeo pushed, also by docker's own media type", async () => {
    const one = image("console.log(1)");
    await push(one, "single:1.0.0");
    await push(one, "docker:1.0.0", "--format=v2s2");

    const oci = await resolved("single:1.0.0");
    const docker = await resolved("docker:1.0.0");

    expect(oci).toMatchObject({
      uri: `oci://${registry.host}/acme/single@${one.digest}`,
      mediaType: one.mediaType,
      annotations: { tag: "1.0.0", size: one.bytes.length },
    });
    expect(oci.annotations).not.toHaveProperty("children");
    expect(docker.mediaType).toBe("application/vnd.docker.distribution.manifest.v2+json");
  });

  it("tells a tag that was moved from the digest, which holds", async () => {
    await push(image("first"), "moved:1.0.0");
    const recorded = await resolved("moved:1.0.0");
    const second = image("second");
    await push(second, "moved:1.0.0");

    expect(await standing(recorded)).toEqual({ kind: "holds" });
    expect(await drift(recorded)).toBe(`tag 1.0.0 now names other bytes (${second.digest})`);
  });

  it("gives an index with its platforms, and with the provenance of the one that has some", async () => {
    const { top, amd64, arm64, provenance } = twoPlatforms("index");
    await push(top, "index:2.0.0");

    const recorded = await resolved("index:2.0.0");

    expect(recorded.digest).toEqual({ sha256: top.digest.slice("sha256:".length) });
    expect(recorded.annotations.children?.map(({ platform, digest }) => [platform, digest])).toEqual([
      ["linux/amd64", amd64.digest],
      ["linux/arm64/v8", arm64.digest],
      ["unknown/unknown", provenance.digest],
    ]);
    expect(recorded.annotations.attestations).toEqual([
      {
        type: "https://slsa.dev/provenance/v1",
        subject: amd64.digest,
        digest: provenance.digest,
        from: "index",
      },
    ]);
    expect(await standing(recorded)).toEqual({ kind: "holds" });
  });

  it("finds an index whose child was cleaned up, though the index itself still answers", async () => {
    const { top, arm64 } = twoPlatforms("cleaned");
    await push(top, "cleaned:1.0.0");
    const recorded = await resolved("cleaned:1.0.0");
    await fetch(`${registry.url}/v2/acme/cleaned/manifests/${arm64.digest}`, { method: "DELETE" });

    const problem = `its index names linux/arm64/v8 (${arm64.digest}), and the registry has no such tag or digest (404)`;
    expect(await resolve("cleaned:1.0.0")).toMatchObject({ kind: "unresolved", problem });
    expect(await standing(recorded)).toEqual({ kind: "gone", reason: problem });
    expect(await drift(recorded)).toBeNull();
  });

  it("is read while it takes no pushes", async () => {
    const one = image("frozen");
    await push(one, "frozen:1.0.0");
    await registry.restart({ isReadOnly: true });

    const refused = await skopeo(layoutOf(image("other")), "frozen:1.0.1");
    const recorded = await resolved("frozen:1.0.0");

    await registry.restart({});
    expect(refused).not.toBe(0);
    expect(recorded.uri).toContain(one.digest);
  });

  it("asks for a log-in by Basic, which docker's configuration has", async () => {
    const one = image("private");
    await push(one, "private:1.0.0");
    await registry.restart({ htpasswd });
    const auth = Buffer.from("octo:hunter2").toString("base64");

    const stranger = await resolve("private:1.0.0");
    const wrong = await resolve("private:1.0.0", dockerConfig({ username: "octo", password: "other" }));
    const known = await resolve("private:1.0.0", dockerConfig({ auth }));

    await registry.restart({});
    expect(stranger).toMatchObject({
      kind: "unresolved",
      problem: `the registry wants a log-in: log in to ${registry.host} in an earlier step, such as docker/login-action`,
    });
    expect(wrong).toMatchObject({
      kind: "unresolved",
      problem: "the registry does not accept the log-in that it asked for (401)",
    });
    expect(known).toMatchObject({ kind: "resolved" });
  });

  function resolve(name: string, environment: NodeJS.ProcessEnv = { DOCKER_CONFIG: "/nowhere" }) {
    const line = parseArtifactLine(`app=oci:${registry.host}/acme/${name}`);
    if (line.kind === "refused" || line.artifact.kind !== "oci") throw new Error(`${name} is no image.`);
    return resolveImage({ registry: openRegistry({ environment }) }, line.artifact);
  }

  async function resolved(name: string): Promise<ArtifactReference> {
    const result = await resolve(name);
    if (result.kind === "unresolved") throw new Error(result.problem);
    return result.reference;
  }

  function standing(artifact: ArtifactReference) {
    const ports = { registry: openRegistry() } as Ports;
    return standingOf(ports, artifact, { tag: "v1.0.0", releases: async () => [] });
  }

  function drift(artifact: ArtifactReference) {
    return driftOf({ registry: openRegistry() }, artifact);
  }

  function dockerConfig(entry: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
    const place = mkdtempSync(join(folder, "config-"));
    writeFileSync(join(place, "config.json"), JSON.stringify({ auths: { [registry.host]: entry } }));
    return { DOCKER_CONFIG: place };
  }

  function layoutOf(content: OciContent): string {
    const place = mkdtempSync(join(folder, "layout-"));
    mkdirSync(place, { recursive: true });
    writeLayout(place, content);
    return place;
  }

  async function push(content: OciContent, name: string, ...options: string[]): Promise<void> {
    const code = await skopeo(layoutOf(content), name, ...options);
    if (code !== 0) throw new Error(`skopeo ended with ${code} for ${name}.`);
  }

  // Not spawnSync: the tests' own clock and the registry's answers go on meanwhile.
  function skopeo(layout: string, name: string, ...options: string[]): Promise<number> {
    const how = options.length === 0 ? ["--preserve-digests"] : options;
    const words = ["--insecure-policy", "copy", "--all", "--dest-tls-verify=false", ...how];
    const target = `docker://${registry.host}/acme/${name}`;
    const child = spawn("skopeo", [...words, `oci:${layout}:latest`, target], { stdio: "ignore" });
    return new Promise((settle) => child.once("exit", (code) => settle(code ?? 1)));
  }
});
