import { describe, expect, it } from "vitest";
import { findBlame } from "../../../../src/core/incident/lint/blame-words.ts";

function words(text: string, isCauses = false): readonly string[] {
  return findBlame(text, { isCauses }).map((hit) => hit.words);
}

describe("blame wording", () => {
  it.each([
    ["The root cause was human error.", "human error"],
    ["It was caused by an operator error", "caused by an operator error"],
    ["Someone fat-fingered the account id", "fat-fingered"],
    ["We should have tested this on staging.", "We should have"],
    ["The reviewer should not have approved it", "reviewer should not have"],
    ["This should have been caught in review.", "should have been caught"],
    ["The deploy was careless", "careless"],
    ["Negligence in the on-call rotation", "Negligence"],
    ["The engineer failed to run the migration", "engineer failed to"],
    ["- @mona failed to read the runbook", "@mona failed to"],
    ["We failed to notice the queue", "We failed to"],
    ["Why did you skip the check?", "Why did you"],
    ["why didn't she ask?", "why didn't she"],
    ["- Who approved this?", "Who approved"],
    ["Mona forgot to raise the limit", "Mona forgot to"],
    ["He forgot the flag", "He forgot"],
    ["It was introduced by a junior developer", "introduced by a junior developer"],
    ["F2 (process): the developer's mistake in the config", "developer's mistake"],
    ["The team is to blame for the delay", "team is to blame"],
    ["@hubot broke the build at 10:02", "@hubot broke"],
    ["They didn’t bother to look", "They didn't bother"],
    ["Had the on-call checked the dashboard, it would not have lasted", "Had the on-call checked"],
    ["It happened because the reviewer did not read the diff", "because the reviewer did not"],
    ["This was **his** fault", "his fault"],
    ["Bob broke the build.", "Bob broke"],
    ["Alice caused the outage.", "Alice caused"],
    ["It's Bob's fault.", "Bob's fault"],
    ["Developer error.", "Developer error."],
    ["- User error", "User error"],
    ["A mistake by the operator", "mistake by the operator"],
    ["Bob should've checked.", "Bob should've checked"],
    ["We shouldve tested.", "We shouldve"],
    ["We should not have merged it", "We should not have"],
    ["Nobody bothered to check.", "Nobody bothered to"],
    ["The engineer did not run the tests.", "engineer did not run"],
    ["The developer didn’t test it.", "developer didn't test"],
    ["QA dropped the ball.", "dropped the ball"],
    ["Ops didn't do their job.", "didn't do their job"],
    ["Bob wasn't paying attention.", "wasn't paying attention"],
    ["The dev was not careful.", "was not careful"],
    ["The DBA ran the wrong command.", "DBA ran the wrong"],
    ["The on-call engineer was asleep.", "engineer was asleep"],
    ["Dave pushed without testing.", "Dave pushed without"],
    ["A lazy review let it through.", "lazy review"],
    ["The person who merged it", "The person who merged"],
    ["This is on the backend guys.", "is on the backend guys"],
  ])("is found in: %s", (text, expected) => {
    expect(words(text)).toEqual([expected]);
  });

  it.each([
    "The service failed to start.",
    "The pods restarted because they failed to bind the port.",
    "The operator failed to reconcile the resource.",
    "The package manager failed to resolve a version.",
    "The alert should have fired at 10:02 and did not.",
    "The load balancer should have drained the pod.",
    "We had no check for the queue.",
    "Somebody wrote in chat: “you should have tested this”.",
    '"human error" is where an analysis begins.',
    "> Why did you deploy on a Friday?",
    "`git blame` shows the line; `careless_retry` is the name of the flag.",
    "```\nthe engineer failed to run it\n```",
    "<!-- the engineer failed to run it -->",
    "Redis forgot nothing; the cache lost its keys on restart.",
    "Why did the deploy take 12 minutes?",
    "Users who deployed the old client saw an error.",
    "The error budget is negligible, and faults are isolated by their fault domains.",
    "Lazy loading was on, with a sloppy quorum of two.",
    "It was not human error: two commands look alike.",
    "Caused by a user who uploaded 4 GB.",
    "The team was paged at 10:03 and @mona rolled back at 10:05.",
    "Our error handling ignored the timeout, which broke the import.",
    "See https://example.org/why-did-you-do-it and the on-call handbook.",
    "The intern pool of the JVM failed over.",
    "We should have a canary for this service.",
    "We should have alerts on queue depth.",
    "We should have automated backups, and read access for support.",
    "You should have access to the dashboard by default.",
    "They should have a timeout of 5 s.",
    "On-call should have a runbook for this.",
    "The reviewer should have been assigned by CODEOWNERS, and was not.",
    "The team should have write access to the flags.",
    "Each maintainer should have two-factor on.",
    "We ought to have a staging copy.",
    "Why did you get a 500? was the question customers asked.",
    "The author did not get a notification because the reviewer was not in CODEOWNERS.",
    "Deploys are blocked because you never see the queue.",
    "The on-call was never paged because you could not acknowledge by phone.",
    "Broken by our team plan quota.",
    "Introduced by the author of the library in 2.0.",
    "Made by the team in 2019.",
    "missed by on-call rotation gaps",
    "He failed to log in three times since SSO was down.",
    "You failed to parse the header, said the log.",
    "We didn't think of daylight saving.",
    "We made a mistake in the forecast of the load: 40% below.",
    "If you never restart it, it leaks.",
    "She should have been paged at 10:02; the pager had no number.",
    "Stupid simple fix worked.",
    "Due to the developer preview, no alert existed.",
    "because of the author field being null",
    "due to engineer-on-call schedule gap",
    "thanks to the developer console we found it quickly",
    "Thanks to the reviewer we noticed it early.",
    "Thanks to @mona it was over in 4 minutes.",
    "Redis broke the build and Postgres caused the outage.",
    "The database's fault domain is one zone; what's fault injection?",
    "A user error rate of 2% is usual.",
  ])("is not seen in: %s", (text) => {
    expect(words(text)).toEqual([]);
  });

  it("is a login only where causes are listed, and never a package or an address", () => {
    expect(words("- F1 (code): @mona changed the default", true)).toEqual(["@mona"]);
    expect(words("- F1 (code): @mona changed the default")).toEqual([]);
    expect(words("- F1 (dependency): @acme/client 4.1, mona@example.org, actions/checkout@v4", true)).toEqual(
      [],
    );
  });

  it("is told with its line, and asked for how and what", () => {
    const [first, ...more] = findBlame("It was slow.\r\n\r\nYou should have known.", { isCauses: false });

    expect(more).toEqual([]);
    expect(first).toEqual({
      line: 3,
      words: "You should have",
      instead:
        "What was seen at that moment, and what would have shown more? Such as: the dashboard was green, since it has no panel for queues.",
    });
  });

  it("is told twice for two such wordings in one line, and twenty times at most", () => {
    expect(words("Human error: he forgot the flag")).toEqual(["Human error", "he forgot"]);
    expect(words("he forgot\n".repeat(50))).toHaveLength(20);
  });

  it("is looked for in hostile text in no time that grows with its square", () => {
    for (const part of ["<!--", "`", "“", "@a", "he ", "because the ", "- who ", "~~~\n", "had the on-call "])
      expect(words(part.repeat(20_000)).length).toBeLessThanOrEqual(20);
  });
});
