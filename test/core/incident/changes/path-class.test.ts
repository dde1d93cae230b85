import { expect, it } from "vitest";
import { classOfPath, type PathClass } from "../../../../src/core/incident/changes/path-class.ts";

it.each<readonly [path: string, kind: PathClass]>([
  ["package.json", "dependencies"],
  ["web/pnpm-lock.yaml", "dependencies"],
  ["api/go.mod", "dependencies"],
  ["requirements/requirements-dev.txt", "dependencies"],
  ["src/Shop/Shop.csproj", "dependencies"],
  ["docs/deploy.md", "documentation"],
  ["README.md", "documentation"],
  [".github/CODEOWNERS", "documentation"],
  ["src/a.test.ts", "tests"],
  ["pkg/cart_test.go", "tests"],
  ["test/fixtures/a.yml", "tests"],
  ["Dockerfile", "deployment"],
  ["infra/main.tf", "deployment"],
  ["charts/shop/values.yaml", "deployment"],
  [".github/workflows/deploy.yml", "deployment"],
  ["config/app.rb", "configuration"],
  [".env.production", "configuration"],
  ["src/main/resources/application.properties", "configuration"],
  ["src/appsettings.Production.json", "configuration"],
  ["src/checkout/cart.ts", "code"],
  ["src/configure.ts", "code"],
  ["src/contest/latest.ts", "code"],
])("%s is of the kind %s", (path, kind) => {
  expect(classOfPath(path)).toBe(kind);
});
