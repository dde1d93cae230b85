import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArtifactLine } from "../../../src/core/release/artifact-input.ts";

const hex = "ab".repeat(64);
const integrity = `sha512-${Buffer.from(hex, "hex").toString("base64")}`;

describe("a line of the artifacts", () => {
  it.each<[string, unknown]>([
    ["api=file:my out=1/open-api_1.json", { kind: "file", name: "api", path: "my out=1/open-api_1.json" }],
    [
      "app=oci:ghcr.io/acme/shop:1.2.0",
      {
        kind: "oci",
        name: "app",
        image: { host: "ghcr.io", repository: "acme/shop", tag: "1.2.0", digest: null },
      },
    ],
    [
      "ui=npm:@acme/ui@1.2.0-rc.1",
      { kind: "npm", name: "ui", spec: { package: "@acme/ui", version: "1.2.0-rc.1", sha512: null } },
    ],
    [
      `ui=npm:left-pad@1.0.0#${integrity}`,
      { kind: "npm", name: "ui", spec: { package: "left-pad", version: "1.0.0", sha512: hex } },
    ],
    [
      "zip=release-asset:api/v1.0.0/app.zip",
      { kind: "release-asset", name: "zip", tag: "api/v1.0.0", asset: "app.zip" },
    ],
    ["code=git:v1.0.0", { kind: "git", name: "code", ref: "v1.0.0" }],
    [`code=git:${"a".repeat(40)}`, { kind: "git", name: "code", ref: "a".repeat(40) }],
    [
      `jar=generic:https://repo.example/a/b.jar#sha256=${"c".repeat(64)}`,
      {
        kind: "generic",
        name: "jar",
        at: { url: "https://repo.example/a/b.jar", sha256: "c".repeat(64) },
      },
    ],
    [
      "jar=generic:http://127.0.0.1:8081/b.jar",
      { kind: "generic", name: "jar", at: { url: "http://127.0.0.1:8081/b.jar", sha256: null } },
    ],
  ])("%s is read", (line, artifact) => {
    expect(parseArtifactLine(line)).toEqual({ kind: "artifact", artifact });
  });

  it.each([
    "",
    "app",
    "app=",
    "app=ghcr.io/acme/shop:1",
    "=file:x",
    "a b=file:x",
    "app=file:",
    "-a=file:x",
    "app=docker:x",
    "app.digest=file:x",
  ])("is refused when it is %j, with the form", (line) => {
    expect(parseArtifactLine(line)).toEqual({
      kind: "refused",
      problem: `has the line \`${line}\`.`,
      write:
        "Write `name=kind:…` with `oci`, `file`, `npm`, `release-asset`, `git` or `generic`, such as `app=oci:ghcr.io/acme/shop:1.2.0`.",
    });
  });

  it.each(["my app.zip", "out/a+b.zip", "out/ä.zip", ".env", "app.", "out/", "a@b", "a:b"])(
    "is refused when GitHub would change the name of the file %j",
    (path) => {
      expect(parseArtifactLine(`app=file:${path}`)).toEqual({
        kind: "refused",
        problem: `has the file name \`${path.split("/").at(-1)}\`, which GitHub would change.`,
        write:
          "Rename the file: letters, digits, `.`, `_` and `-` without a period at either end, such as `my-app.zip`.",
      });
    },
  );

  it("is refused when its image has no registry, tag or digest, with an example", () => {
    expect(parseArtifactLine("app=oci:acme/shop")).toMatchObject({
      kind: "refused",
      problem: "has the image reference `acme/shop`.",
      write: /such as `ghcr\.io\/acme\/shop:1\.2\.0`/,
    });
  });

  it.each([
    "@acme/ui",
    "@acme/ui@latest",
    "@acme/ui@^1.2.0",
    "@acme/ui@v1.2.0",
    "@acme/ui@1.2",
    "@acme/ui@1.2.0+build",
    "@acme/ui/x@1.2.0",
    "../ui@1.2.0",
    "_ui@1.2.0",
    "ui@1.2.0#sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
    "ui@1.2.0#sha512-abc",
    "ui@1.2.0#",
    `ui@1.2.0#${integrity}#`,
  ])("is refused when its package is %j: only an exact version has fixed bytes", (spec) => {
    expect(parseArtifactLine(`ui=npm:${spec}`)).toMatchObject({
      kind: "refused",
      problem: `has the package \`${spec}\`.`,
    });
  });

  it.each([
    "app.zip",
    "/app.zip",
    "v1.0.0/",
    "v1.0.0/a b.zip",
    "../v1/app.zip",
    "v..1/app.zip",
    "v1~1/app.zip",
  ])("is refused when its release asset is %j", (asset) => {
    expect(parseArtifactLine(`zip=release-asset:${asset}`)).toMatchObject({
      kind: "refused",
      problem: `has the release asset \`${asset}\`.`,
    });
  });

  it.each(["a b", "v1..2", "-x", "v1^", "v1:2", "a/", "/a", "v1.lock", "x@{1}", "v\\1"])(
    "is refused when its commit is %j",
    (ref) => {
      expect(parseArtifactLine(`code=git:${ref}`)).toMatchObject({
        kind: "refused",
        problem: `has the commit \`${ref}\`.`,
      });
    },
  );

  it.each([
    ["http://repo.example/x", "it is not https"],
    ["ftp://repo.example/x", "it is not https"],
    ["repo.example/x", "it is not a URL"],
    ["https://repo.example/x#sha256=abc", "what follows `#` is not `sha256=` and 64 hexadecimal digits"],
    ["https://repo.example/x#md5=abc", "what follows `#` is not `sha256=` and 64 hexadecimal digits"],
  ])("is refused when its address is %s", (url, problem) => {
    expect(parseArtifactLine(`jar=generic:${url}`)).toMatchObject({
      kind: "refused",
      problem: `has the address \`${url}\`: ${problem}.`,
    });
  });

  it.each(["https://octo:hunter2@repo.example/x", "https://repo.example/x?key=hunter2"])(
    "is refused when its address holds a key, which the message does not show",
    (url) => {
      const line = parseArtifactLine(`jar=generic:${url}`);

      expect(line).toMatchObject({ kind: "refused", problem: /it (holds a user|has a query)/ });
      expect(JSON.stringify(line)).not.toContain("hunter2");
    },
  );

  it("never throws, whatever it is", () => {
    const kinds = fc.constantFrom("oci", "file", "npm", "release-asset", "git", "generic", "x");
    fc.assert(
      fc.property(kinds, fc.string({ unit: "binary" }), (kind, rest) => {
        expect(["artifact", "refused"]).toContain(parseArtifactLine(`a=${kind}:${rest}`).kind);
      }),
    );
  });
});
