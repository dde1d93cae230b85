/** What kind of thing a path of a repository is, by the names that tools demand or that nearly everybody uses. */
export type PathClass = "dependencies" | "configuration" | "deployment" | "documentation" | "tests" | "code";

const forms: readonly (readonly [PathClass, RegExp])[] = [
  [
    "dependencies",
    /(?:^|\/)(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|go\.(?:mod|sum)|Cargo\.(?:toml|lock)|Gemfile(?:\.lock)?|[^/]+\.gemspec|poetry\.lock|uv\.lock|pyproject\.toml|Pipfile(?:\.lock)?|[^/]*requirements[^/]*\.txt|composer\.(?:json|lock)|packages\.lock\.json|[^/]+\.csproj|mix\.(?:exs|lock)|[^/]*gradle\.lockfile|build\.gradle(?:\.kts)?|pom\.xml)$/,
  ],
  ["documentation", /(?:^|\/)docs?\/|\.(?:md|mdx|rst|adoc|txt)$|(?:^|\/)(?:LICENSE|CODEOWNERS|NOTICE)$/],
  [
    "tests",
    /(?:^|\/)(?:tests?|spec|__tests__|testdata|fixtures)\/|[._-](?:test|spec)\.[a-z]+$|_test\.(?:go|py|exs)$/,
  ],
  [
    "deployment",
    /(?:^|\/)(?:Dockerfile|[^/]+\.Dockerfile|Procfile|docker-compose[^/]*\.ya?ml|compose[^/]*\.ya?ml|fly\.toml|app\.yaml|serverless\.ya?ml)$|(?:^|\/)(?:k8s|kubernetes|helm|charts?|deploy|deployments?|infra|terraform|ansible|manifests)\/|\.(?:tf|tfvars)$|^\.github\/workflows\//,
  ],
  [
    "configuration",
    /(?:^|\/)\.env[^/]*$|(?:^|\/)(?:config|configs|configuration|settings|flags)\/|(?:^|\/)(?:config|settings|flags|application|appsettings)(?:[._-][^/]*)?\.(?:ya?ml|json|toml|ini|properties|[jt]s|py|rb|exs?)$|\.(?:ini|properties|conf|cfg)$/,
  ],
];

/** The first kind whose names fit; `code` for the rest. */
export function classOfPath(path: string): PathClass {
  return forms.find(([, form]) => form.test(path))?.[0] ?? "code";
}
