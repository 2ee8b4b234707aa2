<?php
/**
 * "Surveys": the documents that are kept here, a form for a new one, and each with its addresses and a preview.
 */

namespace UserSurvey;

use WP_Post;

function show_documents_page(): void {
	// What is shown, and no more, depends on the address: no nonce is asked for.
	$post = find_document( sent_name( $_GET ) );
	echo '<div class="wrap"><h1>' . esc_html( $post ? $post->post_title : text( 'surveys' ) ) . '</h1>';
	show_what_happened();
	if ( refused()->error ) {
		show_preview_of_text( refused()->text );
		show_form( refused()->text );
	} elseif ( $post && isset( $_GET['delete'] ) ) {
		show_delete_form( $post );
	} elseif ( $post ) {
		show_addresses( $post );
		show_form( document_text( $post ) );
		show_preview( '<user-survey preview src="' . esc_url( document_address( $post->post_name ) ) . '"></user-survey>' );
		printf(
			'<p><a class="button button-link-delete" href="%s">%s</a></p>',
			esc_url( documents_page_address( array( 'document' => $post->post_name, 'delete' => 1 ) ) ),
			esc_html( text( 'delete' ) )
		);
	} else {
		show_list();
		show_form( '' );
	}
	echo '</div>';
}

function show_what_happened(): void {
	if ( refused()->error ) {
		printf( '<div class="notice notice-error"><p>%s</p></div>', esc_html( refused()->error->get_error_message() ) );
	}
	foreach ( array( 'kept', 'deleted' ) as $done ) {
		if ( isset( $_GET[ $done ] ) && ! refused()->error ) {
			printf( '<div class="notice notice-success"><p>%s</p></div>', esc_html( text( $done ) ) );
		}
	}
}

function show_list(): void {
	$documents = documents();
	if ( ! $documents ) {
		printf( '<p>%s</p>', esc_html( text( 'none-yet' ) ) );
		return;
	}
	printf(
		'<table class="wp-list-table widefat striped"><thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead><tbody>',
		esc_html( text( 'survey' ) ),
		esc_html( text( 'shortcode' ) ),
		esc_html( text( 'changed' ) )
	);
	foreach ( $documents as $post ) {
		$address = documents_page_address( array( 'document' => $post->post_name ) );
		printf(
			'<tr><th scope="row"><a href="%s"><strong>%s</strong></a></th><td><code>[user-survey document="%s"]</code></td><td>%s</td></tr>',
			esc_url( $address ),
			esc_html( $post->post_title ),
			esc_html( $post->post_name ),
			esc_html( get_the_modified_date( '', $post ) )
		);
	}
	echo '</tbody></table>';
}

/** The ways to have a survey on a page; what has to be copied, in fields. */
function show_addresses( WP_Post $post ): void {
	$ways = array(
		'paste-link'      => wp_make_link_relative( document_address( $post->post_name ) ) . '#user-survey',
		'paste-shortcode' => '[user-survey document="' . $post->post_name . '"]',
	);
	printf( '<p>%s</p><table class="form-table" role="presentation">', esc_html( text( 'use-block' ) ) );
	foreach ( $ways as $key => $value ) {
		printf(
			'<tr><th scope="row"><label for="user-survey-%1$s">%2$s</label></th><td><input id="user-survey-%1$s" class="large-text code" readonly value="%3$s"></td></tr>',
			esc_attr( $key ),
			esc_html( text( $key ) ),
			esc_attr( $value )
		);
	}
	echo '</table>';
}

function show_form( string $text ): void {
	printf( '<h2>%s</h2><form method="post" enctype="multipart/form-data" action="%s">', esc_html( text( '' === $text ? 'new-survey' : 'change-survey' ) ), esc_url( documents_page_address() ) );
	wp_nonce_field( FORM_NONCE );
	printf(
		'<input type="hidden" name="user_survey_do" value="keep">
		<p><label for="user-survey-file">%s</label><br><input type="file" id="user-survey-file" name="file" accept=".json,application/json"></p>
		<p><label for="user-survey-text">%s</label><br><textarea id="user-survey-text" name="text" rows="%d" class="large-text code" spellcheck="false">%s</textarea></p>',
		esc_html( text( 'choose-file' ) ),
		esc_html( text( 'or-paste' ) ),
		'' === $text ? 8 : 20,
		esc_textarea( $text )
	);
	submit_button( text( 'keep' ) );
	echo '</form>';
}

function show_delete_form( WP_Post $post ): void {
	printf( '<p>%s</p><form method="post" action="%s">', esc_html( text( 'delete-really' ) ), esc_url( documents_page_address() ) );
	wp_nonce_field( FORM_NONCE );
	printf( '<input type="hidden" name="user_survey_do" value="delete"><input type="hidden" name="document" value="%s">', esc_attr( $post->post_name ) );
	submit_button( text( 'delete' ), 'delete' );
	echo '</form>';
}

/** A text that could not be kept. The element says what is wrong with it, with line and column. */
function show_preview_of_text( string $text ): void {
	// In JSON `<` stands in texts alone, and means the same when it is escaped.
	$json = str_replace( '<', '\u003c', wp_check_invalid_utf8( $text ) );
	if ( '' !== trim( $json ) ) {
		show_preview( "<user-survey preview><script type=\"application/json\">$json</script></user-survey>" );
	}
}

/** @param string $survey The tag, as HTML. */
function show_preview( string $survey ): void {
	wp_enqueue_script( SCRIPT );
	printf( '<h2>%s</h2><div class="card">%s</div>', esc_html( text( 'preview' ) ), $survey );
}
