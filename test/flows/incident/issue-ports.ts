import { openGitHub } from "../../../src/adapters/github/client.ts";
import { issues } from "../../../src/adapters/github/issues.ts";
import type { EmbeddedGitHub } from "../../../src/rehearsal/github/server.ts";
import { bot } from "../../support/past.ts";

export interface IssuePortsFacts {
  readonly permissions?: Readonly<Record<string, "read" | "write">>;
  readonly projectToken?: string;
}

/** The issues of an embedded GitHub by the real adapter, a log that is kept, and a clock that jumps over waits. */
export function issuePorts(github: EmbeddedGitHub, { permissions = { issues: "write" } }: IssuePortsFacts) {
  const log: string[] = [];
  const slept: number[] = [];
  let now = 0;
  const clock = {
    now: () => now,
    monotonic: () => now,
    async sleep(ms: number) {
      slept.push(ms);
      now += ms;
    },
  };
  const { owner, repo, url } = github;
  const { signal } = new AbortController();
  const token = github.issueToken({ label: "own", login: bot, type: "Bot", permissions });
  const silent = { info: () => {} };
  const connection = openGitHub({ apiUrl: url, token, owner, repo, clock, log: silent, signal });
  const warning = (line: string): void => void log.push(`warning: ${line}`);
  const ports = {
    issues: issues(connection),
    clock,
    signal,
    log: { info: () => {}, group: () => {}, mask: () => {}, error: warning, warning },
  };
  return { ports, log, slept };
}
