import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doctrine } from "../../../../src/core/migrations/frameworks/doctrine.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { patchworkOf, textsOf } from "../../../support/migration-texts.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "migrations/Version20241120093000.php";
const parsers = await loadParsers(["php"]);

describe("doctrine", () => {
  it.each([
    [PATH, true, "Version20241120093000"],
    ["src/Migrations/2024/Version20241120093000.php", true, "Version20241120093000"],
    ["src/Command/VersionCommand.php", true, "VersionCommand"],
    ["src/Version.php", false, null],
    ["migrations/20241120093000_add_note.php", false, null],
  ])("claims %s: %s, as version %s", (path, claimed, version) => {
    expect(doctrine.claims(path)).toBe(claimed);
    expect(doctrine.versionOf(path)).toBe(version);
  });

  it.each([
    ["a command", "<?php class VersionCommand extends Command { public function up() {} }"],
    [
      "a class without a schema",
      "<?php class Version20241120093000 extends Base { public function up() {} }",
    ],
    [
      "Phinx's",
      "<?php class A extends \\Phinx\\Migration\\AbstractMigration { public function up(Schema $s) {} }",
    ],
  ])("leaves %s alone", (_, text) => {
    expect(doctrine.find([PATH], changeOf([], { [PATH]: text }).head, parsers)).toEqual([]);
  });

  it.each([
    ["$this->addSql('DROP TABLE notes');", "reversible"],
    ["$this->addSql('DROP TABLE other');", "missing"],
    ["$this->addSql(self::DROP);", "reversible"],
    ["$this->addSql('DROP ' . 'TABLE notes');", "reversible"],
    ["$this->addSql($this->sql());", "reversible"],
    ["$this->addSql(file_get_contents('down.sql'));", "reversible"],
    ["$this->connection->executeStatement('DROP TABLE notes');", "reversible"],
    ["$schema->dropTable('notes');", "reversible"],
    ["if ($schema->hasTable('notes')) { $schema->dropTable('notes'); }", "reversible"],
    [
      "$this->connection->transactional(function ($c) { $c->executeStatement('DROP TABLE notes'); });",
      "reversible",
    ],
    ["$this->skipIf(! $schema->hasTable('notes'), 'gone'); $schema->dropTable('notes');", "reversible"],
    ["", "empty"],
    ["$this->write('DROP TABLE notes');", "empty"],
    ["$this->warnIf(true, 'stays');", "empty"],
    ["$this->skipIf($schema->hasTable('notes'), 'stays');", "empty"],
    ["$this->skipIf(true, 'stays');", "irreversible-declared"],
    ["$this->abortIf(condition: true);", "irreversible-declared"],
    ["$this->throwIrreversibleMigrationException();", "irreversible-declared"],
    ["throw new IrreversibleMigration('no');", "irreversible-declared"],
    ["parent::down($schema);", "irreversible-declared"],
    ["$this->addSql('DROP TABLE \\'notes');", "undecided"],
  ])("judges a down of `%s`: %s", (body, verdict) => {
    expect(judge(file("$this->addSql('CREATE TABLE notes (id INT)');", body))).toMatchObject([{ verdict }]);
  });

  it.each([
    ["$t->addIndex(['a'], 'i');", "$t->dropIndex('i');", "reversible"],
    ["$t->addIndex(['a'], 'i');", "$t->dropIndex('j');", "missing"],
    [
      "$t->addForeignKeyConstraint('users', ['u'], ['id'], [], 'fk');",
      "$t->removeForeignKey('fk');",
      "reversible",
    ],
    ["$t->renameIndex('a', 'b');", "$t->renameIndex('b', 'a');", "reversible"],
    [
      "$t->changeColumn('a', ['notnull' => false]);",
      "$t->changeColumn('a', ['notnull' => true]);",
      "reversible",
    ],
    ["$t->changeColumn('a', ['notnull' => false]);", "$t->changeColumn('a', ['default' => 1]);", "missing"],
    ["$t->getColumn('a')->setNotnull(false);", "$t->getColumn('a')->setNotnull(true);", "reversible"],
    ["$t->dropColumn('a');", "$t->addColumn('a', 'string')->setNotnull(false);", "destructive"],
  ])("judges a table's `%s` taken back by `%s`: %s", (up, down, verdict) => {
    const table = (by: string): string => `$t = $schema->getTable('orders'); ${by}`;

    expect(judge(file(table(up), table(down)))).toMatchObject([{ verdict }]);
  });

  it("judges a file the same after a comment or a blank line is added between its lines", () => {
    const texts = ["reversible", "empty", "abort-if-true", "schema-api", "loop-with-sprintf"].flatMap(
      (name) => textsOf(`doctrine/${name}`, /\.php$/),
    );
    const added = fc.constantFrom("", "    ", "// $this->abortIf(true);", "/* throw new E(); */");
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
      fc.property(patchworkOf(textsOf("doctrine", /\.php$/)), (text) => {
        judge(text);
        judge(file(text, text));
      }),
      { numRuns: 100 },
    );
  });
});

function file(up: string, down: string): string {
  return `<?php
use Doctrine\\DBAL\\Schema\\Schema;
use Doctrine\\Migrations\\AbstractMigration;

final class Version20241120093000 extends AbstractMigration
{
    private const DROP = 'DROP TABLE notes';
    private function sql(): string { return self::DROP; }
    public function up(Schema $schema): void {
        ${up}
    }
    public function down(Schema $schema): void {
        ${down}
    }
}
`;
}

function judge(text: string) {
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers, [doctrine]);
}
