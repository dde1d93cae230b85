import { expect, test } from "vitest";
import { defaultPolicy } from "../../../../src/core/policy/policy.ts";
import { keepAudit } from "../../../../src/flows/incident/follow-up/audit.ts";
import { auditFacts } from "../../../../src/flows/incident/follow-up/audit-facts.ts";
import { readIncidentBook } from "../../../../src/flows/incident/incident-book.ts";
import { followWorld } from "../lint/follow-world.ts";

const world = followWorld();

test.each([100, 112])(
  "of a secret in a title no piece is in the audit, though titles are cut: after %i",
  async (before) => {
    world.now = Date.parse("2027-01-10T12:00:00Z");
    const { ports, facts } = world.run();
    const late = { issue: 5, title: `${"x".repeat(before)}hunter2hunter2`, day: "2026-11-05", days: 66 };
    const gathered = await auditFacts(ports, {
      policy: defaultPolicy(),
      hasPolicy: true,
      index: await readIncidentBook(ports),
      swept: { unreviewed: [], overdueActions: [late], unknown: [] },
    });

    await keepAudit(ports, facts.rules, facts.identity, gathered);

    const [audit] = world.github.repository.issues;
    expect(audit?.body).toMatch(/x{100}x*(?:&#42;|\\\*|\*){3}/);
    expect(audit?.body).not.toContain("hunter2");
  },
);
