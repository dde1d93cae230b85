import { describe, expect, it } from "vitest";
import { parseArguments } from "../../../src/core/terminal/arguments.ts";

describe("the words of the command line", () => {
  it("are a check of HEAD against what git knows, without flags", () => {
    expect(parseArguments(["check"])).toEqual({
      kind: "check",
      options: {
        base: null,
        head: { kind: "commit", name: "HEAD" },
        plan: null,
        isJson: false,
        isPlain: false,
      },
    });
  });

  it("may hold flags before and behind the command, with `=` or a space", () => {
    expect(
      parseArguments(["--base=a=b", "check", "--head", "x", "--plan", "-", "--json", "--no-color"]),
    ).toEqual({
      kind: "check",
      options: { base: "a=b", head: { kind: "commit", name: "x" }, plan: "-", isJson: true, isPlain: true },
    });
  });

  it.each([
    [["check", "--staged"], "index"],
    [["check", "--worktree"], "work-tree"],
  ])("choose a head with %s", (words, kind) => {
    expect(parseArguments(words)).toMatchObject({ kind: "check", options: { head: { kind } } });
  });

  it.each([
    [["--help"], "help"],
    [["check", "-h"], "help"],
    [["--version"], "version"],
    [["-V"], "version"],
  ])("ask with %s for %s", (words, kind) => {
    expect(parseArguments(words)).toEqual({ kind });
  });

  it.each([
    [[], "No command is given. Write rollback-ready check."],
    [["chekc"], "There is no command chekc. Did you mean check?"],
    [["deploy"], "There is no command deploy. Write one of check."],
    [["check", "more"], "more is one word too many. Write flags only."],
    [["check", "--bse=x"], "There is no flag --bse. Did you mean --base?"],
    [["check", "--work-tree"], "There is no flag --work-tree. Did you mean --worktree?"],
    [["check", "--base"], "--base has no value. Write --base and a branch or commit, such as origin/main."],
    [
      ["check", "--base", "--json"],
      "--base has no value. Write --base and a branch or commit, such as origin/main.",
    ],
    [["check", "--plan="], "--plan has no value. Write --plan and a file, or - for the standard input."],
    [["check", "--head=-x"], "--head has no value. Write --head and a branch or commit, such as HEAD."],
    [["check", "--base=a", "--base=b"], "--base is given twice. Write it once."],
    [["check", "--json=yes"], "--json takes no value. Write --json alone."],
    [["check", "--head=a", "--staged"], "--head and --staged exclude each other. Write one of them."],
    [["check", "--staged", "--worktree"], "--staged and --worktree exclude each other. Write one of them."],
  ])("are refused: %s", (words, problem) => {
    expect(parseArguments(words)).toMatchObject({ kind: "refused", problems: [problem] });
  });

  it("have all that is wrong with them told at once, and none of it as it came", () => {
    const { problems } = { problems: [], ...parseArguments(["check", "--x\u001b[2J", "--base", "--zzzz"]) };

    expect(problems).toHaveLength(3);
    expect(problems.join()).toContain("There is no flag --x\\u{001b}[2J.");
  });
});
