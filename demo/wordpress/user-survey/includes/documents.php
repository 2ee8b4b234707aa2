<?php
/**
 * The plugin's store of survey documents. WordPress takes no JSON into its media library, so each document is a post
 * of a type of its own, without pages: its name is the address, its text lies beside it, where no filter for HTML
 * rewrites it.
 */

namespace UserSurvey;

use WP_Error;
use WP_Post;

const POST_TYPE = 'user_survey';
const TEXT = '_user_survey_document';
/** Who writes documents may say where answers go: not every author. */
const DOCUMENT_CAPABILITY = 'edit_pages';
/** Bytes. A long survey in ten languages has a tenth of it. */
const MAX_BYTES = 2097152;

function register_documents(): void {
	register_post_type(
		POST_TYPE,
		array(
			'label'        => text( 'surveys' ),
			'public'       => false,
			'can_export'   => true,
			'rewrite'      => false,
			'supports'     => array( 'title' ),
			'capabilities' => array( 'create_posts' => DOCUMENT_CAPABILITY ),
		)
	);
}

/** All documents that are kept here, by their titles. */
function documents(): array {
	return get_posts(
		array(
			'post_type'   => POST_TYPE,
			'post_status' => 'publish',
			'numberposts' => -1,
			'orderby'     => 'title',
			'order'       => 'ASC',
		)
	);
}

function find_document( string $name ): ?WP_Post {
	$found = get_posts(
		array(
			'post_type'   => POST_TYPE,
			'post_status' => 'publish',
			'name'        => $name,
			'numberposts' => 1,
		)
	);
	return '' === $name ? null : ( $found[0] ?? null );
}

/** The document as its editor wrote it. */
function document_text( WP_Post $post ): string {
	return (string) get_post_meta( $post->ID, TEXT, true );
}

/** The document itself; null where its text is lost, or was changed past this plugin: by an import, or in the database. */
function kept_document( WP_Post $post ): ?\stdClass {
	$document = read_document( document_text( $post ) );
	return is_wp_error( $document ) ? null : $document;
}

/** The address under which everybody can load a document. */
function document_address( string $name ): string {
	return rest_url( ROUTE_NAMESPACE . '/documents/' . rawurlencode( $name ) );
}

/**
 * Reads a text as JSON.
 *
 * @return \stdClass|WP_Error The error says in words what is wrong.
 */
function read_document( string $text ) {
	if ( strlen( $text ) > MAX_BYTES ) {
		return new WP_Error( 'too-large', text( 'too-large' ) );
	}
	if ( '' === trim( $text ) ) {
		return new WP_Error( 'empty', text( 'nothing-sent' ) );
	}
	if ( ! preg_match( '//u', $text ) ) {
		return new WP_Error( 'encoding', text( 'not-utf-8' ) );
	}
	$document = json_decode( $text );
	if ( ! is_object( $document ) ) {
		return new WP_Error( 'syntax', text( 'not-json' ) );
	}
	// The id becomes the address. All other faults are told in the preview, with their places.
	if ( ! is_string( $document->id ?? null ) || ! preg_match( '/^[A-Za-z][A-Za-z0-9_-]*$/', $document->id ) ) {
		return new WP_Error( 'id', text( 'no-id' ) );
	}
	return $document;
}

/**
 * Keeps a document under the id that stands in it: a new one, or in place of the one that is there.
 *
 * @return string|WP_Error The name it is kept under.
 */
function store_document( string $text ) {
	// Some editors begin a file with a byte order mark, which is no JSON.
	$text     = preg_replace( '/^\xEF\xBB\xBF/', '', $text );
	$document = read_document( $text );
	if ( is_wp_error( $document ) ) {
		return $document;
	}
	// Addresses have no capitals: ids that differ in nothing else are one.
	$found = find_document( sanitize_title( $document->id ) );
	$post  = array(
		'ID'          => $found ? $found->ID : 0,
		'post_type'   => POST_TYPE,
		'post_status' => 'publish',
		'post_name'   => sanitize_title( $document->id ),
		'post_title'  => title_of( $document ),
		'meta_input'  => array( TEXT => $text ),
	);
	// WordPress takes one layer of backslashes from whatever it is given.
	$id = wp_insert_post( wp_slash( $post ), true );
	if ( is_wp_error( $id ) ) {
		return $id;
	}
	$kept = get_post( $id );
	// A database that cannot keep a character keeps nothing, and says nothing.
	return document_text( $kept ) === $text ? $kept->post_name : new WP_Error( 'storage', text( 'not-stored' ) );
}

/** A title to show in lists: the document's, in the language of who looks, else in its first one. */
function title_of( \stdClass $document ): string {
	$title = $document->title ?? '';
	if ( is_object( $title ) ) {
		$titles   = array_filter( get_object_vars( $title ), 'is_string' );
		$language = substr( determine_locale(), 0, 2 );
		$title    = $titles[ $language ] ?? ( reset( $titles ) ?: '' );
	}
	$title = is_string( $title ) ? sanitize_text_field( $title ) : '';
	return '' === $title ? $document->id : $title;
}

/** The document as it is served: with the site's endpoint and drafts where it says nothing of them. */
function served_document( WP_Post $post ): ?\stdClass {
	$document = kept_document( $post );
	if ( ! $document ) {
		return null;
	}
	$settings = settings();
	if ( ! isset( $document->endpoint ) && '' !== $settings['endpoint'] ) {
		$document->endpoint = address_for( $settings['endpoint'], $document->id );
	}
	if ( ! isset( $document->drafts ) && '' !== $settings['drafts'] ) {
		$document->drafts = $settings['drafts'];
	}
	return $document;
}
