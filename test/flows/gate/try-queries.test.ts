import { describe, expect, it } from "vitest";
import { Check } from "../../../src/core/gate/check.ts";
import { expandPreset, PresetUse } from "../../../src/core/gate/presets/index.ts";
import { tryQueries } from "../../../src/flows/gate/try-queries.ts";
import type { Answer, Question } from "../../../src/kernel/question.ts";
import { http } from "../../core/gate/values/answers.ts";
import { virtualClock } from "../../support/virtual-clock.ts";

describe("the first question of every metric, before anything is judged", () => {
  it.each([
    [
      { preset: "graphite", url: "https://g.example", target: "x" },
      (question: string) => /from=(\d+)&until=(\d+)/.exec(question),
    ],
    [
      {
        preset: "influxdb",
        url: "https://i.example",
        organization: "acme",
        flux: 'from(bucket: "shop") |> range(start: {start}, stop: {now})',
      },
      (question: string) => /start: (\d+), stop: (\d+)/.exec(question),
    ],
  ])("is about the last five minutes, because an empty range is refused: %j", async (use, rangeIn) => {
    const asked: string[] = [];
    const ask = async (question: Question): Promise<Answer> => {
      const text = question.via === "http" ? `${question.url} ${question.body ?? ""}` : "";
      asked.push(text);
      const [, start, end] = rangeIn(text) ?? [];
      return start === end ? http("cannot query an empty range", 400) : http("[]");
    };

    const trying = tryQueries(world(ask), aimOf({ ...use, name: "m", "at-most": 1 }), []);

    await expect(trying).resolves.toBeUndefined();
    const [, start, end] = rangeIn(asked[0] ?? "") ?? [];
    expect(Number(end) - Number(start)).toBe(300);
  });

  it("refuses the gate when the engine refuses the question", async () => {
    const ask = async (): Promise<Answer> => http("no such function", 400);
    const use = { preset: "graphite", name: "m", url: "https://g.example", target: "x", "at-most": 1 };

    const trying = tryQueries(world(ask), aimOf(use), []);

    await expect(trying).rejects.toThrow("`no such function`");
  });
});

function world(ask: (question: Question) => Promise<Answer>) {
  return {
    probes: { ask },
    secrets: { redact: (text: string) => text },
    clock: virtualClock(),
    signal: new AbortController().signal,
  };
}

function aimOf(use: object) {
  const check = Check.parse(expandPreset(PresetUse.parse(use)));
  return { checks: [{ name: check.name, check, target: "", seed: "" }], control: null, serving: null };
}
