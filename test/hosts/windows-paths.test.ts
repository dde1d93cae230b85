import { describe, expect, it } from "vitest";
import { fileNameOf } from "../../src/core/release/artifact-input.ts";
import { packagePath } from "../../src/core/release/package-paths.ts";
import { checkCheckout } from "../../src/flows/rollback/check-checkout.ts";
import type { Ports } from "../../src/kernel/ports/index.ts";

describe("a path with backslashes", () => {
  it.each([
    ["dist\\app.zip", "app.zip"],
    ["C:\\build\\app.zip", "app.zip"],
    ["dist/app.zip", "app.zip"],
  ])("%s of an artifact is the file %s", (path, name) => {
    expect(fileNameOf(path)).toBe(name);
  });

  it("is no package: git's own paths have slashes on every system", () => {
    expect([packagePath("packages\\api"), packagePath("./packages/api/")]).toEqual([null, "packages/api"]);
  });
});

describe("the program of a way back", () => {
  interface Seen {
    readonly asked: string[];
    readonly warnings: string[];
  }

  function portsOf(files: readonly string[], { asked, warnings }: Seen) {
    return {
      files: {
        content: async (path: string) => {
          asked.push(path);
          return files.includes(path) ? { size: 1 } : null;
        },
        below: async () => files,
      },
      log: { warning: (text: string) => warnings.push(text) },
    } as unknown as Pick<Ports, "files" | "git" | "log">;
  }

  async function looked(program: string, files: readonly string[]): Promise<Seen> {
    const seen: Seen = { asked: [], warnings: [] };
    const redeploy = { command: [program] };
    const ways = { flag: null, traffic: null, redeploy, config: null } as unknown as Parameters<
      typeof checkCheckout
    >[1]["ways"];
    await checkCheckout(portsOf(files, seen), { ways, environment: "production" });
    return seen;
  }

  it.each(["./deploy.sh", ".\\deploy.cmd", "scripts/deploy", "scripts\\deploy.cmd"])(
    "%s is looked for in the workspace",
    async (program) => {
      expect(await looked(program, [program])).toEqual({ asked: [program], warnings: [] });
    },
  );

  it.each([
    "kubectl",
    "/usr/bin/kubectl",
    "C:\\tools\\kubectl.exe",
    "\\\\share\\kubectl.exe",
    "./{release.tag}/deploy",
  ])("%s is no file of the workspace, or not known yet", async (program) => {
    expect(await looked(program, [])).toEqual({ asked: [], warnings: [] });
  });

  it("that is missing beside other files is a warning, as a hook may bring it", async () => {
    expect((await looked("./deploy.sh", ["README.md"])).warnings).toEqual([
      "The layer `redeploy` of `production` runs `./deploy.sh`, which is not in the workspace. Check the path, and that the job checks out the commit that has it.",
    ]);
  });

  it("that is missing in an empty workspace is refused", async () => {
    await expect(looked("./deploy.sh", [])).rejects.toThrow("the workspace is empty");
  });
});
