<?php
/**
 * What a careful site brings: Indonesian as its language, and a strict Content Security Policy whose nonce WordPress's own
 * filters put on scripts.
 */

const POLICY_SCRIPTS = "'nonce-%s' 'strict-dynamic'";

$policy_nonce = base64_encode( random_bytes( 16 ) );

add_filter(
	'locale',
	static function () {
		return 'id_ID';
	}
);
add_filter( 'pre_option_show_avatars', '__return_zero' );

add_filter(
	'wp_script_attributes',
	static function ( $attributes ) use ( $policy_nonce ) {
		$attributes['nonce'] = $policy_nonce;
		return $attributes;
	}
);
add_filter(
	'script_loader_tag',
	static function ( $tag ) use ( $policy_nonce ) {
		return str_replace( '<script ', '<script nonce="' . $policy_nonce . '" ', $tag );
	}
);

// WordPress 6.1 writes these two inline, past its own filters.
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
remove_action( 'wp_footer', 'the_block_template_skip_link' );

add_action(
	'send_headers',
	static function () use ( $policy_nonce ) {
		if ( is_admin() ) {
			return;
		}
		$policy = array(
			"default-src 'none'",
			'script-src ' . sprintf( POLICY_SCRIPTS, $policy_nonce ),
			// The default theme's own styles are inline; the widgets need 'self' alone.
			"style-src 'self' 'unsafe-inline'",
			"img-src 'self' data:",
			"font-src 'self'",
			"connect-src 'self' " . getenv( 'GERAI_TEST_API' ),
			"form-action 'self'",
			"require-trusted-types-for 'script'",
			'trusted-types lit-html',
		);
		header( 'Content-Security-Policy: ' . implode( '; ', $policy ) );
	}
);
