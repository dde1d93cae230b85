import { type ConfigKeys, readConfigKeys } from "../../core/deployment/config-keys.ts";
import { compareConfigKeys, keyList, type Parity } from "../../core/deployment/parity.ts";
import type { Argv } from "../../core/policy/argv.ts";
import type { ParityRule } from "../../core/policy/parity-rule.ts";
import { policyPath } from "../../core/policy/policy-path.ts";
import { fill, placeholders } from "../../core/rollback/fill.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { policyInvalid } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";

type Needed = Pick<Ports, "commands" | "log" | "secrets" | "signal">;

const maxBytes = 1_048_576;

/**
 * Asks for the configuration keys of both environments and compares them. What the command prints is never logged: it may
 * print values, and of what it prints as names no known secret is shown. Throws POLICY_INVALID for a rule that compares nothing, before anything is run.
 */
export async function compareEnvironments(
  ports: Needed,
  environment: string,
  rule: ParityRule,
  release: ReleaseState,
): Promise<Parity> {
  const at = `\`environments.${environment}.deploy.parity\``;
  if (rule.with === environment) {
    const problem = "compares the environment with itself.";
    throw policyInvalid(policyPath, [{ subject: at, problem, write: "Name another one in `with`." }]);
  }
  const own = filledCommand(rule, release, environment, at);
  const other = filledCommand(rule, release, rule.with, at);
  const [ownKeys, otherKeys] = await Promise.all([
    askKeys(ports, { environment, argv: own }, rule, release),
    askKeys(ports, { environment: rule.with, argv: other }, rule, release),
  ]);
  const parity = withoutSecrets(
    ports,
    compareConfigKeys(
      { environment, keys: ownKeys },
      { environment: rule.with, keys: otherKeys },
      rule.ignore,
    ),
  );
  if (parity.kind === "compared") {
    ports.log.info(
      `configuration keys: ${parity.missing.length} of \`${rule.with}\` are missing in \`${environment}\``,
    );
    if (parity.extra.length > 0)
      ports.log.info(`only \`${environment}\` has the configuration keys ${keyList(parity.extra)}`);
  }
  return parity;
}

// A value that looks like a name is compared as it stands, and not shown.
function withoutSecrets({ secrets }: Needed, parity: Parity): Parity {
  if (parity.kind === "unknown") return parity;
  const shown = (keys: readonly string[]): readonly string[] => keys.map((key) => secrets.redact(key));
  return { ...parity, missing: shown(parity.missing), extra: shown(parity.extra) };
}

function filledCommand(rule: ParityRule, release: ReleaseState, environment: string, at: string): Argv {
  const filled = fill(rule.command, placeholders(release, environment));
  if (filled.kind === "filled") return filled.argv;
  const { problem, write } = filled;
  throw policyInvalid(policyPath, [{ subject: `The command of ${at}`, problem: `${problem}.`, write }]);
}

async function askKeys(
  ports: Needed,
  { environment, argv }: { readonly environment: string; readonly argv: Argv },
  { timeout: timeoutMs }: ParityRule,
  release: ReleaseState,
): Promise<ConfigKeys> {
  const env = { ROLLBACK_READY_ENVIRONMENT: environment, ROLLBACK_READY_RELEASE: release.tag ?? "" };
  const result = await ports.commands.run(
    { argv, env, timeoutMs, keepBytes: maxBytes, quiet: true },
    ports.signal,
  );
  switch (result.kind) {
    case "exited":
      if (result.code !== 0) return unknown(`the command ended with exit code ${result.code}`);
      if (result.stdout === undefined || result.stdout.truncated)
        return unknown("the command printed more than 1 MiB");
      return readConfigKeys(result.stdout.text);
    case "timed-out":
      return unknown(`the command did not end within ${timeoutMs / 1000} s`);
    case "not-started":
      return unknown(`the command did not start (${result.problem.replace(/\.$/, "")})`);
    default:
      return result satisfies never;
  }
}

function unknown(problem: string): ConfigKeys {
  return { kind: "unknown", problem };
}
