import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { pluginFiles } from '../../demo/wordpress/plugin-files.js';
import { freePort } from '../support/free-port.js';
import { startDatabase } from './database.js';
import { WORDPRESS } from './what-is-missing.js';

/** People who can log in; the password of each is their name. */
export const PEOPLE = { admin: 'administrator', redaktor: 'editor', forfatter: 'author' } as const;
export type Person = keyof typeof PEOPLE;

/** A WordPress in bokmål that really runs. */
export interface WordPressSite {
  /** Without a slash at the end. */
  readonly address: string;
  /** Puts the plugin into its folder and activates it. */
  install(): void;
  /** What PHP code that knows all of WordPress returns, through JSON. */
  php(code: string): unknown;
  /** What PHP had to complain about so far, with a file of the plugin in it. */
  complaints(): string[];
  stop(): Promise<void>;
}

/** Languages of the administration and of pages that are copied; the others are most of the package. */
const LANGUAGES = /\/languages\/(?!(admin-)?(nb_NO|nn_NO|sv_SE))[^/]+$/;

export async function startWordPress(): Promise<WordPressSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'user-survey-wp-'));
  const root = path.join(folder, 'site');
  const log = path.join(folder, 'php.log');
  cpSync(WORDPRESS, root, {
    recursive: true,
    dereference: true,
    filter: (source) => !LANGUAGES.test(source) && existsSync(source),
  });
  const database = await startDatabase(folder);
  const address = `http://127.0.0.1:${await freePort()}`;
  writeFileSync(path.join(root, 'wp-config.php'), configuration(address, database.socket, log));

  const run = (code: string) =>
    execFileSync('php', ['-d', 'sendmail_path=/bin/true', '-d', 'display_errors=stderr'], {
      input: `<?php $_SERVER['HTTP_HOST'] = '${new URL(address).host}'; ${code}`,
      cwd: root,
      encoding: 'utf8',
    });
  const php = (code: string): unknown => {
    const said = run(
      `require 'wp-load.php'; $said = ( static function () { ${code} } )(); echo "\\n\\x02", wp_json_encode( $said );`,
    );
    return JSON.parse(said.split('\x02')[1]!) as unknown;
  };
  run(`$server = new mysqli( 'localhost', 'root', '', '', 0, '${database.socket}' );
    $server->query( 'CREATE DATABASE wordpress' );`);
  run(`define( 'WP_INSTALLING', true ); require 'wp-load.php'; require 'wp-admin/includes/upgrade.php';
    wp_install( 'Eksempel kommune', 'admin', 'admin@example.org', true, '', 'admin', 'nb_NO' );
    update_option( 'permalink_structure', '/%postname%/' );
    update_user_meta( 1, 'locale', 'en_US' );`);
  for (const [name, role] of Object.entries(PEOPLE).filter(([name]) => name !== 'admin'))
    php(`return wp_insert_user( array( 'user_login' => '${name}', 'user_pass' => '${name}',
      'user_email' => '${name}@example.org', 'role' => '${role}', 'locale' => 'en_US' ) );`);
  // Nobody is greeted with a guide in front of the page.
  php(`foreach ( get_users() as $user ) update_user_meta( $user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences',
      array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );
    flush_rewrite_rules();`);

  const server = spawn(
    'php',
    ['-S', new URL(address).host, '-t', root, path.resolve('test/wordpress/router.php')],
    { env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' }, stdio: 'ignore', detached: true },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  for (let tries = 0; !(await answers(address)); tries += 1) {
    if (tries > 100) throw new Error('WordPress does not answer');
    await wait(50);
  }
  return {
    address,
    install() {
      for (const [name, content] of pluginFiles()) {
        const file = path.join(root, 'wp-content/plugins', name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
      php(`require_once ABSPATH . 'wp-admin/includes/plugin.php';
        return activate_plugin( 'user-survey/user-survey.php' );`);
    },
    php,
    complaints: () =>
      existsSync(log)
        ? readFileSync(log, 'utf8')
            .split('\n')
            .filter((line) => line.includes('user-survey/'))
        : [],
    async stop() {
      // The group: its workers are processes of their own.
      process.kill(-server.pid!, 'SIGTERM');
      await ended;
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Nothing is looked up elsewhere: no updates, no mail, no pictures of people. */
const configuration = (address: string, socket: string, log: string) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '${address}' );
define( 'WP_SITEURL', '${address}' );
define( 'AUTH_KEY', 'of the test' );
define( 'SECURE_AUTH_KEY', 'of the test' );
define( 'LOGGED_IN_KEY', 'of the test' );
define( 'NONCE_KEY', 'of the test' );
define( 'AUTH_SALT', 'of the test' );
define( 'SECURE_AUTH_SALT', 'of the test' );
define( 'LOGGED_IN_SALT', 'of the test' );
define( 'NONCE_SALT', 'of the test' );
define( 'FS_METHOD', 'direct' );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${log}' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
`;

const answers = (address: string): Promise<boolean> =>
  fetch(`${address}/wp-json/`).then(
    (response) => response.ok,
    () => false,
  );
