import { type Attack, by } from "./attack.ts";

const policy = "test/actions/plan-check-policy.test.ts";
const groups = "test/actions/plan-check-groups.test.ts";
const approvals = "test/actions/plan-check-approvals.test.ts";
const exempt = "test/actions/plan-check-exempt.test.ts";
const events = "test/actions/plan-check-events.test.ts";

/** Ways to be judged by other rules, by other people, or not at all. */
export const onThePolicy: readonly Attack[] = [
  {
    number: 1,
    attack: "a pull request weakens its own policy",
    outcome: "the base's policy holds, is the only one that is read, and the report names its commit",
    shown: [
      by(
        policy,
        ["a pull request that %s its policy is judged by the base's, which alone is read"],
        ["weakens", "exempts itself in", "names its author an approver in"],
      ),
      by(groups, ["a policy that comes with a group is not obeyed by it"]),
    ],
  },
  {
    number: 2,
    attack: "a pull request deletes, renames or breaks the policy",
    outcome: "the base's policy holds",
    shown: [
      by(
        policy,
        ["a pull request that %s its policy is judged by the base's, which alone is read"],
        ["deletes", "renames", "breaks"],
      ),
    ],
  },
  {
    number: 3,
    attack: "the head has a policy and the base has none",
    outcome:
      "neutral, not active until merged, never obeyed; a migration without a way back fails all the same",
    shown: [
      by(
        policy,
        ["a first policy that says %s is not active until merged: neutral, and not obeyed"],
        ["block", "warn", "exempt all", "do not parse"],
      ),
      by(policy, [
        "a first policy brings no migration in without a way back (%j)",
        "a first policy brings in nothing that nobody can review",
        "a first policy that is only claimed, by a folder or another case, leaves the defaults",
      ]),
    ],
  },
  {
    number: 4,
    attack: "the base's policy is invalid",
    outcome: "a failure with line and column, never the defaults",
    shown: [
      by(
        policy,
        ["a policy at the base %s fails the check, with the place"],
        ["that does not parse", "with a key that there is not"],
      ),
      by("test/actions/policy.test.ts", [
        "plan-check names the base commit that it read the malformed policy from",
      ]),
    ],
  },
  {
    number: 5,
    attack: "a pull request edits the workflow so that the check never runs, or skips its job",
    outcome:
      "the run on `pull_request_target` is the default branch's, judges the same and tells of the edit; that it is required and without a condition is told on the page of the action",
    shown: [
      by("test/actions/plan-check-workflows.test.ts", [
        "a pull request that %s its workflow is judged as before, and the reviewer is told of it",
        "a workflow of a pull request that does not run this check is nobody's concern",
      ]),
      by("test/repo/attacks.test.ts", [
        "runs on events that a pull request cannot edit, in a job that is never skipped",
      ]),
    ],
  },
  {
    number: 6,
    attack: "a pull request to a release branch, while GITHUB_SHA is the default branch's",
    outcome: "the policy of the branch that it goes to holds",
    shown: [
      by(policy, ["a pull request to %s is judged by the policy of that branch"], ["release/1", "main"]),
      by(policy, [
        "a policy that the base got after the event is not that of the run",
        "an event that names a base commit which is not there is no event without a policy",
      ]),
      by(groups, [
        "the policy of the group's base holds, which is that of the branch it is queued for",
        "a group that stands on another is judged on it, with its policy",
      ]),
    ],
  },
  {
    number: 7,
    attack: "an exemption by a label, a comment, a title or an approval of who may not give it",
    outcome: "ignored, and the report says what is lacking; a push ends what was approved",
    shown: [
      by(exempt, [
        "a label exempts with the approval of who may write, and says who that was",
        "with a label, the approval of a login with the role %j counts as GitHub says",
        "with a label, what the author and a bot say does not count",
        "an exemption by label expires with a push, until the new commit is approved",
        "words in the title, the description or a comment exempt from nothing",
        "a change of a migration is never exempt, by %s",
        "a migration below an exempt path is a migration",
        "a file that moves out of what needs a plan is not exempt by where it goes",
        "many strangers' approvals cost a bounded number of requests, and hide no writer's",
      ]),
      by(approvals, [
        "an approver who opened the pull request cannot accept it, under whatever case",
        "the approval of %s, whom the policy does not name, accepts no migration",
        "an approval is of the commit that was looked at: a push takes it back, and an older one's never counts",
        "nobody's word stands for a reversal that %s: it is to be written",
      ]),
    ],
  },
  {
    number: 8,
    attack: "the head moves, or the description changes, while the check is at work",
    outcome: "nothing of one commit is said of another; the newest text has the last word",
    shown: [
      by(events, [
        "a head that moves while a run is at work gets no result of that run, and neither does the old one",
        "what is edited while a run is at work is what the run says in the end",
        "a run of an older event that comes late says the newest state, not the event's",
      ]),
      by("test/actions/plan-check.test.ts", [
        "a head that was pushed over is not judged, though the newer head has nothing to say against",
      ]),
    ],
  },
  {
    number: 37,
    attack: "a token that may do more, or less, than the action needs",
    outcome: "the permissions that it declares do; a token that may write nothing gets exit code and summary",
    shown: [
      by("test/support/permission-cases.ts", [
        "%s with %j says in one sentence which permission is missing for which step, and what to write; given it, the next run finishes",
      ]),
      by("test/actions/permissions.test.ts", ["that an action declares is tried without"]),
      by("test/actions/plan-check-forks.test.ts", [
        "%s with %s: what is not ready fails, and is told where the token allows",
        "%s with %s: what is ready passes, whatever the token",
      ]),
    ],
  },
  {
    number: 38,
    attack: "an event or a commit in a bot's name",
    outcome: "who opened the pull request counts, and every commit of a bot's branch must be the bot's",
    shown: [
      by(
        exempt,
        ["a bot's pull request %s is exempt or not"],
        ["whose newest commit is a person's", "that comes from a fork"],
      ),
      by(exempt, [
        "who runs the job or sends the event is not the author",
        "a person's push onto a bot's branch ends the exemption",
      ]),
    ],
  },
];
