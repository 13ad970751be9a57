<?php
/**
 * Removes what the plugin has stored, on every site of a network.
 *
 * @package Gerai
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'gerai_options' );

if ( is_multisite() ) {
	$gerai_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $gerai_sites as $gerai_site ) {
		switch_to_blog( $gerai_site );
		delete_option( 'gerai_options' );
		restore_current_blog();
	}
}
