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
    [["--help"], { kind: "help", about: null }],
    [["check", "-h"], { kind: "help", about: "check" }],
    [["init", "--help"], { kind: "help", about: "init" }],
    [["--version"], { kind: "version" }],
    [["-V"], { kind: "version" }],
  ])("ask with %s for %j", (words, command) => {
    expect(parseArguments(words)).toEqual(command);
  });

  it.each([
    [["init"], { kind: "init", options: { isAccepted: false, isJson: false, isPlain: false } }],
    [
      ["init", "-y", "--json", "--no-color"],
      { kind: "init", options: { isAccepted: true, isJson: true, isPlain: true } },
    ],
    [["doctor"], { kind: "doctor", options: { repository: null, isJson: false, isPlain: false } }],
    [
      ["doctor", "--repo", "octo-org/my.repo", "--json"],
      { kind: "doctor", options: { repository: "octo-org/my.repo", isJson: true, isPlain: false } },
    ],
  ])("name another command: %s", (words, command) => {
    expect(parseArguments(words)).toEqual(command);
  });

  it("say what could not be done", () => {
    expect(parseArguments(["doctor", "--yes"])).toMatchObject({ what: "could not look" });
    expect(parseArguments(["dctor"])).toMatchObject({ what: "could not check" });
  });

  it.each([
    [[], "No command is given. Write rollback-ready check, rollback-ready init or rollback-ready doctor."],
    [["chekc"], "There is no command chekc. Did you mean check?"],
    [["deploy"], "There is no command deploy. Write one of check, init, doctor."],
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
    [["init", "--base=a"], "--base is a flag of check, not of init. Leave it out."],
    [["check", "--yes"], "--yes is a flag of init, not of check. Leave it out."],
    [["doctor", "--repo=x"], "--repo is x. Write --repo and owner/name, such as rollback-ready/suite."],
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
