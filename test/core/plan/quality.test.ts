import { describe, expect, it } from "vitest";
import type { ChangeFacts } from "../../../src/core/plan/change-facts.ts";
import { judgePlan } from "../../../src/core/plan/judge.ts";
import { changeOf, migrationOf, planWith } from "./change.ts";

// Each fragment stands in a plan whose other answers are good.

const HIGH = { risk: { high: { paths: ["src/**"] } } };
const PLAIN = changeOf({ rules: HIGH });
const MIGRATING = changeOf({ migrations: [migrationOf()], rules: HIGH });
const DESTRUCTIVE = changeOf({ migrations: [migrationOf({ verdict: "destructive" })] });
const TWO = changeOf({
  migrations: [migrationOf(), migrationOf({ path: "db/migrations/000043_tag.up.sql", version: "000043" })],
});
const GATED = changeOf({
  gates: [{ environment: "production", checks: [{ name: "checkout", kind: "http" }] }],
});
const LAYERED = changeOf({ rules: { ...HIGH, "minimum-layers": 2 } });
const STORE = changeOf({ paths: ["ios/App.swift"], rules: { "store-binaries": { paths: ["ios/**"] } } });
const REVIEWED = changeOf({
  rules: {
    require: {
      normal: ["legal-review", "privacy-review", "dependencies", "escalation", "decision-authority"],
    },
  },
});

type Answers = Readonly<Record<string, string>>;
type Row = [field: string, answer: string, change?: ChangeFacts, others?: Answers];

const AFTER_DROP = { "point-of-no-return": "As soon as 000042 has run." };
const OTHER_LOSS = { "data-impact": "Rows of `orders_old` are gone after it." };
const GERMAN = {
  steps: "Wie oben und dann den Cache mit dem Skript in der Konsole leeren",
  reversal: "Die Migration ist nicht umkehrbar und das ist so",
  "if-this-fails": "Die Bereitschaft wird aus dem Bett geholt",
};
const PLAIN_WAY = {
  steps: "Do as it says, at night, by two of us.",
  reversal: "000042 by hand",
  "if-this-fails": "Page everyone at once",
};
const CODE_ONLY = { steps: "Press the button for it in the console.", reversal: "000042 by hand" };

