<?php
/**
 * What visitors without JavaScript see in the place of a widget.
 *
 * @package Gerai
 */

namespace Gerai;

defined( 'ABSPATH' ) || exit;

/** A form that the site's own search answers, or where to turn to. */
function fallback_of( string $widget ): string {
	return 'service-search' === $widget ? search_fallback() : contact_fallback();
}

/** A plain GET form to WordPress's search. */
function search_fallback(): string {
	$id = wp_unique_id( 'gerai-search-' );
	return sprintf(
		'<form role="search" method="get" action="%1$s"><label for="%2$s">%3$s</label> <input type="search" id="%2$s" name="s" required> <button>%4$s</button></form>',
		esc_url( home_url( '/' ) ),
		esc_attr( $id ),
		esc_html__( 'Search this site', 'gerai' ),
		esc_html__( 'Search', 'gerai' )
	);
}

/** A sentence and, where the site has named a page for it, a link. */
function contact_fallback(): string {
	$text    = esc_html__( 'This service needs JavaScript, which is off in your browser.', 'gerai' );
	$contact = options()['contact_url'];
	if ( '' !== $contact ) {
		$text .= sprintf( ' <a href="%s">%s</a>', esc_url( $contact ), esc_html__( 'Contact us in another way', 'gerai' ) );
	}
	return "<p>$text</p>";
}
