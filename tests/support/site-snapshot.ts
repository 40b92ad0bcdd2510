type RunPhp = (code: string) => Promise<string>;

const snapshot = (name: string): string => `WP_CONTENT_DIR . '/snapshot-${name}'`;

/** Keeps every row of the database in a file of the site, to come back to; `name` is a word. */
export async function takeSnapshot(php: RunPhp, name: string): Promise<void> {
  await php(`$rows = [];
    foreach ($wpdb->tables('all') as $table) $rows[$table] = $wpdb->get_results("SELECT * FROM $table", ARRAY_A);
    file_put_contents(${snapshot(name)}, serialize($rows));`);
}

/**
 * Brings the database back to the snapshot, removes uploads and plugins, then runs `then` (PHP statements). Only rows
 * that differ are written. No id is given twice: those of new posts go on from where they were.
 */
export async function restoreSnapshot(
  php: RunPhp,
  name: string,
  then: readonly string[] = [],
): Promise<void> {
  await php(`
    foreach (unserialize(file_get_contents(${snapshot(name)})) as $table => $rows) {
      $missing = array_map('serialize', $rows);
      $stale = [];
      foreach ($wpdb->get_results("SELECT * FROM $table", ARRAY_A) as $row) {
        $same = array_search(serialize($row), $missing, true);
        if ($same === false) $stale[] = $row;
        else unset($missing[$same]);
      }
      if ($table === $wpdb->term_relationships) {
        foreach ($stale as $row) $wpdb->delete($table, array_slice($row, 0, 2));
      } elseif ($stale) {
        $key = array_key_first($stale[0]);
        $ids = array_map('intval', array_column($stale, $key));
        $wpdb->query("DELETE FROM $table WHERE $key IN (" . implode(',', $ids) . ')');
      }
      foreach ($missing as $row) $wpdb->insert($table, unserialize($row));
    }
    $left = array_map(fn($file) => new SplFileInfo($file), glob(WPMU_PLUGIN_DIR . '/*.php'));
    $uploads = new RecursiveDirectoryIterator(wp_upload_dir()['basedir'], FilesystemIterator::SKIP_DOTS);
    array_push($left, ...iterator_to_array(
      new RecursiveIteratorIterator($uploads, RecursiveIteratorIterator::CHILD_FIRST), false));
    foreach ($left as $file) $file->isDir() ? rmdir($file->getPathname()) : unlink($file->getPathname());
    wp_cache_flush();
    ${then.join('\n')}`);
}
