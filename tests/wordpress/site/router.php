<?php
/**
 * What a web server's rewrite rules do for WordPress, for PHP's own server.
 */

$file = $_SERVER['DOCUMENT_ROOT'] . parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );

if ( is_file( $file ) || is_file( rtrim( $file, '/' ) . '/index.php' ) ) {
	return false;
}

require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
