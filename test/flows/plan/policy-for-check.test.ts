import { describe, expect, it } from "vitest";
import { nodeDigest } from "../../../src/adapters/digest.ts";
import { policyForCheck } from "../../../src/flows/plan/policy-for-check.ts";
import { permissionMissing } from "../../../src/kernel/errors.ts";
import type { CheckRunContent, FileAt, Ports } from "../../../src/kernel/ports/index.ts";

const subject = { name: "rollback plan", headSha: "head", pull: 7 };
type CheckPorts = Parameters<typeof policyForCheck>[0];

/** Ports over one policy file; `created` has each check run that was made. */
function worldOf(file: FileAt, mayWrite = true) {
  const created: CheckRunContent[] = [];
  const lines: string[] = [];
  const runOf = ({ externalId }: CheckRunContent, at: number) => ({
    id: at + 1,
    externalId,
    status: "completed",
    url: "",
  });
  const contents = {
    textAt: async () => file,
    treeOf: async () => ({ entries: [], complete: true }),
  } satisfies Partial<Ports["contents"]>;
  const ports = {
    contents,
    digest: nodeDigest(),
    log: { info: (line: string) => void lines.push(line), warning: (line: string) => void lines.push(line) },
    checks: {
      list: async () => created.map(runOf).toReversed(),
      async create(content: CheckRunContent) {
        if (!mayWrite) throw permissionMissing("make a check run", "checks: write", null);
        created.push(content);
        return runOf(content, created.length - 1);
      },
    },
  };
  return { ports: ports as unknown as CheckPorts, created, lines };
}

const broken: FileAt = { kind: "text", text: "version: 1\nplan: { enforcment: warn }\n", sha: "1" };

describe("the policy of the base", () => {
  it("is read, and no check run is made", async () => {
    const { ports, created } = worldOf({ kind: "text", text: "version: 1\n", sha: "1" });

    expect((await policyForCheck(ports, "base", subject)).written).toBe(true);
    expect(created).toEqual([]);
  });

  it.each<[string, FileAt, string]>([
    ["does not parse", broken, "Line 2, column 9: `enforcment` is not a key of `plan`. Write `enforcement`."],
    ["is a link", { kind: "unreadable", problem: "it is a symbolic link" }, "it is a symbolic link"],
  ])("that %s fails a check run with its place, once, and the error goes on", async (_, file, said) => {
    const { ports, created } = worldOf(file);

    await expect(policyForCheck(ports, "base", subject)).rejects.toThrow(said);
    await expect(policyForCheck(ports, "base", subject)).rejects.toThrow(said);

    expect(created).toMatchObject([
      {
        name: "rollback plan",
        headSha: "head",
        conclusion: "failure",
        title: "Not ready: the policy of the base cannot be read",
        annotations: [],
      },
    ]);
    expect(created[0]?.summary).toContain(said);
  });

  it("is told as it is where no check run may be made", async () => {
    const { ports, created, lines } = worldOf(broken, false);

    await expect(policyForCheck(ports, "base", subject)).rejects.toThrow("`enforcment`");

    expect(created).toEqual([]);
    expect(lines).toEqual([expect.stringContaining("No check run was made:")]);
  });
});
