<?php
/**
 * The tag, as block and shortcode write it, with the link inside that is there whatever fails.
 */

namespace UserSurvey;

const LAYOUTS = array( 'pages', 'one-question', 'single-page' );

/** What block and shortcode may say. Names are those of the tag, and `document`, `link` and `text`. */
const OPTIONS = array(
	'document'      => '',
	'src'           => '',
	'endpoint'      => '',
	'lang'          => '',
	'heading-level' => '',
	'layout'        => '',
	'drafts'        => '',
	'unit'          => '',
	'round'         => '',
	'channel'       => '',
	'preview'       => '',
	'link'          => '',
	'text'          => '',
);

/**
 * The survey as HTML; a note, for those who can write posts alone, where something is wrong.
 *
 * @param array $options Untrusted, by the names of OPTIONS.
 */
function survey_markup( array $options ): string {
	$options = array_map( 'strval', array_filter( $options, 'is_scalar' ) ) + OPTIONS;
	$name    = sanitize_title( $options['document'] );
	$src     = '' === $name ? allowed_address( $options['src'] ) : document_address( $name );
	if ( '' === $src ) {
		return note( '' === $options['src'] ? 'nothing-chosen' : 'host-not-allowed' ) . fallback_link( $options );
	}
	$endpoint = allowed_address( $options['endpoint'] );
	// Not into the wrong hands, and not silently to another endpoint than the author wrote.
	if ( '' !== $options['endpoint'] && '' === $endpoint ) {
		return note( 'host-not-allowed' ) . fallback_link( $options );
	}
	wp_enqueue_script( SCRIPT );
	$attributes = array(
		'src'           => $src,
		'endpoint'      => $endpoint,
		'lang'          => clean_language( $options['lang'] ) ?: settings()['language'],
		'heading-level' => heading_level( $options['heading-level'] ),
		'layout'        => one_of( LAYOUTS, $options['layout'] ),
		'drafts'        => one_of( DRAFTS, $options['drafts'] ),
		'unit'          => $options['unit'],
		'round'         => $options['round'],
		'channel'       => $options['channel'],
	);
	$html       = '';
	foreach ( array_filter( $attributes, 'strlen' ) as $attribute => $value ) {
		$html .= sprintf( ' %s="%s"', $attribute, in_array( $attribute, array( 'src', 'endpoint' ), true ) ? esc_url( $value ) : esc_attr( $value ) );
	}
	$html .= wp_validate_boolean( $options['preview'] ) ? ' preview' : '';
	return "<user-survey$html>" . fallback_link( $options ) . '</user-survey>';
}

/**
 * Where one can answer without our script: what the author wrote, the settings' address for the survey, or the page
 * itself: the way to it from feeds and mails, and to a second try.
 */
function fallback_link( array $options ): string {
	$post     = find_document( sanitize_title( $options['document'] ) );
	$document = $post ? kept_document( $post ) : null;
	$link     = esc_url_raw( $options['link'], array( 'http', 'https' ) );
	if ( '' === $link && $document && '' !== settings()['link'] ) {
		$link = address_for( settings()['link'], $document->id );
	}
	if ( '' === $link ) {
		$link = get_permalink() ?: home_url( '/' );
	}
	$text = '' === trim( $options['text'] ) ? text( 'answer', $options['lang'] ) : $options['text'];
	return sprintf( '<a href="%s">%s</a>', esc_url( $link ), esc_html( wp_strip_all_tags( $text ) ) );
}

/** Seen by those alone who can do something about it. */
function note( string $key ): string {
	return current_user_can( 'edit_posts' ) ? sprintf( '<p><strong>%s</strong></p>', esc_html( text( $key ) ) ) : '';
}

function one_of( array $known, string $value ): string {
	return in_array( $value, $known, true ) ? $value : '';
}

function heading_level( string $wanted ): string {
	$level = (int) $wanted;
	return (string) ( $level >= 1 && $level <= 6 ? $level : settings()['headingLevel'] );
}
