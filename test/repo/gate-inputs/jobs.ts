import { by, type GateInput } from "./gate-input.ts";

const interrupted = "test/actions/gate-interrupted.test.ts";

/** What may become of the job of a gate, and of what it says. */
export const jobs: readonly GateInput[] = [
  {
    number: 24,
    input: "SIGINT, then SIGTERM, then the kill; a runner that is lost",
    outcome: "`cancelled` within the time of SIGINT; nothing is marked, and the next attempt asks anew",
    shown: [
      by(interrupted, [
        "a job that is cancelled while an answer is waited for ends in order, says so, and marks nothing",
        "a job that is cancelled while a command is deaf to SIGTERM ends in order all the same",
        "a step that SIGTERM finds still at work leaves at once, and marks nothing",
        "a gate whose runner is lost marks nothing, and the next attempt asks everything anew",
      ]),
      by("test/flows/gate/watch.test.ts", ["is cancelled with its job, whatever it saw"]),
      by("test/actions/guard.test.ts", [
        "a job that is cancelled during the bake ends in time, without a mark and without a rollback",
      ]),
    ],
  },
  {
    number: 25,
    input: "a job whose time is shorter than the bake",
    outcome: "the runner cancels it: `cancelled`, neither pass nor failure, and nothing is marked",
    shown: [
      by(interrupted, [
        "a job whose time is over before its bake, which the runner cancels, is no pass and no failure; with more time it passes",
      ]),
    ],
  },
  {
    number: 26,
    input: "a newer deployment during the bake, and a run that the next one cancels",
    outcome: "`superseded` or `cancelled`: nothing is marked, and nothing is rolled back over the newer one",
    shown: [
      by("test/actions/gate-superseded.test.ts", [
        "a newer deployment that comes during the bake leaves none of the older one's verdict, though all is %s",
        "a run that the next one cancels marks nothing, the next is judged for itself, and run again the first is superseded",
      ]),
      by("test/flows/gate/watch.test.ts", ["ends within a minute when a newer deployment took over"]),
    ],
  },
  {
    number: 27,
    input: "a job that is run again",
    outcome: "the verdict on record is told again; no second issue, no second rollback of what is newer",
    shown: [
      by("test/actions/gate.test.ts", [
        "a deployment that stays well passes, is marked known-good and is not asked about again",
        "a deployment with more bad samples than are tolerated fails early, with its evidence kept",
      ]),
      by("test/actions/guard.test.ts", [
        "a failure brings the known-good commit back, checks it, opens one issue, and is done only once",
        "a later attempt of the run has deployed the bad release once more, so the good one is set again",
      ]),
      by("test/actions/guard-closed-issue.test.ts", [
        "an issue that a person has closed is neither opened again nor a second time when the job is run again",
      ]),
      by("test/actions/rollback-reruns.test.ts", [
        "and its %s writes nothing, touches nothing, and says why, whatever the service answers now",
      ]),
    ],
  },
  {
    number: 28,
    input: "a command that hangs, forks, prints 1 GB or workflow commands, is killed, or is not there",
    outcome: "`error`, within its deadline and in constant memory; what it prints commands nothing",
    shown: [
      by("test/adapters/probe/command.test.ts", [
        "is ended at its deadline with all that it started",
        "may print 1 GB and costs no memory for it",
        "orders the runner to hide a value, which is no part of its output",
        "that is killed tells by which signal",
        "that is not there was not started",
      ]),
      by(
        "test/contracts/probes.test.ts",
        ["reads the case %s as the fixture says"],
        ["command/hangs", "command/killed", "command/broken"],
      ),
    ],
  },
  {
    number: 36,
    input: "a summary above 1 MiB, and an issue above GitHub's 65,536 characters",
    outcome: "cut below the limit, and says so; what people must fill in stays",
    shown: [
      by("test/adapters/runner-files.test.ts", [
        "is cut below the size at which the runner drops it whole, and says so",
      ]),
      by("test/core/gate/report/gate-report.test.ts", [
        "stays under 1 MiB with 1,000 checks that all say as much as they can",
      ]),
      by("test/core/incident/render-incident.test.ts", [
        "is never too long, whatever its size, counted in characters and in bytes of UTF-8",
        "sheds samples and commits first, and keeps the summary and all that people fill in",
      ]),
    ],
  },
];