const GOOD: readonly Row[] = [
  ["strategy", "Feature flag off."],
  ["strategy", "Redeploy"],
  ["strategy", "Roll forward with a fix; the flag hides it until then."],
  ["strategy", "Zurück auf die vorherige Version, Flag ausschalten."],
  ["strategy", "Revert this PR. The new column stays: old code ignores it.", MIGRATING],
  ["strategy", "git revert, then `migrate down 1`", MIGRATING],
  ["strategy", "Restore the database from last night's snapshot.", MIGRATING],
  ["steps", "`make rollback ENV=production`"],
  ["steps", "```sh\nhelm rollback checkout 0\n```"],
  ["steps", "kubectl rollout undo deployment/checkout"],
  ["steps", "Open https://deploy.example/shop and press Roll back."],
  ["steps", "1. Réactiver l'ancienne version depuis la console\n2. Vider le cache"],
  ["steps", "管理画面から前のリリースを再デプロイする"],
  ["steps", "- [ ] Turn `new-checkout` off in LaunchDarkly\n- [ ] Tell #support"],
  ["steps", "Revert the to-do list page's deploy with the workflow `Roll back`."],
  ["steps", "Follow [the runbook](runbooks/checkout.md)."],
  ["steps", "Run `db/restore.sh` and `kubectl apply -f deploy/values.yaml`"],
  ["steps", "Pull `registry.example/shop/api:v1.4.2` and `origin/main`, then restart `deployment/checkout`"],
  ["steps", "helm rollback checkout"],
  ["steps", "- git revert HEAD"],
  ["trigger", "5xx > 1% for 5m"],
  ["trigger", "Error rate above 2 percent over 10 minutes"],
  ["trigger", "p99 latency exceeds 800ms for five minutes"],
  ["trigger", "Three failed health checks in a row"],
  ["trigger", "3 consecutive failures of the smoke test"],
  ["trigger", "/health answers other than 200 for 2 minutes"],
  ["trigger", "Any double charge, immediately."],
  ["trigger", "Die Kasse ist seit 3 Minuten nicht erreichbar"],
  ["trigger", "More than 10 errors per minute"],
  ["trigger", "Fehlerrate über 2 % während 5 Minuten"],
  ["trigger", "Taux d'erreurs > 2 % pendant 5 minutes"],
  ["trigger", "エラー率が2%を5分間超えたら"],
  ["trigger", "Доля ошибок выше 2 % в течение 5 минут"],
  ["trigger", "Checkout conversion drops by 20 % within half an hour"],
  ["trigger", "- Response time > 200ms sustained for > 5 minutes\n- or CPU over 90% for 10 min"],
  ["trigger", "Health check is red for 3 minutes"],
  ["trigger", "More than 5 % of the requests to `/health` answer 5xx during the bake after the deploy."],
  ["trigger", "The gate fails.", GATED],
  ["trigger", "`checkout` above 2 % for 5 minutes", GATED],
  ["trigger", "Latency above 1.5 s for 10 min", GATED],
  ["trigger", "The `checkout` check fails three times in a row", GATED],
  ["trigger", "A failed health check for 3 minutes", GATED],
  ["trigger", "Kafka lag above 10k for 5 minutes, or 5xx above 2 % for 5 minutes", GATED],
  ["trigger", "5xx above 2 % for 5 minutes; the queue then grows by 100", GATED],
  ["trigger", "Umsatz fällt um 20 % in 30 Minuten", GATED],
  ["verification", "Dashboard https://grafana.example/d/1 is green"],
  ["verification", "`curl -f /health`"],
  ["verification", "Error rate back below 0.5 % and orders flow again"],
  ["owner", "@octocat"],
  ["owner", "Platform team"],
  ["owner", "Jane Doe"],
  ["owner", "on-call of payments"],
  ["owner", "me (@octocat), then Alice"],
  ["owner", "決済チーム"],
  ["time-to-roll-back", "< 10 min"],
  ["time-to-roll-back", "five minutes"],
  ["time-to-roll-back", "Half an hour"],
  ["time-to-roll-back", "5 Minuten"],
  ["time-to-roll-back", "約5分"],
  ["time-to-roll-back", "Instant, it is a flag."],
  ["data-impact", "None: the column is only added and no code writes it yet.", MIGRATING],
  ["data-impact", "N/A: the table is written by nobody since June", MIGRATING],
  ["data-impact", "Rows of `orders_old` are gone after it.", DESTRUCTIVE, AFTER_DROP],
  ["data-impact", "No old values survive it; the snapshot has them.", DESTRUCTIVE, AFTER_DROP],
  ["data-impact", "None of the old values can be restored without the snapshot", DESTRUCTIVE, AFTER_DROP],
  ["data-impact", "Nothing brings the dropped rows back", DESTRUCTIVE, AFTER_DROP],
  ["data-impact", "No more than the notes of the last hour are lost", DESTRUCTIVE, AFTER_DROP],
  ["point-of-no-return", "No return once 000042 has run", DESTRUCTIVE, OTHER_LOSS],
  ["point-of-no-return", "None", MIGRATING],
  ["point-of-no-return", "As soon as 000042 has run.", DESTRUCTIVE],
  ["reversal", "`000042_note.down.sql`", MIGRATING],
  ["reversal", "Migration 42 is taken back by its down file.", MIGRATING],
  ["reversal", "`migrate -path db/migrations down 2`", TWO],
  ["reversal", "The tool reverses both in reverse order.", TWO],
  ["reversal", "000042: drops the column\n000043: drops the tag", TWO],
  ["tested", "Yes: #418", MIGRATING],
  ["tested", "OPS-77, up and down", MIGRATING],
  ["tested", "Run of commit 1f2e3d4c", MIGRATING],
  ["tested", "On staging on 20 Nov", MIGRATING],
  ["tested", "[CI run](https://ci.example/1)", MIGRATING],
  ["tested", "No, because staging has no such table yet.", MIGRATING],
  ["tested", "Am 20.11.2026 im Staging", MIGRATING],
  ["tested", "- [x] Yes, see https://ci.example/1\n- [ ] Not tested", MIGRATING],
  ["old-code-on-new-schema", "No.", MIGRATING],
  ["old-code-on-new-schema", "Ja.", MIGRATING],
  ["old-code-on-new-schema", "Yes it can. The column has a default.", MIGRATING],
  ["old-code-on-new-schema", "- [ ] Yes\n- [x] No", MIGRATING],
  ["communication", "#incidents"],
  ["risks", "Known: cache stampede. Unknown: effect on exports."],
  ["if-this-fails", "Fall back to the read-only mode: `./readonly on`"],
  ["strategy", "Turn the flag off; if that is not enough redeploy v1.4.2.", LAYERED],
  ["strategy", "Kill switch `new-cart` in remote config", STORE],
  ["strategy", "OTA update through CodePush", STORE],
  ["dependencies", "None", REVIEWED],
  ["legal-review", "Not needed, because no contract names this answer", REVIEWED],
  ["privacy-review", "Reviewed by the DPO on 2026-11-20", REVIEWED],
  ["decision-authority", "Incident commander", REVIEWED],
  ["escalation", "Database on-call after 10 minutes", REVIEWED],
  // Short and honest.
  ["strategy", "Redeploy v1.2.3"],
  ["strategy", "Restore"],
  ["strategy", "Hotfix forward"],
  ["strategy", "`make rollback`"],
  ["strategy", "戻す"],
  ["strategy", "Vorherige Version ausrollen"],
  ["backup", "RDS snapshots", MIGRATING],
  ["backup", "PITR", MIGRATING],
  ["backup", "`orders-before-418`", MIGRATING],
  ["data-impact", "None: only code changes", MIGRATING],
  ["sla-impact", "No downtime"],
  ["risks", "None known: it is one flag"],
  ["steps", "<b>Run</b> the workflow <code>roll back</code> for production"],
  ["steps", "<details><summary>How</summary>\n\nRun the workflow for production.\n\n</details>"],
  ["steps", "![console](a.png) Press `Roll back` in the console of the shop"],
  ["steps", "Follow the standard procedure in `runbooks/checkout.md`"],
  ["trigger", "5xx &gt; 2 % for 5 minutes"],
  ["tested", "On staging on 2026-11-20; production will follow", MIGRATING],
  ["tested", "No, because it will be tested with the next dump of production", MIGRATING],
  // Layers that are meant.
  ["strategy", "Disable the feature flag, and redeploy the previous release.", LAYERED],
  ["strategy", "Redeploy v1. If this does not help, shift all traffic to blue.", LAYERED],
  ["strategy", "Redeploy the previous release without downtime, then `migrate down 1`.", LAYERED],
  ["strategy", "Flag off, config reverted", LAYERED],
  ["strategy", "Traffic back to blue; redeploy", LAYERED],
  ["strategy", "The flag `new-cart` turns it off in installed apps; no new version is needed", STORE],
  ["strategy", "Zurück auf die vorherige Version, Flag ausschalten, dann Traffic umleiten", LAYERED, GERMAN],
  ["strategy", "Layers: flag, redeploy.", LAYERED],
  ["strategy", "Feature flag `new-cart`; pin the image to v1.4.2", LAYERED],
  ["strategy", "We do not need to redeploy at first: flipping the flag is enough. Then redeploy.", LAYERED],
  ["strategy", "If the flag does not work, redeploy the old version and put traffic back", LAYERED],
  ["strategy", "Scale to zero"],
  ["strategy", "Uninstall the chart"],
  // Losses that are named.
  [
    "data-impact",
    "Nothing in orders is touched. The `legacy` table is dropped with 12 rows.",
    DESTRUCTIVE,
    AFTER_DROP,
  ],
  ["point-of-no-return", "Migration 000042; the values are always asked for", DESTRUCTIVE, OTHER_LOSS],
  ["data-impact", "Nothing but the notes is lost.", DESTRUCTIVE, AFTER_DROP],
  ["data-impact", "None except the notes.", DESTRUCTIVE, AFTER_DROP],
  ["data-impact", "No data is lost other than the notes column.", DESTRUCTIVE, AFTER_DROP],
  ["data-impact", "No impact on orders; notes are gone.", DESTRUCTIVE, AFTER_DROP],
  ["data-impact", "No rows are deleted; the values of `note` are lost.", DESTRUCTIVE, AFTER_DROP],
  ["data-impact", "No orders are lost, but notes cannot be recovered.", DESTRUCTIVE, AFTER_DROP],
  ["point-of-no-return", "None until 000042 runs; after that the column is gone.", DESTRUCTIVE, OTHER_LOSS],
  ["point-of-no-return", "We can go back until 000042 has run.", DESTRUCTIVE, OTHER_LOSS],
  ["point-of-no-return", "There is no way back after 000042.", DESTRUCTIVE, OTHER_LOSS],
  // Reversals.
  ["reversal", "`rails db:rollback`", MIGRATING],
  ["reversal", "All migrations are taken back by their down files.", TWO],
  ["reversal", "- `000042_note.up.sql`:\n  - `000042_note.down.sql` drops it", MIGRATING],
  ["reversal", "- `000042_note.up.sql`: declared irreversible, because the rows are merged", MIGRATING],
];

