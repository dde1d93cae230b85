import { expect, test } from "vitest";
import { GrpcCheck, grpcProbe } from "../../../../src/core/gate/probes/grpc.ts";
import type { GrpcHealth } from "../../../../src/kernel/question.ts";
import { asking, follow } from "./asking.ts";

const check = GrpcCheck.parse({ kind: "grpc", name: "orders", target: "orders.example:8443" });

test("host and port may stand in one word or in two", () => {
  const two = GrpcCheck.parse({ kind: "grpc", name: "orders", host: "orders.example", port: 8443 });

  for (const one of [check, two]) {
    expect(grpcProbe.problems(one)).toEqual([]);
    expect(grpcProbe.begin(one, asking).question).toEqual({
      via: "grpc",
      host: "orders.example",
      port: 8443,
      service: "",
      headers: {},
      tls: {},
      timeoutMs: 5000,
      open: [],
    });
  }
});

test.each<[Partial<GrpcCheck>, string]>([
  [{ target: undefined }, "host"],
  [{ target: undefined, host: "orders.example" }, "port"],
  [{ host: "orders.example" }, "target"],
  [{ target: "orders.example:99999" }, "target"],
  [{ tls: false, ca: "PEM" }, "ca"],
])("%j has a problem with its key %s", (keys, key) => {
  expect(grpcProbe.problems({ ...check, ...keys })).toEqual([expect.objectContaining({ key })]);
});

test.each(["grpc-timeout", "trace-bin", "te", ":path", "a b"])("the metadata %s is refused", (name) => {
  const written = { kind: "grpc", name: "orders", target: "orders.example:443" };

  expect(GrpcCheck.safeParse({ ...written, metadata: { [name]: "1" } }).success).toBe(false);
  expect(GrpcCheck.safeParse({ ...written, metadata: { authorization: "1" } }).success).toBe(true);
});

test.each<[number, GrpcHealth["serving"], string]>([
  [0, "SERVING", "good"],
  [0, "NOT_SERVING", "bad"],
  [0, "SERVICE_UNKNOWN", "error"],
  [0, "UNKNOWN", "missing"],
  [1, null, "error"],
  [2, null, "bad"],
  [4, null, "bad"],
  [5, null, "error"],
  [7, null, "error"],
  [8, null, "error"],
  [12, null, "error"],
  [13, null, "bad"],
  [14, null, "bad"],
  [16, null, "error"],
])("status %i with %s is %s", (status, serving, outcome) => {
  const answer = { kind: "grpc", status, serving, message: "", ms: 12, stalledMs: 0 } as const;

  expect(follow(grpcProbe, check, [answer]).reading).toMatchObject({ outcome, status });
});

test("a deadline that the server missed is the runner's fault when the runner stood still", () => {
  const answer = { kind: "grpc", status: 4, serving: null, message: "", ms: 5000, stalledMs: 900 } as const;

  expect(follow(grpcProbe, check, [answer]).reading?.outcome).toBe("error");
});
