import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { placedFiles } from "../../../../src/adapters/placed-files.ts";
import { runFlagdFile } from "../../../../src/flows/rollback/layers/run-flagd-file.ts";
import type { PlacedFiles } from "../../../../src/kernel/ports/placed-files.ts";
import { virtualClock } from "../../../support/virtual-clock.ts";

const flags =
  '{"flags":{"pay":{"state":"ENABLED","variants":{"on":true,"off":false},"defaultVariant":"on"}}}\n';
const switchedOff = flags.replace('"defaultVariant":"on"', '"defaultVariant":"off"');

it("flags are set in the file, and a second run writes nothing", async () => {
  const { run, text } = world();

  const first = await run();
  const second = await run();

  expect(first).toEqual({
    outcome: "done",
    detail: "`flags.json` was replaced",
    state: "pay is off",
    url: null,
  });
  expect(second).toMatchObject({ outcome: "done", detail: "`flags.json` is as wanted already" });
  expect(text()).toBe(switchedOff);
});

it("what another program writes meanwhile is kept", async () => {
  const { run, text, files, write } = world();
  const other = flags.replace('"flags":{', '"flags":{"new":{"state":"DISABLED","variants":{"a":1}},');
  let isFirst = true;
  const raced: PlacedFiles = {
    read: files.read,
    async replace(...args) {
      if (isFirst) write(other);
      isFirst = false;
      return files.replace(...args);
    },
  };

  const result = await run(raced);

  expect(result).toMatchObject({ outcome: "done" });
  expect(text()).toBe(other.replace('"defaultVariant":"on"', '"defaultVariant":"off"'));
});

it("a program that writes the old flags again and again is not fought without end", async () => {
  const { run, files, write } = world();
  const stubborn: PlacedFiles = {
    read: files.read,
    async replace(...args) {
      const answer = await files.replace(...args);
      write(flags);
      return answer;
    },
  };

  expect(await run(stubborn)).toEqual({
    outcome: "failed",
    detail: "`flags.json` did not stay as it was written, or its time was over",
    state: "not known: the file was replaced, and something else wrote it since",
    url: null,
  });
});

it.each<[string, string | null, [string, string][], string]>([
  ["no file", null, [["pay", "off"]], "there is no `flags.json`"],
  ["no such flag", flags, [["pya", "off"]], "`flags.json` has no flag `pya`. Write `pay`."],
  [
    "no JSON",
    "{",
    [["pay", "off"]],
    "`flags.json` cannot be read: line 1 is neither YAML nor JSON. Correct the file. A template has to be rendered first.",
  ],
])("with %s nothing is written", async (_what, content, wanted, detail) => {
  const { run, write, remove } = world();
  if (content === null) remove();
  else write(content);

  expect(await run(undefined, wanted)).toEqual({
    outcome: "failed",
    detail,
    state: "as it was before: nothing was written",
    url: null,
  });
});

it("a deadline that has passed starts nothing", async () => {
  const { run, text } = world();

  expect(await run(undefined, [["pay", "off"]], 0)).toMatchObject({
    outcome: "failed",
    state: "as it was before: nothing was written",
  });
  expect(text()).toBe(flags);
});

function world() {
  const folder = mkdtempSync(join(tmpdir(), "flags-"));
  const file = join(folder, "flags.json");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (content: string): void => writeFileSync(file, content);
  write(flags);
  const files = placedFiles(folder);
  const log = {
    info: () => undefined,
    mask: () => undefined,
    group: () => undefined,
    warning: () => undefined,
    error: () => undefined,
  };
  return {
    files,
    write,
    remove: () => rmSync(file),
    text: () => readFileSync(file, "utf8"),
    run(port: PlacedFiles = files, wanted: [string, string][] = [["pay", "off"]], deadline = 60_000) {
      const clock = virtualClock();
      const layer = { kind: "flagd-file", path: "flags.json", flags: wanted, timeoutMs: 30_000 } as const;
      return clock.run(
        runFlagdFile({ clock, log, placedFiles: port }, { layer, deadline, wanted: "pay is off" }),
      );
    },
  };
}
