import { expect, test } from "vitest";
import { withoutCredentials } from "../../src/kernel/without-credentials.ts";

test.each([
  ["https://u:p@h/x?token=1#key=2", "https://***@h/x?***#***"],
  ["a=oci:bob:hunter2@ghcr.io/acme/x:1", "a=***@ghcr.io/acme/x:1"],
  ["bob:hunter2@ghcr.io/acme/x:1", "***@ghcr.io/acme/x:1"],
  ["https://h.example/f#access_token=SECRET", "https://h.example/f#***"],
])("of %s only %s is shown", (seen, shown) => {
  expect(withoutCredentials(seen)).toBe(shown);
});

test.each([
  "app=oci:ghcr.io/acme/shop@sha256:abc",
  "localhost:5000/a@sha256:x",
  "https://h.example/f#sha256=abc",
  "@acme/ui@1.2.0",
])("%s is shown whole", (seen) => {
  expect(withoutCredentials(seen)).toBe(seen);
});
