<?php
/**
 * What an administrator sets once for the whole site: one option, `user_survey_settings`.
 */

namespace UserSurvey;

const SETTINGS = 'user_survey_settings';
const DRAFTS = array( 'auto', 'ask', 'off' );

/** What holds until somebody has set something. */
const DEFAULT_SETTINGS = array(
	'endpoint'     => '',
	'link'         => '',
	'language'     => '',
	'headingLevel' => 2,
	'drafts'       => '',
	'hosts'        => array(),
	'links'        => true,
);

/** The settings, complete. */
function settings(): array {
	$stored = get_option( SETTINGS, array() );
	return array_merge( DEFAULT_SETTINGS, is_array( $stored ) ? $stored : array() );
}

/**
 * Settings as a form sent them, made fit to be stored.
 *
 * @param mixed $input Untrusted.
 */
function clean_settings( $input ): array {
	$input = is_array( $input ) ? $input : array();
	$word  = static function ( string $name ) use ( $input ): string {
		return is_string( $input[ $name ] ?? null ) ? trim( $input[ $name ] ) : '';
	};
	$hosts = is_array( $input['hosts'] ?? null ) ? $input['hosts'] : preg_split( '/[\s,]+/', $word( 'hosts' ) );
	$level = (int) ( $input['headingLevel'] ?? 2 );
	return array(
		'endpoint'     => clean_pattern( $word( 'endpoint' ) ),
		'link'         => clean_pattern( $word( 'link' ) ),
		'language'     => clean_language( $word( 'language' ) ),
		'headingLevel' => $level >= 1 && $level <= 6 ? $level : 2,
		'drafts'       => in_array( $word( 'drafts' ), DRAFTS, true ) ? $word( 'drafts' ) : '',
		'hosts'        => array_values( array_unique( array_filter( array_map( __NAMESPACE__ . '\clean_host', array_filter( $hosts, 'is_string' ) ) ) ) ),
		'links'        => ! empty( $input['links'] ),
	);
}

/** A language tag, or nothing. */
function clean_language( string $language ): string {
	return preg_match( '/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/', $language ) ? $language : '';
}
