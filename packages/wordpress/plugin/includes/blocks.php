<?php
/**
 * The blocks: rendered by the server, each time anew, so that no editor's filter sees their tags.
 *
 * @package Gerai
 */

namespace Gerai;

defined( 'ABSPATH' ) || exit;

/** Registers the script of the editor and the three blocks. */
function register_blocks(): void {
	$directory = dirname( PLUGIN_FILE );
	wp_register_script(
		'gerai-editor',
		plugins_url( 'editor/editor.js', PLUGIN_FILE ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
		VERSION,
		true
	);
	wp_set_script_translations( 'gerai-editor', 'gerai', $directory . '/languages' );
	foreach ( WIDGETS as $widget ) {
		register_block_type( "$directory/blocks/$widget" );
	}
}
