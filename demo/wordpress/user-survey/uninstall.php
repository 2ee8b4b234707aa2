<?php
/**
 * Takes with the plugin what it has kept: its settings and documents, on every site of a network. Answers were never here.
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$user_survey_clean = static function (): void {
	delete_option( 'user_survey_settings' );
	$posts = get_posts(
		array(
			'post_type'   => 'user_survey',
			'post_status' => 'any',
			'numberposts' => -1,
			'fields'      => 'ids',
		)
	);
	foreach ( $posts as $id ) {
		wp_delete_post( $id, true );
	}
};

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $user_survey_site ) {
		switch_to_blog( $user_survey_site );
		$user_survey_clean();
		restore_current_blog();
	}
} else {
	$user_survey_clean();
}
