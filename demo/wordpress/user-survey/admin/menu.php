<?php
/**
 * The plugin's entry in the menu: its documents for editors, its settings for administrators.
 */

namespace UserSurvey;

const DOCUMENTS_PAGE = 'user-survey';
const SETTINGS_PAGE = 'user-survey-settings';

function add_menu(): void {
	$surveys = text( 'surveys' );
	$hook    = add_menu_page( $surveys, $surveys, DOCUMENT_CAPABILITY, DOCUMENTS_PAGE, __NAMESPACE__ . '\show_documents_page', 'dashicons-feedback', 25 );
	add_submenu_page( DOCUMENTS_PAGE, $surveys, $surveys, DOCUMENT_CAPABILITY, DOCUMENTS_PAGE, __NAMESPACE__ . '\show_documents_page' );
	add_submenu_page( DOCUMENTS_PAGE, text( 'settings' ), text( 'settings' ), 'manage_options', SETTINGS_PAGE, __NAMESPACE__ . '\show_settings_page' );
	// Before anything is shown, so that what went well ends on a page of its own, which may be loaded again.
	add_action( "load-$hook", __NAMESPACE__ . '\receive_document_form' );
}
