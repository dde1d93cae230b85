import type { Escalation } from "../../../core/incident/follow-up/escalation.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import { writeFirmly } from "../../write-once.ts";
import type { LintPorts } from "../lint/lint-facts.ts";

/** Adds labels and assignees, each refusal a warning. */
export async function escalate(
  ports: LintPorts,
  { number }: Pick<Issue, "number">,
  { labels, assign }: Escalation,
): Promise<void> {
  for (const name of labels)
    await add(`the label \`${name}\``, async () => {
      await ports.issues.ensureLabel({ name, color: "d93f0b", description: "Overdue" });
      const there = await ports.issues.addLabels(number, [name]);
      return there.some((one) => one.toLowerCase() === name.toLowerCase());
    });
  for (const login of assign) await add(`the assignee ${login}`, () => ports.issues.assign(number, login));

  async function add(what: string, write: () => Promise<boolean>): Promise<void> {
    try {
      const isTaken = await writeFirmly(ports, what, write, () => Promise.resolve(null));
      if (!isTaken) ports.log.warning(`GitHub did not take ${what} on issue ${number}.`);
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      ports.log.warning(`GitHub did not take ${what} on issue ${number}. ${error.message}`);
    }
  }
}
