import type { Idiom } from "../../migration.ts";

/** What to write in a migration that nothing takes back. */
export const EF_IDIOM: Idiom = {
  reversal: `protected override void Down(MigrationBuilder migrationBuilder)
{
    // what takes Up back, such as
    migrationBuilder.DropColumn(name: "TheColumn", table: "TheTable");
}`,
  raising: `protected override void Down(MigrationBuilder migrationBuilder)
{
    throw new NotSupportedException("Irreversible: the reason.");
}`,
};
