import { by, type GateInput } from "./gate-input.ts";

const gate = "test/actions/gate.test.ts";
const modes = "test/actions/gate-modes.test.ts";
const settings = "test/flows/gate/gate-settings.test.ts";

/** What may be written into a gate, and what must not be seen of it. */
export const policies: readonly GateInput[] = [
  {
    number: 29,
    input: "secrets in URLs, bodies and errors",
    outcome: "sent, and shown nowhere: log, summary, evidence, samples, plot",
    shown: [
      by(modes, ["a secret is sent and is shown nowhere"]),
      by("test/core/gate/probes/http.test.ts", [
        "is in no reason, whatever the service echoes",
        "is told without what was sent in confidence",
        "is shown without its query, and with what is not filled yet",
      ]),
      by("test/contracts/probes.test.ts", [
        "in the case %s shows nothing that the check sends in confidence",
      ]),
      by("test/actions/guard-side-channels.test.ts", [
        "a check whose URL holds a password is refused before anything is asked",
      ]),
    ],
  },
  {
    number: 30,
    input: "a placeholder without a value, so that a query would match everything or nothing",
    outcome: "refused before anything is asked, with what to write",
    shown: [by(modes, ["a hole in a check is refused before anything is asked"])],
  },
  {
    number: 31,
    input: "an interval longer than the bake, nought, negative or without a unit; a billion samples",
    outcome: "refused before anything is asked, with what to write",
    shown: [
      by(
        "test/actions/gate-times.test.ts",
        [
          "times that are %s are refused with what to write, before anything is asked",
          "a billion samples are refused before anything is asked",
        ],
        ["nought", "negative", "without a unit", "longer than a day"],
      ),
      by(gate, ["a gate that cannot work is refused with every reason, before anything is written or asked"]),
      by(
        settings,
        ["refuse %s"],
        ["an interval longer than the bake", "a check's own interval longer than the bake"],
      ),
      by(
        "test/core/policy/gate-rules.test.ts",
        ["refuse %s"],
        ["interval: 0s", "interval: -5s", "interval: 10"],
      ),
    ],
  },
  {
    number: 32,
    input: "checks that all only observe, and no check at all",
    outcome: "refused; where nothing was judged, never a pass",
    shown: [
      by(modes, ["a gate that only observes, or asks nothing, does not pass"]),
      by(gate, ["a gate that cannot work is refused with every reason, before anything is written or asked"]),
      by(settings, ["refuse %s"], ["no check", "no check beside a control", "checks that all only observe"]),
      by("test/core/policy/gate-rules.test.ts", ["refuse %s"], ["checks: []"]),
      by("test/core/gate/judge-samples.test.ts", [
        "has no data when nothing was there to judge",
        "is never a pass when no sample was good",
      ]),
    ],
  },
  {
    number: 33,
    input: "two checks of one name, and a pattern that would hang",
    outcome: "two of one name are refused; patterns take linear time, or are refused",
    shown: [
      by(modes, [
        "everything that is wrong with the checks is refused at once, before anything is asked or written",
      ]),
      by("test/core/gate/assertions/pattern.test.ts", [
        "%s takes time in proportion to a text of 200 kB",
        "%s is refused, since it cannot run in linear time or is none",
      ]),
      by("test/core/gate/json-path.test.ts", [
        "with a pattern that would hang another engine answers at once",
      ]),
    ],
  },
];
