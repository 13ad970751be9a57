<?php
/**
 * Brings the widgets' script and style sheet onto pages that use them, and onto no other.
 *
 * Nothing is written inline. The tags go through `wp_script_attributes` and WordPress's own style tags, so that the nonce
 * of a site's Content Security Policy reaches them.
 *
 * @package Gerai
 */

namespace Gerai;

defined( 'ABSPATH' ) || exit;

/** Address of a file of the bundles: of the plugin's own copy, unless the site names another place. */
function bundle_url( string $file ): string {
	$place = options()['bundles'];
	return ( '' === $place ? plugins_url( 'widgets', PLUGIN_FILE ) : untrailingslashit( $place ) ) . '/' . $file;
}

/** Enqueues the loader, once a page. */
function enqueue_loader(): void {
	wp_enqueue_style( 'gerai', bundle_url( 'gerai.css' ), array(), VERSION );
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'gerai-loader', bundle_url( 'loader.js' ), array(), VERSION );
	} elseif ( ! has_action( 'wp_footer', __NAMESPACE__ . '\\print_loader' ) ) {
		add_action( 'wp_footer', __NAMESPACE__ . '\\print_loader' );
	}
}

/** The loader's tag for WordPress before 6.5, which knows no modules. */
function print_loader(): void {
	wp_print_script_tag(
		array(
			'type' => 'module',
			'src'  => add_query_arg( 'ver', VERSION, bundle_url( 'loader.js' ) ),
			'id'   => 'gerai-loader-js',
		)
	);
}

/** Puts the style sheet that keeps room for the widgets into the head, where the content shows that it will be wanted. */
function enqueue_early(): void {
	$post = is_singular() ? get_post() : null;
	if ( ! $post ) {
		return;
	}
	foreach ( WIDGETS as $widget ) {
		if ( has_block( 'gerai/' . $widget, $post ) || has_shortcode( $post->post_content, shortcode_of( $widget ) ) ) {
			enqueue_loader();
			return;
		}
	}
}
