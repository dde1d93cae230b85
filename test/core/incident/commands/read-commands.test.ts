import { describe, expect, it } from "vitest";
import type { Command } from "../../../../src/core/incident/commands/command.ts";
import { readCommands } from "../../../../src/core/incident/commands/read-commands.ts";

const dayMs = 86_400_000;
const context = {
  at: Date.parse("2026-11-20T10:20:00Z"),
  actionDue: { p0: 28 * dayMs, p1: 56 * dayMs, p2: 90 * dayMs },
};

function read(comment: string) {
  return readCommands(comment, context);
}

function only(comment: string): Command | undefined {
  const { commands } = read(comment);
  expect(commands).toHaveLength(1);
  return commands[0];
}

describe("the commands of a comment", () => {
  it("are read in order", () => {
    expect(read("/ack\n/severity sev2 all of checkout\n/status in-review").commands).toEqual([
      { kind: "ack" },
      { kind: "severity", level: "sev2", reason: "all of checkout" },
      { kind: "status", status: "in-review" },
    ]);
  });

  it("are twenty at most, and it is said that there were more", () => {
    const { commands, isCut } = read("/ack\n".repeat(21));

    expect([commands.length, isCut]).toEqual([20, true]);
  });

  it.each([
    ["/acc", "ack"],
    ["/severty sev1", "severity"],
    ["/actions Do it", "action"],
    ["/near-mis", "near-miss"],
    ["/notise 10:05", "notice"],
    ["/all-cleared", "all-clear"],
  ])("show what is meant by %s", (comment, meant) => {
    expect(read(comment)).toMatchObject({ commands: [], mistyped: [{ meant }] });
  });

  it.each(["/health", "/lgtm", "/assign bob", "/checkout is slow"])("leave %s to others", (comment) => {
    expect(read(comment)).toEqual({ commands: [], mistyped: [], isCut: false });
  });
});

describe("/severity", () => {
  it.each([
    ["/severity sev1", "sev1", null],
    ["/severity 2", "sev2", null],
    ["/sev SEV-3: only one shop", "sev3", "only one shop"],
    ["/severity sev 4 – nobody saw it", "sev4", "nobody saw it"],
  ])("is read in %s", (comment, level, reason) => {
    expect(only(comment)).toEqual({ kind: "severity", level, reason });
  });

  it.each(["/severity", "/severity sev5", "/severity 22", "/severity high", "/severity sev2x"])(
    "is refused in %s, with what to write",
    (comment) => {
      expect(only(comment)).toMatchObject({
        kind: "refused",
        name: "severity",
        write: "`/severity sev2 checkout fails for everybody`",
      });
    },
  );
});

describe("/status", () => {
  it.each([
    ["/status in review", "in-review"],
    ["/status In-Review.", "in-review"],
    ["/status review", "in-review"],
    ["/status reviewed", "reviewed"],
  ])("is read in %s", (comment, status) => {
    expect(only(comment)).toEqual({ kind: "status", status });
  });

  it.each([
    ["/status closed", "A postmortem is closed by closing its issue."],
    ["/status done", "It does not say a status that there is."],
    ["/status", "It does not say a status that there is."],
  ])("is refused in %s", (comment, why) => {
    expect(only(comment)).toMatchObject({ kind: "refused", name: "status", why });
  });
});

describe("/resolved", () => {
  it.each([
    ["/resolved", "2026-11-20T10:20:00Z"],
    ["/resolved 10:05", "2026-11-20T10:05:00Z"],
    ["/resolved 9:05 UTC", "2026-11-20T09:05:00Z"],
    // A comment at 10:20 cannot mean a time that is still to come.
    ["/resolved 23:50", "2026-11-19T23:50:00Z"],
    ["/resolved 2026-11-20 10:05:30", "2026-11-20T10:05:30Z"],
    ["/resolved 2026-11-20T11:05:00+01:00", "2026-11-20T10:05:00Z"],
  ])("is read in %s", (comment, at) => {
    expect(only(comment)).toEqual({ kind: "resolved", at });
  });

  it.each([
    ["/resolved soon", "The time cannot be read. Times without a zone are in UTC."],
    ["/resolved 25:00", "The time cannot be read. Times without a zone are in UTC."],
    ["/resolved 2026-02-30 10:00", "The time cannot be read. Times without a zone are in UTC."],
    ["/resolved 2026-11-20 12:00", "That time is still to come."],
  ])("is refused in %s", (comment, why) => {
    expect(only(comment)).toEqual({
      kind: "refused",
      name: "resolved",
      why,
      write: "`/resolved 2026-11-20 10:20`",
    });
  });
});

describe("/notice and /all-clear", () => {
  it.each([
    ["/notice", "notice", "2026-11-20T10:20:00Z", null],
    ["/notice 10:05", "notice", "2026-11-20T10:05:00Z", null],
    ["/notice 2026-11-20T10:05Z status page", "notice", "2026-11-20T10:05:00Z", "status page"],
    ["/notice 9:05 UTC: mail to all", "notice", "2026-11-20T09:05:00Z", "mail to all"],
    ["/notice 10:05 zendesk", "notice", "2026-11-20T10:05:00Z", "zendesk"],
    ["/allclear", "all-clear", "2026-11-20T10:20:00Z", null],
    ["/all-clear 2026-11-20 10:05:30 – status page", "all-clear", "2026-11-20T10:05:30Z", "status page"],
    [
      "/all-clear 2026-11-20T11:05:00+01:00 https://status.example.com/7",
      "all-clear",
      "2026-11-20T10:05:00Z",
      "https://status.example.com/7",
    ],
  ])("is read in %s", (comment, kind, at, where) => {
    expect(only(comment)).toEqual({ kind, at, where });
  });

  it.each([
    ["/notice status page", "The time cannot be read. Times without a zone are in UTC."],
    ["/notice 25:00 status page", "The time cannot be read. Times without a zone are in UTC."],
    ["/notice 10:055", "The time cannot be read. Times without a zone are in UTC."],
    ["/notice 2026-02-30 10:00", "The time cannot be read. Times without a zone are in UTC."],
    ["/notice 2026-11-20 12:00 mail", "That time is still to come."],
  ])("is refused in %s", (comment, why) => {
    expect(only(comment)).toEqual({
      kind: "refused",
      name: "notice",
      why,
      write: "`/notice 2026-11-20 10:20`",
    });
  });
});