describe("a good plan", () => {
  it.each(GOOD)("under %s may say %j", (...[field, answer, change = PLAIN, others = {}]: Row) => {
    const findings = judgePlan(planWith({ ...others, [field]: answer }), change);

    expect(findings.map(({ field: at, rule, message }) => [at, rule, message])).toEqual([]);
  });
});

type BadRow = [field: string, answer: string, rule: string, change?: ChangeFacts, others?: Answers];

const BAD: readonly BadRow[] = [
  ["strategy", "", "empty"],
  ["strategy", "TBD", "placeholder"],
  ["strategy", "N/A", "not-applicable"],
  ["strategy", "[describe the strategy]", "placeholder"],
  ["strategy", "<fill in>", "placeholder"],
  [
    "strategy",
    "The way back: flag off, traffic back, redeploy the previous release, reverse the migration, or forward.",
    "template",
  ],
  ["strategy", "Revert the commit.", "revert-only", MIGRATING, CODE_ONLY],
  ["strategy", "git revert", "revert-only", MIGRATING, CODE_ONLY],
  ["strategy", "Just revert the PR", "revert-only", MIGRATING, CODE_ONLY],
  [
    "strategy",
    "If the site is down, revert the PR to restore the old behaviour",
    "revert-only",
    MIGRATING,
    CODE_ONLY,
  ],
  [
    "strategy",
    "Redeploy v1.4.2.",
    "too-few-layers",
    LAYERED,
    { ...CODE_ONLY, "if-this-fails": "Page the platform team at once" },
  ],
  ["strategy", "Ship a new version to the store.", "no-flag-for-store", STORE],
  ["steps", "Revert it.", "too-thin"],
  ["steps", "Roll back", "too-thin"],
  ["steps", "Just revert it", "too-thin"],
  ["steps", "Make sure it works", "too-thin"],
  ["steps", "TODO: ask the team for the right commands", "placeholder"],
  ["steps", "1. Stop the workers\n2. TODO", "placeholder"],
  ["steps", "Run the script (TBD) and wait", "placeholder"],
  ["steps", "{{!!DETAILS GO HERE!!}}", "placeholder"],
  ["steps", "...", "placeholder"],
  ["steps", "see above", "placeholder"],
  [
    "steps",
    "1. Run the `Roll back` workflow for `production`.\n2. Run `migrate -path db/migrations down 1`.",
    "template",
  ],
  ["steps", "Run `db/undo.sh` on the primary", "no-such-file"],
  ["steps", "Follow [the runbook](runbooks/missing.md).", "no-such-file"],
  ["trigger", "When errors rise", "no-threshold"],
  ["trigger", "If something looks wrong", "no-threshold"],
  ["trigger", "When customers complain", "no-threshold"],
  ["trigger", "Errors rise for more than 5 minutes", "no-threshold"],
  ["trigger", "If there are any problems in the first 10 minutes", "no-threshold"],
  ["trigger", "5xx above 2 %", "no-window"],
  ["trigger", "p99 latency above 800 ms", "no-window"],
  ["trigger", "Any 5xx at p99", "no-window"],
  ["trigger", "Bei Problemen mit der Kasse und wenn Kunden sich beschweren", "no-threshold"],
  ["trigger", "Revenue falls by 20 % for 30 minutes", "not-measured", GATED],
  ["trigger", "Kafka consumer errors above 5 for 5 minutes", "not-measured", GATED],
  ["trigger", "p99 latency above 800 ms for 10 minutes", "not-measured", GATED],
  ["trigger", "Latency p95 > 1.5 s for 10 min", "not-measured", GATED],
  ["trigger", "Conversion down 20 % for 10 minutes", "not-measured", GATED],
  ["trigger", "Disk of the database is 90 % full for 5 minutes; check it", "not-measured", GATED],
  ["trigger", "/orders page views below 5 for 5 minutes", "not-measured", GATED],
  ["trigger", "More than 10 support tickets in an hour", "not-measured", GATED],
  ["trigger", "Somebody walks to the checkout above 3 times for 5 minutes", "not-measured", GATED],
  ["verification", "ok", "too-thin"],
  ["verification", "Check it", "too-thin"],
  ["owner", "me", "no-owner"],
  ["owner", "The team", "no-owner"],
  ["owner", "dev team", "no-owner"],
  ["owner", "Whoever is available", "no-owner"],
  ["time-to-roll-back", "Quick", "no-duration"],
  ["time-to-roll-back", "Not long, it is easy", "no-duration"],
  ["data-impact", "None.", "not-applicable", MIGRATING],
  ["data-impact", "None, it only removes what is old", "denies-loss", DESTRUCTIVE, AFTER_DROP],
  ["data-impact", "There is no data loss", "denies-loss", DESTRUCTIVE, AFTER_DROP],
  ["data-impact", "No data is lost by this", "denies-loss", DESTRUCTIVE, AFTER_DROP],
  ["point-of-no-return", "There is none.", "denies-no-return", DESTRUCTIVE, OTHER_LOSS],
  ["reversal", "`db/undo.sql`", "reversal-not-named", TWO],
  ["reversal", "By hand.", "reversal-not-named", TWO],
  ["reversal", "`000042_note.down.sql` drops the column.", "reversal-not-named", TWO],
  ["reversal", "Somehow.", "reversal-not-named", MIGRATING],
  ["tested", "Yes", "no-evidence", MIGRATING],
  ["tested", "Tested locally", "no-evidence", MIGRATING],
  ["tested", "Maybe 5 times in the market-1 setup, marvellous", "no-evidence", MIGRATING],
  ["tested", "- [ ] Yes, see https://ci.example/1\n- [ ] Not tested", "no-evidence", MIGRATING],
  ["tested", "- [x] Tested", "no-evidence", MIGRATING],
  ["tested", "No", "not-applicable", MIGRATING],
  ["old-code-on-new-schema", "It should.", "no-answer", MIGRATING],
  ["old-code-on-new-schema", "Yes, if the flag is off", "no-answer", MIGRATING],
  ["old-code-on-new-schema", "- [ ] Yes\n- [ ] No", "no-answer", MIGRATING],
  ["communication", "N/A", "not-applicable"],
  ["communication", "lorem ipsum dolor sit amet", "placeholder"],
  ["risks", "Low", "too-thin"],
  ["if-this-fails", "???", "placeholder"],
  ["legal-review", "Fine", "no-evidence", REVIEWED],
  ["privacy-review", "Legal said ok", "no-evidence", REVIEWED],
  ["decision-authority", "us", "no-owner", REVIEWED],
  // What no reader of the page sees.
  ["steps", "<br><hr><p align=center></p><div></div>", "empty"],
  ["steps", "<details>\n<summary>Click to expand</summary>\n\n</details>", "empty"],
  ["steps", "<?\nRun the rollback workflow for production\n?>", "empty"],
  ["steps", "![](a.png)", "empty"],
  ["verification", "![the dashboard of the shop](https://x.example/y.png)", "empty"],
  ["steps", "&nbsp; &nbsp; &amp; &lt;", "empty"],
  ["steps", "\u3164\u3164 \u3164\u200b \u115f", "empty"],
  ["steps", "[a]: https://a.example 'Run the script for production'", "empty"],
  // What nobody could follow.
  ...[
    ...["dunno", "No idea", "pending", "coming soon", "will add later", "WIP: ask Bob"],
    ...["to follow", "IDK yet", "nothing special", "standard", "same", "see steps", "as above", "cf. wiki"],
    ...["noch offen", "folgt", "später", "à définir", "plus tard", "por definir", "pendiente", "da definire"],
    ...["a definir", "позже", "не знаю", "未定", "待定", "추후", "volgt", "później", "Weiß nicht"],
  ].map((answer): BadRow => ["strategy", answer, "placeholder"]),
  ["strategy", "n/a, obviously", "not-applicable"],
  ["strategy", "There is none.", "not-applicable"],
  ["strategy", "not applicable here", "not-applicable"],
  ["strategy", "Hope", "too-thin"],
  ["strategy", "We will roll back.", "too-thin"],
  ["strategy", "As discussed with Bob", "placeholder"],
  ["steps", "use /x", "too-thin"],
  ["steps", "`abc`", "too-thin"],
  ["steps", "Follow the standard rollback procedure.", "too-thin"],
  ["steps", "The usual rollback steps apply here.", "too-thin"],
  ["steps", "See the wiki for this.", "too-thin"],
  ["owner", "whoever is awake", "no-owner"],
  ["time-to-roll-back", "I do not know the hours", "no-duration"],
  ["time-to-roll-back", "0 minutes", "no-duration"],
  ["backup", "Yes", "too-thin", MIGRATING],
  ["backup", "ok", "too-thin", MIGRATING],
  ["sla-impact", "dunno", "placeholder"],
  ["sla-impact", "low", "too-thin"],
  ["tested", "not today", "no-evidence", MIGRATING],
  ["tested", "will test on Friday", "no-evidence", MIGRATING],
  ["tested", "Will be tested before 2026-12-01", "no-evidence", MIGRATING],
  ["tested", "Not yet: planned tomorrow morning", "no-evidence", MIGRATING],
  ["tested", "Should work, see #418 for the plan to test", "no-evidence", MIGRATING],
  ["legal-review", "Will ask on Monday", "no-evidence", REVIEWED],
  ["reversal", "`x`", "reversal-not-named", MIGRATING],
  ["reversal", "all are fine", "reversal-not-named", TWO],
  ["reversal", "in the order of things", "reversal-not-named", MIGRATING],
  ["reversal", "each", "reversal-not-named", MIGRATING],
  // Our own block, as it was pasted.
  ["reversal", "- `000042_note.up.sql`: ", "template", MIGRATING],
  ["reversal", "- `000042_note.up.sql`: declared irreversible, because ", "template", MIGRATING],
  ["reversal", "- `000042_note.up.sql`: `000042_note.down.sql`\n- `000043_tag.up.sql`: ", "template", TWO],
  ["backup", "None is needed, because", "template", MIGRATING],
  // Words of layers that are not meant.
  ...[
    "Redeploy the previous release. There is no flag.",
    "Redeploy the previous release; the schema is not touched.",
    "Redeploy the previous release, no traffic is shifted.",
    "Redeploy the previous release, without a canary or a flag",
    "Redeploy the previous release. Open Settings and press the button.",
    "Redeploy the previous release. Traffic is watched, and so is the config.",
    "Redeploy the previous release; a kill switch does not exist",
  ].map((answer): BadRow => ["strategy", answer, "too-few-layers", LAYERED, PLAIN_WAY]),
  ...[
    "There is no feature flag for this; submit the previous version again.",
    "We could not add a flag.",
    "Red flags are watched.",
    "Ask users to toggle flight mode.",
    "The flag cannot be turned off in installed apps.",
  ].map((answer): BadRow => ["strategy", answer, "no-flag-for-store", STORE, PLAIN_WAY]),
  // Losses that are denied.
  ...[
    "There will be no loss of data.",
    "We lose nothing.",
    "Zero data loss.",
    "No loss.",
    "It does not lose data.",
    "Nothing is lost.",
    "Data is safe here.",
    "Should be no impact",
    "Not a problem for the data",
    "The data stays intact.",
    "No data loss after the migration",
    "No data will be lost, but it takes a minute",
    "Kein Datenverlust",
  ].map((answer): BadRow => ["data-impact", answer, "denies-loss", DESTRUCTIVE, AFTER_DROP]),
  ...[
    "There is always a way back.",
    "Never",
    "We can always go back",
    "None.",
    "We can go back at any time.",
  ].map((answer): BadRow => ["point-of-no-return", answer, "denies-no-return", DESTRUCTIVE, OTHER_LOSS]),
];

