<?php
/**
 * What visitors without JavaScript see in the place of a widget.
 *
 * @package Gerai
 */

namespace Gerai;

defined( 'ABSPATH' ) || exit;

/** A form that is answered with a page, or where to turn to. */
function fallback_of( string $widget ): string {
	return 'service-search' === $widget ? search_fallback() : contact_fallback();
}

/** A plain GET form to the pages that the settings name, else to WordPress's search. */
function search_fallback(): string {
	$pages  = options()['search_url'];
	$fields = array();
	if ( '' !== $pages ) {
		$fields = array(
			'lang' => str_starts_with( determine_locale(), 'en' ) ? 'en' : 'id',
			'from' => home_url( '/' ),
		);
	}
	$hidden = '';
	foreach ( $fields as $name => $value ) {
		$hidden .= sprintf( '<input type="hidden" name="%s" value="%s">', esc_attr( $name ), esc_attr( $value ) );
	}
	return sprintf(
		'<form role="search" method="get" action="%1$s"><label for="%2$s">%3$s</label> <input type="search" id="%2$s" name="%4$s" maxlength="200" required> <button>%5$s</button>%6$s</form>',
		esc_url( '' === $pages ? home_url( '/' ) : $pages ),
		esc_attr( wp_unique_id( 'gerai-search-' ) ),
		'' === $pages ? esc_html__( 'Search this site', 'gerai' ) : esc_html__( 'Find a public service', 'gerai' ),
		'' === $pages ? 's' : 'q',
		esc_html__( 'Search', 'gerai' ),
		$hidden
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
