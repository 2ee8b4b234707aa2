<?php
/**
 * `[user-survey document="home-care"]`, and with the words of the link: `[user-survey …]Svar her[/user-survey]`.
 */

namespace UserSurvey;

function register_shortcode(): void {
	add_shortcode( 'user-survey', __NAMESPACE__ . '\render_shortcode' );
}

/**
 * @param array|string $attributes WordPress gives an empty string for none.
 * @param string|null  $content    What stands between the two tags.
 */
function render_shortcode( $attributes, $content = null ): string {
	$attributes = is_array( $attributes ) ? $attributes : array();
	$options    = shortcode_atts( OPTIONS, $attributes, 'user-survey' );
	// `[user-survey document="home-care" preview]`: words without a value come by number.
	if ( 'preview' === $options['preview'] || in_array( 'preview', array_filter( $attributes, 'is_int', ARRAY_FILTER_USE_KEY ), true ) ) {
		$options['preview'] = 'true';
	}
	if ( '' === $options['text'] ) {
		$options['text'] = (string) $content;
	}
	return survey_markup( $options );
}
