import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laravel } from "../../../../src/core/migrations/frameworks/laravel.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { patchworkOf, textsOf } from "../../../support/migration-texts.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "database/migrations/2024_11_20_093000_add_note_to_orders.php";
const parsers = await loadParsers(["php"]);

describe("laravel", () => {
  it.each([
    [PATH, true, "2024_11_20_093000_add_note_to_orders"],
    ["packages/shop/src/migrations/2024_11_20_093000_x.php", true, "2024_11_20_093000_x"],
    ["database/migrations/tenant/0001_create_users.php", true, "0001_create_users"],
    ["database/migrations/readme.md", false, null],
    ["app/Models/Order.php", false, null],
    ["db/migrations/20241120093000_add_note.php", false, null],
  ])("claims %s: %s, as version %s", (path, claimed, version) => {
    expect(laravel.claims(path)).toBe(claimed);
    expect(laravel.versionOf(path)).toBe(version);
  });

  it.each([
    [
      "a class of another tool",
      "<?php class A extends \\CodeIgniter\\Database\\Migration { function up() {} }",
    ],
    [
      "Doctrine's",
      "<?php use Doctrine\\Migrations\\AbstractMigration; class A extends AbstractMigration { function up() {} }",
    ],
    ["a helper", "<?php function up() {}"],
    ["a model", "<?php class Order extends Model { public $table = 'orders'; }"],
  ])("leaves %s alone", (_, text) => {
    expect(find(text)).toEqual([]);
  });

  it.each([
    ["Schema::dropIfExists('notes');", "reversible"],
    ["Schema::drop('other');", "missing"],
    ["\\Illuminate\\Support\\Facades\\Schema::drop('notes');", "reversible"],
    ["Schema::connection('pg')->dropIfExists('notes');", "reversible"],
    ["Schema::table('notes', function (Blueprint $t) { $t->dropIfExists(); });", "reversible"],
    ["DB::statement('DROP TABLE notes');", "reversible"],
    ["DB::connection('pg')->unprepared('DROP TABLE notes');", "reversible"],
    ["DB::transaction(function () { Schema::drop('notes'); });", "reversible"],
    ["$name = 'no' . 'tes'; Schema::drop($name);", "reversible"],
    ["if (Schema::hasTable('notes')) { Schema::drop('notes'); }", "reversible"],
    ["try { Schema::drop('notes'); } finally { DB::statement('SET x = 1'); }", "reversible"],
    ["$this->drop('notes');", "reversible"],
    ["Artisan::call('notes:drop');", "reversible"],
    ["if ($this->has('notes')) { Schema::drop('notes'); }", "reversible"],
    ["if (! $this->has('notes')) { Schema::drop('notes'); }", "reversible"],
    ["// Schema::drop('notes');", "empty"],
    ['$sql = "DROP TABLE notes";', "empty"],
    ["Schema::hasTable('notes');", "empty"],
    ["$drop = function () { Schema::drop('notes'); };", "empty"],
    ["return; Schema::drop('notes');", "empty"],
    ["throw new \\Exception('no');", "irreversible-declared"],
    ["$this->refuse();", "irreversible-declared"],
    ["try { throw new \\Exception('no'); } catch (\\Exception $e) {}", "empty"],
    ["if ($a) { throw new \\Exception('no'); }", "empty"],
    ["if ($a) { throw new A(); } else { throw new B(); }", "irreversible-declared"],
    ["DB::statement('DROP TABLE \\'notes');", "undecided"],
  ])("judges a down of `%s`: %s", (body, verdict) => {
    expect(
      judge(file("Schema::create('notes', function (Blueprint $table) { $table->id(); });", body)),
    ).toMatchObject([{ verdict }]);
  });

  it.each([
    ["$table->timestamps();", "$table->dropTimestamps();", "reversible"],
    ["$table->rememberToken();", "$table->dropRememberToken();", "reversible"],
    ["$table->nullableMorphs('owner');", "$table->dropMorphs('owner');", "reversible"],
    ["$table->foreignIdFor(User::class);", "$table->dropColumn('user_id');", "reversible"],
    [
      "$table->foreignIdFor(OrderLine::class)->constrained();",
      "$table->dropConstrainedForeignIdFor(OrderLine::class);",
      "reversible",
    ],
    ["$table->index(['a', 'b']);", "$table->dropIndex(['a', 'b']);", "reversible"],
    ["$table->index(['a', 'b']);", "$table->dropIndex(['a']);", "missing"],
    ["$table->index('a', 'own');", "$table->dropIndex('own');", "reversible"],
    ["$table->primary('code');", "$table->dropPrimary();", "reversible"],
    [
      "$table->foreign('a')->references('id')->on('users');",
      "$table->dropForeign('orders_a_foreign');",
      "reversible",
    ],
    ["$table->foreign('a')->references('id')->on('users');", "$table->dropForeign(['b']);", "missing"],
    ["$table->renameIndex('x', 'y');", "$table->renameIndex('y', 'x');", "reversible"],
    ["$table->renameColumn('x', 'y');", "$table->renameColumn('x', 'y');", "missing"],
    ["$table->rename('purchases');", "Schema::rename('purchases', 'orders');", "reversible"],
    [
      "$table->after('id', function ($table) { $table->json('meta'); });",
      "$table->dropColumn(['meta']);",
      "reversible",
    ],
    ["$table->string('a')->change();", "$table->string('b')->change();", "missing"],
    ["$table->text('a')->change();", "$table->text('a');", "reversible"],
    ["$table->auditable();", "$table->dropAuditable();", "reversible"],
    ["$table->dropColumn('a', 'b');", "$table->string('a'); $table->string('b');", "destructive"],
    ["$table->comment('x');", "", "no-op"],
  ])("judges a table's `%s` taken back by `%s`: %s", (up, down, verdict) => {
    const table = (by: string): string => `Schema::table('orders', function (Blueprint $table) { ${by} });`;

    expect(judge(file(table(up), table(down)))).toMatchObject([{ verdict }]);
  });

  it.each([
    ["use Illuminate\\Database\\Eloquent\\Concerns\\HasUuids;", "HasUuids", "missing"],
    ["use App\\Migrations\\GoesBack;", "GoesBack", "undecided"],
  ])("knows of %s whether it may hold the way back", (imported, trait, verdict) => {
    const text = `<?php
use Illuminate\\Database\\Migrations\\Migration;
use Illuminate\\Support\\Facades\\Schema;
${imported}
return new class extends Migration {
    use ${trait};
    public function up(): void { Schema::drop('orders'); }
};
`;

    expect(judge(text)).toMatchObject([{ verdict }]);
  });

  it("sees one constraint in a foreign key with all that is said of it", () => {
    const key = "$table->foreign('a')->references('id')->on('users')->cascadeOnDelete();";
    const [found] = find(file(`Schema::table('orders', function (Blueprint $table) { ${key} });`, ""));

    expect(found?.up).toMatchObject({
      operations: [
        { kind: "create", what: "constraint", name: "orders.orders_a_foreign", on: "orders", columns: ["a"] },
      ],
    });
    expect(found?.up).toHaveProperty("operations.length", 1);
  });

  it("names the line of a statement in a nowdoc", () => {
    const up = "DB::statement(<<<'SQL'\nSELECT 1;\n\nDROP TABLE orders;\nSQL);";

    expect(judge(file(up, "DB::statement('CREATE TABLE orders (id int)');"))).toMatchObject([
      { verdict: "destructive", line: 15 },
    ]);
  });

  it("judges a file the same after a comment or a blank line is added between its lines", () => {
    const texts = ["reversible", "empty", "destructive", "changed-column", "loop-over-tables"].flatMap(
      (name) => textsOf(`laravel/${name}`, /\.php$/),
    );
    const added = fc.constantFrom(
      "",
      "    ",
      "// Schema::drop('orders');",
      "/* throw new E(); */",
      "# return;",
    );
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
      fc.property(patchworkOf(textsOf("laravel", /\.php$/)), (text) => {
        judge(text);
        judge(file(text, text));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["a string that doubles", `$s = 'x'; ${'$s = "$s$s"; '.repeat(200)}DB::statement($s);`, ""],
    ["a constant of itself", "DB::statement(self::A);", "const A = self::B; const B = self::A;"],
    ["a method that calls itself", "$this->a();", "function a() { $this->a(); }"],
    ["closures that call each other", "$a = fn () => $b(); $b = fn () => $a(); $a();", ""],
    ["many early returns", "if (Schema::hasTable('x')) { return; }\n".repeat(2000), ""],
  ])("gets to an end with %s", (_, down, more) => {
    expect(judge(file("Schema::drop('orders');", down, more))).toHaveLength(1);
  });

  it("gives up on what would take too many steps", () => {
    const calls = "abcdefgh".split("").map((name, index, all) => {
      const next = all[index + 1];
      return `function ${name}() { ${next === undefined ? "" : `$this->${next}(); `.repeat(9)} }`;
    });
    const text = file("Schema::drop('orders');", "$this->a();", calls.join("\n"));

    expect(judge(text)).toMatchObject([{ verdict: "undecided" }]);
  });
});

function file(up: string, down: string, more = ""): string {
  return `<?php
use Illuminate\\Database\\Migrations\\Migration;
use Illuminate\\Support\\Facades\\{DB, Schema};

return new class extends Migration
{
    private function drop(string $table): void { Schema::dropIfExists($table); }
    private function has(string $name): bool { foreach ([1] as $x) { if ($x === $name) { return true; } } return false; }
    private function refuse(): void { throw new \\LogicException(); }
    ${more}
    public function up(): void {
        ${up}
    }
    public function down(): void {
        ${down}
    }
};
`;
}

function find(text: string) {
  return laravel.find([PATH], changeOf([], { [PATH]: text }).head, parsers);
}

function judge(text: string) {
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers, [laravel]);
}
