import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import type { PlainValue } from "../../../../src/core/rollback/edits/plain-value.ts";
import { setYaml } from "../../../../src/core/rollback/edits/set-yaml.ts";

const digest = `sha256:${"d".repeat(64)}`;

const helm = `# Values of production
image:
  repository: ghcr.io/acme/api   # never a tag here
  digest: "sha256:old"  # {"$imagepolicy": "flux:api:digest"}
  tag: 'v1'

replicas: 3 # by hand
`;

const kustomize = `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
- ../base
images:
- name: ghcr.io/acme/web
  newTag: v1
- name: ghcr.io/acme/api
  digest: sha256:old
`;

const several = `---
# the namespace
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
  annotations:
    app.kubernetes.io/version: 1.4.0
spec:
  template:
    spec:
      containers:
        - name: proxy
          image: proxy:1
        - name: api
          image: ghcr.io/acme/api@sha256:old
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop }
spec:
  source: {targetRevision: abc, helm: {parameters: [{name: image.digest, value: old}]}}
`;

describe("setting values by their paths", () => {
  it.each<[string, string, string, PlainValue, string, string]>([
    ["Helm: a quoted digest", helm, "image.digest", digest, '"sha256:old"', `"${digest}"`],
    ["Helm: a tag in single quotes", helm, "image.tag", "v1.4.0", "'v1'", "'v1.4.0'"],
    ["Helm: a number", helm, "replicas", 5, "replicas: 3", "replicas: 5"],
    [
      "Kustomize: an image by its name",
      kustomize,
      "images[name=ghcr.io/acme/api].digest",
      digest,
      "sha256:old",
      digest,
    ],
    ["Kustomize: an image by its place", kustomize, "images[0].newTag", "v2", "newTag: v1", "newTag: v2"],
    [
      "Kubernetes: a container by its name",
      several,
      "[Deployment/api].spec.template.spec.containers[name=api].image",
      `ghcr.io/acme/api@${digest}`,
      "ghcr.io/acme/api@sha256:old",
      `ghcr.io/acme/api@${digest}`,
    ],
    [
      "Kubernetes: a key with dots",
      several,
      '[Deployment/api].metadata.annotations."app.kubernetes.io/version"',
      "1.5.0",
      "version: 1.4.0",
      "version: 1.5.0",
    ],
    [
      "Argo CD: a revision in flow style",
      several,
      "[Application/shop].spec.source.targetRevision",
      "def",
      "targetRevision: abc",
      "targetRevision: def",
    ],
    [
      "Argo CD: a Helm parameter",
      several,
      "[Application/shop].spec.source.helm.parameters[name=image.digest].value",
      digest,
      "value: old",
      `value: ${digest}`,
    ],
    ["JSON with tabs", '{\n\t"image": {\n\t\t"tag": "a\\/b"\n\t}\n}', "image.tag", "c", '"a\\/b"', '"c"'],
    ["JSON on one line", '{"a":{"b":null},"c":[1,2]}', "a.b", "x y", "null", '"x y"'],
    ["a value that is not written yet", "a:\n  b: # note\n  c: 1\n", "a.b", "x", "b: # note", "b: x # note"],
    ["a key without a blank after it", "a:\n  b:\n  c: 1\n", "a.b", "x", "b:\n", "b: x\n"],
    ["a value with an anchor", "a: &tag v1\nb: *tag\n", "a", "v2", "v1", "v2"],
    ["Windows line ends and a byte order mark", "\uFEFFa: 1\r\nb: x\r\n", "b", "z", "b: x", "b: z"],
    ["several lines", "a: one\n  two\nb: 1\n", "a", "three", "one\n  two", "three"],
  ])("%s: nothing but the value changes", (_what, text, path, value, old, fresh) => {
    const result = setYaml(text, new Map([[path, value]]));

    expect(text.split(old)).toHaveLength(2);
    expect(result).toEqual({ kind: "edited", text: text.replace(old, () => fresh), changed: true });
  });

  it.each([
    ["a short commit id that reads as a number", "1234567"],
    ["one that reads as a power of ten", "12e4567"],
    ["an octal number of YAML 1.1", "0777"],
    ["minutes of YAML 1.1", "12:30"],
    ["a truth of YAML 1.1", "yes"],
    ["a date of YAML 1.1", "2026-01-02"],
    ["a version like a number", "1.10"],
    ["nothing", ""],
    ["a comment sign", "a #b"],
    ["a brace", "{a"],
  ])("a text stays a text: %s is quoted", (_what, value) => {
    const result = setYaml("tag: v1\n", new Map([["tag", value]]));

    expect(result).toEqual({ kind: "edited", text: `tag: ${JSON.stringify(value)}\n`, changed: true });
  });

  it("a number of the same letters is not the text that is wanted", () => {
    expect(setYaml("tag: 1.4\n", new Map([["tag", "1.4"]]))).toMatchObject({ text: 'tag: "1.4"\n' });
  });

  it("what stands there already is not written again, whatever its quotes", () => {
    const values = new Map<string, PlainValue>([
      ["image.digest", "sha256:old"],
      ["image.tag", "v1"],
      ["replicas", 3],
    ]);

    expect(setYaml(helm, values)).toEqual({ kind: "edited", text: helm, changed: false });
  });

  it("several values are set in one go", () => {
    const values = new Map([
      ["image.digest", digest],
      ["image.tag", "v2"],
    ]);

    expect(setYaml(helm, values)).toMatchObject({
      text: helm.replace("sha256:old", digest).replace("'v1'", "'v2'"),
    });
  });
});

