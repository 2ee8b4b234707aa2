<?php
/**
 * Plugin Name: User Survey
 * Description: Accessible surveys in your pages, as a block, a shortcode or a pasted link. The answers go to the address that you choose, and nowhere else.
 * Version: {{version}}
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: user-survey
 *
 * What the plugin hooks into stands here, and nowhere else; what is done then is in `includes` and `admin`.
 */

namespace UserSurvey;

defined( 'ABSPATH' ) || exit;

const VERSION = '{{version}}';
const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/texts.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/addresses.php';
require __DIR__ . '/includes/documents.php';
require __DIR__ . '/includes/document-route.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/markup.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/admin/menu.php';
require __DIR__ . '/admin/document-forms.php';
require __DIR__ . '/admin/documents-page.php';
require __DIR__ . '/admin/settings-page.php';

add_action( 'init', __NAMESPACE__ . '\register_documents' );
add_action( 'init', __NAMESPACE__ . '\register_script' );
add_action( 'init', __NAMESPACE__ . '\register_block' );
add_action( 'init', __NAMESPACE__ . '\register_shortcode' );
add_action( 'rest_api_init', __NAMESPACE__ . '\register_document_route' );

add_filter( 'script_loader_tag', __NAMESPACE__ . '\complete_script_tag', 10, 2 );
// Posts of every kind of editor, and what block themes have around them.
add_filter( 'the_content', __NAMESPACE__ . '\load_script_for_links', 20 );
add_filter( 'render_block', __NAMESPACE__ . '\load_script_for_links' );

add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\tell_the_editor' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_menu' );
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
