import type { Idiom } from "../../migration.ts";

/** What to write in a migration that nothing takes back. */
export const LARAVEL_IDIOM: Idiom = {
  reversal: `public function down(): void
{
    Schema::table('the_table', function (Blueprint $table) {
        // what takes up back, such as $table->dropColumn('the_column');
    });
}`,
  raising: `public function down(): void
{
    throw new \\RuntimeException('Irreversible: the reason.');
}`,
};