describe("a poor plan", () => {
  it.each(BAD)(
    "under %s that says %j gets %s",
    (...[field, answer, rule, change = PLAIN, others = {}]: BadRow) => {
      const findings = judgePlan(planWith({ ...others, [field]: answer }), change);

      expect(findings.map((finding) => finding.rule)).toContain(rule);
      expect(findings.every((finding) => finding.field === field)).toBe(true);
    },
  );

  it.each([
    ["Restore the database.", { backup: "None, it is too large" }],
    ["database restore", { backup: null, "data-impact": "Values of the column are lost" }],
  ])("that restores by %j and names no backup is told so", (strategy, others) => {
    const plan = planWith({ strategy, "if-this-fails": "Page the database team", ...others });

    const rules = judgePlan(plan, changeOf()).map(({ rule }) => rule);

    expect(rules).toContain("no-backup");
  });
});

describe("a plan in another language", () => {
  it.each([
    ["strategy", "Возвращаем предыдущую версию и коммит (git revert)", MIGRATING, "revert-only"],
    ["strategy", "Ein neues Paket wird nicht ohne den Store ausgeliefert", STORE, "no-flag-for-store"],
  ] as const)(
    "is warned and not refused where a rule knows only words: %s %j",
    (field, answer, change, rule) => {
      const findings = judgePlan(planWith({ [field]: answer, steps: "`./zurück`" }), change);

      expect(findings.map((finding) => [finding.rule, finding.level])).toEqual([[rule, "warning"]]);
    },
  );
});
