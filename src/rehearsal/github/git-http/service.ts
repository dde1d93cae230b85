import { rm } from "node:fs/promises";
import { type Answer, type Call, Refusal } from "../exchange.ts";
import type { Outcome } from "../handle.ts";
import { has, type Token } from "../permissions.ts";
import type { Repository } from "../repository.ts";
import { demandCreatable, demandDeletable, demandMovable } from "../routes/ref-rules.ts";
import { askBackend, type GitRequest } from "./backend.ts";
import { type Decline, pushedRefs, rejection } from "./rejection.ts";
import { fillScratch, makeScratch, refsOf, type Scratch, takeObjects } from "./scratch.ts";

/** Git over HTTP for the embedded repository: fetches, and pushes of tags. */
export interface GitService {
  handle(request: GitRequest, token: Token | undefined): Promise<Outcome>;
  close(): Promise<void>;
}

/** Real git answers, on a copy of the repository; what a push has changed there is taken back by GitHub's rules. */
export function gitService(repository: Repository): GitService {
  let scratch: Promise<Scratch> | undefined;
  // One request at a time: each sees what the one before has changed.
  let last: Promise<unknown> = Promise.resolve();

  async function answer(request: GitRequest, token: Token): Promise<Outcome> {
    scratch ??= makeScratch(repository);
    const copy = await scratch;
    await fillScratch(copy, repository);
    const before = new Map(repository.refs);
    const answered = await askBackend(copy.root, repository.fullName, request, token.login);
    if (!isPush(request)) return { answer: answered, violations: [], wrote: false };
    return takeBack(copy, before, request, token, answered);
  }

  async function takeBack(
    copy: Scratch,
    before: ReadonlyMap<string, string>,
    request: GitRequest,
    token: Token,
    answered: Answer,
  ): Promise<Outcome> {
    const after = await refsOf(copy);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (name) => before.get(name) !== after.get(name),
    );
    const foreign = pushedRefs(request).filter((name) => !name.startsWith("refs/tags/"));
    if (foreign.length > 0) {
      return {
        answer: { status: 501 },
        violations: [`not embedded: a push of ${foreign.join(", ")}`],
        wrote: false,
      };
    }
    await takeObjects(
      copy,
      repository.objects,
      changed.flatMap((name) => after.get(name) ?? []),
    );
    const decline = declined(token, before, after, changed);
    if (decline !== null) return { answer: rejection(request, decline), violations: [], wrote: false };
    for (const name of changed) {
      const sha = after.get(name);
      if (sha === undefined) repository.deleteRef(name);
      else repository.setRef(name, sha);
    }
    return { answer: answered, violations: [], wrote: changed.length > 0 };
  }

  function declined(
    token: Token,
    before: ReadonlyMap<string, string>,
    after: ReadonlyMap<string, string>,
    changed: readonly string[],
  ): Decline | null {
    // The rules of refs read nothing else of a call.
    const call = { repository, token } as Call;
    for (const name of changed) {
      const from = before.get(name);
      const to = after.get(name);
      try {
        if (to === undefined) demandDeletable(call, name);
        else if (from === undefined) demandCreatable(call, repository.refs, name, to);
        else demandMovable(call, from, name, to, true);
      } catch (error) {
        if (error instanceof Refusal) return asDecline(error, name);
        throw error;
      }
    }
    return null;
  }

  return {
    handle(request, token) {
      const no = refusedAccess(repository, request, token);
      if (no !== null || token === undefined) {
        return Promise.resolve({ answer: no ?? unauthorized, violations: [], wrote: false });
      }
      const next = last.then(() => answer(request, token));
      last = next.catch(() => {});
      return next;
    },
    async close() {
      await last;
      if (scratch !== undefined)
        await rm((await scratch).root, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

const unauthorized: Answer = {
  status: 401,
  headers: { "www-authenticate": 'Basic realm="GitHub"' },
  raw: { bytes: Buffer.from("Invalid username or token.\n"), contentType: "text/plain" },
};

function isPush({ service }: GitRequest): boolean {
  return service === "/git-receive-pack";
}

function refusedAccess(repository: Repository, request: GitRequest, token: Token | undefined): Answer | null {
  if (token === undefined) return unauthorized;
  const wantsPush = isPush(request) || request.query.includes("service=git-receive-pack");
  if (!has(token, "contents", "read")) return plain(404, "Repository not found.");
  if (!wantsPush || (token.push && has(token, "contents", "write"))) return null;
  return plain(403, `Permission to ${repository.fullName}.git denied to ${token.login}.`);
}

function plain(status: number, text: string): Answer {
  return { status, raw: { bytes: Buffer.from(`${text}\n`), contentType: "text/plain; charset=utf-8" } };
}

// GitHub docs: messages of declined pushes; GH013 names a rule of the repository.
function asDecline(refusal: Refusal, ref: string): Decline {
  if (refusal.answer.status === 403) {
    const reason =
      "refusing to allow a GitHub App to create or update workflow without `workflows` permission";
    return { reason, lines: [] };
  }
  const [first = "", ...details] = refusal.message.split("\n").filter(Boolean);
  if (!first.startsWith("Repository rule violations")) return { reason: first, lines: [] };
  return {
    reason: "push declined due to repository rule violations",
    lines: [
      `error: GH013: Repository rule violations found for ${ref}.`,
      "",
      ...details.map((one) => `- ${one}`),
    ],
  };
}
