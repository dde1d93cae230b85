import { expect, test } from "vitest";
import { readPolicy } from "../../../src/core/policy/read.ts";

function readLayer(layer: string, name: string) {
  return readPolicy(`version: 1
environments:
  production:
    rollback:
      ${name}:
        ${layer.split("\n").join("\n        ")}
`);
}

/** What is said of a layer of production. */
function said(layer: string, name = "flag"): string {
  const read = readLayer(layer, name);
  if (read.kind === "policy") return "";
  return JSON.stringify(read);
}

/** Each sentence that is said of it, without where it stands. */
function complaints(layer: string, name: string): readonly string[] {
  const read = readLayer(layer, name);
  return read.kind === "policy" ? [] : read.problems.map(({ problem, write }) => `${problem} ${write}`);
}

test.each([
  ["command: [./flags, 'off']"],
  ["workflow: flags.yml"],
  ["event: flags-off"],
  ["http:\n  method: PUT\n  url: https://flags.example/{environment}\n  json: { on: false }"],
  [
    "git: https://example.com/acme/deployments.git\nbranch: main\nset:\n  values.yaml:\n    image.digest: '{artifact.shop.digest}'",
  ],
  ["flagd-file: flags.json\nflags:\n  checkout: 'off'"],
  ["preset: unleash\nurl: https://unleash.example\nfeature: checkout"],
])("a layer can be written as %s", (layer) => {
  expect(said(layer)).toBe("");
});

test.each([
  ["launchdarkli", "launchdarkly"],
  ["unleesh", "unleash"],
  ["firebase-remoteconfig", "firebase-remote-config"],
])("the unknown preset %s is told by the nearest name", (preset, near) => {
  expect(said(`preset: ${preset}\nproject: shop\nfeature: checkout`)).toContain(`Write \`${near}\`.`);
});

test("a preset that is near to none is told by all that there are", () => {
  expect(said("preset: ldap\nfeature: checkout")).toContain("`unleash` or `launchdarkly` or ");
});

test("an unknown kind of layer is told by the nearest name", () => {
  expect(said("comand: [./flags]")).toContain("Write `command`.");
  expect(said("flag-file: flags.json\nflags: { checkout: 'off' }")).toContain("flagd-file");
});

test.each([
  ["redeploy", "gti: https://example.com/acme/deployments.git", "gti", "git"],
  ["redeploy", "gti: x\nbranch: main\nset: { a.yaml: { b: c } }", "gti", "git"],
  ["redeploy", "comand: [./deploy]", "comand", "command"],
  ["flag", "presett: unleash\nurl: https://unleash.example\nfeature: checkout", "presett", "preset"],
  ["flag", "presett: unleash", "presett", "preset"],
  ["flag", "htpt: { method: PUT, url: https://flags.example }", "htpt", "http"],
])("a kind of `%s` that is misspelt as %j is told by the nearest name", (name, layer, key, near) => {
  expect(complaints(layer, name)).toContain(
    `\`${key}\` is not a key of \`environments.production.rollback.${name}\`. Write \`${near}\`.`,
  );
});

test("a layer whose own name is misspelt is told by the nearest name, and nothing else is said", () => {
  const layer = "preset: unleash\nurl: https://unleash.example\nfeature: checkout";

  expect(complaints(layer, "flags")).toEqual([
    "`flags` is not a key of `environments.production.rollback`. Write `flag`.",
  ]);
});

test("where nothing but the kind of a preset is misspelt, nothing else is said", () => {
  const layer = "presett: unleash\nurl: https://unleash.example\nfeature: checkout";

  expect(complaints(layer, "flag")).toEqual([
    "`presett` is not a key of `environments.production.rollback.flag`. Write `preset`.",
  ]);
});

test("a layer of no kind says which there are", () => {
  expect(said("timeout: 5s")).toContain(
    "has none of `command`, `workflow`, `event`, `http`, `git`, `flagd-file`, `preset`",
  );
});

test("a token that is written in clear is refused and not shown", () => {
  const text = said("preset: unleash\nurl: https://unleash.example\nfeature: checkout\ntoken: s3cr3t-value");

  expect(text).toContain("is no name of a secret");
  expect(text).not.toContain("s3cr3t-value");
});

test("only traffic has steps", () => {
  expect(said("command: [./flags]\nsteps: [50, 100]")).toContain("`steps` is not a key of");
  expect(said("command: [./weight, '{share}']\nsteps: [50, 100]", "traffic")).toBe("");
});
