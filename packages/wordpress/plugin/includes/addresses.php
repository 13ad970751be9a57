<?php
/**
 * Which addresses a page may be given.
 *
 * @package Gerai
 */

namespace Gerai;

defined( 'ABSPATH' ) || exit;

/**
 * An address of this site (`/v1`) or an absolute one, as it may stand in an attribute.
 *
 * A page by HTTPS may not fetch by HTTP, so there `http:` is no address that could work.
 *
 * @param mixed $given What was typed.
 * @return string|\WP_Error The address, empty where none was given; else what is wrong with it.
 */
function checked_address( $given ) {
	$address = is_string( $given ) ? trim( $given ) : '';
	if ( '' === $address ) {
		return '';
	}
	$host  = wp_parse_url( $address, PHP_URL_HOST );
	$local = '/' === $address[0] && ! preg_match( '#^/[/\\\\]#', $address );
	if ( ! $local && ( ! preg_match( '#^https?://#i', $address ) || ! $host ) ) {
		return new \WP_Error(
			'gerai_address',
			__( 'Give a full address that starts with https://, or a path of this site that starts with /.', 'gerai' )
		);
	}
	if ( preg_match( '/[\s<>"\'\\\\]/', $address ) || esc_url_raw( $address, array( 'http', 'https' ) ) !== $address ) {
		return new \WP_Error( 'gerai_address', __( 'The address has characters that an address cannot have.', 'gerai' ) );
	}
	if ( preg_match( '#^http://#i', $address ) && 'https' === wp_parse_url( home_url(), PHP_URL_SCHEME ) ) {
		return new \WP_Error(
			'gerai_address',
			__( 'This site uses https, and browsers do not fetch http addresses from it. Give an address that starts with https://.', 'gerai' )
		);
	}
	return $address;
}

/**
 * An address, or nothing where what was given is none.
 *
 * @param mixed $given What was given.
 */
function address_or_nothing( $given ): string {
	$address = checked_address( $given );
	return is_wp_error( $address ) ? '' : $address;
}
