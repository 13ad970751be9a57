<?php
/**
 * The shortcodes, for classic editors and page builders: `[gerai_service_search catalogue="/katalog"]`.
 *
 * @package Gerai
 */

namespace Gerai;

defined( 'ABSPATH' ) || exit;

/** The shortcode of a widget. */
function shortcode_of( string $widget ): string {
	return 'gerai_' . str_replace( '-', '_', $widget );
}

/** Registers a shortcode for each widget. */
function register_shortcodes(): void {
	foreach ( WIDGETS as $widget ) {
		add_shortcode(
			shortcode_of( $widget ),
			static function ( $written ) use ( $widget ) {
				return render_widget( $widget, shortcode_attributes( $widget, (array) $written ) );
			}
		);
	}
}

/**
 * A shortcode's attributes by the names of the block's: `complaint_url` and `complaint-url` are both `complaintUrl`.
 *
 * @param array<string|int, mixed> $written As WordPress has read them; names are in lower case.
 * @return array<string, mixed>
 */
function shortcode_attributes( string $widget, array $written ): array {
	$given = array();
	foreach ( array_keys( attributes_of( $widget ) ) as $name ) {
		$html  = html_name( $name );
		$value = $written[ $html ] ?? $written[ str_replace( '-', '_', $html ) ] ?? null;
		if ( null !== $value ) {
			$given[ $name ] = $value;
		}
	}
	return $given;
}
