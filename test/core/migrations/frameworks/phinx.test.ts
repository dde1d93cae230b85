import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phinx } from "../../../../src/core/migrations/frameworks/phinx.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { patchworkOf, textsOf } from "../../../support/migration-texts.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "db/migrations/20241120093000_add_note_to_orders.php";
const parsers = await loadParsers(["php"]);

describe("phinx", () => {
  it.each([
    [PATH, true, "20241120093000"],
    ["config/Migrations/20241120093000_AddNote.php", true, "20241120093000"],
    ["20241120093000.php", true, "20241120093000"],
    ["db/migrations/2024_11_20_093000_x.php", false, null],
    ["db/seeds/NoteSeeder.php", false, null],
  ])("claims %s: %s, as version %s", (path, claimed, version) => {
    expect(phinx.claims(path)).toBe(claimed);
    expect(phinx.versionOf(path)).toBe(version);
  });

  it.each([
    ["CodeIgniter's", "<?php class Migration_Add extends CI_Migration { public function up() {} }"],
    ["a script", "<?php echo 1;"],
  ])("leaves %s alone", (_, text) => {
    expect(phinx.find([PATH], changeOf([], { [PATH]: text }).head, parsers)).toEqual([]);
  });

  it.each([
    ["$this->table('a')->addColumn('b', 'text')->update();", "reversible"],
    ["$t = $this->table('a'); $t->addColumn('b', 'text'); $t->save();", "reversible"],
    ["$this->table('a')->addColumn('b', 'text')->create();", "reversible"],
    ["$this->table('a')->renameColumn('b', 'c')->update();", "reversible"],
    ["$this->table('a')->rename('b')->update();", "reversible"],
    ["$this->table('a')->addIndex(['b'], ['name' => 'i'])->addForeignKey('b', 'c')->update();", "reversible"],
    ["$this->table('a')->addTimestamps()->update();", "reversible"],
    ["$this->table('a')->addColumn('b', 'text');", "no-op"],
    ["$this->table('a')->removeColumn('b')->update();", "missing"],
    ["$this->table('a')->changeColumn('b', 'text')->update();", "missing"],
    ["$this->table('a')->removeIndex(['b'])->update();", "missing"],
    ["$this->table('a')->dropForeignKey('b')->update();", "missing"],
    ["$this->table('a')->drop()->save();", "missing"],
    ["$this->table('a')->changePrimaryKey('b')->update();", "missing"],
    ["$this->table('a')->truncate();", "missing"],
    ["$this->execute('UPDATE a SET b = 1');", "missing"],
    ["$this->execute('SELECT 1');", "no-op"],
    ["$this->table('a')->insert(['b' => 1])->saveData();", "missing"],
    [
      "$this->table('a')->addColumn('b', 'text')->create(); $this->table('a')->insert(['b' => 1])->save();",
      "reversible",
    ],
    ["if (! $this->hasTable('a')) { $this->table('a')->addColumn('b', 'text')->create(); }", "missing"],
    ["if ($this->hasTable('a')) { return; } $this->table('a')->addColumn('b', 'text')->create();", "missing"],
    ["if ($this->hasTable('a')) { $this->table('a')->addColumn('b', 'text')->update(); }", "reversible"],
    ["$t = $this->table('a'); if (!$t->hasColumn('b')) { $t->addColumn('b', 'text')->update(); }", "missing"],
    ["if ($this->isMigratingUp()) { $this->execute('UPDATE a SET b = 1'); }", "empty"],
    [
      "if (! $this->isMigratingUp()) { throw new \\Exception('no'); } $this->execute('DELETE FROM a');",
      "irreversible-declared",
    ],
    ["Seeder::run();", "undecided"],
  ])("judges a change of `%s`: %s", (body, verdict) => {
    expect(judge(file(`public function change(): void { ${body} }`))).toMatchObject([{ verdict }]);
  });

  it("says at which line a change cannot be reversed, and what Phinx does then", () => {
    const body =
      "public function change() {\n$this->table('a')\n->addColumn('b', 'text')\n->removeColumn('c')\n->update();\n}";

    expect(judge(file(body))).toMatchObject([
      {
        verdict: "missing",
        line: 8,
        reason: "On rollback Phinx raises IrreversibleMigrationException: it cannot reverse `removeColumn`.",
      },
    ]);
  });

  it.each([
    ["$this->table('a')->removeColumn('b')->update();", "reversible"],
    ["$this->table('a')->removeColumn('c')->update();", "missing"],
    ["$this->execute('ALTER TABLE a DROP COLUMN b');", "reversible"],
    ["$this->table('a')->removeColumn('b');", "empty"],
    ["throw new IrreversibleMigrationException();", "irreversible-declared"],
  ])("judges a down of `%s`: %s", (down, verdict) => {
    const up = "public function up() { $this->table('a')->addColumn('b', 'text')->update(); }";

    expect(judge(file(`${up}\npublic function down() { ${down} }`))).toMatchObject([{ verdict }]);
  });

  it("judges a file the same after a comment or a blank line is added between its lines", () => {
    const texts = ["reversible", "empty", "is-migrating-up", "save-of-new-table"].flatMap((name) =>
      textsOf(`phinx/${name}`, /\.php$/),
    );
    const added = fc.constantFrom("", "    ", "// $this->execute('DROP TABLE a');", "/* throw new E(); */");
    fc.assert(
      fc.property(fc.constantFrom(...texts), added, fc.nat(), (text, line, place) => {
        const lines = text.split("\n");
        const changed = lines.toSpliced(1 + (place % (lines.length - 1)), 0, line).join("\n");

        const [before, after] = [text, changed].map((one) => judge(one).map(({ verdict }) => verdict));

        expect(after).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(patchworkOf(textsOf("phinx", /\.php$/)), (text) => {
        judge(text);
        judge(file(text));
      }),
      { numRuns: 100 },
    );
  });
});

function file(body: string): string {
  return `<?php
use Phinx\\Migration\\AbstractMigration;
final class AddNoteToOrders extends AbstractMigration
{
${body}
}
`;
}

function judge(text: string) {
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers, [phinx]);
}
