import { createHash } from "node:crypto";
import { z } from "zod";
import { readClaim } from "../../src/core/rollback/claim.ts";
import { readNote } from "../../src/core/rollback/note.ts";
import { canonicalJson } from "../../src/core/text/canonical-json.ts";
import type { Deployment } from "../../src/rehearsal/github/state/records.ts";
import { keptTexts } from "../support/kept-files.ts";
import type { ActionWorld } from "../support/world.ts";
import { tidy } from "./tidy-record.ts";

/** A note without when and by which process it was written. */
const Note = z.record(z.string(), z.unknown()).transform(({ at: _at, nonce: _nonce, ...rest }) => rest);

/**
 * All that stands on GitHub once people have decided, held, lifted or paused, a line a thing; equal things stand twice.
 * Times, figures and ids are left out, and so are the notes on the way of a return.
 */
export function decisionState(world: ActionWorld): readonly string[] {
  const { deployments, issues, comments, labels, refs } = world.github.repository;
  const said = sayer(deployments);
  return [
    ...deployments.flatMap((one) => deploymentLines(world, one, said)),
    ...[...refs.keys()].flatMap((name) => refLines(world, name, said)),
    ...issues.map(({ number, state, title, labels: own, body }) =>
      said(`issue ${number} ${state} "${title}" [${own}] ${body}`),
    ),
    ...comments.map(({ number, user, body }) => said(`comment on ${number} by ${user.login}: ${body}`)),
    ...labels.map(({ name }) => `label of the repository: ${name}`),
  ].sort();
}

type Sayer = (text: string) => string;

/** Texts without what differs from run to run. */
function sayer(deployments: readonly Deployment[]): Sayer {
  const returns = deployments.filter(({ task }) => task === "rollback").map(({ id }) => id);
  return (text) =>
    returns
      .reduce((so, id) => so.replaceAll(new RegExp(`\\b${id}\\b`, "g"), "(the return)"), text)
      .replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, "some time")
      .replace(/( after)? \d+(\.\d+)? s\b/g, "");
}

function deploymentLines(world: ActionWorld, one: Deployment, said: Sayer): readonly string[] {
  const name = one.task === "rollback" ? "the return" : `deployment ${one.id}`;
  const files = Object.entries(keptTexts(world, `refs/rollback-ready/incidents/${one.id}`));
  const decisions = notesUnder(world, "refs/rollback-ready/decisions/").map(
    (note) => ["the decision", canonicalJson(note)] as const,
  );
  // Whose record a mark of a return names stands on the failed deployment.
  const failed = Object.entries(
    keptTexts(world, `refs/rollback-ready/incidents/${(one.payload as { undoes?: number }).undoes}`),
  );
  const evidence = (digits: string) =>
    [...files, ...failed, ...decisions].find(([, text]) => sha256(text).startsWith(digits))?.[0] ?? "NOTHING";
  const marks = one.statuses.filter(({ state }) => state !== "in_progress");
  return [
    `${name}: ${one.task} of ${one.ref} to ${one.environment} by ${one.creator.login}`,
    `newest status of ${name}: ${one.statuses.at(-1)?.state}`,
    ...marks.map(({ state, description, creator }) => {
      const text = description.replace(
        /\[evidence ([0-9a-f]{16})\]/g,
        (_, digits: string) => `[${evidence(digits)}]`,
      );
      return said(`mark on ${name}: ${state} by ${creator.login}, ${text}`);
    }),
  ];
}

function refLines(world: ActionWorld, name: string, said: Sayer): readonly string[] {
  const { refs, objects } = world.github.repository;
  const sha = refs.get(name) ?? "";
  const [, kind] = /^refs\/rollback-ready\/([a-z-]+)/.exec(name) ?? [];
  const message = objects.commit(sha)?.message ?? "";
  switch (kind) {
    case "claims": {
      const claim = readClaim(message);
      return [
        `claim ${name}: ${claim?.state === "held" ? `held by attempt ${claim.holder.attempt}` : "free"}`,
      ];
    }
    case "decisions":
    case "pauses":
      return [said(`note ${name}: ${canonicalJson(readNote(Note, message))}`)];
    case "incidents":
    case "incident-index":
      return Object.entries(keptTexts(world, name)).map(
        ([file, text]) => `kept ${name}/${file}: ${said(tidy(file, text))}`,
      );
    // The evidence of a gate that passed is kept by a side channel: it may be missing.
    case "gates":
      return [];
    // Who opened the issue and when.
    case "issues":
      return [`ref ${name}: there`];
    default:
      return [`ref ${name} ${sha}`];
  }
}

/** The facts of the notes whose refs begin so. */
function notesUnder({ github: { repository } }: ActionWorld, prefix: string): readonly unknown[] {
  const Facts = z.record(z.string(), z.unknown());
  return [...repository.refs]
    .filter(([name]) => name.startsWith(prefix))
    .map(([, sha]) => readNote(Facts, repository.objects.commit(sha)?.message ?? ""));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
