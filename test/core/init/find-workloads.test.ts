import { describe, expect, it } from "vitest";
import { findWorkloads, namesFromWorkloads } from "../../../src/core/init/find-workloads.ts";

const deployment = (name: string, ...containers: readonly string[]): string =>
  `kind: Deployment\nmetadata: { name: ${name} }\nspec: { template: { spec: { containers: [${containers.map((one) => `{ name: ${one} }`).join(", ")}] } } }\n`;

function found(files: Readonly<Record<string, string>>) {
  return findWorkloads({ texts: new Map(Object.entries(files)) });
}

describe("Deployments among manifests", () => {
  it("have the namespace of their own, or of the kustomization beside them", () => {
    const own = deployment("a", "x").replace("name: a", "name: a, namespace: one");

    expect(
      found({
        "k8s/a.yaml": `kind: Service\n---\n${own}---\n${deployment("b", "y", "z")}`,
        "k8s/kustomization.yaml": "namespace: two\n",
        "deploy/c.yml": deployment("c", "x"),
      }),
    ).toEqual([
      { name: "a", namespace: "one", containers: ["x"] },
      { name: "b", namespace: "two", containers: ["y", "z"] },
      { name: "c", namespace: null, containers: ["x"] },
    ]);
  });

  it.each([
    ["k8s/a.yaml", "kind: {{ .Kind }}\n"],
    ["k8s/a.yaml", deployment("'A B'", "x")],
    ["src/a.yaml", deployment("a", "x")],
    ["k8s/a.yaml", `a: &a [x]\nb: [*a, *a]\nkind: Deployment\n`],
  ])("are none in %s: %j", (path, text) => {
    expect(found({ [path]: text })).toEqual([]);
  });

  it("tell the names that a workflow leaves out, only where there is no choice", () => {
    const [a, b] = found({ "k8s/a.yaml": `${deployment("a", "x")}---\n${deployment("b", "y", "z")}` });
    if (a === undefined || b === undefined) throw new Error("two are there");

    expect(namesFromWorkloads([a], {})).toEqual({ deployment: "a", container: "x" });
    expect(namesFromWorkloads([a, b], {})).toEqual({});
    expect(namesFromWorkloads([a, b], { deployment: "a" })).toEqual({ deployment: "a", container: "x" });
    expect(namesFromWorkloads([a, b], { deployment: "b" })).toEqual({ deployment: "b" });
    expect(namesFromWorkloads([a], { deployment: "c" })).toEqual({ deployment: "c" });
    expect(namesFromWorkloads([a], { container: "mine" })).toEqual({ deployment: "a", container: "mine" });
  });
});
