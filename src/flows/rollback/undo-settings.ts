import type { Check } from "../../core/gate/check.ts";
import type { Argv, Policy } from "../../core/policy/policy.ts";
import type { Signing } from "../../core/policy/signing.ts";
import { readWords } from "../../core/rollback/words.ts";
import { inputsInvalid } from "../../kernel/errors.ts";

export interface LayerCommand {
  readonly argv: Argv;
  readonly timeoutMs: number;
}

export interface UndoSettings {
  readonly environment: string;
  readonly identity: string;
  readonly signing: Signing | undefined;
  readonly redeploy: LayerCommand;
  readonly migrations: LayerCommand | null;
  readonly recoveryMs: number;
  readonly checks: readonly Check[];
}

const defaultTimeoutMs = 60_000;
const defaultRecoveryMs = 15_000;

/** How this environment goes back; the step's `rollback-command` comes before the policy's redeploy command. */
export function undoSettings(
  policy: Policy,
  environment: string,
  checks: readonly Check[],
  rollbackCommand: string | undefined,
): UndoSettings {
  const written = policy.environments[environment]?.rollback;
  const argv = rollbackCommand === undefined ? written?.redeploy?.command : wordsOf(rollbackCommand);
  if (argv === undefined) {
    const write = `Give \`rollback-command\`, or \`environments.${environment}.rollback.redeploy.command\` in .github/rollback.yml.`;
    throw inputsInvalid([
      { subject: "The rollback", problem: "has no command that brings a release back.", write },
    ]);
  }
  const migrations = written?.migrations;
  return {
    environment,
    identity: policy.identity,
    signing: policy.signing,
    redeploy: { argv, timeoutMs: written?.redeploy?.timeout ?? defaultTimeoutMs },
    migrations: migrations === undefined ? null : { argv: migrations.command, timeoutMs: migrations.timeout },
    recoveryMs: Math.min(written?.recovery ?? defaultRecoveryMs, defaultRecoveryMs),
    checks,
  };
}

function wordsOf(rollbackCommand: string): Argv {
  const words = readWords(rollbackCommand);
  if (words.kind === "words") return words.argv;
  throw inputsInvalid([{ subject: "Input `rollback-command`", problem: words.problem, write: words.write }]);
}
