// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub.

import { describe, expect, it } from "vitest";
import { surveyTeam } from "./survey-team.ts";
import { teams } from "./teams.ts";

describe("a look at a clone", () => {
  it.each([
    [
      "rails-heroku",
      {
        packages: ["Ruby"],
        migrations: ["Rails in db/migrate, newest 20250301120000"],
        images: [],
        environments: ["production: heroku, 0 open"],
        urls: ["https://shop.acme.example/up"],
      },
    ],
    [
      "node-prisma-ecs",
      {
        packages: ["Node.js"],
        migrations: ["Prisma Migrate in prisma/migrations, newest 20250601120000_note"],
        images: ["${{ steps.login-ecr.outputs.registry }}/shop, Amazon ECR"],
        environments: ["production: ecs, 0 open"],
        urls: [],
      },
    ],
    [
      "go-flyway-kubectl",
      {
        packages: ["Go"],
        migrations: ["Flyway in db/migration, newest 2"],
        images: ["ghcr.io/acme/shop, GitHub's registry"],
        environments: ["production: kubectl, 0 open"],
        urls: ["https://shop.acme.example/healthz"],
      },
    ],
    [
      "monorepo",
      {
        packages: ["Node.js", "Node.js", "Go"],
        migrations: [
          "golang-migrate in services/api/migrations, newest 1",
          "golang-migrate in services/worker/db/migrations, newest 1",
        ],
        images: [
          "ghcr.io/${{ github.repository }}/api, GitHub's registry",
          "ghcr.io/${{ github.repository }}/worker, GitHub's registry",
        ],
        environments: ["production: no recipe", "staging: no recipe"],
        urls: [],
      },
    ],
  ] as const)("finds what %s is made of", async (team, wanted) => {
    const found = await surveyTeam(teams[team]);

    expect({
      packages: found.packages.map(({ kind }) => kind),
      migrations: found.migrations.map(
        ({ title, folder, newest }) => `${title} in ${folder}, newest ${newest}`,
      ),
      images: found.images.map(({ image, registry }) => `${image}, ${registry}`),
      environments: found.environments.map(({ name, recipe }) =>
        recipe === null ? `${name}: no recipe` : `${name}: ${recipe.recipe.id}, ${recipe.open.length} open`,
      ),
      urls: found.health.urls.map(({ url }) => url),
    }).toEqual(wanted);
  });

  it("finds nothing in nothing, and takes production for the environment", async () => {
    const found = await surveyTeam({});

    expect(found.environments).toEqual([{ name: "production", isNamed: false, deploy: null, recipe: null }]);
    expect([found.migrations, found.images, found.packages, found.workflows]).toEqual([[], [], [], []]);
  });

  it("looks at no migrations of others", async () => {
    const found = await surveyTeam({
      "node_modules/x/migrations/000001_a.up.sql": "CREATE TABLE a (id int);\n",
      "test/fixtures/db/migrations/000001_a.up.sql": "CREATE TABLE a (id int);\n",
    });

    expect(found.migrations).toEqual([]);
  });
});
