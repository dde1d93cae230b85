import { readFile } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { text as allOf } from "node:stream/consumers";
import { type LocalRepository, openLocalRepository } from "../adapters/git/local-repository.ts";
import { shippedGrammars } from "../adapters/parsers/grammars.ts";
import type { CheckOptions } from "../core/terminal/arguments.ts";
import { checkJson } from "../core/terminal/check-json.ts";
import type { CheckResult } from "../core/terminal/check-result.ts";
import { isReadyHere, problemsOf } from "../core/terminal/problems.ts";
import { terminalReport } from "../core/terminal/report.ts";
import { terminalLine } from "../core/terminal/terminal-text.ts";
import { untrusted } from "../core/text/untrusted.ts";
import { changeOfTrees } from "../flows/plan/change-between.ts";
import { checkHere, type GivenPlan, relevantTo } from "../flows/plan/check-here.ts";
import type { Tree } from "../flows/plan/texts-of.ts";
import { loadPolicy } from "../flows/policy/load-policy.ts";
import { SuiteError } from "../kernel/errors.ts";
import { refuse, refuseThrown } from "./refuse.ts";
import { thisScreen } from "./screen.ts";

/** Says whether a change in this clone could go back; 0 ready, 1 not ready, 2 could not check. */
export async function runCheck(options: CheckOptions): Promise<number> {
  let repository: LocalRepository | undefined;
  try {
    const opened = await openLocalRepository(process.cwd(), process.env);
    if (opened.kind === "refused") return refuse(options.isJson, [opened.problem, opened.write]);
    repository = opened.repository;
    const result = await resultOf(repository, options);
    process.stdout.write(options.isJson ? checkJson(result) : terminalReport(result, thisScreen(options)));
    return isReadyHere(problemsOf(result)) || result.enforcement === "warn" ? 0 : 1;
  } catch (error) {
    return refuseThrown(options.isJson, error);
  } finally {
    repository?.close();
  }
}

async function resultOf(repository: LocalRepository, options: CheckOptions): Promise<CheckResult> {
  const compared = await comparedOf(repository, options);
  const { contents } = repository;
  const { policy, written } = await loadPolicy({ contents }, compared.base.commit);
  const [given, before, head] = await Promise.all([
    givenPlan(options.plan),
    contents.treeOf(compared.mergeBase),
    headTree(repository, options, compared),
  ]);
  const change = changeOfTrees(before, head);
  const found = await checkHere({ contents, grammars: shippedGrammars() }, change, given, policy);
  const isPushed = options.head.kind === "commit" && options.head.name === "HEAD";
  return {
    ...found,
    compared,
    files: change.files.length,
    complete: change.lack === null,
    uncommitted: isPushed ? relevantTo(await repository.uncommitted(), policy.plan) : [],
    approvers: policy.plan.approvers,
    enforcement: policy.plan.enforcement,
    hasPolicy: written,
  };
}

async function comparedOf(
  repository: LocalRepository,
  { base: given, head }: CheckOptions,
): Promise<CheckResult["compared"]> {
  const name = given ?? (await repository.defaultBase());
  if (name === null) {
    throw cannot("This clone does not know the default branch of `origin`.", "Name the base: --base REF.");
  }
  const headName = head.kind === "commit" ? head.name : "HEAD";
  const [base, commit] = await Promise.all([repository.commitOf(name), repository.commitOf(headName)]);
  if (base === null) {
    throw cannot(
      `The base \`${named(name)}\` is no commit of this clone.`,
      "Run `git fetch`, or name another --base.",
    );
  }
  if (commit === null) {
    throw cannot(
      `The head \`${named(headName)}\` is no commit of this clone.`,
      "Commit first, or name another --head.",
    );
  }
  const mergeBase = await repository.mergeBase(base, commit);
  if (mergeBase === null) {
    throw cannot(
      `This clone does not know where \`${named(headName)}\` left \`${named(name)}\`.`,
      repository.isShallow
        ? "Its history is cut off (a shallow clone): run `git fetch --unshallow`, then run this again."
        : "They have no history in common: name another --base.",
    );
  }
  const shown = { commit: headName, index: "the index", "work-tree": "the work tree" }[head.kind];
  return {
    base: { name, commit: base },
    head: { name: shown, commit: head.kind === "commit" ? commit : null },
    mergeBase,
  };
}

async function headTree(
  repository: LocalRepository,
  { head }: CheckOptions,
  { head: { commit } }: CheckResult["compared"],
): Promise<Tree> {
  if (commit !== null) return repository.contents.treeOf(commit);
  return head.kind === "index" ? repository.indexTree() : repository.workTree();
}

async function givenPlan(name: string | null): Promise<GivenPlan | null> {
  if (name === null) return null;
  if (name === "-") return { name: "standard input", place: null, text: await allOf(process.stdin) };
  try {
    const place = resolve(name);
    return { name, place: place.split(sep).join("/"), text: await readFile(place, "utf8") };
  } catch (error) {
    const seen = error instanceof Error && "code" in error ? String(error.code) : "it is no text";
    throw cannot(
      `The plan \`${named(name)}\` cannot be read: ${seen}.`,
      "Name a file for --plan, or - for the standard input.",
    );
  }
}

function cannot(message: string, hint: string): SuiteError {
  return new SuiteError({ code: "CANNOT_CHECK", message, hint });
}

function named(name: string): string {
  return terminalLine(untrusted(name), 80);
}
