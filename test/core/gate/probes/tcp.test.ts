import { expect, test } from "vitest";
import { TcpCheck, tcpProbe } from "../../../../src/core/gate/probes/tcp.ts";
import { asking, follow } from "./asking.ts";

const check = TcpCheck.parse({ kind: "tcp", name: "db", host: "db.example", port: 5432 });

test("a connection is good, and where it led is recorded", () => {
  expect(read("", {})).toEqual({
    outcome: "good",
    reason: "",
    status: null,
    ms: 12,
    address: "198.51.100.7",
  });
});

test("the wanted text is waited for, and anything else is bad", () => {
  expect(tcpProbe.begin({ ...check, send: "PING\r\n", expect: "+PONG" }, asking).question).toMatchObject({
    send: "PING\r\n",
    until: "+PONG",
  });
  expect(read("+PONG\r\n", { expect: "+PONG" })?.outcome).toBe("good");
  expect(read("-ERR", { expect: "+PONG" })?.reason).toBe("it did not send `+PONG` (4 bytes came)");
});

test("silence until the timeout is the runner's fault when the runner stood still", () => {
  const silent = (stalledMs: number) =>
    follow(tcpProbe, { ...check, expect: "+PONG" }, [
      {
        kind: "tcp",
        received: new Uint8Array(),
        address: null,
        certificateUntil: null,
        ms: 5001,
        stalledMs,
      },
    ]).reading;

  expect(silent(0)?.outcome).toBe("bad");
  expect(silent(800)?.outcome).toBe("error");
});

test("TLS is asked for by `tls`, and what is about it does not stand alone", () => {
  expect(tcpProbe.begin(check, asking).question).not.toHaveProperty("tls");
  expect(tcpProbe.begin({ ...check, tls: true, ca: "PEM" }, asking).question).toMatchObject({
    tls: { ca: "PEM" },
  });
  expect(tcpProbe.problems({ ...check, certificate: 1 })).toEqual([
    expect.objectContaining({ key: "certificate", write: "Add `tls: true`, or leave it out." }),
  ]);
});

test.each([
  ["db.example", 5432, "db.example:5432"],
  ["2001:db8::1", 1, "[2001:db8::1]:1"],
  ["[2001:db8::1]", 1, "[2001:db8::1]:1"],
  ["fe80::1%eth0", 1, "[fe80::1%eth0]:1"],
])("%s and %i are shown as %s", (host, port, target) => {
  const parsed = TcpCheck.parse({ kind: "tcp", name: "db", host, port });

  expect(tcpProbe.target(parsed)).toBe(target);
  expect(tcpProbe.begin(parsed, asking).question).toMatchObject({ host: host.replace(/[[\]]/g, "") });
});

test.each([{ port: 0 }, { port: 65_536 }, { host: "a b" }, { host: "https://a" }, { host: "a:80" }])(
  "%j is refused",
  (keys) => {
    const written = { kind: "tcp", name: "db", host: "db.example", port: 5432 };

    expect(TcpCheck.safeParse({ ...written, ...keys }).success).toBe(false);
  },
);

function read(text: string, keys: Partial<TcpCheck>) {
  return follow(tcpProbe, { ...check, ...keys }, [
    {
      kind: "tcp",
      received: new TextEncoder().encode(text),
      address: "198.51.100.7",
      certificateUntil: null,
      ms: 12,
      stalledMs: 0,
    },
  ]).reading;
}
