<?php
/**
 * `GET /wp-json/user-survey/v1/documents/<name>`: a survey document, for everybody.
 */

namespace UserSurvey;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

const ROUTE_NAMESPACE = 'user-survey/v1';

function register_document_route(): void {
	register_rest_route(
		ROUTE_NAMESPACE,
		'/documents/(?P<name>[a-z0-9_-]+)',
		array(
			'methods'             => 'GET',
			'callback'            => __NAMESPACE__ . '\serve_document',
			// What is asked is public, as the page is that asks it.
			'permission_callback' => '__return_true',
		)
	);
}

/**
 * The document with an entity tag, so that a browser asks anew each time and loads only what has changed.
 * Who follows a link to it without our script is led on to where one can answer.
 *
 * @return WP_REST_Response|WP_Error
 */
function serve_document( WP_REST_Request $request ) {
	// Of the path: `?name=…` is no name, and may be a list.
	$post     = find_document( $request->get_url_params()['name'] );
	$document = $post ? served_document( $post ) : null;
	if ( ! $document ) {
		return new WP_Error( 'user_survey_not_found', text( 'missing' ), array( 'status' => 404 ) );
	}
	$headers   = array(
		'Cache-Control' => 'no-cache',
		'Vary'          => 'Accept',
	);
	$elsewhere = settings()['link'];
	if ( '' !== $elsewhere && false !== strpos( (string) $request->get_header( 'accept' ), 'text/html' ) ) {
		return new WP_REST_Response( null, 303, $headers + array( 'Location' => address_for( $elsewhere, $document->id ) ) );
	}
	$tag             = '"' . md5( (string) wp_json_encode( $document ) ) . '"';
	$headers['ETag'] = $tag;
	// A server that compresses makes a weak tag of it.
	$known = str_replace( 'W/', '', (string) $request->get_header( 'if_none_match' ) );
	if ( in_array( $tag, array_map( 'trim', explode( ',', $known ) ), true ) ) {
		return new WP_REST_Response( null, 304, $headers );
	}
	return new WP_REST_Response( $document, 200, $headers );
}
