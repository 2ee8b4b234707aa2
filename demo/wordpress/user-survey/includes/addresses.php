<?php
/**
 * Which addresses a survey may have. An author may write any, in a block or shortcode. So that nobody's answers go
 * where the site's administrator does not want them, only the site itself counts, and the hosts in the settings.
 */

namespace UserSurvey;

/** Stands for the survey's id in the addresses of the settings. */
const ID_PLACE = '{id}';

/** A host with its port, such as `collector.example` or `localhost:8080`; empty for anything else. */
function clean_host( string $host ): string {
	$host = strtolower( $host );
	return preg_match( '/^[a-z0-9.-]+(:\d{1,5})?$/', $host ) ? $host : '';
}

/** Host and port of an address, as in its text. */
function host_of( string $address ): string {
	$parts = wp_parse_url( $address );
	// What stands before an @ looks like a host, and is none.
	if ( ! is_array( $parts ) || empty( $parts['host'] ) || isset( $parts['user'] ) ) {
		return '';
	}
	return clean_host( $parts['host'] . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' ) );
}

/** Hosts beside the site's own: those in the settings, and that of the endpoint there. */
function allowed_hosts(): array {
	$settings = settings();
	return array_values( array_unique( array_filter( array_merge( $settings['hosts'], array( host_of( $settings['endpoint'] ) ) ) ) ) );
}

/** An address on this site or on an allowed host; empty for any other. A path counts from the host. */
function allowed_address( string $address ): string {
	$address = esc_url_raw( trim( $address ), array( 'http', 'https' ) );
	// One slash, and no second that would name a host.
	if ( preg_match( '#^/(?![/\\\\])#', $address ) ) {
		return $address;
	}
	$host    = host_of( $address );
	$allowed = array_merge( array( host_of( home_url() ) ), allowed_hosts() );
	return '' !== $host && in_array( $host, $allowed, true ) ? $address : '';
}

/** An address of the settings: http or https, may have `{id}` in it. */
function clean_pattern( string $pattern ): string {
	// The braces would be dropped.
	$address = esc_url_raw( str_replace( ID_PLACE, 'SURVEY-ID', $pattern ), array( 'http', 'https' ) );
	$address = str_replace( 'SURVEY-ID', ID_PLACE, $address );
	return preg_match( '#^(https?://|/(?!/))#', $address ) ? $address : '';
}

/** An address of the settings for one survey. */
function address_for( string $pattern, string $id ): string {
	return str_replace( ID_PLACE, rawurlencode( $id ), $pattern );
}
