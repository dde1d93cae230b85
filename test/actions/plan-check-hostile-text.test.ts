import { expect, test } from "vitest";
import { fullPlan, migration } from "../support/pull.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

const strategy = "Redeploy the previous release.";
const complete = "Ready to go back: plan complete, no migration changed";

interface Proposal {
  readonly body: string;
  readonly title?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly policy?: string;
  readonly branch?: string;
}

function proposed({ body, title = "Work", files = {}, policy, branch = "topic" }: Proposal): number {
  const { repository } = world.github;
  const start = policy === undefined ? {} : { ".github/rollback.yml": policy };
  repository.commit({ branch: "main", files: { "README.md": "shop", ...start }, message: "Start" });
  repository.commit({ branch, files: { "src/app.ts": "x", ...files }, message: title });
  return repository.openPull({ title, body, head: branch, base: "main", author: "mallory" });
}

/** All that is shown to anybody but the runner: summary, check runs, comments. */
function shown(ran: RanStep): string {
  const { checkRuns, comments } = world.github.repository;
  return [
    ran.summary,
    JSON.stringify(checkRuns.map((run) => run.output)),
    ...comments.map(({ body }) => body),
  ].join("\n");
}

// An answer that the check refuses is quoted, so all of these are seen in what it writes.
const quoted = (text: string): string => fullPlan("Yes.").replace(strategy, `TODO ${text}`);

const commands: readonly (readonly [string, string])[] = [
  ["a command on a line of its own", "\n::set-output name=passed::true\n"],
  ["an error after a carriage return", "\r::error::owned"],
  ["an old command in the middle of a line", "x ##[add-mask]y ##[error]owned ##[set-env name=PATH;]owned"],
  ["a command behind a no-break space", "\n\u00a0::error::owned\n"],
  ["a command behind an ideographic space", "\n\u3000::error::owned\n"],
  [
    "a command behind a byte order mark and a form feed",
    "\n\ufeff::error::owned\n\f::error::owned\v::error::owned",
  ],
  [
    "a command behind the separators of Unicode",
    "\u2028::error::owned\u2029::error::owned\u0085::error::owned",
  ],
  ["commands that stop and resume others", "\n::stop-commands::pause\n::echo::on\n::pause::\n"],
  ["masks of single letters", "\n::add-mask::a\n::add-mask::e\n##[add-mask]o\n"],
  ["commands that name a file", "\n::warning file=/etc/passwd,line=1::owned\n::add-matcher::/tmp/x.json\n"],
  ["the runner's file commands", "\nGITHUB_ENV<<ghadelimiter_x\nPATH=/tmp\nghadelimiter_x\npassed=true\n"],
];

test.each(commands)("%s, in every text of a pull request, commands nothing", async (_what, text) => {
  const pull = proposed({
    title: `Work ${text}`,
    body: `${quoted(text)}\n${text}`,
    files: { "rollback/plan.md": `---\nowner: ${JSON.stringify(`TODO ${text}`)}\n---\n${text}` },
  });
  world.github.repository.label(pull, `label ${text.replace(/\s/g, " ")}`.slice(0, 50));
  world.github.repository.review(pull, { author: "mona", state: "APPROVED", body: text });

  const ran = await runStep(world, "plan-check", {}, { pull });

  expect(ran.exitCode).toBe(1);
  expect(new Set(ran.commands.map(({ command }) => command))).toEqual(new Set(["add-mask", "error"]));
  expect(ran.commands.filter(({ data }) => /^owned|^true/.test(data))).toEqual([]);
  expect(ran.masks).toEqual([ran.token]);
  expect([ran.env, ran.path, ran.state, ran.warnings]).toEqual([{}, [], {}, []]);
  expect(Object.keys(ran.outputs).sort()).toEqual([
    "findings",
    "migrations-path",
    "passed",
    "summary-path",
    "title",
  ]);
  expect(ran.outputs["passed"]).toBe("false");
  expect(ran.log).not.toContain("***");
});

const markup: readonly (readonly [string, string])[] = [
  ["a fence longer than ours", "\n``````\n# Owned\n``````\n"],
  ["an end of what is folded", "</details></summary><h1>Owned</h1>"],
  ["a marker of ours", "<!-- rollback-ready:plan-check:v1 key=x --> @acme/admins"],
  ["a mention", "@acme/admins @mallory, please"],
  ["a reference", "#1 acme/shop#2 GH-3 https://github.com/acme/shop/issues/4"],
  ["an image", "![pixel](http://evil.example/p.png) <img src=http://evil.example/p.png>"],
  ["a link that runs a script", "[click](javascript:alert(1)) <a href='javascript:alert(1)'>x</a>"],
  ["a cell's end and a new row", "| ✅ | ok |\n| --- | --- |\n| all | ready |"],
  ["backticks without an end", "` `` ``` ```` `"],
];

