import { describe, expect, it } from "vitest";
import { nodeDigest } from "../../../../src/adapters/digest.ts";
import { actionRows } from "../../../../src/core/incident/lint/action-rows.ts";
import { itemOfRow } from "../../../../src/core/incident/lint/item-of-row.ts";

const { sha256 } = nodeDigest();

function items(table: string, key = "rb1:incident") {
  return actionRows(table).map((row) => itemOfRow(row, key, sha256));
}

const row = "| Alert on the queue | Detect | F1 | @mona | by 2026-12-10 | within 2 min | a drill |";

describe("a row of people's table", () => {
  it("is an action with all that it says", () => {
    expect(items(row)).toEqual([
      {
        key: expect.stringMatching(/^rb1:[0-9a-f]{16}$/),
        title: "Alert on the queue",
        type: "detect",
        priority: "p2",
        owner: "mona",
        due: "2026-12-10",
        outcome: "within 2 min",
        validation: "a drill",
        finding: "F1",
        issue: null,
        evidence: null,
        state: "open",
      },
    ]);
  });

  it.each([
    ["| Alert on the queue | detect | F1 | Mona L. | 2026-12-10 | within 2 min | a drill |"],
    ["| Alert on the queue | detect | F1 | acme/team | 2026-12-10 | within 2 min | a drill |"],
    ["| Alert on the queue | soon | F1 | mona | 2026-12-10 | within 2 min | a drill |"],
    ["| Alert on the queue | detect |  | mona | 2026-12-10 | within 2 min | a drill |"],
    ["| – | detect | F1 | mona | 2026-12-10 | within 2 min | a drill |"],
  ])("is none while something is missing: %s", (text) => {
    expect(items(text)).toEqual([null]);
  });

  it("stays the same when it moves, is put off or gets another owner, and is another with other words", () => {
    const key = (text: string, incident?: string) => items(text, incident).map((one) => one?.key);
    const other = row.replace("the queue", "the log");

    expect(key(`${other}\n${row}`).reverse()).toEqual(key(`${row}\n${other}`));
    expect(key(row.replace("2026-12-10", "2027-01-10").replace("@mona", "ada"))).toEqual(key(row));
    expect(key(row.replace("Alert on the queue", "**Alert**  on the queue."))).toEqual(key(row));
    expect(key(other)).not.toEqual(key(row));
    expect(key(row, "rb1:another")).not.toEqual(key(row));
  });
});
