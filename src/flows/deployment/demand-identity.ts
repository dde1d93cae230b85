import { deploymentUnusable } from "../../kernel/errors.ts";

/**
 * Throws when GitHub wrote something down for another login than the policy trusts: later runs would not believe it,
 * and would do everything again.
 */
export function demandIdentity(writer: string, identity: string): void {
  if (writer === identity) return;
  throw deploymentUnusable(
    `This token writes as \`${writer}\`, and the policy trusts \`${identity}\``,
    `Leave the input \`token\` out, or write \`identity: ${writer}\` in .github/rollback.yml.`,
  );
}
