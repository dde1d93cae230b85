import { describe, expect, test } from "vitest";
import { parseCommand } from "../../../src/rehearsal/runner/command-line.ts";

const KNOWN = new Set(["error", "add-mask", "group"]);

describe("the :: form", () => {
  test("is read after leading white space of any script, such as U+00A0 and U+3000", () => {
    const commands = ["\u00a0::error::a", "\u3000::error::a", "\t \u0085::error::a"].map((line) =>
      parseCommand(line, KNOWN),
    );

    expect(commands.map((command) => command?.data)).toEqual(["a", "a", "a"]);
  });

  test("is text when anything else stands before it", () => {
    expect(parseCommand("x ::error::a", KNOWN)).toBeNull();
  });

  test("is text when its name is unknown or its second :: is missing", () => {
    expect(parseCommand("::unheard-of::a", KNOWN)).toBeNull();
    expect(parseCommand("::error:a", KNOWN)).toBeNull();
  });

  test("ignores case in the name of a command and of a property", () => {
    const command = parseCommand("::ERROR File=a.ts::x", KNOWN);

    expect(command).toMatchObject({ command: "error", properties: { file: "a.ts" }, data: "x" });
  });

  test("keeps = inside a property and drops a property without a value", () => {
    const command = parseCommand("::error title=a=b,file=,line=3::x", KNOWN);

    expect(command?.properties).toEqual({ title: "a=b", line: "3" });
  });

  test("decodes %25 last, so an escaped escape stays text", () => {
    const command = parseCommand("::error title=a%3Ab%2Cc%253A::1%0A2%0D3%250A%3A", KNOWN);

    expect(command?.properties["title"]).toBe("a:b,c%3A");
    expect(command?.data).toBe("1\n2\r3%0A%3A");
  });
});

describe("the ##[ form", () => {
  test("is found anywhere in a line", () => {
    const command = parseCommand("x ##[add-mask]y", KNOWN);

    expect(command).toMatchObject({ command: "add-mask", data: "y", style: "v1" });
  });

  test("parts properties by ; and decodes %3B and %5D", () => {
    const command = parseCommand("##[error file=a%3Bb;title=c%5D]d%5D%250A", KNOWN);

    expect(command).toMatchObject({ properties: { file: "a;b", title: "c]" }, data: "d]%0A" });
  });

  test("counts only where it stands first in the line", () => {
    expect(parseCommand("##[section] ##[error]a", KNOWN)).toBeNull();
  });
});

test("a name that an object inherits is not a property", () => {
  const command = parseCommand("::error __proto__=a::x", KNOWN);

  expect(Object.keys(command?.properties ?? {})).toEqual(["__proto__"]);
});
