<?php
/**
 * Lets a page be visited by the tests of embedding: `?visit=on` as it is, `?visit=off` without widgets, `&lang=en` in English.
 */

if ( ! isset( $_GET['visit'] ) ) {
	return;
}

add_filter(
	'locale',
	static function ( $locale ) {
		return ( $_GET['lang'] ?? '' ) === 'en' ? 'en_US' : $locale;
	},
	20
);

add_action(
	'template_redirect',
	static function () use ( $policy_nonce ) {
		$scripts = sprintf(
			'<script nonce="%s" src="%s/page/visit.js"></script><script type="application/json" id="visit">%s</script>',
			$policy_nonce,
			getenv( 'GERAI_TEST_VISITS' ),
			file_get_contents( ABSPATH . 'visit-' . basename( $_GET['visit'] ) . '.json' )
		);
		ob_start(
			static function ( $html ) use ( $scripts ) {
				if ( 'off' === $_GET['visit'] ) {
					$html = preg_replace( '#<(gerai-[a-z-]+)\b.*?</\1>|<script[^>]*/loader\.js[^>]*></script>#s', '', $html );
				}
				return str_replace( '<head>', '<head>' . $scripts, $html );
			}
		);
	}
);
