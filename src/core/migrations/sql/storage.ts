/** The facet of a table, an index or a column that says how it is kept: no code notices it, and no value is lost. */
export const STORAGE = "storage";

const PARAMETERS = new Set(
  `autosummarize buffering deduplicate_items fastupdate fillfactor gin_pending_list_limit
  log_autoanalyze_min_duration log_autovacuum_min_duration n_distinct n_distinct_inherited pages_per_range
  parallel_workers toast_tuple_target vacuum_index_cleanup vacuum_max_eager_freeze_failure_rate vacuum_truncate`.split(
    /\s+/,
  ),
);

/**
 * Whether these are storage parameters of PostgreSQL, and no options that change what a query sees or who may see it
 * (`security_invoker`, `check_option`, `user_catalog_table`).
 */
export function areStorage(parameters: readonly string[]): boolean {
  return (
    parameters.length > 0 &&
    parameters.every((name) => PARAMETERS.has(name) || /^(?:autovacuum|toast)[_.]/.test(name))
  );
}
