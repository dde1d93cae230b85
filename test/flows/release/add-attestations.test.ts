import { expect, test } from "vitest";
import type { ArtifactReference } from "../../../src/core/release/artifact-reference.ts";
import { addAttestations } from "../../../src/flows/release/add-attestations.ts";
import type { StoredAttestation } from "../../../src/kernel/ports/github.ts";
import { digestA, digestB, hex, indexType } from "./artifact-ports.ts";

const child = { platform: "linux/amd64", digest: digestB, mediaType: "m", size: 1 };
const image: ArtifactReference = {
  name: "app",
  uri: `oci://ghcr.io/acme/shop@${digestA}`,
  digest: { sha256: hex.a },
  mediaType: indexType,
  annotations: { kind: "oci", children: [child] },
};
const code: ArtifactReference = {
  name: "code",
  uri: `git+https://github.example/acme/shop@${hex.commit}`,
  digest: { gitCommit: hex.commit },
  annotations: { kind: "git" },
};

function storeOf(stored: readonly StoredAttestation[] | null) {
  const asked: (readonly string[])[] = [];
  const logged: string[] = [];
  const ports = {
    log: {
      info: (line: string) => void logged.push(line),
      group: () => {},
      warning: () => {},
      error: () => {},
      mask: () => {},
    },
    attestations: {
      of: async (digests: readonly string[]) => {
        asked.push(digests);
        return stored;
      },
    },
  };
  return { ports, asked, logged };
}

test("an image is looked up with the children of its index, in one request, and a commit is not", async () => {
  const { ports, asked } = storeOf([{ subject: digestB, predicateType: "https://spdx.dev/Document" }]);

  const attested = await addAttestations(ports, [image, code], true);

  expect(asked).toEqual([[digestA, digestB]]);
  expect(attested[0]?.annotations.attestations).toEqual([
    { type: "https://spdx.dev/Document", subject: digestB, digest: null, from: "github" },
  ]);
  expect(attested[1]).toEqual(code);
});

test("what GitHub does not tell is recorded as not known, and the release goes on", async () => {
  const { ports, logged } = storeOf(null);

  const attested = await addAttestations(ports, [image, code], false);

  expect(attested[0]?.annotations.attestations).toBe("unknown");
  expect(attested[1]).toEqual(code);
  expect(logged.join()).toContain("attestations: read");
});

test("a release of nothing but commits asks nobody", async () => {
  const { ports, asked } = storeOf([]);

  expect(await addAttestations(ports, [code], false)).toEqual([code]);
  expect(asked).toEqual([]);
});
