import { by, type GateInput } from "./gate-input.ts";

const http = "test/adapters/probe/http.test.ts";
const httpCheck = "test/core/gate/probes/http.test.ts";
const hostile = "test/adapters/probe/hostile.test.ts";
const content = "test/core/gate/assertions/content.test.ts";
const probes = "test/contracts/probes.test.ts";

/** What a service may answer over HTTP. */
export const httpAnswers: readonly GateInput[] = [
  {
    number: 1,
    input: "redirects in a circle",
    outcome: "`bad`: redirect, after as many as the check follows, told without the query",
    shown: [
      by(http, ["that leads in a circle is a problem, told without its query"]),
      by(
        httpCheck,
        ["is bad when it was %s", "that redirects is bad, since nothing was served"],
        ["redirect"],
      ),
    ],
  },
  {
    number: 2,
    input: "a redirect to another host, from https to http, or to the metadata service",
    outcome: "not followed, or without what was sent in confidence; never to a closed address",
    shown: [
      by(
        http,
        [
          "to %s is not followed",
          "to a host that is named is followed without the headers of the question",
          "to a metadata service is refused even when its host is named",
          "never leads to this machine by a host that the question does not ask",
          "never leads to a connection in clear",
        ],
        ["http://elsewhere.example/a?b=secret", "http://169.254.169.254/latest/meta-data"],
      ),
      by("test/adapters/probe/redirect.test.ts", [
        "to another host leaves all headers behind but what is accepted, also on the way back",
      ]),
    ],
  },
  {
    number: 3,
    input: "headers that come a byte at a time",
    outcome: "`bad`: timeout, at the deadline of the check",
    shown: [
      by(hostile, ["%s", "leaves no error that nobody handled"], ["headers that drip", "silence"]),
      by(httpCheck, ["is bad when it was %s"], ["timeout"]),
    ],
  },
  {
    number: 4,
    input: "a body that never ends",
    outcome: "`bad`: timeout, at the deadline of the check",
    shown: [
      by(hostile, ["%s"], ["a body that never ends", "a body that drips", "a chunked body that never ends"]),
    ],
  },
  {
    number: 5,
    input: "a body that unpacks to gigabytes, or is packed many times over",
    outcome: "cut at `max-body` in constant memory; more than three encodings are a `bad` protocol error",
    shown: [
      by(
        hostile,
        ["%s"],
        [
          "4 GiB of zeros in gzip",
          "4 GiB of zeros in gzip in gzip",
          "a compressed body that says nothing for ever",
          "four encodings on top of each other",
          "zstd that wants a window of 128 MiB",
        ],
      ),
    ],
  },
  {
    number: 6,
    input: "a body of 10 GB",
    outcome: "cut at `max-body` in constant memory; what only the rest could tell is `missing`",
    shown: [by(hostile, ["%s"], ["10 GB of a plain body"]), by(content, ["%j of %j is %s"])],
  },
  {
    number: 7,
    input: "a Content-Length that is too long or too short",
    outcome: "`bad`: protocol",
    shown: [
      by(hostile, ["%s"], ["fewer bytes than promised", "more bytes than promised", "two lengths"]),
      by(httpCheck, ["is bad when it was %s"], ["protocol"]),
    ],
  },
  {
    number: 8,
    input: "204 or 304, where JSON is asserted of the body",
    outcome: "`bad`: the body is empty",
    shown: [
      by(hostile, ["%s"], ["no content", "not modified, with an encoding"]),
      by(content, ["is bad when it is %s"], ["nothing"]),
      by(probes, ["reads the case %s as the fixture says"], ["http/empty-204"]),
    ],
  },
  {
    number: 9,
    input: "200 with a page of HTML, such as a login or an error",
    outcome: "`bad`: the body is not JSON",
    shown: [
      by(content, ["is bad when it is %s"], ["a page"]),
      by(probes, ["reads the case %s as the fixture says"], ["http/login-page"]),
    ],
  },
  {
    number: 10,
    input: "a body that is no UTF-8, has a byte order mark, is nested deeply, or has odd keys and numbers",
    outcome:
      "judged where it is JSON, otherwise `bad`; changes no prototype, rounds no integer, never throws",
    shown: [
      by(
        content,
        ["%j", "may begin with a byte order mark", "is bad when it is %s"],
        ["bytes that are no UTF-8", "a MiB of brackets"],
      ),
      by("test/core/gate/json-text.test.ts", [
        "is refused in words for every text that JSON.parse throws at, and never throws",
        "nested too deeply is refused and does not end the process: %s",
        "may have the key `__proto__`, which is a key like any other",
        "can be read again with the digits of integers that a double cannot hold, and of those alone",
      ]),
      by(probes, ["reads the case %s as the fixture says"], ["http/deep-json", "http/not-utf8"]),
    ],
  },
  {
    number: 16,
    input: "HTTP/1.0, no headers, bytes that no header may hold, interim answers",
    outcome: "judged where it is HTTP, otherwise `bad`: protocol",
    shown: [
      by(
        hostile,
        ["%s"],
        [
          "HTTP/1.0",
          "no headers",
          "control bytes in a header",
          "early hints before it",
          "early hints for ever",
          "no HTTP at all",
        ],
      ),
    ],
  },
  {
    number: 17,
    input: "429 and 503 with a Retry-After in seconds, as a date, negative, or huge",
    outcome: "429 is an `error` (asked too often), 503 is `bad`; no Retry-After moves a sample",
    shown: [
      by(
        httpCheck,
        [
          "because it is asked too often (%s) says nothing about the service",
          "with 503 is bad, also when it asks to come back",
        ],
        ["30", "Sun, 01 Mar 2026 12:01:00 GMT", "-5", "99999999999999999999"],
      ),
      by(hostile, ["%s"], ["too many requests"]),
    ],
  },
  {
    number: 18,
    input: "401 or 403 because a token has expired",
    outcome: "`error`, not `bad`: the credentials were refused",
    shown: [
      by(httpCheck, ["with %i of the credentials that were sent says nothing about the service"]),
      by(
        probes,
        ["reads the case %s as the fixture says"],
        ["http/expired-token", "prometheus/expired-token"],
      ),
    ],
  },
];
