import { expect, it } from "vitest";
import { readPayload, splitTag, tagPayload } from "../../../src/core/release/tag-object.ts";

const facts = {
  name: "v1.0.0",
  commit: "ce013625030ba8dba906f756967f9e9ca394464a",
  message: "Release 1.0.0\n\nManifest-Sha256: ab\n",
  date: "2026-05-01T12:00:00+02:00",
};
const payload = `object ce013625030ba8dba906f756967f9e9ca394464a
type commit
tag v1.0.0
tagger rollback-ready <rollback-ready@users.noreply.github.com> 1777629600 +0000

Release 1.0.0

Manifest-Sha256: ab
`;

it("a payload is a tag object as git writes it, with the date in UTC", () => {
  expect(tagPayload(facts)).toBe(payload);
});

it("what a payload says is read back from it", () => {
  const { name, commit, message } = facts;

  expect(readPayload(payload)).toEqual({ kind: "tag", facts: { name, commit, message } });
});

it.each(["PGP SIGNATURE", "PGP MESSAGE", "SSH SIGNATURE", "SIGNED MESSAGE"])(
  "a signature begins at its own line: %s",
  (kind) => {
    const signature = `-----BEGIN ${kind}-----\nAAAA\n-----END ${kind}-----\n`;

    expect(splitTag(payload + signature)).toEqual({ payload, signature });
  },
);

it("a tag without such a line is unsigned, whatever stands inside its lines", () => {
  const object = `${payload}Not -----BEGIN PGP SIGNATURE-----\n`;

  expect(splitTag(object)).toEqual({ payload: object, signature: null });
});

it("of two signatures the last one stands for all before it, as in git", () => {
  const first = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n";
  const last = "-----BEGIN PGP SIGNATURE-----\nBBBB\n-----END PGP SIGNATURE-----\n";

  expect(splitTag(payload + first + last)).toEqual({ payload: payload + first, signature: last });
});

it.each([
  ["no header", "Release\n"],
  ["a second object", payload.replace("type commit", `object ${"1".repeat(40)}\ntype commit`)],
  ["no tagger", payload.replace(/tagger .*\n/, "")],
  ["a name after the tagger", payload.replace(/tag v1.0.0\n(tagger .*\n)/, "$1tag v1.0.0\n")],
  ["a line more in its header", payload.replace(/(tagger .*\n)/, "$1note x\n")],
  ["a tree", payload.replace("type commit", "type tree")],
])("a payload with %s is unreadable", (_what, text) => {
  expect(readPayload(text).kind).toBe("unreadable");
});
