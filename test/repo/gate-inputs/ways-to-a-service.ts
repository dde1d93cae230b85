import { by, type GateInput } from "./gate-input.ts";

const http = "test/adapters/probe/http.test.ts";
const httpCheck = "test/core/gate/probes/http.test.ts";
const problem = "test/adapters/probe/problem-of.test.ts";
const lookup = "test/adapters/probe/lookup.test.ts";
const network = "test/adapters/probe/network-probes.test.ts";

/** What may lie between the runner and a service. */
export const waysToAService: readonly GateInput[] = [
  {
    number: 11,
    input: "a certificate that is expired, not valid yet, self-signed, of another host, or lacks its chain",
    outcome: "`bad`: tls, with what is wrong with it",
    shown: [
      by(
        http,
        ["with a certificate that is %s is a problem with its name"],
        ["expired", "notYetValid", "selfSigned", "otherHost", "withoutIntermediate"],
      ),
      by(httpCheck, ["is bad when it was %s"], ["tls"]),
    ],
  },
  {
    number: 12,
    input: "a TLS alert, and a service that wants a certificate of its clients",
    outcome: "`bad`: tls; `error` where the check's own certificate may be what is refused",
    shown: [
      by(http, [
        "names the service that wants a certificate of its clients (%s)",
        "says when its own certificate may be what is refused, and not the service what is broken (%s)",
      ]),
      by(problem, ["by %s may be about that certificate", "by %s is the service's own: %s"]),
    ],
  },
  {
    number: 13,
    input: "a name that does not exist, fails, is slow, or changes its address during the bake",
    outcome: "`error`: name, within the deadline; a fresh question follows the new address",
    shown: [
      by(lookup, ["says %s by its name"], ["NXDOMAIN", "SERVFAIL", "no address"]),
      by(lookup, ["of many slow names takes the time of one"]),
      by(
        network,
        [
          "that %s is a problem of the name",
          "that changes its address is seen by a fresh question, while an open connection goes on",
        ],
        ["does not exist", "makes its server fail", "gets no answer"],
      ),
      by(httpCheck, ["says nothing about the service when it was %s"], ["name"]),
      by("test/actions/gate.test.ts", [
        "a name that does not resolve says nothing about the service: error, and no mark",
      ]),
    ],
  },
  {
    number: 14,
    input: "IPv6 alone, IPv6 without a way to it, an address in brackets, a zone",
    outcome: "asked over the family that there is a way to; without any, and with a zone, `error`",
    shown: [
      by(lookup, [
        "finds a name that has IPv6 alone, and one behind another name",
        "leaves out addresses that there is no route to, where the other family has one",
        "does not wait for a family that is never answered when it has the other",
      ]),
      by(problem, ["of an attempt that Node gave up for the next address is no timeout of the service"]),
      by(http, ["asks an IPv6 address in brackets", "answers %s without quoting it"], ["a zone in a URL"]),
      by(httpCheck, ["says nothing about the service when it was %s"], ["unroutable", "other"]),
    ],
  },
  {
    number: 15,
    input: "a refused connection, a reset within the answer, a kept connection that died while idle",
    outcome:
      "`bad`: refused or reset; a dead idle connection is no answer and is asked once more on a new one",
    shown: [
      by(http, [
        "finds a port on which nothing listens refused",
        "that died while it was idle (%s) is no answer: it is asked once more",
        "that dies within an answer is not asked again",
        "that is new and dies is the service's own fault, and is not asked again",
      ]),
      by("test/adapters/probe/hostile.test.ts", ["%s"], ["a reset within the body", "a reset at once"]),
      by(httpCheck, ["is bad when it was %s"], ["refused", "reset"]),
    ],
  },
  {
    number: 34,
    input: "a proxy of the environment, and a runner without the internet",
    outcome:
      "asked by the proxy but for what it is not for; what cannot be reached by the runner is an `error`",
    shown: [
      by(network, [
        "is asked for what is in clear, with the name as it stands, and not for this machine",
        "is not asked for hosts that it is no proxy for",
        "opens a tunnel for TLS, in which the certificate is checked against the host",
        "that %s is a problem within the deadline",
      ]),
      by("test/flows/gate/watch.test.ts", [
        "takes the blame from a service when it cannot be reached either",
      ]),
    ],
  },
  {
    number: 35,
    input: "a thousand checks that lead to one host",
    outcome: "64 at once for one host as it is written, 256 for all; each is answered",
    shown: [
      by(network, [
        "a thousand to one host are 64 at most, and each is answered",
        "a thousand to 300 names of one machine are 256 at most, and each is answered",
        "to one host are at most as many as it may have, and those that wait have their whole time",
      ]),
    ],
  },
];
