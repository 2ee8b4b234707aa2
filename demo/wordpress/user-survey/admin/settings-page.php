<?php
/**
 * "Settings": what holds for every survey of the site.
 */

namespace UserSurvey;

const SETTINGS_GROUP = 'user_survey';

function register_settings(): void {
	register_setting( SETTINGS_GROUP, SETTINGS, array( 'sanitize_callback' => __NAMESPACE__ . '\clean_settings' ) );
}

function show_settings_page(): void {
	$settings = settings();
	echo '<div class="wrap"><h1>' . esc_html( text( 'survey-settings' ) ) . '</h1>';
	settings_errors();
	echo '<form method="post" action="options.php">';
	settings_fields( SETTINGS_GROUP );
	echo '<table class="form-table" role="presentation">';
	show_text_setting( 'endpoint', $settings['endpoint'], 'https://collector.example/surveys/{id}/responses' );
	show_text_setting( 'link', $settings['link'], 'https://collector.example/s/{id}' );
	show_text_setting( 'hosts', implode( ' ', $settings['hosts'] ), 'collector.example' );
	show_text_setting( 'language', $settings['language'], 'nb' );
	show_choice_setting( 'headingLevel', 'heading-level', (string) $settings['headingLevel'], array_combine( range( 1, 6 ), range( 1, 6 ) ) );
	show_choice_setting(
		'drafts',
		'drafts',
		$settings['drafts'],
		array(
			''     => text( 'drafts-document' ),
			'auto' => text( 'drafts-auto' ),
			'ask'  => text( 'drafts-ask' ),
			'off'  => text( 'drafts-off' ),
		)
	);
	printf(
		'<tr><th scope="row">%s</th><td><label><input type="checkbox" name="%s[links]" value="1"%s> %s</label></td></tr></table>',
		esc_html( text( 'links' ) ),
		esc_attr( SETTINGS ),
		checked( $settings['links'], true, false ),
		esc_html( text( 'links-help' ) )
	);
	submit_button();
	echo '</form></div>';
}

function show_text_setting( string $name, string $value, string $example ): void {
	printf(
		'<tr><th scope="row"><label for="user-survey-%1$s">%2$s</label></th><td><input id="user-survey-%1$s" name="%3$s[%1$s]" class="large-text code" value="%4$s" aria-describedby="user-survey-%1$s-help"><p class="description" id="user-survey-%1$s-help">%5$s <code>%6$s</code></p></td></tr>',
		esc_attr( $name ),
		esc_html( text( $name ) ),
		esc_attr( SETTINGS ),
		esc_attr( $value ),
		esc_html( text( "$name-help" ) ),
		esc_html( $example )
	);
}

/** @param array $choices Value => words. */
function show_choice_setting( string $name, string $label, string $value, array $choices ): void {
	printf(
		'<tr><th scope="row"><label for="user-survey-%1$s">%2$s</label></th><td><select id="user-survey-%1$s" name="%3$s[%1$s]">',
		esc_attr( $name ),
		esc_html( text( $label ) ),
		esc_attr( SETTINGS )
	);
	foreach ( $choices as $choice => $words ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $choice ), selected( (string) $choice, $value, false ), esc_html( $words ) );
	}
	echo '</select></td></tr>';
}
