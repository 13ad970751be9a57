<?php
/**
 * The options of the plugin, which are the defaults of every widget on the site.
 *
 * @package Gerai
 */

namespace Gerai;

defined( 'ABSPATH' ) || exit;

const OPTION = 'gerai_options';

const LANGUAGES = array( '', 'id', 'en' );
const THEMES    = array( '', 'light', 'dark', 'auto' );

/** The options that are addresses. */
const ADDRESSES = array( 'api', 'catalogue', 'search_url', 'complaint_url', 'contact_url', 'messages', 'bundles' );

/**
 * What holds where nothing has been set.
 *
 * @return array<string, string>
 */
function default_options(): array {
	return array_fill_keys( array_merge( ADDRESSES, array( 'lang', 'theme' ) ), '' );
}

/**
 * All options.
 *
 * @return array<string, string>
 */
function options(): array {
	$stored = get_option( OPTION );
	return array_merge( default_options(), is_array( $stored ) ? array_filter( $stored, 'is_string' ) : array() );
}

/**
 * What is stored when the settings are saved. An address that cannot work is named, and the one before stays.
 *
 * @param mixed $given The fields of the form.
 * @return array<string, string>
 */
function sanitize_options( $given ): array {
	$options = options();
	if ( ! is_array( $given ) ) {
		return $options;
	}
	foreach ( ADDRESSES as $name ) {
		$address = checked_address( $given[ $name ] ?? $options[ $name ] );
		if ( ! is_wp_error( $address ) ) {
			$options[ $name ] = $address;
			continue;
		}
		add_settings_error(
			OPTION,
			'gerai_' . $name,
			/* translators: 1: name of a field, 2: what is wrong with its address. */
			esc_html( sprintf( __( '%1$s was not changed. %2$s', 'gerai' ), settings_fields_text()[ $name ]['label'], $address->get_error_message() ) )
		);
	}
	$choices = array(
		'lang'  => LANGUAGES,
		'theme' => THEMES,
	);
	foreach ( $choices as $name => $allowed ) {
		if ( in_array( $given[ $name ] ?? null, $allowed, true ) ) {
			$options[ $name ] = $given[ $name ];
		}
	}
	return array_intersect_key( $options, default_options() );
}
