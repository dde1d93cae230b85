import { expect, it } from "vitest";
import { askAll } from "../../../src/dev/ask-github/ask-all.ts";
import { type OpenWorld, worldAt } from "../../../src/dev/ask-github/open-world.ts";
import { differs, holds, type Rule } from "../../../src/dev/ask-github/rule.ts";
import type { World } from "../../../src/dev/ask-github/world.ts";

it("undoes what a rule made, the latest first and before the next rule, also when it throws", async () => {
  const done: string[] = [];
  const make = (world: World, what: string) => world.afterwards(what, async () => done.push(`undo ${what}`));
  const first = rule("first", async (world) => {
    make(world, "a");
    make(world, "b");
    throw new Error("a lost connection");
  });
  const second = rule("second", async () => {
    done.push("second");
    return holds("yes");
  });

  const asked = await askAll(world(), [first, second]);

  expect(done).toEqual(["undo b", "undo a", "second"]);
  expect(asked.map(({ found }) => found)).toEqual([
    { kind: "cannot tell", seen: "it could not be asked: Error: a lost connection" },
    { kind: "holds", seen: "yes" },
  ]);
});

it("names what could not be taken away, and not what is gone already", async () => {
  const gone = Object.assign(new Error("Not Found"), { status: 404, response: { headers: {} } });
  const asking = rule("left", async ({ afterwards }) => {
    afterwards("a ref", async () => Promise.reject(new Error("no")));
    afterwards("a label", async () => Promise.reject(gone));
    afterwards("an issue", async () => undefined);
    return differs("no");
  });

  const [asked] = await askAll(world(), [asking]);

  expect(asked?.leftBehind).toEqual(["a ref (Error: no)"]);
});

it("keeps what a rule shows with that rule", async () => {
  const showing = rule("shows", async ({ show }) => {
    show("a picture");
    return holds("yes");
  });

  const asked = await askAll(world(), [showing, rule("quiet", async () => holds("yes"))]);

  expect(asked.map(({ shown }) => shown)).toEqual([["a picture"], []]);
});

function rule(name: string, ask: Rule["ask"]): Rule {
  return { name, claim: `${name} is so.`, source: [], ask };
}

function world(): OpenWorld {
  return worldAt({
    at: { owner: "acme", repo: "shop" },
    apiUrl: "http://127.0.0.1:9",
    token: "t",
    sha: "0".repeat(40),
    runId: 1,
    attempt: 1,
    noDeployment: "",
    paceMs: 0,
  });
}
