<?php
/**
 * The block. The server draws it when a page is viewed, so that no filter for what authors write touches the tag.
 */

namespace UserSurvey;

const EDITOR_SCRIPT = 'user-survey-editor';

function register_block(): void {
	$needs = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' );
	wp_register_script( EDITOR_SCRIPT, plugins_url( 'block/editor.js', PLUGIN_FILE ), $needs, VERSION, true );
	register_block_type( dirname( PLUGIN_FILE ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
}

function render_block( array $attributes ): string {
	$survey = survey_markup(
		array(
			'heading-level' => $attributes['headingLevel'] ?? '',
			'preview'       => empty( $attributes['preview'] ) ? '' : 'true',
		) + $attributes
	);
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $survey );
}

/** What the block's editor has to choose from, and its words. */
function tell_the_editor(): void {
	$known = array_map(
		static function ( \WP_Post $post ): array {
			return array(
				'value' => $post->post_name,
				'label' => sprintf( '%s (%s)', $post->post_title, $post->post_name ),
			);
		},
		documents()
	);
	$data  = array(
		'documents' => $known,
		'texts'     => editor_texts(),
		'documentsPage' => current_user_can( DOCUMENT_CAPABILITY ) ? admin_url( 'admin.php?page=' . DOCUMENTS_PAGE ) : '',
	);
	wp_add_inline_script( EDITOR_SCRIPT, 'window.userSurveyEditor = ' . wp_json_encode( $data, JSON_HEX_TAG ) . ';', 'before' );
}
