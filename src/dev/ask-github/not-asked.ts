import type { Source } from "./rule.ts";

/** Rules that no job asks GitHub about, and why. */
export interface NotAsked {
  readonly why: string;
  readonly source: readonly Source[];
}

/** Every mark of the code that has no rule here. */
export const notAsked: readonly NotAsked[] = [
  {
    why: "It needs an older server of one's own.",
    source: [
      {
        file: "src/rehearsal/github/features.ts",
        says: "that an older server leaves keys out rather than sends null",
      },
    ],
  },
  {
    why: "It needs an account at another service.",
    source: [
      { file: "src/core/gate/presets/datadog.ts", says: "errors beside data in an answer of status 200" },
      { file: "src/core/gate/presets/influxdb.ts", says: "a Flux query that fails halfway" },
      { file: "src/core/gate/presets/new-relic.ts", says: "take epoch milliseconds" },
      { file: "src/core/gate/presets/sentry.ts", says: "unverified on a real account" },
      { file: "src/core/gate/values/prometheus-answer.ts", says: "unverified on a real server" },
      { file: "src/core/rollback/layers/presets/firebase-remote-config.ts", says: "may be sent back" },
      {
        file: "src/core/rollback/layers/presets/flipt.ts",
        says: "that the body may hold the `namespaceKey`",
      },
      { file: "src/core/rollback/layers/presets/growthbook.ts", says: "`environments` with `enabled`" },
      {
        file: "src/core/rollback/layers/presets/launchdarkly.ts",
        says: "that an unknown environment is a 404",
      },
      { file: "src/core/rollback/layers/presets/statsig.ts", says: "a gate that wants a review" },
      {
        file: "src/core/rollback/layers/presets/unleash.ts",
        says: "where the environment wants change requests",
      },
    ],
  },
  {
    why: "It needs settings that no job's token may change: issues off, an archived or limited repository, rulesets.",
    source: [
      { file: "src/flows/incident/open-once.ts", says: "these words, for which no permission helps" },
      { file: "src/rehearsal/github/handle.ts", says: "how GraphQL says it" },
      {
        file: "src/rehearsal/github/routes/issues.ts",
        says: "with issues disabled the list still has the pull requests",
      },
      {
        file: "src/rehearsal/github/routes/milestones.ts",
        says: "without issues there are no milestones either",
      },
      {
        file: "src/adapters/github/tags.ts",
        says: "these words, for a ruleset as for a name that an immutable release used",
      },
      { file: "src/rehearsal/github/routes/tag-rules.ts", says: "the refs API uses the words" },
      { file: "src/rehearsal/github/routes/tag-rules.ts", says: "every text but the one about creations" },
    ],
  },
  {
    why: "It would use up the name of a tag, or change a release that people use.",
    source: [
      { file: "src/rehearsal/github/routes/ref-rules.ts", says: "once its immutable release is deleted" },
      {
        file: "src/rehearsal/github/routes/publish-release.ts",
        says: "a published release whose tag name changes",
      },
    ],
  },
  {
    why: "It needs people: other accounts, their rights, teams, or their approvals.",
    source: [
      {
        file: ".github/decisions/0026-who-decides.md",
        says: "That a re-run of a job keeps the approvals of earlier attempts",
      },
      { file: "src/rehearsal/github/routes/assignees.ts", says: "the same for whoever cannot be" },
      {
        file: "src/rehearsal/github/routes/issue-fields.ts",
        says: "more than ten are refused rather than cut",
      },
      { file: "src/rehearsal/github/routes/issue-labels.ts", says: "whoever may not push is refused here" },
      { file: "src/rehearsal/github/routes/issue-rules.ts", says: "the words of the refusal" },
      { file: "src/rehearsal/github/routes/comments.ts", says: "an app may change its own ones only" },
      {
        file: "src/rehearsal/github/routes/comments.ts",
        says: "that they may edit and remove a comment of theirs there",
      },
      { file: "src/rehearsal/github/routes/teams.ts", says: "the same for a team that is not there" },
      { file: "src/rehearsal/github/state/rights.ts", says: "a stranger may read a public repository" },
    ],
  },
  {
    why: "It needs a transferred issue, and a second repository to transfer it to.",
    source: [
      {
        file: "src/rehearsal/github/graphql/issues.ts",
        says: "that one which was transferred is not found either",
      },
      {
        file: "src/rehearsal/github/routes/issue-rules.ts",
        says: "404 on the routes whose description has no 301",
      },
    ],
  },
  {
    why: "It needs pull requests of a certain kind, which a job's token may not open everywhere.",
    source: [
      { file: "src/rehearsal/github/graphql/pulls.ts", says: "GitHub keeps a test merge commit here" },
      {
        file: "src/rehearsal/github/graphql/pulls.ts",
        says: "the list ends after as many files as that of REST",
      },
      { file: "src/rehearsal/github/render/pull.ts", says: "GitHub keeps a test merge commit here" },
      {
        file: "src/rehearsal/github/routes/comments.ts",
        says: "on a pull request only its own permission does",
      },
      { file: "src/rehearsal/github/state/pull-range.ts", says: "an open pull request's base is always" },
    ],
  },
  {
    why: "It needs a merge queue at the moment when it is asked.",
    source: [
      {
        file: "src/rehearsal/github/graphql/merge-queue.ts",
        says: "which state an entry has before its commits are shown",
      },
      { file: "src/rehearsal/github/state/merge-group.ts", says: "whose name the event is sent in" },
    ],
  },
  {
    why: "To ask would start workflow runs, or use up the limits that all jobs share.",
    source: [
      { file: "src/rehearsal/github/rate-limits.ts", says: "every write counts as creating content" },
      {
        file: "src/rehearsal/github/routes/dispatches.ts",
        says: "a required input that is given as an empty text",
      },
      { file: "src/rehearsal/github/routes/dispatches.ts", says: "the words of these two" },
      { file: "src/rehearsal/github/routes/dispatches.ts", says: "the words of these refusals" },
      { file: "src/rehearsal/github/state/dispatch-runs.ts", says: "the type of the event is the title" },
    ],
  },
  {
    why: "It needs a commit whose workflows differ from those of every branch, which no job's token can push.",
    source: [
      {
        file: "src/rehearsal/github/routes/workflow-rule.ts",
        says: "that no single branch head has all of them",
      },
    ],
  },
  {
    why: "Nothing of ours meets it: no request is sent so.",
    source: [
      { file: "src/rehearsal/github/routes/attestations.ts", says: "which types each of them stands for" },
      {
        file: "src/rehearsal/github/routes/issue-fields.ts",
        says: "a string is read as the milestone's number",
      },
      {
        file: "src/rehearsal/github/routes/issue-fields.ts",
        says: "a type that the organisation does not have",
      },
      {
        file: "src/rehearsal/github/routes/release-assets.ts",
        says: "which status stands for an upload without a length",
      },
    ],
  },
];
