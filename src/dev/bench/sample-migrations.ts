/** The files of one migration, by path; `way` says whether it can go back. */
export type SampleMigration = (number: number, way: "back" | "none") => Readonly<Record<string, string>>;

/** A migration of each of some tools, by the tool's name: as their generators write them, with a column of its own. */
export const SAMPLE_MIGRATIONS: Readonly<Record<string, SampleMigration>> = {
  "golang-migrate": (number, way) => {
    const stem = `db/migrations/${padded(number, 6)}_add_note`;
    const up = `-- Orders get a note.\nBEGIN;\nALTER TABLE orders ADD COLUMN note_${number} text;\nCREATE INDEX note_${number}_idx ON orders (note_${number});\nCOMMIT;\n`;
    const down = `BEGIN;\nDROP INDEX note_${number}_idx;\nALTER TABLE orders DROP COLUMN note_${number};\nCOMMIT;\n`;
    return { [`${stem}.up.sql`]: up, ...(way === "back" ? { [`${stem}.down.sql`]: down } : {}) };
  },
  rails: (number, way) => ({
    [`db/migrate/2026${padded(number, 10)}_add_note${number}_to_orders.rb`]: `class AddNote${number}ToOrders < ActiveRecord::Migration[7.1]
  def ${way === "back" ? "change" : "up"}
    add_column :orders, :note_${number}, :text
    add_index :orders, :note_${number}
    create_table :order_notes_${number} do |t|
      t.references :order, null: false, foreign_key: true
      t.text :body, null: false
      t.timestamps
    end
  end
end
`,
  }),
  django: (number, way) => ({
    [`shop/orders/migrations/${padded(number, 4)}_add_note.py`]: `from django.db import migrations, models


def forwards(apps, schema_editor):
    Order = apps.get_model("orders", "Order")
    for order in Order.objects.iterator():
        order.note_${number} = order.title.strip()
        order.save(update_fields=["note_${number}"])


class Migration(migrations.Migration):

    dependencies = [("orders", "${padded(number - 1, 4)}_add_note")]

    operations = [
        migrations.AddField("order", "note_${number}", models.TextField(blank=True, default="")),
        migrations.RunPython(forwards${way === "back" ? ", migrations.RunPython.noop" : ""}),
    ]
`,
  }),
  knex: (number, way) => ({
    [`api/migrations/2026${padded(number, 10)}_add_note.js`]: `/** @param { import("knex").Knex } knex */
exports.up = async function (knex) {
  await knex.schema.alterTable("orders", (table) => {
    table.text("note_${number}");
    table.index(["note_${number}"]);
  });
};
${
  way === "none"
    ? ""
    : `
/** @param { import("knex").Knex } knex */
exports.down = async function (knex) {
  await knex.schema.alterTable("orders", (table) => {
    table.dropIndex(["note_${number}"]);
    table.dropColumn("note_${number}");
  });
};
`
}`,
  }),
  laravel: (number, way) => ({
    [`database/migrations/2026_01_01_${padded(number, 6)}_add_note.php`]: `<?php

use Illuminate\\Database\\Migrations\\Migration;
use Illuminate\\Database\\Schema\\Blueprint;
use Illuminate\\Support\\Facades\\Schema;

return new class extends Migration
{
    public function up(): void
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->text('note_${number}')->nullable();
        });
    }
${
  way === "none"
    ? ""
    : `
    public function down(): void
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->dropColumn('note_${number}');
        });
    }
`
}};
`,
  }),
  "ef-core": (number, way) => ({
    [`Shop/Migrations/2026${padded(number, 10)}_AddNote${number}.cs`]: `using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Migrations
{
    public partial class AddNote${number} : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "Note${number}", table: "Orders", type: "text", nullable: true);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            ${way === "back" ? `migrationBuilder.DropColumn(name: "Note${number}", table: "Orders");` : ""}
        }
    }
}
`,
  }),
};

function padded(number: number, width: number): string {
  return String(number).padStart(width, "0");
}
