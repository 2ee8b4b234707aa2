<?php
// What WordPress makes of a post by somebody without "unfiltered_html", from saving it to showing it.
// Standard input: JSON, the HTML. Standard output: JSON, the HTML on the page and WordPress's version.
// Argument: WordPress's folder.

const WPINC = 'wp-includes';
define( 'ABSPATH', rtrim( $argv[1], '/' ) . '/' );
foreach ( [ 'version', 'compat', 'load', 'plugin', 'functions', 'formatting', 'kses' ] as $file ) {
	require ABSPATH . WPINC . "/$file.php";
}

// No database stands behind this: its options are those of a new site.
add_filter( 'pre_option_blog_charset', fn () => 'UTF-8' );

$html  = json_decode( file_get_contents( 'php://stdin' ) );
$saved = wp_unslash( wp_filter_post_kses( wp_slash( $html ) ) );
// Without wptexturize, which changes quotation marks between the tags alone.
$shown = wpautop( $saved );
echo json_encode( [ 'html' => $shown, 'version' => $wp_version ] );
