import { nearest } from "../../../kernel/nearest.ts";
import { releaseName } from "../release-state.ts";
import { filledPairs, filledText } from "./filled-pairs.ts";
import type { GitConfig, PlannedGit } from "./git.ts";
import { type LayerFacts, refusedLayer } from "./planning.ts";
import { isBranchName, isRepositoryPath } from "./repository-path.ts";

/**
 * Fills branch, paths, values and message, and looks that the token is among the step's secrets, given by name. Throws LAYER_UNUSABLE for what nobody can
 * fill and for what git would not take. A secret is no value: it would stand in the repository.
 */
export function planGit(layer: GitConfig, facts: LayerFacts): PlannedGit {
  const { name, to, environment, secrets } = facts;
  const values = new Map([...facts.values].filter(([key]) => !key.startsWith("secret.")));
  const subject = (what: string): string => `${what} of \`${name}\``;
  if (layer.set === undefined && layer.flags === undefined && layer.restore === undefined) {
    throw refusedLayer(subject("The change"), {
      problem: "is empty",
      write: "Write `set`, `flags` or `restore` beside `git`.",
    });
  }
  const branch = filledText(subject("The branch"), layer.branch, values);
  if (!isBranchName(branch)) {
    throw refusedLayer(subject("The branch"), {
      problem: "has a name that no branch can have",
      write: "Write it as `git branch` shows it, without `origin/`.",
    });
  }
  const path = (seen: string): string => {
    const filled = filledText(subject("A path"), seen, values);
    if (isRepositoryPath(filled)) return filled;
    throw refusedLayer(subject("A path"), {
      problem: `leaves the repository or is no path: \`${filled}\``,
      write: "Write it from the root of the repository, such as `apps/prod/values.yaml`.",
    });
  };
  return {
    kind: "git",
    url: layer.git,
    branch,
    login: loginOf(layer, subject("The token"), secrets),
    restore: restoreOf(layer, subject("The commit"), values, path),
    set: Object.entries(layer.set ?? {}).map(([file, given]) => [
      path(file),
      Object.entries(given).map(([key, value]) => [
        filledText(subject("A path in a file"), key, values),
        typeof value === "string" ? filledText(subject("A value"), value, values) : value,
      ]),
    ]),
    flags: Object.entries(layer.flags ?? {}).map(([file, given]) => [
      path(file),
      filledPairs(subject("The flags"), given, values),
    ]),
    message:
      layer.message === undefined
        ? `Return ${environment} to ${releaseName(to)}`
        : filledText(subject("The message"), layer.message, values),
    timeoutMs: layer.timeout,
  };
}

function loginOf(
  { git, token, user }: GitConfig,
  subject: string,
  secrets: readonly string[],
): PlannedGit["login"] {
  if (token === undefined) return null;
  if (!/^https?:/.test(git)) {
    throw refusedLayer(subject, { problem: "is for `https:` alone", write: "Leave `token` out." });
  }
  const secret = token.slice("{secret.".length, -1);
  if (secrets.includes(secret)) return { user, secret };
  const near = nearest(secret, secrets);
  const give = `give the input \`secrets\` a line \`${secret}=…\``;
  throw refusedLayer(subject, {
    problem: `is \`${token}\`, which the step was not given`,
    write: near === null ? `G${give.slice(1)}.` : `Write \`{secret.${near}}\`, or ${give}.`,
  });
}

function restoreOf(
  { restore }: GitConfig,
  subject: string,
  values: ReadonlyMap<string, string>,
  path: (seen: string) => string,
): PlannedGit["restore"] {
  if (restore === undefined) return null;
  const commit = filledText(subject, restore.commit, values);
  if (!/^[0-9a-f]{40}$/.test(commit)) {
    throw refusedLayer(subject, {
      problem: "is not the full id of a commit",
      write: "Record it in the release, 40 hex digits: a branch or a tag may move.",
    });
  }
  return { commit, paths: restore.paths.map((one) => path(one.replace(/\/$/, ""))) };
}
