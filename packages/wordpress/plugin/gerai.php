<?php
/**
 * Plugin Name:       Gerai
 * Description:       Public services on an agency's site: service search, application tracker and complaint form, as blocks and shortcodes.
 * Version:           0.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Gerai
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       gerai
 * Domain Path:       /languages
 *
 * @package Gerai
 */

namespace Gerai;

defined( 'ABSPATH' ) || exit;

const VERSION     = '0.0.0';
const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/addresses.php';
require __DIR__ . '/includes/options.php';
require __DIR__ . '/includes/loader.php';
require __DIR__ . '/includes/widgets.php';
require __DIR__ . '/includes/fallback.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/shortcodes.php';
require __DIR__ . '/includes/settings-page.php';

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'gerai', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
		register_blocks();
		register_shortcodes();
	}
);
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\\enqueue_early' );
add_action( 'admin_init', __NAMESPACE__ . '\\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\\add_settings_page' );
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\\add_settings_link' );
