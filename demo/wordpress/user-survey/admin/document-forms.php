<?php
/**
 * What the forms of the documents' page send.
 */

namespace UserSurvey;

use WP_Error;

const FORM_NONCE = 'user_survey_document';

/** A text that was refused, and why: it is shown again, so that nothing that was written is lost. */
final class Refused {
	/** @var string */
	public $text = '';
	/** @var WP_Error|null */
	public $error = null;
}

function refused(): Refused {
	static $refused = null;
	$refused        = $refused ?? new Refused();
	return $refused;
}

function receive_document_form(): void {
	if ( ! isset( $_POST['user_survey_do'] ) ) {
		return;
	}
	check_admin_referer( FORM_NONCE );
	if ( ! current_user_can( DOCUMENT_CAPABILITY ) ) {
		wp_die( esc_html( text( 'not-allowed' ) ), '', array( 'response' => 403 ) );
	}
	if ( 'delete' === $_POST['user_survey_do'] ) {
		$post = find_document( sent_name( $_POST ) );
		if ( $post ) {
			wp_delete_post( $post->ID, true );
		}
		wp_safe_redirect( documents_page_address( array( 'deleted' => 1 ) ) );
		exit;
	}
	$text = sent_text();
	$name = store_document( $text );
	if ( is_wp_error( $name ) ) {
		refused()->text  = $text;
		refused()->error = $name;
		return;
	}
	wp_safe_redirect(
		documents_page_address(
			array(
				'document' => $name,
				'kept'     => 1,
			)
		)
	);
	exit;
}

/** The name of a document that a form or an address says; empty for a list, which nobody's form sends. */
function sent_name( array $sent ): string {
	$name = $sent['document'] ?? '';
	return is_string( $name ) ? sanitize_title( wp_unslash( $name ) ) : '';
}

/** The file, if one was chosen, else what was pasted. The file is read and left alone: it joins no media library. */
function sent_text(): string {
	$file = $_FILES['file'] ?? null;
	if ( is_array( $file ) && UPLOAD_ERR_OK === $file['error'] && is_uploaded_file( $file['tmp_name'] ) ) {
		return (string) file_get_contents( $file['tmp_name'], false, null, 0, MAX_BYTES + 1 );
	}
	$pasted = $_POST['text'] ?? '';
	// A form sends line breaks as two characters.
	return is_string( $pasted ) ? str_replace( "\r\n", "\n", wp_unslash( $pasted ) ) : '';
}

function documents_page_address( array $query = array() ): string {
	return add_query_arg( $query + array( 'page' => DOCUMENTS_PAGE ), admin_url( 'admin.php' ) );
}
