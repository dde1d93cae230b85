import type { Ports } from "../../kernel/ports/index.ts";
import type { Judgement } from "./may-deploy.ts";

/** Warns of everything that a person's reason or the policy's `enforcement` lets pass, unless it was said `before`. */
export function tellPassed(
  ports: Pick<Ports, "log" | "run">,
  { overridden, warned }: Judgement,
  reason: string | undefined,
  before: Judgement | null,
): void {
  const said = new Set([...(before?.overridden ?? []), ...(before?.warned ?? [])].map(({ code }) => code));
  for (const { code, problem } of overridden) {
    if (said.has(code)) continue;
    ports.log.warning(`Overridden (${code}): ${problem} ${ports.run.actor}: ${reason ?? ""}`);
  }
  for (const { code, problem } of warned) {
    if (said.has(code)) continue;
    ports.log.warning(
      `Not refused, because the policy only warns (${code}, \`enforcement: warn\`): ${problem}`,
    );
  }
}
