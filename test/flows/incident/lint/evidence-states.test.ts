import { expect, test } from "vitest";
import { evidenceStates } from "../../../../src/flows/incident/lint/evidence-states.ts";
import { githubRefused } from "../../../../src/kernel/errors.ts";
import type { Ports } from "../../../../src/kernel/ports/index.ts";

const sha = "1a2b3c4d5e".padEnd(40, "0");

function states(found: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const ports = {
    commits: {
      async find(ref: string) {
        asked.push(ref);
        if (ref === "bad0bad") throw githubRefused("read a commit", "no", null);
        return found[ref] === undefined ? null : { sha: found[ref] };
      },
    },
    log: { info() {} },
  } as unknown as Ports;
  return { asked, stateOf: evidenceStates(ports) };
}

test("a commit is there by its first digits, and no branch that is called like one is", async () => {
  const { stateOf } = states({ "1a2b3c4d5e": sha, "0decade": sha });
  const commit = (named: string) => stateOf({ kind: "commit", sha: named });

  expect(await commit("1a2b3c4d5e")).toBe("there");
  expect(await commit("0decade")).toBe("absent");
  expect(await commit("0".repeat(40))).toBe("absent");
  expect(await commit("bad0bad")).toBe("unknown");
});

test("the same is asked once, and a page is not looked at", async () => {
  const { asked, stateOf } = states({ [sha]: sha });

  await stateOf({ kind: "commit", sha });
  await stateOf({ kind: "commit", sha });

  expect(asked).toEqual([sha]);
  expect(await stateOf({ kind: "document", url: "https://wiki.example/drill" })).toBe("there");
});
