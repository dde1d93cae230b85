// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub.

import { describe, expect, it } from "vitest";
import { shellCommands } from "../../../src/core/init/shell-commands.ts";

describe("the commands of a script", () => {
  it.each([
    ["kubectl apply -f k8s", [["kubectl", "apply", "-f", "k8s"]]],
    ["a \\\n  b", [["a", "b"]]],
    ["a && b || c; d | e &", [["a"], ["b"], ["c"], ["d"], ["e"]]],
    ["# a\nb # c", [["b"]]],
    [`a "b c" 'd "e"' f\\ g`, [["a", "b c", 'd "e"', "f g"]]],
    ['a --x="b c"', [["a", "--x=b c"]]],
    ["sudo -n npx --yes vercel deploy", [["vercel", "deploy"]]],
    ["bundle exec cap production deploy", [["cap", "production", "deploy"]]],
    ["A=1 B=2 fly deploy", [["fly", "deploy"]]],
    ["a ${{ github.event.inputs.x || 'y z' }} b", [["a", "${{ github.event.inputs.x || 'y z' }}", "b"]]],
    ["", []],
    ["sudo", []],
    ['a "b', [["a", "b"]]],
  ])("of %j", (script, wanted) => {
    expect(shellCommands(script)).toEqual(wanted);
  });

  it("have variables filled in that the workflow gives a plain value, and no others", () => {
    const env = { APP: "shop", TAG: "${{ github.sha }}" };

    expect(shellCommands("a $APP ${APP} ${{ env.APP }} $TAG $OTHER", env)).toEqual([
      ["a", "shop", "shop", "shop", "${{ github.sha }}", "$OTHER"],
    ]);
  });

  it("are told of a script of any length at once", () => {
    expect(shellCommands(`${"a".repeat(200_000)} ${'"'.repeat(20_000)}`)).toHaveLength(1);
  });
});