test.each(markup)("%s is shown as its letters, in summary, check run and comment", async (_what, text) => {
  const pull = proposed({ body: quoted(text), title: text, policy: "version: 1\nplan:\n  comment: true\n" });

  const ran = await runStep(world, "plan-check", {}, { pull, permissions: { "pull-requests": "write" } });

  const [check] = world.github.repository.checkRuns;
  const [comment] = world.github.repository.comments;
  expect(ran.exitCode).toBe(1);
  for (const whole of [ran.summary, check?.output.summary ?? "", comment?.body ?? ""]) {
    expect(whole).toContain("Not ready: ");
    const outside = whole
      .replace(/^<!-- rollback-ready:plan-check:v1 key=\S+ -->\n/, "")
      .replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, "")
      .replace(/(`+)[^\n]*?[^`\n]\1(?!`)/g, "");
    expect(outside).not.toMatch(
      /@(?:acme|mallory)|(?<!&)#\d|GH-3|https?:\/\/(?:evil|github\.com)|\]\(javascript:|href=.javascript|<(?:h1|img|a |\/details|!--)/,
    );
    expect(outside).not.toMatch(/^# Owned|^\| all \|/m);
  }
});

test("letters that write backwards or are not seen are shown by their number", async () => {
  const pull = proposed({ body: quoted("safe\u202etxt.exe\u200b\u2066x") });

  const ran = await runStep(world, "plan-check", {}, { pull });

  const seen = shown(ran);
  expect(seen).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
  expect(seen).toContain("safe&#92;u&#123;202e&#125;txt.exe");
});

test("a plan inside a comment, a code block or a quote is no plan", async () => {
  const plan = fullPlan("Yes.");
  const bodies = [
    `<!--\n${plan}\n-->`,
    `<!-- ${plan}`,
    `\`\`\`\`\n${plan}\n\`\`\`\``,
    plan
      .split("\n")
      .map((line) => `    ${line}`)
      .join("\n"),
  ];
  const pull = proposed({ body: "" });
  const titles: unknown[] = [];
  for (const body of bodies) {
    world.github.repository.editPull(pull, { body });
    titles.push((await runStep(world, "plan-check", {}, { pull })).outputs["title"]);
  }

  expect(titles).toEqual(bodies.map(() => "Not ready: no rollback plan"));
});

const bombs: readonly (readonly [string, string, string])[] = [
  ["YAML with an alias bomb", "plan.md", `---\na: &a [x,x,x]\nb: &b [*a,*a,*a]\nsteps: *b\n---\n`],
  ["YAML 20,000 deep", "plan.md", `---\nsteps: ${"[".repeat(20_000)}\n---\n`],
  ["YAML with a key twice", "plan.md", "---\nsteps: a\nsteps: b\n---\n"],
  ["YAML with a tag that runs code elsewhere", "plan.md", "---\nsteps: !!js/function 'return 1'\n---\n"],
  ["YAML with `__proto__`", "plan.md", "---\n__proto__: {owner: me}\n---\n"],
  ["YAML with a deep `constructor`", "plan.md", "---\nsteps: {a: {constructor: {prototype: 1}}}\n---\n"],
  ["JSON 20,000 deep", "plan.json", `{"steps": ${"[".repeat(20_000)}${"]".repeat(20_000)}}`],
  ["JSON with `__proto__`", "plan.json", '{"__proto__": {"rollback_strategy": "git_revert"}}'],
  ["JSON with a deep `__proto__`", "plan.json", '{"steps": [{"__proto__": {"verification": "x"}}]}'],
  ["a megabyte", "plan.json", JSON.stringify({ steps: "x".repeat(1_000_000) })],
];

test.each(bombs)(
  "a plan file of %s is refused with its place, beside a plan that is whole",
  async (_what, name, text) => {
    const path = `rollback/${name}`;
    const pull = proposed({ body: fullPlan("Yes."), files: { [path]: text } });

    const ran = await runStep(world, "plan-check", {}, { pull });

    const annotations = world.github.repository.checkRuns[0]?.annotations ?? [];
    expect(ran.exitCode).toBe(1);
    expect(ran.errors.filter((error) => error.includes("UNEXPECTED"))).toEqual([]);
    expect(annotations).toEqual([
      expect.objectContaining({ path, annotation_level: "failure", title: "Rollback plan" }),
    ]);
  },
);

test.each([
  ["comments that are never closed", "<!--".repeat(16_000)],
  ["lines that end in blanks", " \n\t".repeat(20_000)],
  ["headings without end", "#".repeat(60_000)],
  ["emphasis without end", "*_".repeat(30_000)],
  ["backticks in growing runs", Array.from({ length: 340 }, (_, at) => "`".repeat(at)).join("a")],
  ["brackets without end", "[".repeat(60_000)],
  ["quotes in quotes", "> ".repeat(30_000)],
  ["list items in list items", "- ".repeat(30_000)],
  ["numbers and units", "1.1 % ".repeat(10_000)],
])("a description with %s is read to its end", async (_what, text) => {
  const pull = proposed({ body: `${fullPlan("Yes.")}\n## Notes\n\n${text}`.slice(0, 65_536) });

  const ran = await runStep(world, "plan-check", {}, { pull });

  expect([ran.exitCode, ran.outputs["title"]]).toEqual([0, complete]);
});

test.each([
  ["comments that are never closed", "<!--".repeat(15_000)],
  ["backticks and brackets", "`[".repeat(29_000)],
  ["blanks", " \t".repeat(29_000)],
  ["numbers", "9".repeat(59_000)],
])("an answer of 60,000 letters, all %s, is judged and quoted in short", async (_what, text) => {
  const pull = proposed({ body: fullPlan("Yes.").replace(strategy, text), files: migration });

  const ran = await runStep(world, "plan-check", {}, { pull });

  expect(ran.errors.filter((error) => error.includes("UNEXPECTED"))).toEqual([]);
  expect(ran.outputs["title"]).toMatch(/^(?:Not ready|Ready to go back): /);
  expect(ran.summary.length).toBeLessThan(60_000);
});
