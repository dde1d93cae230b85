// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub and variables of a shell.
import { describe, expect, it } from "vitest";
import { deployCommand } from "../../../../src/core/init/workflows/deploy-command.ts";
import { secretLines } from "../../../../src/core/init/workflows/secrets.ts";
import { surveyTeam } from "../../../flows/init/survey-team.ts";

async function environments(...steps: readonly string[]) {
  const list = steps.map((one) => `      - ${one.replaceAll("\n", "\n        ")}\n`).join("");
  const text = `jobs:\n  deploy:\n    environment: production\n    steps:\n${list}`;
  return (await surveyTeam({ ".github/workflows/a.yml": text })).environments;
}

async function commandOf(...steps: readonly string[]) {
  const [first] = await environments(...steps);
  if (first === undefined) throw new Error("there is always one");
  return deployCommand(first);
}

describe("the command that deploys a release", () => {
  it("is the recipe's where the artifact is all that it needs, by digest where that is asked for", async () => {
    expect(await commandOf("run: fly deploy --app acme-shop")).toEqual({
      kind: "recipe",
      lines: [
        'image=$(jq -er .app <<<"$REFERENCES")',
        'flyctl deploy --app acme-shop --config fly.toml --image "$image" --wait-timeout 3m --yes',
      ],
    });
  });

  it("is not the recipe's where names are open, or where a release has to record more", async () => {
    expect(await commandOf("run: fly deploy")).toEqual({ kind: "unknown" });
    expect(await commandOf("run: aws ecs update-service --cluster a --service b")).toEqual({
      kind: "unknown",
    });
  });

  it("is the team's own, with what its workflow sets", async () => {
    const step = `run: |
  ./deploy.sh "$TARGET" $TAG $REGION
  echo done
env: { TARGET: "\${{ inputs.environment }}", TAG: "\${{ github.sha }}", REGION: eu, KEY: "\${{ secrets.K }}", X: y, OTHER: "\${{ steps.a.outputs.b }}" }`;

    expect(await commandOf(step)).toEqual({
      kind: "own",
      lines: [
        'export TARGET="$ENVIRONMENT"',
        'export TAG="$GITHUB_SHA"',
        "export REGION='eu'",
        './deploy.sh "$TARGET" $TAG $REGION',
        "echo done",
      ],
      unset: [],
    });
    expect(await commandOf(step.replace("$REGION", "${OTHER}"))).toMatchObject({ unset: ["OTHER"] });
  });

  it.each(["run: ./deploy ${{ github.sha }}", 'run: "./deploy \\u001b"', "uses: acme/deploy@v1"])(
    "is unknown where it cannot be taken over: %s",
    async (step) => {
      expect(await commandOf(step)).toEqual({ kind: "unknown" });
    },
  );
});

describe("the secrets that are handed on", () => {
  it("are those of the job that deploys, and never the job's own token or a plain value", async () => {
    const found = await environments(
      'uses: acme/login@v1\nwith: { key: "${{ secrets.CLOUD_KEY }}", token: "${{ secrets.GITHUB_TOKEN }}" }',
      'run: ./deploy\nenv: { URL: "${{ secrets.DATABASE_URL }}", ZONE: "${{ vars.ZONE }}", A: b, C: "x${{ secrets.D }}" }',
    );

    expect(secretLines({ environments: found })).toEqual([
      "    secrets:",
      "      # Of the repository; those of an environment alone are empty here.",
      "      env: |",
      "        CLOUD_KEY=${{ secrets.CLOUD_KEY }}",
      "        URL=${{ secrets.DATABASE_URL }}",
      "        ZONE=${{ vars.ZONE }}",
    ]);
  });

  it("are left out where there are none", async () => {
    expect(secretLines({ environments: await environments("run: ./deploy") })).toEqual([]);
  });
});
