import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleBody } from "../../../../src/core/incident/body/assemble-body.ts";
import { bodyLimits } from "../../../../src/core/incident/body/body-limits.ts";
import { mergeBody } from "../../../../src/core/incident/body/merge-body.ts";
import type { Section } from "../../../../src/core/incident/sections/section.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const ids = ["summary", "impact", "timeline"];

describe("an update of a body", () => {
  it("changes nothing when the machine says the same", () => {
    const body = bodyWith();

    expect(mergeBody(body, sections(), ids, sha256)).toEqual({
      body,
      changed: false,
      edited: [],
      leftOut: [],
      fits: true,
    });
  });

  it("rewrites its own sections, and keeps what people wrote before, between and after them", () => {
    const body = bodyWith()
      .replace("<!-- rollback-ready:section:begin id=impact", "Ada: look here  \n\n$&")
      .replace("_What made this possible?_", "The cache was cold.");

    const merged = mergeBody(body, sections({ impact: "Worse" }), ids, sha256);

    expect(merged.body).toBe(
      body.replace("impact 1", "Worse").replace(hashOf("impact", "impact 1"), hashOf("impact", "Worse")),
    );
    expect(merged.changed).toBe(true);
  });

  it("keeps a section that a person edited, and tells what it would have written", () => {
    const body = bodyWith().replace("impact 1", "impact 1, says support: 40 calls");

    const merged = mergeBody(body, sections({ impact: "Worse", summary: "New" }), ids, sha256);

    expect(merged.body).toContain("impact 1, says support: 40 calls");
    expect(merged.body).toContain("New");
    expect(merged.edited).toEqual([{ id: "impact", ours: "## Impact\n\nWorse" }]);
  });

  it("says nothing of an edited section that came to say the same", () => {
    const body = bodyWith().replace("impact 1", "Worse");

    expect(mergeBody(body, sections({ impact: "Worse" }), ids, sha256).edited).toEqual([]);
  });

  it("lets a section that a person removed stay away", () => {
    const body = bodyWith();
    const start = body.indexOf("<!-- rollback-ready:section:begin id=impact");
    const without =
      body.slice(0, start) + body.slice(body.indexOf("<!-- rollback-ready:section:begin id=timeline"));

    const merged = mergeBody(without, sections({ impact: "Worse" }), ids, sha256);

    expect(merged).toMatchObject({ body: without, changed: false, edited: [] });
  });

  it("takes one whose end a person deleted for theirs", () => {
    const body = bodyWith().replace("<!-- rollback-ready:section:end id=impact -->", "");

    const merged = mergeBody(body, sections({ impact: "Worse", timeline: "Later" }), ids, sha256);

    expect(merged.body).toContain("impact 1");
    expect(merged.body).not.toContain("Worse");
    expect(merged.body).toContain("Later");
  });

  it.each([
    ["the first one, with words before", "summary", "As of 03:00 the machine said:\n\n", null],
    ["a later one, above all", "impact", "As of 03:00 the machine said:\n\n", null],
    ["the first one, below itself", "summary", "At first:\n\n", "summary"],
    ["the first one, below all", "summary", "At first:\n\n", "timeline"],
    ["a later one, between two others", "timeline", "", "summary"],
  ])(
    "updates the section that stands where it was written when a person quotes %s",
    (_, id, words, below) => {
      const body = bodyWith();
      const block = (one: string, text = body): string =>
        new RegExp(`<!-- rollback-ready:section:begin id=${one} [\\s\\S]*?section:end id=${one} -->`).exec(
          text,
        )?.[0] ?? "";
      const quote = `${words}${block(id)}\n\n`;
      const at =
        below === null
          ? body.indexOf(block("summary"))
          : body.indexOf(block(below)) + block(below).length + 2;
      const quoted = body.slice(0, at) + quote + body.slice(at);

      const merged = mergeBody(quoted, sections({ [id]: "Worse" }), ids, sha256);

      const updated = bodyWith(sections({ [id]: "Worse" }));
      expect(merged.body.replace(quote, "")).toBe(updated);
      expect(merged.body).toContain(quote);
    },
  );

  it("updates the first of two where a person copied a section", () => {
    const body = bodyWith();
    const [copied = ""] =
      /<!-- rollback-ready:section:begin id=impact[\s\S]*?end id=impact -->/.exec(body) ?? [];

    const merged = mergeBody(`${body}\n${copied}\n`, sections({ impact: "Worse" }), ids, sha256);

    expect(merged.body.match(/Worse/g)).toHaveLength(1);
    expect(merged.body.match(/impact 1/g)).toHaveLength(1);
    expect(merged.body.indexOf("Worse")).toBeLessThan(merged.body.indexOf("impact 1"));
  });

  it("puts a section that is new after the one before it in order", () => {
    const body = bodyWith(sections().filter(({ id }) => id !== "impact"));

    const merged = mergeBody(body, sections(), ["summary", "timeline"], sha256);

    expect(merged.body).toBe(bodyWith());
  });

  it("puts one that comes before all others first, and one to which nothing is left nowhere", () => {
    const body = bodyWith(sections().slice(1));

    expect(mergeBody(body, sections(), ["impact", "timeline"], sha256).body).toBe(bodyWith());
    expect(mergeBody("Only words", sections(), ids, sha256)).toMatchObject({
      body: "Only words",
      changed: false,
    });
  });

  it("writes the line breaks that it finds", () => {
    const body = bodyWith().replaceAll("\n", "\r\n");

    const merged = mergeBody(body, sections({ impact: "Worse" }), ids, sha256);

    expect(merged.body.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(merged.body.replaceAll("\r\n", "\n")).toBe(bodyWith(sections({ impact: "Worse" })));
  });

  it("shortens sections of its own before it leaves anything of people away, and else nothing is changed", () => {
    const long = {
      ...section("timeline", "t".repeat(20_000)),
      forms: ["t".repeat(20_000), "Short"],
      shed: 1,
    } as const;
    const next = [...sections({ impact: "Worse" }).slice(0, 2), long];
    const words = (count: number): string =>
      bodyWith().replace("_What made this possible?_", "w".repeat(count));

    const tight = mergeBody(words(45_000), next, ids, sha256);
    expect(tight.body).toContain("w".repeat(45_000));
    expect(tight.body).toContain("Short");
    expect(tight.leftOut.map(({ id }) => id)).toEqual(["timeline"]);
    const tooMuch = mergeBody(words(bodyLimits.characters), next, ids, sha256);
    expect(tooMuch).toMatchObject({ body: words(bodyLimits.characters), changed: false, fits: false });
  });

  it("keeps every byte outside its sections, whatever people write there, and has nothing to do the second time", () => {
    const written = fc.array(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom(
          "\r\n",
          "\n",
          "\r",
          "\ufeff",
          "```\n",
          "<!--",
          "-->",
          "$&",
          "$1",
          "> q\n",
          "<details>",
        ),
        fc.constantFrom(
          "<!-- rollback-ready:section:end id=impact -->",
          "\n<!-- rollback-ready:section:begin id=zz sha256=0123456789abcdef -->\n",
        ),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.tuple(written, written, written), ([before, between, after]) => {
        const marked = bodyWith().split("\n\n<!-- rollback-ready:section:begin id=impact");
        const words = [before, between, after].map((parts) => parts.join(""));
        const body = `${words[0]}\n${marked[0]}\n\n${words[1]}\n<!-- rollback-ready:section:begin id=impact${marked[1]}\n${words[2]}`;

        const merged = mergeBody(body, sections({ summary: "Other", impact: "Worse" }), ids, sha256);

        const outside = (text: string): string =>
          text.replace(
            /<!-- rollback-ready:section:begin id=(summary|impact|timeline)[\s\S]*?section:end id=\1 -->/g,
            "",
          );
        expect(outside(merged.body)).toBe(outside(body));
        const again = mergeBody(merged.body, sections({ summary: "Other", impact: "Worse" }), ids, sha256);
        expect(again.changed).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

function section(id: string, text: string): Section {
  const heading = `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
  return { id, heading, forms: [text], shed: id === "summary" ? "never" : 5 };
}

function sections(texts: Readonly<Record<string, string>> = {}): readonly Section[] {
  return ids.map((id) => section(id, texts[id] ?? `${id} 1`));
}

function bodyWith(shown: readonly Section[] = sections()): string {
  const people = "## Contributing factors\n\n_What made this possible?_";
  return assembleBody({ head: "<!-- marker -->\n\n> Note", sections: shown, people }, sha256).body;
}

function hashOf(id: string, text: string): string {
  return sha256(`## ${section(id, text).heading}\n\n${text}`).slice(0, 16);
}
