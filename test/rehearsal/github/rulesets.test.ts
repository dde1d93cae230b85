import { expect, test } from "vitest";
import type { TagRule, TagRuleset } from "../../../src/rehearsal/github/state/tag-ruleset.ts";
import { openWorld, refusal, type World } from "./world.ts";

const nothing = "0".repeat(40);
const mutation = "mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }";

function ruleset(rules: readonly TagRule[], change: Partial<TagRuleset> = {}): TagRuleset {
  return { name: "Tags", enforcement: "active", include: ["refs/tags/v*"], rules, ...change };
}

function create({ octokit, at, head }: World, tag: string) {
  return octokit.rest.git.createRef({ ...at, ref: `refs/tags/${tag}`, sha: head });
}

function update({ octokit, github }: World, name: string, beforeOid: string, afterOid: string) {
  const refUpdates = [{ name, beforeOid, afterOid, force: true }];
  return octokit.graphql(mutation, { input: { repositoryId: github.repository.nodeId, refUpdates } });
}

test("a tag that may not be created is refused by every way to create it", async () => {
  const world = await openWorld();
  const { github, octokit, at, head } = world;
  github.repository.rulesets.push(ruleset([{ type: "creation" }]));
  const draft = await octokit.rest.repos.createRelease({ ...at, tag_name: "v1", draft: true });

  const ref = await refusal(create(world, "v1"));
  const mutated = update(world, "refs/tags/v1", nothing, head);
  await expect(mutated).rejects.toThrow("Cannot create ref due to creations being restricted.");
  const published = await refusal(
    octokit.rest.repos.updateRelease({ ...at, release_id: draft.data.id, draft: false }),
  );
  const made = await refusal(octokit.rest.repos.createRelease({ ...at, tag_name: "v2" }));

  expect([ref.status, published.status, made.status]).toEqual([422, 422, 422]);
  expect(ref.body).toContain("Repository rule violations found");
  expect(published.body).toContain("pre_receive Repository rule violations found");
  expect(published.body).toContain("Published releases must have a valid tag");
  expect([...github.repository.refs.keys()]).toEqual(["refs/heads/main"]);
});

test("a release on a tag that exists is published whatever the rule about creations", async () => {
  const world = await openWorld();
  await create(world, "v1");
  world.github.repository.rulesets.push(ruleset([{ type: "creation" }]));

  const release = await world.octokit.rest.repos.createRelease({ ...world.at, tag_name: "v1" });

  expect(release.data.draft).toBe(false);
});

test("a ruleset binds the tags that it includes and does not exclude, while it is active, unless bypassed", async () => {
  const world = await openWorld();
  const { rulesets } = world.github.repository;
  rulesets.push(
    ruleset([{ type: "creation" }], { include: ["~ALL"], exclude: ["refs/tags/free/**/*"] }),
    ruleset([{ type: "creation" }], { enforcement: "evaluate", include: ["~ALL"] }),
  );
  const trusted = world.as({ login: "releaser[bot]" });

  const refused = await refusal(create(world, "free"));
  await create(world, "free/x");
  rulesets.splice(0, 1, ruleset([{ type: "creation" }], { bypass: ["releaser[bot]"] }));
  await trusted.rest.git.createRef({ ...world.at, ref: "refs/tags/v1", sha: world.head });
  await create(world, "a/v2");

  expect(refused.status).toBe(422);
});

test("a star in a pattern does not match a slash", async () => {
  const world = await openWorld();
  world.github.repository.rulesets.push(ruleset([{ type: "creation" }], { include: ["refs/tags/*"] }));

  await create(world, "api/v1");

  expect((await refusal(create(world, "v1"))).status).toBe(422);
});

test("rules about updates and deletions leave a tag where it is", async () => {
  const world = await openWorld();
  const { github, octokit, at, head } = world;
  await create(world, "v1");
  github.repository.rulesets.push(ruleset([{ type: "update" }, { type: "deletion" }]));
  const next = github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });

  const moved = await refusal(octokit.rest.git.updateRef({ ...at, ref: "tags/v1", sha: next }));
  await expect(update(world, "refs/tags/v1", head, next)).rejects.toThrow("protected ref");
  await expect(update(world, "refs/tags/v1", head, nothing)).rejects.toThrow("protected ref");

  expect(moved.status).toBe(422);
  expect(github.repository.refs.get("refs/tags/v1")).toBe(head);
});

test.each([
  [{ type: "tag_name_pattern", operator: "starts_with", pattern: "v" }, "v1", "1"],
  [{ type: "tag_name_pattern", operator: "regex", pattern: "^\\d+$", negate: true }, "v1", "1"],
  [{ type: "tag_name_pattern", operator: "ends_with", pattern: "-rc" }, "v1-rc", "v1"],
] as const)("%j allows %s and refuses %s", async (rule, allowed, forbidden) => {
  const world = await openWorld();
  world.github.repository.rulesets.push(ruleset([rule], { include: ["~ALL"] }));

  await create(world, allowed);

  expect((await refusal(create(world, forbidden))).status).toBe(422);
});

test("where signatures are required, an unsigned commit gets no tag", async () => {
  const world = await openWorld();
  world.github.repository.rulesets.push(ruleset([{ type: "required_signatures" }]));

  const refused = await refusal(create(world, "v1"));

  expect(refused.body).toContain("verified signatures");
});

test("whoever reads the repository sees its rulesets, but not who may bypass them", async () => {
  const world = await openWorld();
  const rules: TagRule[] = [
    { type: "deletion" },
    { type: "tag_name_pattern", operator: "starts_with", pattern: "v" },
  ];
  world.github.repository.rulesets.push(
    ruleset(rules, { exclude: ["refs/tags/x"], bypass: ["releaser[bot]"] }),
  );
  const reader = world.as({ permissions: {} });
  const fields = `name enforcement target conditions { refName { include exclude } } bypassActors(first: 1) { totalCount }
    rules(first: 10) { nodes { type parameters { __typename ... on TagNamePatternParameters { name negate operator pattern } } } }`;
  const query = `query { repository(owner: "acme", name: "shop") { rulesets(first: 10, includeParents: true, targets: [TAG]) { nodes { ${fields} } }
    branches: rulesets(first: 10, targets: [BRANCH]) { totalCount } } }`;

  const { repository } = await reader.graphql<{ repository: object }>(query);

  expect(repository).toEqual({
    rulesets: {
      nodes: [
        {
          name: "Tags",
          enforcement: "ACTIVE",
          target: "TAG",
          conditions: { refName: { include: ["refs/tags/v*"], exclude: ["refs/tags/x"] } },
          bypassActors: null,
          rules: {
            nodes: [
              { type: "DELETION", parameters: null },
              {
                type: "TAG_NAME_PATTERN",
                parameters: {
                  __typename: "TagNamePatternParameters",
                  name: null,
                  negate: false,
                  operator: "starts_with",
                  pattern: "v",
                },
              },
            ],
          },
        },
      ],
    },
    branches: { totalCount: 0 },
  });
});
