import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ociNameText, parseOciName } from "../../../src/core/release/oci-name.ts";

const digest = `sha256:${"0a".repeat(32)}`;

describe("an image reference", () => {
  it.each([
    ["ghcr.io/acme/shop:1.2.0", "ghcr.io", "acme/shop", "1.2.0", null],
    [`ghcr.io/acme/shop@${digest}`, "ghcr.io", "acme/shop", null, digest],
    [`ghcr.io/acme/shop:1.2.0@${digest}`, "ghcr.io", "acme/shop", "1.2.0", digest],
    ["127.0.0.1:5000/shop:latest", "127.0.0.1:5000", "shop", "latest", null],
    ["localhost/shop:v1", "localhost", "shop", "v1", null],
    ["localhost:5000/a/b__c/d-e.f:v1_x", "localhost:5000", "a/b__c/d-e.f", "v1_x", null],
  ])("%s is read", (seen, host, repository, tag, named) => {
    const name = parseOciName(seen);

    expect(name).toEqual({ host, repository, tag, digest: named });
    expect(name === null ? null : ociNameText(name)).toBe(seen);
  });

  it.each([
    ["an empty text", ""],
    ["no registry", "shop:1.0"],
    ["a registry that could be a user", "acme/shop:1.0"],
    ["no tag and no digest", "ghcr.io/acme/shop"],
    ["an empty tag", "ghcr.io/acme/shop:"],
    ["an empty repository", "ghcr.io/:1.0"],
    ["capitals in the repository", "ghcr.io/Acme/shop:1.0"],
    ["a parent folder in the repository", "ghcr.io/../shop:1.0"],
    ["an empty part of the repository", "ghcr.io/acme//shop:1.0"],
    ["a query in the repository", "ghcr.io/acme/shop?x=1:1.0"],
    ["a user before the registry", "me@ghcr.io/acme/shop:1.0"],
    ["a scheme", "https://ghcr.io/acme/shop:1.0"],
    ["a tag of 129 characters", `ghcr.io/acme/shop:${"x".repeat(129)}`],
    ["a tag that begins with a hyphen", "ghcr.io/acme/shop:-x"],
    ["a short digest", "ghcr.io/acme/shop@sha256:abc"],
    ["a digest in capitals", `ghcr.io/acme/shop@sha256:${"0A".repeat(32)}`],
    ["another algorithm", `ghcr.io/acme/shop@sha512:${"0a".repeat(32)}`],
    ["two digests", `ghcr.io/acme/shop@${digest}@${digest}`],
    ["white space", "ghcr.io/acme/shop:1.0 --force"],
    ["a line break", "ghcr.io/acme/shop:1.0\n"],
    ["an empty part of the registry", "ghcr..io/acme/shop:1.0"],
    ["a registry that begins with a dot", ".ghcr.io/acme/shop:1.0"],
    ["a registry that begins with a hyphen", "-ghcr.io/acme/shop:1.0"],
    ["a port that is too long", "ghcr.io:123456/acme/shop:1.0"],
  ])("with %s is refused", (_name, seen) => {
    expect(parseOciName(seen)).toBeNull();
  });

  it("that is read is written back as it was, and can only be a path of its registry", () => {
    const host = fc.constantFrom("ghcr.io", "localhost", "127.0.0.1:5000");
    const path = fc.array(fc.constantFrom("a", "b-c", "x.y", "z__1", "/", "..", "?", "A", "-", "%2e"), {
      minLength: 1,
      maxLength: 6,
    });
    const suffix = fc.constantFrom(":v1", `@${digest}`, `:v1@${digest}`);

    fc.assert(
      fc.property(host, path, suffix, (registry, parts, named) => {
        const seen = `${registry}/${parts.join("")}${named}`;
        const name = parseOciName(seen);
        fc.pre(name !== null);

        expect(ociNameText(name)).toBe(seen);
        const url = new URL(`https://registry.example/v2/${name.repository}/x`);
        expect(url.pathname).toBe(`/v2/${name.repository}/x`);
      }),
    );
  });
});
