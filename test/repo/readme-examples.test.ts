import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { evidenceSchema, GateEvidence } from "../../src/core/gate/evidence.ts";
import { Sample } from "../../src/core/gate/sample.ts";
import { IncidentRecord, incidentSchema } from "../../src/core/incident/record.ts";
import { readPolicy } from "../../src/core/policy/read.ts";
import { manifestSchema, ReleaseManifest } from "../../src/core/release/manifest.ts";
import { RollbackRecord, rollbackSchema } from "../../src/core/rollback/record.ts";
import { blockKind } from "../support/workflow-yaml/block-kind.ts";
import { blocksOf, pagesOf, readPage } from "../support/workflow-yaml/pages.ts";

const root = join(import.meta.dirname, "../..");

describe("blocks of YAML on the pages", () => {
  const blocks = blocksOf(root).map((block) => ({ ...block, where: `${block.page}:${block.line}` }));
  const policies = blocks.flatMap(({ page, where, text }) => {
    const block = blockKind(text);
    return block.kind === "policies" ? block.texts.map((policy) => ({ page, where, policy })) : [];
  });

  it.each(blocks)("are of a kind that is checked ($where)", ({ text }) => {
    expect(blockKind(text)).not.toMatchObject({ kind: "unknown" });
  });

  it.each(policies)("are policies that can be read ($where)", ({ policy }) => {
    const reading = readPolicy(policy);

    expect(reading).toMatchObject({ kind: "policy" });
  });

  it("show the policy where people look for it", () => {
    const shown = policies.map(({ page }) => page);

    expect(shown).toEqual(
      expect.arrayContaining(["README.md", ".github/decisions/0013-format-policy-file.md"]),
    );
  });
});

describe("blocks of JSON in the decisions", () => {
  const records = pagesOf(root)
    .filter((page) => page.startsWith(".github/decisions/"))
    .flatMap((page) =>
      [...readPage(root, page).matchAll(/^```json\n(.*?)^```$/gms)].map(([, text = ""], index) => ({
        where: `${page} block ${index + 1}`,
        text,
      })),
    );
  const formats = new Map<unknown, z.ZodType>([
    [manifestSchema, ReleaseManifest],
    [evidenceSchema, GateEvidence],
    [rollbackSchema, RollbackRecord],
    [incidentSchema, IncidentRecord],
    [undefined, Sample],
  ]);

  it.each(records)(
    "are records that fit their schema, without a field that it does not have ($where)",
    ({ text }) => {
      const value: unknown = JSON.parse(text);
      const { schema } = z.object({ schema: z.unknown() }).partial().parse(value);

      expect(formats.get(schema)?.parse(value)).toEqual(value);
    },
  );

  it("are there for each record", () => {
    const shown = records.map(({ text }) => z.looseObject({}).parse(JSON.parse(text))["schema"]);

    expect(new Set(shown)).toEqual(new Set(formats.keys()));
  });
});
