<?php
/**
 * The plugin's own texts. They are few, so they stand here side by side instead of in files for each language.
 */

namespace UserSurvey;

/**
 * A text in the language of the page, or of who works in the administration; in English where there is none.
 *
 * @param string $key    Name of the text.
 * @param string $locale Such as `nb_NO`; empty: the request's.
 */
function text( string $key, string $locale = '' ): string {
	static $texts = null;
	$texts        = $texts ?? require __DIR__ . '/texts-by-language.php';
	$language     = substr( '' === $locale ? determine_locale() : $locale, 0, 2 );
	// A Norwegian tag without a form is bokmål.
	$language = 'no' === $language ? 'nb' : $language;
	return $texts[ $language ][ $key ] ?? $texts['en'][ $key ];
}

/** Those of the block editor. */
function editor_texts(): array {
	$keys = array( 'survey', 'block-description', 'document', 'choose', 'or-address', 'address-help', 'settings', 'endpoint', 'endpoint-block-help', 'language', 'language-help', 'heading-level', 'as-settings', 'link', 'link-block-help', 'link-text', 'preview', 'preview-help', 'missing', 'shown-on-page', 'manage' );
	return array_combine( $keys, array_map( __NAMESPACE__ . '\text', $keys ) );
}
