import { type Attack, by } from "./attack.ts";

const processes = "test/actions/plan-check-processes.test.ts";
const hostile = "test/actions/plan-check-hostile-text.test.ts";
const files = "test/actions/plan-check-files.test.ts";
const answers = "test/actions/plan-check-answers.test.ts";

const commandsNothing = "%s, in every text of a pull request, commands nothing";
const nameCommandsNothing = "a migration whose name has %s is judged, and its name commands nothing";

/** Ways to run something, to command the runner, to learn a secret, or to reach another machine. */
export const onTheRunner: readonly Attack[] = [
  {
    number: 9,
    attack: "a plan with commands, from a fork or from this repository",
    outcome: "nothing is run; no process can be started at all",
    shown: [
      by(processes, [
        "code that runs inside the action can start no process, while it is at work and when it ends",
        "the whole check works where Node itself allows no child process, no worker and no addon",
        "nothing of a pull request from %s is run, and nothing is fetched",
      ]),
      by("test/adapters/no-processes.test.ts", [
        "takes every way to start a process, also from who imported one before",
      ]),
    ],
  },
  {
    number: 10,
    attack: "a plan that asks the deploy to run something",
    outcome: "a rollback runs the commands of the default branch's policy, word by word and without a shell",
    shown: [
      by("test/actions/rollback-commands.test.ts", [
        "words of a command reach it as they are: none is run, dropped or parted",
      ]),
      by(processes, ["nothing of a pull request from %s is run, and nothing is fetched"]),
    ],
  },
  {
    number: 14,
    attack: "workflow commands in titles, descriptions, labels, plan files and names of files",
    outcome: "the runner is told nothing but our own annotations",
    shown: [
      by(
        hostile,
        [commandsNothing],
        [
          "a command on a line of its own",
          "an error after a carriage return",
          "an old command in the middle of a line",
          "a command behind a no-break space",
          "a command behind an ideographic space",
          "commands that stop and resume others",
        ],
      ),
      by(
        files,
        [nameCommandsNothing],
        ["a workflow command", "a carriage return and a command", "an old command in its middle"],
      ),
    ],
  },
  {
    number: 15,
    attack: "text that ends its place in a file command and begins another",
    outcome: "four outputs, and no variable, path or state",
    shown: [by(hostile, [commandsNothing], ["the runner's file commands"])],
  },
  {
    number: 16,
    attack: "text that makes the runner mask letters",
    outcome: "the token alone is masked",
    shown: [
      by(hostile, [commandsNothing], ["masks of single letters", "an old command in the middle of a line"]),
    ],
  },
  {
    number: 17,
    attack: "answers and errors that hold the token",
    outcome: "shown in none of its forms",
    shown: [
      by(answers, ["a token that GitHub gives back in its answers is shown in none of its forms"]),
      by("test/actions/secrets.test.ts", [
        "the token of a step is in no log, summary, output, file, request to others or object on GitHub",
      ]),
    ],
  },
  {
    number: 18,
    attack: "addresses of a pull request's choice",
    outcome: "the check asks nobody but GitHub; a gate asks what the policy of the default branch opens",
    shown: [
      by(processes, ["nothing of a pull request from %s is run, and nothing is fetched"]),
      by("test/adapters/probe/http.test.ts", [
        "to a metadata service is refused even when its host is named",
        "never leads to this machine by a host that the question does not ask",
      ]),
      by("test/core/gate/address-rule.test.ts", [
        "judges a mapped IPv6 address as the IPv4 address that it stands for",
        "never closes more when more is opened",
      ]),
    ],
  },
  {
    number: 19,
    attack: "an answer that sends the token elsewhere, by a redirect or a next page",
    outcome: "it does not go there",
    shown: [
      by(answers, [
        "a next page at another address is not asked there, and the token does not go there",
        "an answer that leads to another address is not followed with the token",
      ]),
      by("test/adapters/registry/log-in.test.ts", [
        "is not given to a host that a redirect leads to, whatever that one asks for",
      ]),
    ],
  },
  {
    number: 20,
    attack: "answers without end, too slow, or much larger than they look",
    outcome: "bounded in size and time, and never a pass",
    shown: [
      by("test/adapters/http.test.ts", [
        "stops reading a body that never ends once it has enough",
        "counts decoded bytes, so that a small answer cannot become a large one",
        "is a timeout when the body does not come to its end by the deadline",
      ]),
      by(answers, ["a list of files that %s is no empty list: nothing passes"]),
    ],
  },
];
