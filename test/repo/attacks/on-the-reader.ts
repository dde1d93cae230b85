import { type Attack, by } from "./attack.ts";

const hostile = "test/actions/plan-check-hostile-text.test.ts";
const policy = "test/actions/plan-check-policy.test.ts";
const files = "test/actions/plan-check-files.test.ts";
const comment = "test/actions/plan-check-comment.test.ts";
const reversals = "test/actions/plan-check-reversals.test.ts";

const planFile = "a plan file of %s is refused with its place, beside a plan that is whole";
const basePolicy = "a policy at the base %s fails the check, with the place";
const asLetters = "%s is shown as its letters, in summary, check run and comment";

/** Ways to hang, blind or mislead whoever reads: parsers, reviewers, and the check itself. */
export const onTheReader: readonly Attack[] = [
  {
    number: 21,
    attack: "YAML that grows by its aliases",
    outcome: "refused: aliases are not read",
    shown: [
      by(hostile, [planFile], ["YAML with an alias bomb"]),
      by(policy, [basePolicy], ["with an alias bomb"]),
    ],
  },
  {
    number: 22,
    attack: "YAML and JSON nested without end, and large files",
    outcome: "refused, with what is too much",
    shown: [
      by(hostile, [planFile], ["YAML 20,000 deep", "JSON 20,000 deep", "a megabyte"]),
      by(policy, [basePolicy], ["nested beyond reason"]),
    ],
  },
  {
    number: 23,
    attack: "YAML that reads in two ways: a key twice, an unknown tag, an end that is missing",
    outcome: "refused, with the line",
    shown: [
      by(hostile, [planFile], ["YAML with a key twice", "YAML with a tag that runs code elsewhere"]),
      by(policy, [basePolicy], ["that does not parse", "with a tag that runs code elsewhere"]),
    ],
  },
  {
    number: 24,
    attack: "keys that name a prototype, at any depth",
    outcome: "refused, with the line",
    shown: [
      by(
        hostile,
        [planFile],
        [
          "YAML with `__proto__`",
          "YAML with a deep `constructor`",
          "JSON with `__proto__`",
          "JSON with a deep `__proto__`",
        ],
      ),
      by(policy, [basePolicy], ["that names a prototype"]),
    ],
  },
  {
    number: 25,
    attack: "descriptions that would hang a pattern",
    outcome: "read to their end",
    shown: [
      by(hostile, [
        "a description with %s is read to its end",
        "an answer of 60,000 letters, all %s, is judged and quoted in short",
      ]),
    ],
  },
  {
    number: 26,
    attack: "markup, mentions, references, images, and letters that are not seen",
    outcome: "shown as letters: nobody is told, nothing is loaded, nothing is hidden",
    shown: [
      by(
        hostile,
        [asLetters],
        [
          "a fence longer than ours",
          "an end of what is folded",
          "a marker of ours",
          "a mention",
          "a reference",
          "an image",
          "a link that runs a script",
        ],
      ),
      by(hostile, [
        "letters that write backwards or are not seen are shown by their number",
        "a plan inside a comment, a code block or a quote is no plan",
      ]),
    ],
  },
  {
    number: 27,
    attack: "a comment with our marker, or a check run of our name, by somebody else",
    outcome: "no comment of ours, left as it is; ours is written",
    shown: [
      by(comment, [
        "a marker that somebody else wrote first is no comment of ours: it is left as it is, and ours is written",
        "a comment of the same bot's that is another step's or another pull request's is left alone",
        "what a person changed in our comment is written anew",
      ]),
      by("test/actions/plan-check.test.ts", [
        "a check run of somebody else's by the same name does not make ours be written again",
      ]),
    ],
  },
  {
    number: 28,
    attack: "links, submodules, case twins, and names that lead elsewhere",
    outcome: "no way back, and nothing outside the commit is read",
    shown: [
      by(
        files,
        ["%s is no way back"],
        [
          "a reversal that is a link to a file outside",
          "a reversal that is a link to a good one",
          "a migration that is a link",
          "a reversal that is a submodule",
          "a reversal of another case",
        ],
      ),
      by(files, [
        "two paths that differ in case alone are no migration that anybody can judge",
        "a plan file that is a link is not read, and does not stand for a plan",
        "a change of a mode alone, from a file to a link, is a change of the migration",
      ]),
    ],
  },
  {
    number: 29,
    attack: "more files than GitHub lists or shows, and names with new lines",
    outcome: "incomplete, which fails; names are taken as they are",
    shown: [
      by(files, [
        "of more than 3,000 changed files nobody can review all, so the change does not pass",
        "a migration behind 3,000 other files is judged all the same",
        "a list of files that GitHub cuts off does not pass (%s: %s)",
      ]),
      by(files, ["a migration whose name has %s is judged, and its name commands nothing"], ["a new line"]),
    ],
  },
  {
    number: 30,
    attack: "reversals that only look like some",
    outcome: "no way back",
    shown: [
      by(
        reversals,
        ["a reversal that %s takes nothing back"],
        [
          "is empty",
          "is a comment",
          "selects a number",
          "has its statement in a string",
          "has its statement in a comment",
          "names its failure in a string",
        ],
      ),
    ],
  },
];