describe("what cannot be set is refused", () => {
  it.each([
    ["a key that is not there", helm, "image.digset", "has no key `digset` at `image`", "Write `digest`."],
    [
      "a key that is like none",
      helm,
      "image.version",
      "has no key `version` at `image`",
      "It has `repository`, `digest`, `tag`.",
    ],
    [
      "an item that is not there",
      kustomize,
      "images[name=ghcr.io/acme/apo].digest",
      "has no item whose `name` is `ghcr.io/acme/apo` at `images`",
      "Write `ghcr.io/acme/api`.",
    ],
    [
      "a place behind the end",
      kustomize,
      "images[2].digest",
      "has 2 items at `images`, and `[2]` is none of them",
      "Items count from 0.",
    ],
    [
      "a last key that the item lacks",
      kustomize,
      "images[0].digest",
      "has no key `digest` at `images[0]`",
      "It has `name`, `newTag`.",
    ],
    [
      "a key of a list",
      kustomize,
      "images.name",
      "has a list at `images`, and `name` is a key",
      "Write `[0]` or `[name=…]` before `name`.",
    ],
    [
      "a mapping",
      helm,
      "image",
      "holds more than one value at `image`",
      "Let the path end at a single value.",
    ],
    [
      "a path through a value",
      helm,
      "replicas.count",
      "has no mapping at `replicas` that could hold `count`",
      "End the path there.",
    ],
    [
      "two items of one name",
      "a: [{name: x}, {name: x}]",
      "a[name=x].name",
      "has several items whose `name` is `x` at `a`",
      "Write the place of one, such as `[0]`.",
    ],
    [
      "an alias",
      "a: &t v1\nb: *t\n",
      "b",
      "has an alias (`*…`) at `b`",
      "Write the path of the place that the alias repeats.",
    ],
    [
      "a block of text",
      "a: |\n  image: x\n",
      "a",
      "holds a block of text (`|` or `>`) at `a`",
      "Write the value on one line once.",
    ],
    [
      "several documents",
      several,
      "kind",
      "holds 3 documents, and the path does not say which one",
      "Begin the path with `[Namespace/shop]`, `[Deployment/api]`, `[Application/shop]`.",
    ],
    [
      "an object that is not there",
      several,
      "[Deployment/apo].kind",
      "holds no `Deployment/apo`",
      "Write `[Deployment/api]`.",
    ],
    [
      "a template",
      "{{- if .Values.a }}\na: 1\n{{- end }}\n",
      "a",
      "cannot be read: line 1 is neither YAML nor JSON",
      "Correct the file. A template has to be rendered first.",
    ],
    [
      "a key that is there twice",
      "a: 1\na: 2\n",
      "a",
      "has a key twice, at line 2",
      "Take one of them away.",
    ],
    [
      "a long file",
      `a: ${"x".repeat(1_000_000)}`,
      "a",
      "is longer than 1 MB",
      "Name the file that holds the value.",
    ],
    [
      "a file without end",
      "[".repeat(100_000),
      "a",
      "cannot be read: line 1 is neither YAML nor JSON",
      "Correct the file. A template has to be rendered first.",
    ],
    ["an empty file", "# nothing\n", "a", "is empty", "Put the key there once by hand; nothing is made up."],
  ])("%s", (_what, text, path, problem, write) => {
    expect(setYaml(text, new Map([[path, "x"]]))).toEqual({ kind: "refused", problem, write });
  });

  it.each(["", ".", "a.", ".a", "a..b", "a[", "a[]", "a[name=]", 'a."b', "[Deployment/api]", "a b", "a[0]b"])(
    "a path like %j",
    (path) => {
      expect(setYaml(helm, new Map([[path, "x"]]))).toMatchObject({
        kind: "refused",
        problem: `is asked for \`${path}\`, which is no path`,
      });
    },
  );

  it("nothing is half done: one path that is not there leaves the whole file", () => {
    const values = new Map([
      ["image.digest", digest],
      ["image.tagg", "v2"],
    ]);

    expect(setYaml(helm, values)).toMatchObject({ kind: "refused" });
  });
});

