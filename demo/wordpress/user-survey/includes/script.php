<?php
/**
 * The one script, and only on pages that need it. It turns the tag, and pasted links, into surveys.
 */

namespace UserSurvey;

const SCRIPT = 'user-survey';

function register_script(): void {
	wp_register_script( SCRIPT, plugins_url( 'assets/user-survey.js', PLUGIN_FILE ), array(), VERSION, true );
}

/** `defer`, which WordPress knows from 6.3 on, and the hosts whose links may become surveys. */
function complete_script_tag( string $tag, string $handle ): string {
	if ( SCRIPT !== $handle ) {
		return $tag;
	}
	$attributes = 'defer data-user-survey-script';
	$hosts      = allowed_hosts();
	if ( $hosts ) {
		$attributes .= sprintf( ' data-allow="%s"', esc_attr( implode( ' ', $hosts ) ) );
	}
	return str_replace( ' src=', " $attributes src=", $tag );
}

/**
 * Loads the script where a text has a link that may become a survey. The script itself decides which do.
 *
 * @param string $html A post, or a block; goes on as it is.
 */
function load_script_for_links( $html ) {
	$has_link = is_string( $html ) && ( false !== strpos( $html, '#user-survey' ) || false !== strpos( $html, 'data-user-survey' ) );
	if ( $has_link && settings()['links'] ) {
		wp_enqueue_script( SCRIPT );
	}
	return $html;
}
