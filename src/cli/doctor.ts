import { systemClock } from "../adapters/clock.ts";
import { nodeDigest } from "../adapters/digest.ts";
import { openGitHub } from "../adapters/github/client.ts";
import { commits } from "../adapters/github/commits.ts";
import { contents } from "../adapters/github/contents.ts";
import { conversation } from "../adapters/github/conversation.ts";
import { deployments } from "../adapters/github/deployments.ts";
import { releases } from "../adapters/github/releases.ts";
import { settings } from "../adapters/github/settings.ts";
import { type SettingsAccess, settingsAccess } from "../adapters/github/settings-access.ts";
import { tags } from "../adapters/github/tags.ts";
import { followProxies } from "../adapters/proxies.ts";
import { type Diagnosis, diagnose } from "../core/doctor/diagnose.ts";
import { doctorJson } from "../core/doctor/report/json.ts";
import { doctorTerminal } from "../core/doctor/report/terminal.ts";
import type { DoctorOptions } from "../core/terminal/arguments.ts";
import { type DoctorPorts, gatherFacts } from "../flows/doctor/gather-facts.ts";
import { SuiteError } from "../kernel/errors.ts";
import { refuse, refuseThrown } from "./refuse.ts";
import { thisScreen } from "./screen.ts";

const could = "could not look";

/**
 * Says what the repository's settings on GitHub lack; 0 nothing, 1 something, 2 could not look. Where nothing is missing and
 * something could not be read, that is 2: unknown is not success.
 */
export async function runDoctor(options: DoctorOptions): Promise<number> {
  const { isJson } = options;
  try {
    const given = await settingsAccess(options.repository, process.cwd(), process.env);
    if (given.kind === "refused") return refuse(isJson, [given.problem, given.write], could);
    const { owner, repo, url } = given.access;
    for (const warning of followProxies(process.env)) process.stderr.write(`${warning}\n`);
    const found = diagnose(await gatherFacts(portsOf(given.access), { repository: `${owner}/${repo}`, url }));
    process.stdout.write(isJson ? doctorJson(found) : doctorTerminal(found, thisScreen(options)));
    return exitCode(found);
  } catch (error) {
    return refuseThrown(isJson, forTerminal(error), could);
  }
}

function portsOf({ apiUrl, token, owner, repo }: SettingsAccess): DoctorPorts {
  const clock = systemClock();
  const { signal } = new AbortController();
  // What is waited for is told where there is a log to read.
  const log = { info: () => undefined };
  const github = openGitHub({ apiUrl, token, owner, repo, clock, log, signal });
  return {
    clock,
    digest: nodeDigest(),
    settings: settings(github),
    contents: contents(github),
    commits: commits(github),
    conversation: conversation(github),
    deployments: deployments(github),
    releases: releases(github),
    tags: tags(github),
  };
}

function exitCode({ missing, unknown }: Diagnosis): number {
  if (missing.length > 0) return 1;
  return unknown.length > 0 ? 2 : 0;
}

// The hints of the catalogue are for a step of a workflow.
function forTerminal(error: unknown): unknown {
  if (!(error instanceof SuiteError)) return error;
  const { code, message, cause } = error;
  const hint = hints[code];
  return hint === undefined ? error : new SuiteError({ code, message, hint, cause });
}

const hints: Readonly<Record<string, string>> = {
  TOKEN_REFUSED: "Log in again with `gh auth login`, or set GH_TOKEN to a token that has not expired.",
  PERMISSION_MISSING: "Give a token that has it.",
  GITHUB_REFUSED: "Name the repository with --repo OWNER/NAME, and give a token that may see it.",
};