it("two paths of one value may not want two values", () => {
  const values = new Map([
    ["images[0].newTag", "v2"],
    ["images[name=ghcr.io/acme/web].newTag", "v3"],
  ]);

  expect(setYaml(kustomize, values)).toEqual({
    kind: "refused",
    problem: "is to have two values at `images[name=ghcr.io/acme/web].newTag`",
    write: "Leave one of its paths out.",
  });
});

it("a value in two documents is set in each", () => {
  const values = new Map([
    ["[Deployment/api].spec.template.spec.containers[name=api].image", "api:2"],
    ["[Application/shop].spec.source.targetRevision", "def"],
  ]);

  expect(setYaml(several, values)).toMatchObject({
    text: several.replace("ghcr.io/acme/api@sha256:old", "api:2").replace("Revision: abc", "Revision: def"),
  });
});

describe("for any document and any value", () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);
  const value = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.stringMatching(/^[0-9a-f]{7}$/),
  );
  const tree = fc.dictionary(
    name,
    fc.dictionary(name, fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { minKeys: 1, maxKeys: 4 }),
    { minKeys: 1, maxKeys: 4 },
  );
  const layouts = fc.constantFrom<(tree: unknown) => string>(
    (one) => JSON.stringify(one),
    (one) => `${JSON.stringify(one, null, "\t")}\n`,
    (one) => yamlOf(one, false),
    (one) => yamlOf(one, true),
  );

  it("editing twice is editing once, the value is read back, and all else is the same bytes", () => {
    fc.assert(
      fc.property(tree, layouts, value, fc.nat(), (given, layout, wanted, pick) => {
        const text = layout(given);
        const paths = Object.entries(given).flatMap(([a, inner]) =>
          Object.keys(inner).map((b) => [a, b] as const),
        );
        const [a, b] = paths[pick % paths.length] ?? ["", ""];

        const once = setYaml(text, new Map([[`${a}.${b}`, wanted]]));
        if (once.kind === "refused") throw new Error(`${text}: ${once.problem}`);
        const twice = setYaml(once.text, new Map([[`${a}.${b}`, wanted]]));

        expect(twice).toEqual({ kind: "edited", text: once.text, changed: false });
        expect(once.changed).toBe(once.text !== text);
        const [read] = parseAllDocuments(once.text);
        expect(read?.toJS()).toEqual({ ...given, [a]: { ...given[a], [b]: wanted } });
        expect(sharedEnds(text, once.text)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  // All that differs lies on the lines of one value.
  function sharedEnds(before: string, after: string): boolean {
    let start = 0;
    while (start < before.length && before[start] === after[start]) start++;
    let end = 0;
    while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
    return !before.slice(start, before.length - end).includes("# kept");
  }

  function yamlOf(given: unknown, isSpaced: boolean): string {
    const lines = Object.entries(given as Record<string, Record<string, unknown>>).flatMap(([a, inner]) => [
      "# kept above",
      `${a}:${isSpaced ? "   " : ""}`,
      ...Object.entries(inner).map(([b, one]) =>
        isSpaced
          ? `    ${b}:   ${one === null ? "" : JSON.stringify(one)}   # kept beside`
          : `  ${b}: ${one === null ? "" : JSON.stringify(one)}`,
      ),
      "",
    ]);
    return lines.join("\n");
  }
});
