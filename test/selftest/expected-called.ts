import type { ExpectedStep } from "./expected-outputs.ts";

export interface CalledFacts {
  /** The tag that this run and attempt give its release. */
  readonly tag: string;
  /** Where pages of the repository's releases are. */
  readonly releases: string;
}

/** What each workflow that was called has to hand on to a caller; all of it, and nothing else. */
export function expectedCalled({ tag, releases }: CalledFacts): Readonly<Record<string, ExpectedStep>> {
  const version = tag.replace("selftest-v", "");
  return {
    "called-release": {
      tag: { kind: "is", text: tag },
      version: { kind: "is", text: version },
      "release-url": { kind: "begins", text: releases },
      references: { kind: "json" },
      "is-new": { kind: "is", text: "true" },
    },
    "called-deploy": {
      "deployment-id": { kind: "said" },
      refused: { kind: "empty" },
      verdict: { kind: "is", text: "pass" },
      outcome: { kind: "empty" },
      "rolled-back-to": { kind: "empty" },
      "issue-url": { kind: "empty" },
    },
    "called-pause": { target: { kind: "empty" }, outcome: { kind: "is", text: "paused" } },
    "called-resume": { target: { kind: "empty" }, outcome: { kind: "is", text: "resumed" } },
  };
}
