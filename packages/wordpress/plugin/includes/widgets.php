<?php
/**
 * The widgets and their tags.
 *
 * @package Gerai
 */

namespace Gerai;

defined( 'ABSPATH' ) || exit;

const WIDGETS = array( 'service-search', 'application-tracker', 'complaint-form' );

/** The attributes of blocks that are named otherwise in HTML. */
const RENAMED = array( 'reportClass' => 'class' );

/**
 * What a widget can be told, by the names of its block's attributes: `block.json` is the only list there is.
 *
 * @return array<string, array<string, mixed>>
 */
function attributes_of( string $widget ): array {
	static $known = array();
	if ( ! isset( $known[ $widget ] ) ) {
		$block            = wp_json_file_decode( dirname( PLUGIN_FILE ) . "/blocks/$widget/block.json", array( 'associative' => true ) );
		$known[ $widget ] = $block['attributes'] ?? array();
	}
	return $known[ $widget ];
}

/** The HTML attribute of a block's attribute: `complaintUrl` is `complaint-url`. */
function html_name( string $name ): string {
	return RENAMED[ $name ] ?? strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) );
}

/**
 * A value as its attribute may have it; nothing where it may not.
 *
 * @param array<string, mixed> $schema The attribute's part of `block.json`.
 * @param mixed                $value  What was given.
 */
function attribute_value( string $name, array $schema, $value ): string {
	if ( ! is_scalar( $value ) ) {
		return '';
	}
	if ( in_array( html_name( $name ), array( 'api', 'catalogue', 'complaint-url', 'messages' ), true ) ) {
		return address_or_nothing( $value );
	}
	$text = sanitize_text_field( (string) $value );
	if ( 'class' === html_name( $name ) ) {
		// The form knows its names for kinds of report, Indonesian ones too; others are the page's own classes.
		return implode( ' ', array_filter( array_map( 'sanitize_html_class', explode( ' ', $text ) ) ) );
	}
	if ( isset( $schema['enum'] ) && ! in_array( $text, array_map( 'strval', $schema['enum'] ), true ) ) {
		return '';
	}
	return $text;
}

/**
 * A widget's tag, with what is shown without JavaScript between start and end. Every value is escaped.
 *
 * @param array<string, mixed> $given Values by the names of the block's attributes; the site's options fill what is missing.
 */
function render_widget( string $widget, array $given ): string {
	enqueue_loader();
	$options = options();
	$html    = '';
	foreach ( attributes_of( $widget ) as $name => $schema ) {
		$value = attribute_value( $name, $schema, $given[ $name ] ?? '' );
		if ( '' === $value ) {
			$value = $options[ str_replace( '-', '_', html_name( $name ) ) ] ?? '';
		}
		if ( '' !== $value ) {
			$html .= sprintf( ' %s="%s"', html_name( $name ), esc_attr( $value ) );
		}
	}
	return sprintf( '<gerai-%1$s%2$s>%3$s</gerai-%1$s>', $widget, $html, fallback_of( $widget ) );
}
