import type { Check } from "../../core/gate/check.ts";
import { closedHosts } from "../../core/gate/closed-hosts.ts";
import { fillCheck } from "../../core/gate/fill-check.ts";
import { probeOf } from "../../core/gate/probes/index.ts";
import { placeholders } from "../../core/rollback/fill.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import { checksUnusable, type Problem, SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { GateSettings } from "./gate-settings.ts";

/** A check that can be asked: everything is filled in, so it may hold secrets and is never shown. */
export interface AimedCheck {
  readonly name: string;
  readonly check: Check;
  /** Where it asks, fit for pages and records. */
  readonly target: string;
}

export interface Aim {
  readonly checks: readonly AimedCheck[];
  readonly control: AimedCheck | null;
  /** The version that must answer before the clock starts; null when none was asked for. */
  readonly serving: {
    readonly check: AimedCheck;
    readonly version: string;
    readonly consecutive: number;
    readonly withinMs: number;
  } | null;
}

/**
 * As `aimChecks`, for a release that was chosen by its history and not for these checks: one that asks for what it does not
 * have is left out with a warning, since that must not keep anybody from going back.
 */
export function aimWhatFits(
  ports: Pick<Ports, "log">,
  settings: GateSettings,
  release: ReleaseState,
  environment: string,
): Aim {
  const fits = (part: Partial<GateSettings>): boolean => {
    try {
      aimChecks({ ...settings, checks: [], control: null, serving: null, ...part }, release, environment);
      return true;
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      ports.log.warning(`A check of ${releaseName(release)} is left out. ${error.message}`);
      return false;
    }
  };
  const anchored = settings.checks.filter(
    (check) => !("relative" in check) || check.relative?.anchor !== "preflight",
  );
  const checks = anchored.filter((check) => fits({ checks: [check] }));
  const { control, serving } = settings;
  const fitting = {
    ...settings,
    checks,
    control: control !== null && fits({ control }) ? control : null,
    serving: serving !== null && serving !== undefined && fits({ checks, serving }) ? serving : null,
  };
  return aimChecks(fitting, release, environment);
}

/**
 * Fills a release and the step's secrets into the checks; every hole is refused at once, before anything is asked. `words`
 * are those that the checks may hold besides secrets, by default those of the release.
 */
export function aimChecks(
  settings: GateSettings,
  release: ReleaseState,
  environment: string,
  words: ReadonlyMap<string, string> = placeholders(release, environment),
): Aim {
  const values = new Map(words);
  for (const [name, value] of settings.secrets) values.set(`secret.${name}`, value);
  const problems: Problem[] = [];
  const fill = <T>(subject: string, value: T): T => {
    const { filled, holes } = fillCheck(value, values);
    for (const { problem, write } of holes) problems.push({ subject, problem: `${problem}.`, write });
    return filled;
  };
  const aimed = (check: Check): AimedCheck => {
    const subject = `The check \`${check.name}\``;
    const filled = fill(subject, check);
    if (askedDirectly.includes(check.kind)) {
      // A certificate or key is seen only now.
      for (const { key, problem, write } of probeOf(filled).problems(filled)) {
        problems.push({ subject: `${subject}, key \`${key}\`,`, problem: `${problem}.`, write });
      }
    }
    for (const host of closedHosts(filled, settings.open)) {
      const problem = `asks \`${host}\`, which is no public address.`;
      problems.push({
        subject,
        problem,
        write: "Open it under `gate.private-addresses`, if it should be asked.",
      });
    }
    // The target is what was written: a placeholder in it is shown as such.
    return { name: check.name, check: filled, target: probeOf(check).target(check) };
  };
  const checks = settings.checks.map(aimed);
  const control = settings.control === null ? null : aimed(settings.control);
  const { serving } = settings;
  const version = fill("`gate.serving`", serving?.version ?? "");
  if (problems.length > 0) throw checksUnusable(problems);
  const telling = checks.find(({ name }) => name === serving?.check);
  return {
    checks,
    control,
    serving:
      serving === undefined || serving === null || telling === undefined
        ? null
        : { check: telling, version, consecutive: serving.consecutive, withinMs: serving.within },
  };
}

const askedDirectly: readonly string[] = ["http", "tcp", "grpc"];
