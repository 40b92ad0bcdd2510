import type { EmbeddedWordPress } from '../../src/cli/demo/embedded/start-embedded-wordpress.js';
import { phpValue } from './php-value.js';
import { restoreSnapshot, takeSnapshot } from './site-snapshot.js';

export type Role = 'administrator' | 'editor' | 'author' | 'contributor' | 'subscriber';

export type SiteUser = {
  readonly id: number;
  readonly username: string;
  readonly applicationPassword: string;
};

/** What a test does to a site behind Galley's back. */
export type SiteControl = {
  /** A new user with an application password; named after the role and a number when no name is given. */
  readonly addUser: (role: Role, username?: string) => Promise<SiteUser>;
  /** Puts a PHP source, `<?php` included, to run with every request from now on. */
  readonly addPlugin: (name: string, source: string) => Promise<void>;
  readonly removePlugin: (name: string) => Promise<void>;
  /** WordPress's permalink structure, e.g. `/%postname%/`; `''` are plain permalinks. */
  readonly setPermalinks: (structure: string) => Promise<void>;
  /** Runs what is scheduled and due (posts that go live, pings): no visitor does it here. */
  readonly runDueEvents: () => Promise<void>;
  /** Moves the date of a scheduled post a minute into the past: it goes live with the next `runDueEvents`. */
  readonly makeDue: (postId: number) => Promise<void>;
  /** Everything (posts, terms, media, users, options, plugins) as it was right after the start. */
  readonly reset: () => Promise<void>;
};

/** The control of a site that has just been started, with these plugins put in. */
export async function controlSite(
  { php }: Pick<EmbeddedWordPress, 'php'>,
  plugins: Readonly<Record<string, string>>,
): Promise<SiteControl> {
  const addPlugin = async (name: string, source: string) => void (await php(writePlugin(name, source)));
  for (const [name, source] of Object.entries(plugins)) await addPlugin(name, source);
  await takeSnapshot(php, 'start');
  let users = 0;
  return {
    addUser: async (role, username = `${role}${++users}`) =>
      JSON.parse(await php(createUser(role, username))) as SiteUser,
    addPlugin,
    removePlugin: async (name) => void (await php(`${pluginFile(name)} unlink($file);${forgetCode}`)),
    setPermalinks: async (structure) =>
      void (await php(
        `$GLOBALS['wp_rewrite']->set_permalink_structure(${phpValue(structure)}); flush_rewrite_rules();`,
      )),
    runDueEvents: async () => void (await php(dueEvents)),
    makeDue: async (postId) => void (await php(dueSinceAMinute(postId))),
    reset: () =>
      restoreSnapshot(
        php,
        'start',
        Object.entries(plugins).map((plugin) => writePlugin(...plugin)),
      ),
  };
}

/** PHP of another process looks at the file's time by itself; this one is told. */
const forgetCode = `if (function_exists('opcache_invalidate')) opcache_invalidate($file, true);`;

function pluginFile(name: string): string {
  return `$file = WPMU_PLUGIN_DIR . '/' . ${phpValue(`${name}.php`)};`;
}

function writePlugin(name: string, source: string): string {
  return `${pluginFile(name)} wp_mkdir_p(WPMU_PLUGIN_DIR);
    file_put_contents($file, ${phpValue(source)}); ${forgetCode}`;
}

function createUser(role: Role, username: string): string {
  return `$id = wp_insert_user(${phpValue({
    user_login: username,
    user_email: `${username}@example.com`,
    user_pass: 'password',
    role,
  })});
  if (is_wp_error($id)) throw new Exception($id->get_error_message());
  $password = WP_Application_Passwords::create_new_application_password($id, ['name' => 'Galley'])[0];
  echo json_encode(['id' => $id, 'username' => ${phpValue(username)}, 'applicationPassword' => $password]);`;
}

/** What wp-cron.php does, but within the call: that one answers before it has run anything. */
const dueEvents = `wp_set_current_user(0);
  foreach (wp_get_ready_cron_jobs() as $time => $hooks) foreach ($hooks as $hook => $events) foreach ($events as $event) {
    if ($event['schedule']) wp_reschedule_event($time, $event['schedule'], $hook, $event['args']);
    wp_unschedule_event($time, $hook, $event['args']);
    do_action_ref_array($hook, $event['args']);
  }`;

function dueSinceAMinute(postId: number): string {
  return `$then = time() - 60;
    $wpdb->update($wpdb->posts, ['post_date' => wp_date('Y-m-d H:i:s', $then),
      'post_date_gmt' => gmdate('Y-m-d H:i:s', $then)], ['ID' => ${postId}]);
    wp_clear_scheduled_hook('publish_future_post', [${postId}]);
    wp_schedule_single_event($then, 'publish_future_post', [${postId}]);`;
}
