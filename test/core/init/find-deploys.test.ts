// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub.

import { describe, expect, it } from "vitest";
import { findDeploys } from "../../../src/core/init/find-deploys.ts";
import { findHealth } from "../../../src/core/init/find-health.ts";
import { readWorkflow, type WorkflowFile } from "../../../src/core/init/workflow-file.ts";

function workflow(path: string, text: string): WorkflowFile {
  const read = readWorkflow(`.github/workflows/${path}`, text);
  if (read.kind === "unread") throw new Error(read.reason);
  return read.workflow;
}

function job(id: string, rest: string): string {
  return `jobs:\n  ${id}:\n    ${rest.replaceAll("\n", "\n    ")}\n`;
}

describe("steps that deploy", () => {
  it.each([
    ["a.yml", job("a", "environment: production\nsteps: [{ run: fly deploy }]"), ["Fly.io to production"]],
    ["a.yml", job("deploy-live", "steps: [{ run: fly deploy }]"), ["Fly.io to null"]],
    ["deploy.yml", job("a", "steps: [{ run: ./bin/deploy.sh x }]"), ["./bin/deploy.sh x to null"]],
    ["cd.yml", job("a", "steps: [{ run: make build }, { run: make deploy }]"), ["make deploy to null"]],
    ["deploy.yml", job("a", "steps: [{ run: ./deploy }, { run: fly deploy }]"), ["Fly.io to null"]],
    ["deploy.yml", job("a", "steps: [{ uses: acme/deploy-thing@v1 }]"), ["acme/deploy-thing to null"]],
    // Tests start clusters and containers, too.
    ["ci.yml", job("test", "steps: [{ run: kubectl apply -f test }, { run: docker compose up -d }]"), []],
    ["a.yml", job("publish", "environment: pypi\nsteps: [{ run: ./deploy }]"), []],
    ["deploy.yml", job("a", "steps: [{ run: npm publish }]"), []],
    ["a.yml", job("a", "environment: ${{ inputs.x }}\nsteps: [{ run: fly deploy }]"), ["Fly.io to null"]],
  ])("in %s: %j", (path, text, wanted) => {
    const found = findDeploys([workflow(path, text)]);

    expect(found.map(({ what, environment }) => `${what} to ${environment}`)).toEqual(wanted);
  });

  it("go to each environment into which their workflow is called", () => {
    const called = workflow(
      "to.yml",
      job("deploy", "environment: ${{ inputs.e }}\nsteps: [{ run: fly deploy }]"),
    );
    const caller = workflow(
      "ship.yml",
      "jobs:\n  a: { uses: ./.github/workflows/to.yml, with: { environment: staging } }\n  b: { uses: ./.github/workflows/to.yml, with: { environment: live } }\n",
    );

    const found = findDeploys([caller, called]);

    expect(found.map(({ environment }) => environment)).toEqual(["staging", "live"]);
  });

  it("have their names from all steps of their job", () => {
    const text = job(
      "deploy",
      "steps: [{ run: kubectl -n shop set image deployment/api $NAME }, { run: kubectl rollout status deployment/api -n shop }]",
    );

    expect(findDeploys([workflow("a.yml", text)])[0]?.target?.names).toEqual({
      deployment: "api",
      namespace: "shop",
    });
  });
});

describe("the health of a service", () => {
  it.each([
    ["curl -f https://shop.example/healthz", ["https://shop.example/healthz"]],
    ["curl https://shop.example/up?full=1", ["https://shop.example/up?full=1"]],
    ["curl http://localhost:3000/health", []],
    ["curl https://$HOST/health", []],
    ["curl https://shop.example/orders", []],
    ["echo https://shop.example/health", []],
  ])("is asked by %s", (command, wanted) => {
    const deploys = findDeploys([
      workflow("deploy.yml", job("deploy", `steps: [{ run: fly deploy }, { run: "${command}" }]`)),
    ]);

    const { urls } = findHealth({ paths: new Set(), texts: new Map() }, deploys);

    expect(urls.map(({ url }) => url)).toEqual(wanted);
  });

  it.each([
    ["Dockerfile", "HEALTHCHECK CMD curl -f http://localhost:3000/healthz || exit 1", "/healthz"],
    ["fly.toml", '[[http_service.checks]]\n  path = "/health"', "/health"],
    ["config/routes.rb", 'get "up" => "rails/health#show"', "/up"],
    ["k8s/api.yaml", "readinessProbe:\n  httpGet:\n    path: /readyz", "/readyz"],
    ["compose.yaml", "test: curl http://localhost:80/ping", "/ping"],
  ])("is at a path that %s tells", (path, text, wanted) => {
    const { paths } = findHealth({ paths: new Set([path]), texts: new Map([[path, text]]) }, []);

    expect(paths.map(({ pathname }) => pathname)).toEqual([wanted]);
  });
});
