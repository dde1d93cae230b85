import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addNote, type Clone, clone, dropNote, goodPlan, newFolder, run, second, undo } from "./clone.ts";

describe("the plan on a terminal", () => {
  it("is read from a plan file that the change adds", () => {
    const { commit, check } = reversible();
    commit({ "rollback/note.md": goodPlan });

    const { code, out } = check();

    expect({ code, last: lastLine(out) }).toEqual({
      code: 0,
      last: "ready: 1 migration with a way back, the plan complete.",
    });
  });

  it("stops the change where its file is not complete, on the line of the file", () => {
    const { commit, check } = reversible();
    commit({ "rollback/note.md": goodPlan.replace(/### Owner\n\n.*/, "### Owner\n\nTBD") });

    const { code, out } = check();

    expect(code).toBe(1);
    expect(out).toContain("rollback/note.md:20  Owner: placeholder  ");
    expect(lastLine(out)).toBe("not ready: 1 problem to mend.");
  });

  it("is read from the file that --plan names, as a description or as a plan", () => {
    const { check, write } = reversible();
    const description = join(newFolder(), "body.md");
    writeFileSync(description, `## What\n\nAdds a note.\n\n${goodPlan}`);
    write("rollback/note.md", goodPlan.replace("## Rollback plan\n", "").replaceAll("###", "#"));

    expect(check("--plan", description).code).toBe(0);
    expect(check("--plan", "rollback/note.md").code).toBe(0);
  });

  it("is looked for beside a description that names it, as in the pull request", () => {
    const { check, commit, write } = reversible();
    commit({ "rollback/note.md": goodPlan });
    write("body.md", "The plan is `rollback/note.md`.\n");

    expect(check("--plan", "body.md")).toMatchObject({ code: 0, err: "" });
  });

  it("is none in a description that has no section for it, as in the pull request", () => {
    const { check, write } = reversible();
    write("body.md", goodPlan.replace("## Rollback plan\n", "## What to do then\n"));

    const { code, out } = check("--plan", "body.md");

    expect(code).toBe(1);
    expect(out).toContain("body.md  no-section  ");
  });

  it("may stand in front matter, below which there are headings", () => {
    const { check, write } = reversible();
    const owner = '---\nowner: "@octocat, or else the rota payments"\n---\n\n';
    write("plan.md", `${owner}${goodPlan.replace(/### Owner\n\n.*\n\n/, "")}`);

    expect(check("--plan", "plan.md")).toMatchObject({ code: 0, err: "" });
  });

  it("is read from the standard input", () => {
    const { folder } = reversible();

    const { code, out } = run(["check", "--plan=-"], folder, { input: "Nothing of the kind\n" });

    expect(code).toBe(1);
    expect(out).toContain("standard input  no-section  ");
  });

  it("is missing when --plan says so, and not known without", () => {
    const { check, write } = reversible();
    write("empty.md", "");

    expect(check("--plan", "empty.md").code).toBe(1);
    expect(check().code).toBe(0);
  });

  it("cannot be judged from a file that is not there", () => {
    const { check } = reversible();

    expect(check("--plan", "none.md")).toEqual({
      code: 2,
      out: "",
      err: "could not check: The plan `none.md` cannot be read: ENOENT.\n  Name a file for --plan, or - for the standard input.\n",
    });
  });

  it("is not needed where the policy exempts what changed", () => {
    const policy = 'version: 1\nplan:\n  exempt:\n    - reason: Docs only\n      paths: ["docs/**"]\n';
    const { commit, check } = clone({ ".github/rollback.yml": policy });
    commit({ "docs/x.md": "x\n" });

    const { code, out } = check();

    expect(code).toBe(0);
    expect(out).toContain("No plan is needed, as the policy says: Docs only.");
    expect(lastLine(out)).toBe("ready: no migration changed, no plan needed.");
  });
});

function reversible(): Clone {
  const made = clone();
  made.commit({ [second]: addNote, ...undo(second, dropNote) });
  return made;
}

function lastLine(out: string): string | undefined {
  return out.trimEnd().split("\n").at(-1);
}
